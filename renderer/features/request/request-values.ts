/**
 * What the request form holds, as typed: empty values, values of a kept draft or of a returned
 * dossier, and what is sent. Rules are in `shared/mission/request/request.ts`; nothing is parsed here.
 */
import type { SignedInPerson } from "#shared/contract/session.ts";
import {
  requestFields,
  sectionIds,
  sectionIssues,
  sections,
  type Paper,
  type Request,
  type RequestFacts,
  type SectionId,
} from "#shared/mission/request/request.ts";
import { leadTime } from "#shared/mission/request/request.ts";
import type { FieldIssue } from "#shared/result.ts";

export interface MemberValues {
  /** Which fields the card shows; not part of the request. */
  source: "staff" | "outside";
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
}

export type RequestValues = Record<TextName, string> & {
  unitGoals: number[];
  travelGoals: string[];
  jobGoals: string[];
  agreementId: string | null;
  members: MemberValues[];
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
  | "invitationFile"
  | "otherPapers"
>;

export const steps = [...sectionIds, "check"] as const;
export type StepId = (typeof steps)[number];
export const isStep = (text: string | undefined): text is StepId =>
  steps.some((one) => one === text);

export const emptyMember = (source: MemberValues["source"], role = "member"): MemberValues => ({
  source,
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
      ...emptyMember("staff", "head"),
      personId: person.id,
      nameFa: person.nameFa,
      nameEn: person.nameEn,
      post: person.postFa,
      workplace,
    },
  ],
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
    nationalId: one.nationalId ?? "",
    source: one.personId === null ? "outside" : "staff",
  })),
});

/** A kept draft, field by field; missing fields are empty. */
export const valuesOfBody = (
  body: Record<string, unknown>,
  empty: RequestValues,
): RequestValues => {
  const kept = Object.fromEntries(
    Object.entries(body).filter(([name, value]) => name in empty && value !== undefined),
  );
  return { ...empty, ...kept };
};

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

/** Fields of the payment section that a choice of payer shows. */
export const paymentFields: Record<string, readonly TextName[]> = {
  own: ["fundingSource", "paymentNote"],
  host: ["paymentNote"],
  private: ["privatePayer", "privatePayerReason", "paymentNote"],
  mixed: ["paymentNote", "fundingSource", "privatePayer", "privatePayerReason"],
};

/** What is sent: as typed, without the text of fields that are not on screen and not checked. */
export const sentDraft = (values: RequestValues, facts: RequestFacts): Record<string, unknown> => {
  const shown = paymentFields[values.payer] ?? [];
  const hidden = (
    ["fundingSource", "privatePayer", "privatePayerReason", "paymentNote"] as const
  ).filter((name) => !shown.includes(name));
  return {
    ...values,
    ...Object.fromEntries(hidden.map((name) => [name, ""])),
    jointOrgs: values.joint === "yes" ? values.jointOrgs : "",
    latenessReason: leadTime(values, facts)?.late ? values.latenessReason : "",
    members: values.members.map(({ source: _source, ...member }) => member),
  };
};

/**
 * The rules' issues at the controls on screen: a card of the staff list has one control for the
 * person, so a missing name, post or national ID is reported there, once.
 */
export const atControls = (issues: readonly FieldIssue[], values: RequestValues): FieldIssue[] => {
  const moved = issues.map((issue): FieldIssue => {
    const match = /^members\.(\d+)\.(nameFa|post|nationalId|personId)$/.exec(issue.path);
    const member = match ? values.members[Number(match[1])] : undefined;
    if (!match || member?.source !== "staff") return issue;
    const path = `members.${match[1]}.personId`;
    return member.personId === null ? { path, reason: "choosePerson" } : { ...issue, path };
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

export type SectionState = "notStarted" | "inProgress" | "complete" | "wrong";

/** The word beside a section in the task list. */
export const sectionState = (
  id: SectionId,
  values: RequestValues,
  empty: RequestValues,
  tried: boolean,
  facts: RequestFacts,
): SectionState => {
  if (sectionIssues(id, values, facts).length === 0) return "complete";
  if (tried) return "wrong";
  const names = Object.keys(sections[id].shape) as (keyof RequestValues)[];
  return names.every((name) => JSON.stringify(values[name]) === JSON.stringify(empty[name]))
    ? "notStarted"
    : "inProgress";
};

/** Longest text the rules allow in a field, for the count beneath it. */
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

/** The fields that the route and the presence guard need; typing in others repeats no query. */
export const routeFacts = ({
  country,
  startDate,
  endDate,
  payer,
  costAmount,
  costCurrency,
  members,
}: RequestValues) => ({
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
});
