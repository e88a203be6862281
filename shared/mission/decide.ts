/** The workflow's interpreter: what an actor may do with a mission, why not, and the events that follow. Pure. */
import type { z } from "zod";
import { grants } from "../contract/capabilities.ts";
import type { Rests } from "../contract/define.ts";
import type { DraftKind } from "../drafts.ts";
import type { Actor, Facts, Guard, Outcome, Refused } from "./rules.ts";
import { actionNames, actions, type ActionName } from "./workflow.ts";
import type { Mission } from "./state.ts";

/** The table seen without the types of each row's own input. */
interface AnyAction {
  from: readonly string[];
  capability: Parameters<typeof grants>[1];
  rests: Rests;
  adds?(mission: Mission, input: unknown): boolean;
  guards: readonly Guard[];
  quiet?: true;
  announced?: { in: readonly string[]; because: Refused["reason"] };
  draft?: DraftKind;
  unseen?: Parameters<typeof grants>[1];
  input: z.ZodType;
  decide(mission: Mission, input: unknown, actor: Actor, facts: Facts): Outcome;
}
export const row = (name: ActionName) => actions[name] as unknown as AnyAction;

/** Why this actor may not do this now; `null` when they may. Role first, then state, then guards. */
export const refusalOf = (
  name: ActionName,
  mission: Mission,
  actor: Actor,
  facts: Facts,
): Refused | null => {
  const { from, capability, guards } = row(name);
  if (!grants(actor.roles, capability)) return { reason: "notYourRole" };
  if (!from.includes(mission.status))
    return { reason: "notInThisState", params: { state: mission.status } };
  for (const guard of guards) {
    const refused = guard(mission, actor, facts);
    if (refused) return refused;
  }
  return null;
};

/** Events of an allowed action, or the refusal. `input` has been parsed by the action's schema. */
export const decide = (
  name: ActionName,
  mission: Mission,
  input: unknown,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const refused = refusalOf(name, mission, actor, facts);
  return refused ? { refused } : row(name).decide(mission, input, actor, facts);
};

export type ActionState =
  | { action: ActionName; allowed: true }
  | { action: ActionName; allowed: false; refused: Refused };

/**
 * The actions to show: what the actor's role may do in this state, allowed or with the reason why
 * not. Actions of other states are left out, except where the next one is announced.
 */
export const actionStates = (mission: Mission, actor: Actor, facts: Facts): ActionState[] =>
  actionNames
    .filter((name) => grants(actor.roles, row(name).capability))
    .filter(
      (name) =>
        row(name).from.includes(mission.status) || row(name).announced?.in.includes(mission.status),
    )
    .map((action): ActionState => {
      const refused = refusalOf(action, mission, actor, facts);
      return refused
        ? { action, allowed: false, refused: soften(action, refused) }
        : { action, allowed: true };
    })
    .filter((one) => one.allowed || !row(one.action).quiet);

/** Replaces the general "not in this state" by what has to happen first. */
const soften = (action: ActionName, refused: Refused): Refused => {
  const { announced } = row(action);
  return announced && refused.reason === "notInThisState" ? { reason: announced.because } : refused;
};
