/** The stream of an agreement: its commands, who may give them, in which status, and their events. Pure. */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import { actionOf, defineStream, type Guard } from "../events/stream.ts";
import { requiredText } from "../people/person.ts";
import { invalid, ok, refuse, type FieldIssue, type Result } from "../result.ts";
import {
  activityFields,
  addendumFields,
  agreementFields,
  agreementStatuses,
  evolveAgreement,
  noAgreement,
  reviewFields,
  type Agreement,
  type AgreementEvent,
  type AgreementFields,
  type AgreementStatus,
  type ReviewFields,
} from "./agreement.ts";
import { agreementEvents } from "./events.ts";

/** From which status to which; an ended one stays ended, a new agreement is registered instead. */
export const statusMoves: Record<AgreementStatus, readonly AgreementStatus[]> = {
  negotiating: ["preAgreement", "active", "ended"],
  preAgreement: ["active", "dormant", "suspended", "ended"],
  active: ["dormant", "suspended", "ended"],
  dormant: ["active", "suspended", "ended"],
  suspended: ["active", "ended"],
  ended: [],
};

export interface AgreementFacts {
  today: string;
  /** Day of the first review of an agreement registered today. */
  firstReview: string;
  /** Clauses that a commitment refers to: they cannot be removed. */
  usedClauses(): ReadonlySet<string>;
  /** The numbers a review rests on. */
  numbers(): { activities: number; open: number; late: number };
}

type AgreementGuard = Guard<Agreement, AgreementFacts>;

const isThere: AgreementGuard = ({ version }) =>
  version > 0 ? null : { code: "notFound", reason: "notFound" };
const isAlive: AgreementGuard = ({ status }) =>
  status === "ended" ? { code: "refused", reason: "agreementEnded" } : null;
const isSigned: AgreementGuard = ({ signedOn }) =>
  signedOn === "" ? { code: "refused", reason: "agreementUnsigned" } : null;

const id = z.uuid();
const topics = ["agreements", "missions"] as const;
const reason = requiredText(500).min(3, "reasonNeeded");
const action = actionOf<Agreement, AgreementEvent, AgreementFacts>();

export const agreements = defineStream({
  kind: "agreement",
  events: agreementEvents,
  empty: noAgreement,
  evolve: evolveAgreement,
  history: { of: "an agreement", capability: "signedIn", topics },
  actions: {
    register: action({
      rests: "nothing",
      capability: "agreements.manage",
      input: z.object({
        id: z.uuid(),
        fields: agreementFields,
        status: z.enum(agreementStatuses, "choose").default("active"),
      }),
      output: written,
      topics,
      doc: "Register an agreement, also one that is still being negotiated.",
      guards: [],
      decide: (one, { fields, status }, _actor, facts) => {
        if (one.version > 0) return refuse("conflict", "changedMeanwhile");
        const payload = { fields, status, nextReview: facts.firstReview };
        return unless([...fieldIssues(fields, facts), ...unsigned(fields, status)], {
          type: "agreement.registered.v1",
          payload,
        });
      },
    }),
    change: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, fields: agreementFields }),
      output: written,
      topics,
      doc: "Change the fields of an agreement; a clause that commitments refer to stays.",
      guards: [isThere],
      decide: (one, { fields }, _actor, facts) =>
        unless(
          [
            ...fieldIssues(fields, facts),
            ...unsigned(fields, one.status),
            ...lostClauses(one, fields, facts),
          ],
          { type: "agreement.changed.v1", payload: { fields } },
        ),
    }),
    setStatus: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, status: z.enum(agreementStatuses, "choose"), reason }),
      output: written,
      topics,
      doc: "Move an agreement to another status, with the reason.",
      guards: [isThere, isAlive],
      decide: (one, { status, reason }) => {
        const issues = unsigned(one, status).map((issue) => ({ ...issue, path: "status" }));
        if (issues.length === 0 && !statusMoves[one.status].includes(status))
          return refuse("refused", "agreementMove");
        return unless(issues, { type: "agreement.statusSet.v1", payload: { status, reason } });
      },
    }),
    addAddendum: action({
      rests: "nothing",
      capability: "agreements.manage",
      input: z.object({ id, addendum: addendumFields.extend({ id: z.uuid() }) }),
      output: written,
      topics,
      doc: "Add an addendum with its own permit.",
      guards: [isThere, isAlive, isSigned],
      decide: (one, { addendum }, _actor, facts) =>
        unless(
          [
            ...future("addendum.signedOn", addendum.signedOn, facts),
            ...(addendum.signedOn < one.signedOn
              ? [{ path: "addendum.signedOn", reason: "beforeSigning" as const }]
              : []),
          ],
          { type: "agreement.addendumAdded.v1", payload: addendum },
        ),
    }),
    addActivity: action({
      rests: "nothing",
      capability: "agreements.manage",
      input: z.object({ id, activity: activityFields.extend({ id: z.uuid() }) }),
      output: written,
      topics,
      doc: "Record an activity other than a mission: an incoming delegation, a letter, a meeting, an event.",
      guards: [isThere, isAlive],
      decide: (_one, { activity }, _actor, facts) =>
        unless(future("activity.day", activity.day, facts), {
          type: "agreement.activityAdded.v1",
          payload: activity,
        }),
    }),
    dropActivity: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, activityId: z.uuid(), reason }),
      output: written,
      topics,
      doc: "Remove an activity recorded by mistake; the history keeps it.",
      guards: [isThere],
      decide: (one, { activityId: id, reason }) =>
        one.activities.some((each) => each.id === id)
          ? ok([{ type: "agreement.activityDropped.v1", payload: { id, reason } }])
          : refuse("notFound", "notFound"),
    }),
    review: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, review: reviewFields }),
      output: written,
      topics,
      doc: "The yearly review: continue, renew, suspend or end, with the reason and the next day.",
      guards: [isThere, isAlive],
      decide: (one, { review }, _actor, facts) =>
        unless(reviewIssues(one, review, facts), {
          type: "agreement.reviewed.v1",
          payload: { ...review, day: facts.today, ...facts.numbers() },
        }),
    }),
  },
});
export type AgreementAct = keyof typeof agreements.actions;

/** The event, unless there are mistakes at the fields, under the paths of the contract's input. */
const unless = (issues: FieldIssue[], event: AgreementEvent): Result<AgreementEvent[]> =>
  issues.length > 0 ? invalid(issues) : ok([event]);

const fieldIssues = (fields: AgreementFields, facts: AgreementFacts): FieldIssue[] => [
  ...future("fields.signedOn", fields.signedOn, facts),
  ...(fields.validUntil !== "" && fields.validUntil <= fields.signedOn
    ? [{ path: "fields.validUntil", reason: "beforeSigning" as const }]
    : []),
  ...fields.permits.flatMap(({ date }, index) =>
    future(`fields.permits.${index}.date`, date, facts),
  ),
];

/** In force, or agreed beforehand, means that there is a signature. */
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
    .filter(
      ({ id }) => facts.usedClauses().has(id) && !fields.clauses.some((kept) => kept.id === id),
    )
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
