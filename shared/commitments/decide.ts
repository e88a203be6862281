/** What may be done with a commitment, by whom, in which state, and what follows. Pure. */
import { grants, type ActingRole } from "../contract/capabilities.ts";
import type { Paper } from "../mission/request/request.ts";
import { invalid, ok, refuse, type FieldIssue, type Refusal, type Result } from "../result.ts";
import type {
  Commitment,
  CommitmentEvent,
  CommitmentFields,
  CommitmentSource,
  CommitmentState,
  ProgressFields,
} from "./commitment.ts";

export type CommitmentCommand =
  | { act: "make"; fields: CommitmentFields; source: CommitmentSource }
  | { act: "change"; fields: CommitmentFields }
  | { act: "progress"; progress: ProgressFields }
  | { act: "finish"; note: string; evidence: Paper[] }
  | { act: "cancel"; reason: string }
  | { act: "reopen"; reason: string };
export type CommitmentAct = CommitmentCommand["act"];

/** From which states, and whether its owner may besides those who keep the agreements. */
export const commitmentActs: Record<
  CommitmentAct,
  { from: readonly CommitmentState[]; owner: boolean }
> = {
  make: { from: ["open"], owner: false },
  change: { from: ["open"], owner: false },
  progress: { from: ["open"], owner: true },
  finish: { from: ["open"], owner: true },
  cancel: { from: ["open"], owner: false },
  reopen: { from: ["done", "cancelled"], owner: false },
};

export interface CommitmentFacts {
  today: string;
  /** The line of the report has been turned into a commitment before. */
  itemTaken: boolean;
  /** There is such an agreement, with such a clause (`""`: none asked for). */
  clauseKnown: boolean;
  ownerKnown: boolean;
}

/** Why this cannot be done at all now; `null` when it can. The buttons say the same. */
export const commitmentBar = (
  one: Pick<Commitment, "version" | "state" | "ownerId">,
  act: CommitmentAct,
  actor: { id: string; roles: readonly ActingRole[] },
): Refusal | null => {
  const { from, owner } = commitmentActs[act];
  const own = owner && one.ownerId === actor.id;
  if (!own && !grants(actor.roles, "agreements.manage"))
    return { code: "forbidden", reason: owner ? "onlyOwner" : "notYourRole" };
  if (act === "make") return null;
  if (one.version === 0) return { code: "notFound", reason: "notFound" };
  if (!from.includes(one.state))
    return {
      code: "refused",
      reason: one.state === "open" ? "commitmentOpen" : "commitmentClosed",
    };
  return null;
};

export const decideCommitment = (
  one: Commitment,
  command: CommitmentCommand,
  actor: { id: string; roles: readonly ActingRole[] },
  facts: CommitmentFacts,
): Result<CommitmentEvent[]> => {
  const bar = commitmentBar(one, command.act, actor);
  if (bar) return { ok: false, error: bar };
  switch (command.act) {
    case "make": {
      if (one.version > 0) return refuse("conflict", "changedMeanwhile");
      if (facts.itemTaken) return refuse("refused", "itemTaken");
      const issues = fieldIssues(command.fields, facts);
      if (issues.length > 0) return invalid(issues);
      const { fields, source } = command;
      return ok([{ type: "commitment.made.v1", payload: { fields, source, on: facts.today } }]);
    }
    case "change": {
      const issues = fieldIssues(command.fields, facts);
      if (issues.length > 0) return invalid(issues);
      return ok([{ type: "commitment.changed.v1", payload: { fields: command.fields } }]);
    }
    case "progress":
      return ok([{ type: "commitment.progressed.v1", payload: command.progress }]);
    case "finish": {
      const { note, evidence } = command;
      return ok([{ type: "commitment.done.v1", payload: { note, evidence, on: facts.today } }]);
    }
    case "cancel":
      return ok([
        { type: "commitment.cancelled.v1", payload: { reason: command.reason, on: facts.today } },
      ]);
    case "reopen":
      return ok([{ type: "commitment.reopened.v1", payload: { reason: command.reason } }]);
  }
};

/** Somebody here must answer for it, and the clause must be one of the agreement's. */
const fieldIssues = (fields: CommitmentFields, facts: CommitmentFacts): FieldIssue[] => [
  ...(fields.ownerId === null && fields.ownerUnit === ""
    ? [{ path: "fields.ownerUnit", reason: "ownerNeeded" as const }]
    : []),
  ...(facts.ownerKnown ? [] : [{ path: "fields.ownerId", reason: "choosePerson" as const }]),
  ...(facts.clauseKnown ? [] : [{ path: "fields.clauseId", reason: "choose" as const }]),
];
