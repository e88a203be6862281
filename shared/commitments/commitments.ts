/** The stream of a commitment: what may be done with it, by whom, in which state, and what follows. Pure. */
import { grants } from "../contract/capabilities.ts";
import { actionOf, defineStream, type Action, type Guard } from "../events/stream.ts";
import type { Paper } from "../mission/request/request.ts";
import { invalid, ok, refuse, type FieldIssue } from "../result.ts";
import {
  evolveCommitment,
  noCommitment,
  type Commitment,
  type CommitmentEvent,
  type CommitmentFields,
  type CommitmentSource,
  type ProgressFields,
} from "./commitment.ts";
import { commitmentEvents } from "./events.ts";

export interface CommitmentFacts {
  today: string;
  /** The line of the report has been turned into a commitment before. */
  itemTaken(source: CommitmentSource): boolean;
  /** There is such an agreement, with such a clause (`""`: none asked for). */
  clauseKnown(fields: CommitmentFields): boolean;
  ownerKnown(id: string): boolean;
}

type CommitmentGuard = Guard<Commitment, CommitmentFacts>;

const byKeeper: CommitmentGuard = (_one, { roles }) =>
  grants(roles, "agreements.manage") ? null : { code: "forbidden", reason: "notYourRole" };
const byOwnerOrKeeper: CommitmentGuard = ({ ownerId }, { id, roles }) =>
  ownerId === id || grants(roles, "agreements.manage")
    ? null
    : { code: "forbidden", reason: "onlyOwner" };
const isThere: CommitmentGuard = ({ version }) =>
  version > 0 ? null : { code: "notFound", reason: "notFound" };
const isOpen: CommitmentGuard = ({ state }) =>
  state === "open" ? null : { code: "refused", reason: "commitmentClosed" };
const isClosed: CommitmentGuard = ({ state }) =>
  state === "open" ? { code: "refused", reason: "commitmentOpen" } : null;

export type CommitmentAction<Input> = Action<Commitment, CommitmentEvent, Input, CommitmentFacts>;
const action = actionOf<Commitment, CommitmentEvent, CommitmentFacts>();

export const commitments = defineStream({
  kind: "commitment",
  events: commitmentEvents,
  empty: noCommitment,
  evolve: evolveCommitment,
  actions: {
    make: action({
      guards: [byKeeper],
      decide: (
        one,
        { fields, source }: { fields: CommitmentFields; source: CommitmentSource },
        _actor,
        facts,
      ) => {
        if (one.version > 0) return refuse("conflict", "changedMeanwhile");
        if (facts.itemTaken(source)) return refuse("refused", "itemTaken");
        const issues = fieldIssues(fields, facts);
        if (issues.length > 0) return invalid(issues);
        const payload = { fields, source, on: facts.today };
        return ok([{ type: "commitment.made.v1", payload }]);
      },
    }),
    change: action({
      guards: [byKeeper, isThere, isOpen],
      decide: (_one, { fields }: { fields: CommitmentFields }, _actor, facts) => {
        const issues = fieldIssues(fields, facts);
        if (issues.length > 0) return invalid(issues);
        return ok([{ type: "commitment.changed.v1", payload: { fields } }]);
      },
    }),
    progress: action({
      guards: [byOwnerOrKeeper, isThere, isOpen],
      decide: (_one, { progress }: { progress: ProgressFields }) =>
        ok([{ type: "commitment.progressed.v1", payload: progress }]),
    }),
    finish: action({
      guards: [byOwnerOrKeeper, isThere, isOpen],
      decide: (
        _one,
        { note, evidence }: { note: string; evidence: Paper[] },
        _actor,
        { today: on },
      ) => ok([{ type: "commitment.done.v1", payload: { note, evidence, on } }]),
    }),
    cancel: action({
      guards: [byKeeper, isThere, isOpen],
      decide: (_one, { reason }: { reason: string }, _actor, { today: on }) =>
        ok([{ type: "commitment.cancelled.v1", payload: { reason, on } }]),
    }),
    reopen: action({
      guards: [byKeeper, isThere, isClosed],
      decide: (_one, { reason }: { reason: string }) =>
        ok([{ type: "commitment.reopened.v1", payload: { reason } }]),
    }),
  },
});
export type CommitmentAct = keyof typeof commitments.actions;

/** Somebody here must answer for it, and the clause must be one of the agreement's. */
const fieldIssues = (fields: CommitmentFields, facts: CommitmentFacts): FieldIssue[] => [
  ...(fields.ownerId === null && fields.ownerUnit === ""
    ? [{ path: "fields.ownerUnit", reason: "ownerNeeded" as const }]
    : []),
  ...(fields.ownerId === null || facts.ownerKnown(fields.ownerId)
    ? []
    : [{ path: "fields.ownerId", reason: "choosePerson" as const }]),
  ...(facts.clauseKnown(fields) ? [] : [{ path: "fields.clauseId", reason: "choose" as const }]),
];
