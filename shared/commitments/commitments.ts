/** The stream of a commitment: its commands, who may give them, in which state, and their events. Pure. */
import { z } from "zod";
import { grants } from "../contract/capabilities.ts";
import { seenVersion, written } from "../contract/define.ts";
import { actionOf, defineStream, type Guard } from "../events/stream.ts";
import { paper } from "../mission/request/request.ts";
import { requiredText } from "../people/person.ts";
import { invalid, ok, refuse, type FieldIssue } from "../result.ts";
import {
  commitmentFields,
  commitmentSource,
  evolveCommitment,
  noCommitment,
  type Commitment,
  type CommitmentEvent,
  type CommitmentFields,
  progressFields,
  type CommitmentSource,
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

const id = z.uuid();
const topics = ["commitments", "agreements", "missions"] as const;
const reason = requiredText(500).min(3, "reasonNeeded");
const action = actionOf<Commitment, CommitmentEvent, CommitmentFacts>();

export const commitments = defineStream({
  kind: "commitment",
  events: commitmentEvents,
  empty: noCommitment,
  evolve: evolveCommitment,
  actions: {
    make: action({
      rests: "nothing",
      capability: "agreements.manage",
      input: z.object({ id: z.uuid(), fields: commitmentFields, source: commitmentSource }),
      output: written,
      topics,
      doc: "Make a commitment, from a line of an accepted report, a meeting or a letter.",
      guards: [],
      decide: (one, { fields, source }, _actor, facts) => {
        if (one.version > 0) return refuse("conflict", "changedMeanwhile");
        if (facts.itemTaken(source)) return refuse("refused", "itemTaken");
        const issues = fieldIssues(fields, facts);
        if (issues.length > 0) return invalid(issues);
        const payload = { fields, source, on: facts.today };
        return ok([{ type: "commitment.made.v1", payload }]);
      },
    }),
    change: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, fields: commitmentFields }),
      output: written,
      topics,
      doc: "Change an open commitment.",
      guards: [isThere, isOpen],
      decide: (_one, { fields }, _actor, facts) => {
        const issues = fieldIssues(fields, facts);
        if (issues.length > 0) return invalid(issues);
        return ok([{ type: "commitment.changed.v1", payload: { fields } }]);
      },
    }),
    progress: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id, progress: progressFields }),
      output: written,
      topics,
      doc: "Report the progress of an open commitment, with evidence.",
      guards: [byOwnerOrKeeper, isThere, isOpen],
      decide: (_one, { progress }) => ok([{ type: "commitment.progressed.v1", payload: progress }]),
    }),
    finish: action({
      rests: "version",
      capability: "signedIn",
      input: z.object({
        id,
        seenVersion,
        note: requiredText(1000),
        evidence: z.array(paper).max(10, "tooMany").default([]),
      }),
      output: written,
      topics,
      doc: "Record that a commitment is kept, with the evidence.",
      guards: [byOwnerOrKeeper, isThere, isOpen],
      decide: (_one, { note, evidence }, _actor, { today: on }) =>
        ok([{ type: "commitment.done.v1", payload: { note, evidence, on } }]),
    }),
    cancel: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, reason }),
      output: written,
      topics,
      doc: "Cancel a commitment, with the reason.",
      guards: [isThere, isOpen],
      decide: (_one, { reason }, _actor, { today: on }) =>
        ok([{ type: "commitment.cancelled.v1", payload: { reason, on } }]),
    }),
    reopen: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id, seenVersion, reason }),
      output: written,
      topics,
      doc: "Open a closed commitment again, with the reason.",
      guards: [isThere, isClosed],
      decide: (_one, { reason }) => ok([{ type: "commitment.reopened.v1", payload: { reason } }]),
    }),
  },
});
export type CommitmentAct = keyof typeof commitments.actions;

/** The owner must be active, and the clause must belong to the agreement. */
const fieldIssues = (fields: CommitmentFields, facts: CommitmentFacts): FieldIssue[] => [
  ...(fields.ownerId === null && fields.ownerUnit === ""
    ? [{ path: "fields.ownerUnit", reason: "ownerNeeded" as const }]
    : []),
  ...(fields.ownerId === null || facts.ownerKnown(fields.ownerId)
    ? []
    : [{ path: "fields.ownerId", reason: "choosePerson" as const }]),
  ...(facts.clauseKnown(fields) ? [] : [{ path: "fields.clauseId", reason: "choose" as const }]),
];
