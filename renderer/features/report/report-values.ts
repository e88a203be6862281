/**
 * What the report form holds, as typed: empty values, values of a kept draft or of a returned
 * report, its sections, and what is sent. Rules are in `shared/mission/report/report.ts`.
 */
import type { Dossier } from "#shared/contract/missions.ts";
import {
  checkReport,
  expectedItems,
  reportFields,
  type Report,
  type ReportFacts,
} from "#shared/mission/report/report.ts";
import type { FieldIssue } from "#shared/result.ts";

/** The same shape as a filed report; texts may still be empty or wrong. */
export type ReportValues = Omit<Report, "results" | "gifts"> & {
  results: {
    expected: string;
    outcome: Report["results"][number]["outcome"] | "";
    evidence: string;
  }[];
  gifts: (Omit<Report["gifts"][number], "direction"> & {
    direction: Report["gifts"][number]["direction"] | "";
  })[];
};
type Name = keyof Report;

/** Sections of the task list, in their order. A field is in exactly one. */
export const sectionFields = {
  journey: ["actualStart", "actualEnd", "dailyEntries", "course", "places"],
  meetings: ["meetings", "topics", "agreements", "gifts"],
  results: ["results", "resultsVsExpected", "recommendations", "useForOthers", "lessons"],
  public: ["publicSummary", "mediaLinks"],
  papers: ["photos", "papers"],
} as const satisfies Record<string, readonly Name[]>;
export type SectionId = keyof typeof sectionFields;
export const sectionIds = Object.keys(sectionFields) as SectionId[];
export const steps = [...sectionIds, "check"] as const;
export type StepId = (typeof steps)[number];
export const isStep = (text: string | undefined): text is StepId =>
  steps.some((one) => one === text);

export const sectionOf = (path: string): SectionId => {
  const field = path.split(".")[0];
  return sectionIds.find((id) => sectionFields[id].some((one) => one === field)) ?? "journey";
};

export const emptyMeeting = { person: "", post: "", organisation: "", contact: "", topic: "" };
export const emptyAgreement = { text: "", owner: "", due: "" };
export const emptyRecommendation = { text: "", addressee: "", due: "" };
export const emptyGift = { direction: "" as const, item: "", person: "", value: "" };

/** The expected results of the dossier's request, one by one. */
export const expectedOf = (dossier: Dossier): string[] =>
  expectedItems(dossier.mission.request.expectedResults);

/** One row for each expected result, with what was already written to it. */
export const resultsFor = (
  expected: readonly string[],
  written: ReportValues["results"],
): ReportValues["results"] =>
  expected.map((one, index) => ({
    outcome: "",
    evidence: "",
    ...written[index],
    expected: one,
  }));

/** A new report: the ordered days, and as many empty recommendations as are demanded. */
export const emptyValues = (dossier: Dossier, demanded: number): ReportValues => ({
  actualStart: dossier.mission.request.startDate,
  actualEnd: dossier.mission.request.endDate,
  dailyEntries: [],
  course: "",
  places: "",
  meetings: [],
  topics: "",
  agreements: [],
  gifts: [],
  results: resultsFor(expectedOf(dossier), []),
  resultsVsExpected: "",
  recommendations: Array.from({ length: demanded }, () => ({ ...emptyRecommendation })),
  useForOthers: "",
  lessons: "",
  publicSummary: "",
  mediaLinks: "",
  photos: [],
  papers: [],
});

/** A kept draft, field by field; missing fields, or fields of another shape, keep their initial value. */
export const valuesOfBody = (body: Record<string, unknown>, start: ReportValues): ReportValues => {
  const kept = Object.entries(body).filter(
    ([name, value]) =>
      name in start &&
      typeof value === typeof start[name as Name] &&
      Array.isArray(value) === Array.isArray(start[name as Name]),
  );
  return { ...start, ...Object.fromEntries(kept) };
};

