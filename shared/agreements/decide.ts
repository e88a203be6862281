/** What may be done with an agreement, by whom, in which state, and what follows. Pure. */
import { grants, type ActingRole } from "../contract/capabilities.ts";
import { invalid, ok, refuse, type FieldIssue, type Refusal, type Result } from "../result.ts";
import type {
  Addendum,
  Agreement,
  AgreementActivity,
  AgreementEvent,
  AgreementFields,
  AgreementStatus,
  ReviewFields,
} from "./agreement.ts";

/** From which status to which; what has ended stays so, a new agreement is registered instead. */
export const statusMoves: Record<AgreementStatus, readonly AgreementStatus[]> = {
  negotiating: ["preAgreement", "active", "ended"],
  preAgreement: ["active", "dormant", "suspended", "ended"],
  active: ["dormant", "suspended", "ended"],
  dormant: ["active", "suspended", "ended"],
  suspended: ["active", "ended"],
  ended: [],
};

export type AgreementCommand =
  | { act: "register"; fields: AgreementFields; status: AgreementStatus }
  | { act: "change"; fields: AgreementFields }
  | { act: "setStatus"; status: AgreementStatus; reason: string }
  | { act: "addAddendum"; addendum: Addendum }
  | { act: "addActivity"; activity: AgreementActivity }
  | { act: "dropActivity"; id: string; reason: string }
  | { act: "review"; review: ReviewFields };
export const agreementActs = [
  "register",
  "change",
  "setStatus",
  "addAddendum",
  "addActivity",
  "dropActivity",
  "review",
] as const satisfies AgreementCommand["act"][];
export type AgreementAct = (typeof agreementActs)[number];

export interface AgreementFacts {
  today: string;
  /** Day of the first review of what is registered today. */
  firstReview: string;
  /** Clauses that a commitment points at: they cannot be taken out. */
  usedClauses: ReadonlySet<string>;
  /** The numbers a review rests on. */
  numbers: { activities: number; open: number; late: number };
}

/** Why this cannot be done at all now; `null` when it can. The buttons say the same. */
export const agreementBar = (
  one: Agreement,
  act: AgreementAct,
  roles: readonly ActingRole[],
): Refusal | null => {
  if (!grants(roles, "agreements.manage")) return { code: "forbidden", reason: "notYourRole" };
  if (act === "register") return null;
  if (one.version === 0) return { code: "notFound", reason: "notFound" };
  const whileAlive: readonly AgreementAct[] = ["setStatus", "addAddendum", "review", "addActivity"];
  if (one.status === "ended" && whileAlive.includes(act))
    return { code: "refused", reason: "agreementEnded" };
  if (act === "addAddendum" && one.signedOn === "")
    return { code: "refused", reason: "agreementUnsigned" };
  return null;
};

/** The events of a command, or why not. */
export const decideAgreement = (
  one: Agreement,
  command: AgreementCommand,
  actor: { roles: readonly ActingRole[] },
  facts: AgreementFacts,
): Result<AgreementEvent[]> => {
  const bar = agreementBar(one, command.act, actor.roles);
  if (bar) return { ok: false, error: bar };
  const issues = issuesOf(one, command, facts);
  if (issues.length > 0) return invalid(issues);
  switch (command.act) {
    case "register": {
      if (one.version > 0) return refuse("conflict", "changedMeanwhile");
      const { fields, status } = command;
      const payload = { fields, status, nextReview: facts.firstReview };
      return ok([{ type: "agreement.registered.v1", payload }]);
    }
    case "change":
      return ok([{ type: "agreement.changed.v1", payload: { fields: command.fields } }]);
    case "setStatus": {
      const { status, reason } = command;
      if (!statusMoves[one.status].includes(status)) return refuse("refused", "agreementMove");
      return ok([{ type: "agreement.statusSet.v1", payload: { status, reason } }]);
    }
    case "addAddendum":
      return ok([{ type: "agreement.addendumAdded.v1", payload: command.addendum }]);
    case "addActivity":
      return ok([{ type: "agreement.activityAdded.v1", payload: command.activity }]);
    case "dropActivity": {
      const { id, reason } = command;
      if (!one.activities.some((each) => each.id === id)) return refuse("notFound", "notFound");
      return ok([{ type: "agreement.activityDropped.v1", payload: { id, reason } }]);
    }
    case "review": {
      const payload = { ...command.review, day: facts.today, ...facts.numbers };
      return ok([{ type: "agreement.reviewed.v1", payload }]);
    }
  }
};

/** Mistakes at the fields, under the paths of the contract's input. */
const issuesOf = (
  one: Agreement,
  command: AgreementCommand,
  facts: AgreementFacts,
): FieldIssue[] => {
  switch (command.act) {
    case "register":
      return [...fieldIssues(command.fields, facts), ...unsigned(command.fields, command.status)];
    case "change":
      return [
        ...fieldIssues(command.fields, facts),
        ...unsigned(command.fields, one.status),
        ...lostClauses(one, command.fields, facts),
      ];
    case "setStatus":
      return unsigned(one, command.status).map((issue) => ({ ...issue, path: "status" }));
    case "addAddendum":
      return [
        ...future("addendum.signedOn", command.addendum.signedOn, facts),
        ...(command.addendum.signedOn < one.signedOn
          ? [{ path: "addendum.signedOn", reason: "beforeSigning" as const }]
          : []),
      ];
    case "addActivity":
      return future("activity.day", command.activity.day, facts);
    case "dropActivity":
      return [];
    case "review":
      return reviewIssues(one, command.review, facts);
  }
};

const fieldIssues = (fields: AgreementFields, facts: AgreementFacts): FieldIssue[] => [
  ...future("fields.signedOn", fields.signedOn, facts),
  ...(fields.validUntil !== "" && fields.validUntil <= fields.signedOn
    ? [{ path: "fields.validUntil", reason: "beforeSigning" as const }]
    : []),
  ...fields.permits.flatMap(({ date }, index) =>
    future(`fields.permits.${index}.date`, date, facts),
  ),
];

/** In force, or agreed beforehand, means that somebody signed. */
const unsigned = ({ signedOn }: { signedOn: string }, status: AgreementStatus): FieldIssue[] =>
  signedOn === "" && status !== "negotiating" && status !== "ended"
    ? [{ path: "fields.signedOn", reason: "signingDayNeeded" }]
    : [];

const lostClauses = (
  one: Agreement,
  fields: AgreementFields,
  facts: AgreementFacts,
): FieldIssue[] =>
  one.clauses
    .filter(({ id }) => facts.usedClauses.has(id) && !fields.clauses.some((kept) => kept.id === id))
    .map(({ no }) => ({ path: "fields.clauses", reason: "clauseInUse", params: { no } }));

const reviewIssues = (
  one: Agreement,
  review: ReviewFields,
  { today }: AgreementFacts,
): FieldIssue[] => {
  const issues: FieldIssue[] = [];
  if (review.decision !== "end" && review.nextReview <= today)
    issues.push({ path: "review.nextReview", reason: "laterDay" });
  if (review.decision === "renew" && review.validUntil <= today)
    issues.push({ path: "review.validUntil", reason: "laterDay" });
  if (review.decision === "renew" && one.signedOn === "")
    issues.push({ path: "review.decision", reason: "agreementUnsigned" });
  return issues;
};

const future = (path: string, day: string, { today }: AgreementFacts): FieldIssue[] =>
  day > today ? [{ path, reason: "futureDate", params: { today } }] : [];
