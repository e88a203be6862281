/**
 * The commands `mission.<action>`: they are not written here, they are the rows of the workflow, with the
 * mission's id and the version that was on screen.
 */
import { z } from "zod";
import { isSigned, type SignedAction } from "../mission/signed.ts";
import { actionNames, actions, type ActionName } from "../mission/workflow.ts";
import { commandId, noProof, type NoProof, type Row } from "./define.ts";

export const missionId = z.uuid();

/** Input of every `mission.<action>`: which dossier, what it rests on, and the action's own fields. */
const onMission = z.object({ missionId, ...commandId.shape });
/** What a command rests on, from the screen: the dossier's version, or its `basisOf`. */
export const seen = {
  version: z.object({ seenVersion: z.number().int().min(0) }),
  basis: z.object({ basis: z.string().length(64) }),
  nothing: z.object({}),
};
/** The password opens the person's key on this computer and goes no further. */
export const signing = z.object({ password: z.string().min(1, "required").max(200, "tooLong") });

type Shape<A extends ActionName> = (typeof onMission)["shape"] &
  (typeof seen)[(typeof actions)[A]["rests"]]["shape"] &
  (typeof actions)[A]["input"]["shape"];
type ActionRow<A extends ActionName> = Row<
  z.ZodObject<Shape<A> extends z.ZodRawShape ? Shape<A> : never>,
  typeof actionResult,
  "command",
  "store",
  A extends SignedAction ? typeof signing : NoProof
>;
const actionResult = z.object({ missionId, version: z.number(), dossierNo: z.string() });

const actionRow = <A extends ActionName>(name: A) =>
  ({
    kind: "command",
    host: "store",
    capability: actions[name].capability,
    rests: actions[name].rests,
    input: onMission.extend(seen[actions[name].rests].shape).extend(actions[name].input.shape),
    proof: isSigned(name) ? signing : noProof,
    output: actionResult,
    topics: actions[name].topics,
    doc: actions[name].doc,
  }) as unknown as ActionRow<A>;

export const missionActionRows = Object.fromEntries(
  actionNames.map((name) => [`mission.${name}`, actionRow(name)]),
) as unknown as { [A in ActionName as `mission.${A}`]: ActionRow<A> };
