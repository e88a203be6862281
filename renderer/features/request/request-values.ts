/**
 * What the request form holds, as typed: empty values, values of a kept draft or of a returned
 * dossier, and what is sent. Rules are in `shared/mission/request/request.ts`; nothing is parsed here.
 */
import type { ListedPerson } from "#shared/contract/people.ts";
import type { SignedInPerson } from "#shared/contract/session.ts";
import {
  leadTime,
  requestFields,
  sectionIds,
  sectionIssues,
  sections,
  type Paper,
  type Request,
  type RequestFacts,
  type SectionId,
} from "#shared/mission/request/request.ts";
import {
  gridOf,
  gridPartOf,
  summaryOf,
  type GridRow,
  type PayException,
  type Payment,
} from "#shared/mission/request/payments.ts";
import type { ItemPayer } from "#shared/mission/pay-items.ts";
import type { FieldIssue } from "#shared/result.ts";

export interface MemberValues {
  /** Of a colleague; `null` for a person from outside. */
  personId: string | null;
  /** Of a person from outside who was sent before. */
  key: string;
  nameFa: string;
  nameEn: string;
  nationalId: string;
  post: string;
  workplace: string;
  role: string;
  passportType: string;
  travellerClass: string;
  selectionReason: string;
  paidBy: PayException[];
}

export type RequestValues = Record<TextName, string> & {
  unitGoals: number[];
  travelGoals: string[];
  jobGoals: string[];
  agreementId: string | null;
  members: MemberValues[];
  payments: Payment[];
  invitationFile: Paper | null;
  otherPapers: Paper[];
};
export type TextName = Exclude<
  keyof Request,
  | "unitGoals"
  | "travelGoals"
  | "jobGoals"
  | "agreementId"
  | "members"
  | "payments"
  | "invitationFile"
  | "otherPapers"
>;

/** The screens of the form in their order, with the sections of the request that each asks. */
const screens = {
  purpose: ["purpose"],
  destination: ["destination"],
  dates: ["dates"],
  delegation: ["delegation", "payment"],
  invitation: ["invitation"],
} as const satisfies Record<string, readonly SectionId[]>;
export type ScreenId = keyof typeof screens;
export const screenIds = Object.keys(screens) as ScreenId[];
export const sectionsOf = (id: ScreenId): readonly SectionId[] => screens[id];
export const screenOf = (section: SectionId): ScreenId =>
  screenIds.find((id) => sectionsOf(id).includes(section)) ?? "purpose";

export type StepId = ScreenId | "check";
export const steps: readonly StepId[] = [...screenIds, "check"];
/** The step that an address names, by its screen or by a section on it. */
export const stepOf = (text: string | undefined): StepId | undefined => {
  const section = sectionIds.find((one) => one === text);
  return section ? screenOf(section) : steps.find((one) => one === text);
};

export const emptyMember = (role = "member"): MemberValues => ({
  personId: null,
  key: "",
  nameFa: "",
  nameEn: "",
  nationalId: "",
  post: "",
  workplace: "",
  role,
  passportType: "",
  travellerClass: "contractor",
  selectionReason: "",
  paidBy: [],
});

/** A colleague as the staff list knows them. */
export const memberOf = (person: ListedPerson): MemberValues => ({
  ...emptyMember(),
  personId: person.id,
  nameFa: person.nameFa,
  nameEn: person.nameEn,
  post: person.postFa,
  workplace: person.unitFa,
});

/** Every field empty; fields that are not texts, or have a default, are listed below. */
const blank = Object.fromEntries(
  Object.keys(requestFields.shape).map((name) => [name, ""]),
) as Record<TextName, "">;

/** A new request: the requester leads the delegation until they say otherwise. */
export const emptyValues = (person: SignedInPerson, workplace: string): RequestValues => ({
  ...blank,
  unitGoals: [],
  agreementId: null,
  travelGoals: [],
  jobGoals: [],
  priority: "normal",
  confidentiality: "normal",
  members: [
    {
      ...emptyMember("head"),
      personId: person.id,
      nameFa: person.nameFa,
      nameEn: person.nameEn,
      post: person.postFa,
      workplace,
    },
  ],
  payments: [],
  costCurrency: "IRR",
  invitationFile: null,
  otherPapers: [],
});

/** A request that was sent before, to be corrected. */
export const valuesOfRequest = (request: Request, empty: RequestValues): RequestValues => ({
  ...empty,
  ...request,
  unitGoals: [...request.unitGoals],
  travelGoals: [...request.travelGoals],
  jobGoals: [...request.jobGoals],
  members: request.members.map((one) => ({
    ...one,
    paidBy: [...one.paidBy],
  })),
  payments: [...request.payments],
});

/** A kept draft, field by field; missing fields are empty. */
export const valuesOfBody = (
  body: Record<string, unknown>,
  empty: RequestValues,
): RequestValues => {
  const kept = Object.fromEntries(
    Object.entries(body).filter(([name, value]) => name in empty && value !== undefined),
  );
  const values = { ...empty, ...kept };
  return { ...values, members: values.members.filter(isNamed).map(wholeMember) };
};