export const bodyOf = (values: ReportValues, tried: ReadonlySet<SectionId>) => ({
  ...values,
  tried: [...tried],
});
export const triedOf = (body: Record<string, unknown>): Set<SectionId> =>
  new Set(
    Array.isArray(body.tried)
      ? sectionIds.filter((id) => (body.tried as unknown[]).includes(id))
      : [],
  );

/** The meetings of the programme as rows of the report. */
export const meetingsOf = ({ segments }: Dossier): ReportValues["meetings"] =>
  segments
    .filter((one) => one.kind === "meeting")
    .map((one) => ({ ...emptyMeeting, person: one.carrier, topic: one.title || one.note }));

/**
 * What is sent: rows in which nothing was typed are left out. `at` turns the path of an issue in
 * what was sent into the path of the field on screen.
 */
export const sentReport = (values: ReportValues) => {
  const rows = {
    dailyEntries: filled(values.dailyEntries, ({ text, places }) => [text, places]),
    meetings: filled(values.meetings),
    agreements: filled(values.agreements),
    gifts: filled(values.gifts),
    recommendations: filled(values.recommendations),
  };
  const draft: Record<string, unknown> = {
    ...values,
    ...Object.fromEntries(
      Object.entries(rows).map(([name, kept]) => [name, kept.map((one) => one.row)]),
    ),
  };
  const at = (path: string): string => {
    const [field = "", index, ...rest] = path.split(".");
    const kept = Object.hasOwn(rows, field) ? rows[field as keyof typeof rows] : undefined;
    const row = index === undefined ? undefined : kept?.[Number(index)];
    return row ? [field, row.index, ...rest].join(".") : path;
  };
  return { draft, at };
};

const filled = <T extends Record<string, string>>(
  list: readonly T[],
  typed: (row: T) => string[] = Object.values,
): { row: T; index: number }[] =>
  list
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => typed(row).some((text) => typeof text === "string" && text.trim() !== ""));

/** Every mistake at its field on screen, one for each, in the order of the sections. */
export const issuesOf = (values: ReportValues, facts: ReportFacts): FieldIssue[] => {
  const { draft, at } = sentReport(values);
  return onScreen(checkReport(draft, facts).issues, at);
};

export const onScreen = (
  issues: readonly FieldIssue[],
  at: (path: string) => string,
): FieldIssue[] =>
  issues
    .map((issue) => ({ ...issue, path: at(issue.path) }))
    .filter((issue, index, all) => all.findIndex((other) => other.path === issue.path) === index)
    .toSorted((one, other) => placeOf(one.path) - placeOf(other.path));

const fieldOrder: readonly string[] = sectionIds.flatMap((id) => [...sectionFields[id]]);
const placeOf = (path: string): number => fieldOrder.indexOf(path.split(".")[0] ?? "");

export type SectionState = "notStarted" | "optional" | "inProgress" | "complete" | "wrong";

/** The word beside a section in the task list. */
export const sectionState = (
  id: SectionId,
  values: ReportValues,
  start: ReportValues,
  tried: boolean,
  issues: readonly FieldIssue[],
): SectionState => {
  const wrong = issues.some((issue) => sectionOf(issue.path) === id);
  // An empty row does not count as a start.
  const [now, before] = [sentReport(values).draft, sentReport(start).draft];
  const untouched = sectionFields[id].every(
    (name) => JSON.stringify(now[name]) === JSON.stringify(before[name]),
  );
  if (!wrong) return untouched && optional.includes(id) ? "optional" : "complete";
  if (tried) return "wrong";
  return untouched ? "notStarted" : "inProgress";
};
const optional: readonly SectionId[] = ["meetings", "papers"];

/** Longest text the rules allow in a field, for the count below it. */
export const limitOf = (name: Name): { maxLength?: number } => {
  const schema = reportFields.shape[name] as {
    maxLength?: number | null;
    unwrap?: () => { maxLength?: number | null };
  };
  const found = schema.maxLength ?? schema.unwrap?.().maxLength;
  return typeof found === "number" ? { maxLength: found } : {};
};