// A draft of an earlier version may hold a colleague who was never chosen, and no exceptions.
const isNamed = (one: MemberValues): boolean =>
  one.personId !== null || one.nameFa.trim() !== "" || one.nationalId.trim() !== "";
const wholeMember = (one: MemberValues): MemberValues => ({ ...emptyMember(), ...one });

/** What is saved: the values, and which sections their writer has already tried to finish. */
export const bodyOf = (values: RequestValues, tried: ReadonlySet<SectionId>) => ({
  ...values,
  tried: [...tried],
});
export const triedOf = (body: Record<string, unknown>): Set<SectionId> =>
  new Set(
    Array.isArray(body.tried)
      ? sectionIds.filter((id) => (body.tried as unknown[]).includes(id))
      : [],
  );

/** What the answers in the grid ask besides; before there is one, the payer that was written. */
export const paymentFields = (rows: readonly GridRow[], payer: string): TextName[] => {
  const named = new Set(
    rows.flatMap((row) => [row.payer, ...row.exceptions.map((one) => one.payer)]),
  );
  const asked = rows.some((row) => row.payer !== null);
  const names = (who: ItemPayer) => (asked ? named.has(who) : payer === who || payer === "mixed");
  return [
    ...(names("own") ? (["fundingSource"] as const) : []),
    ...(names("private") ? (["privatePayer", "privatePayerReason"] as const) : []),
    ...(asked || payer !== "" ? (["paymentNote"] as const) : []),
  ];
};

/** What is sent: as typed, without the text of fields that are not on screen and not checked. */
export const sentDraft = (values: RequestValues, facts: RequestFacts): Record<string, unknown> => {
  const summed = summaryOf(values);
  const shown = paymentFields(gridOf(gridPartOf(values)), values.payer);
  const hidden = (
    ["fundingSource", "privatePayer", "privatePayerReason", "paymentNote"] as const
  ).filter((name) => !shown.includes(name));
  return {
    ...summed,
    ...Object.fromEntries(hidden.map((name) => [name, ""])),
    jointOrgs: values.joint === "yes" ? values.jointOrgs : "",
    latenessReason: leadTime(values, facts)?.late ? values.latenessReason : "",
  };
};

/**
 * The rules' issues at the controls on screen: of a colleague the staff list gives name, post and
 * national ID, so what is wrong with them is said at the name, once.
 */
export const atControls = (issues: readonly FieldIssue[], values: RequestValues): FieldIssue[] => {
  const moved = issues.map((issue): FieldIssue => {
    const match = /^members\.(\d+)\.(nameFa|post|nationalId|personId)$/.exec(issue.path);
    const member = match ? values.members[Number(match[1])] : undefined;
    if (!match || !member || (member.personId === null && match[2] !== "personId")) return issue;
    return { ...issue, path: `members.${match[1]}.nameFa` };
  });
  return moved.filter(
    (issue, index) => moved.findIndex((other) => other.path === issue.path) === index,
  );
};

export const issuesOfSection = (
  id: SectionId,
  values: RequestValues,
  facts: RequestFacts,
): FieldIssue[] => atControls(sectionIssues(id, values, facts), values);

/** The issues of a screen. */
export const issuesOfScreen = (
  id: ScreenId,
  values: RequestValues,
  facts: RequestFacts,
): FieldIssue[] => sectionsOf(id).flatMap((one) => issuesOfSection(one, values, facts));

export type ScreenState = "notStarted" | "inProgress" | "complete" | "wrong";

/** How far a screen is, for its tab. */
export const screenState = (
  id: ScreenId,
  values: RequestValues,
  empty: RequestValues,
  tried: ReadonlySet<SectionId>,
  facts: RequestFacts,
): ScreenState => {
  const ids = sectionsOf(id);
  const wrong = ids.filter((one) => sectionIssues(one, values, facts).length > 0);
  if (wrong.length === 0) return "complete";
  if (wrong.some((one) => tried.has(one))) return "wrong";
  const names = ids.flatMap((one) => Object.keys(sections[one].shape) as (keyof RequestValues)[]);
  return names.every((name) => JSON.stringify(values[name]) === JSON.stringify(empty[name]))
    ? "notStarted"
    : "inProgress";
};

/** Longest text the rules allow in a field, for the count below it. */
export const limitOf = (name: TextName): { maxLength?: number } => {
  const shapes = Object.assign({}, ...sectionIds.map((id) => sections[id].shape)) as Record<
    string,
    unknown
  >;
  const schema = shapes[name] as {
    maxLength?: number | null;
    unwrap?: () => { maxLength?: number | null };
  };
  const found = schema.maxLength ?? schema.unwrap?.().maxLength;
  return typeof found === "number" ? { maxLength: found } : {};
};

/** What the route and the presence guard ask of the draft; typing in other fields asks nothing again. */
export const routeFacts = (values: RequestValues) => {
  const { country, startDate, endDate, payer, costAmount, costCurrency, members } =
    summaryOf(values);
  return {
    country,
    startDate,
    endDate,
    payer,
    costAmount,
    costCurrency,
    members: members.map(
      ({ personId, nationalId, nameFa, nameEn, travellerClass, passportType }) => ({
        personId,
        nationalId,
        nameFa,
        nameEn,
        travellerClass,
        passportType,
      }),
    ),
  };
};
