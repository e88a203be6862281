/** Changing a class: a person who adds a paper may raise it, the head or the mayor may lower it, with a reason. Pure. */
import type { z } from "zod";
import type { Settings } from "../settings.ts";
import { classOfPaper, classRank, clearanceOf, mayLower } from "./confidentiality.ts";
import { mayClassify } from "./guards.ts";
import type * as inputs from "./inputs.ts";
import { allPapers } from "./papers/papers.ts";
import { confidentialities, type Confidentiality } from "./request/request.ts";
import type { Actor, Facts, Outcome, Refused } from "./rules.ts";
import type { Mission } from "./state.ts";
import { viewersOf } from "./tasks.ts";

export const classify = (
  mission: Mission,
  input: z.infer<typeof inputs.classify>,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const { target, confidentiality, reason } = input;
  const now = classNow(mission, target);
  if (now === null) return { refused: { reason: "paperGone" } };
  if (now === confidentiality) return { refused: { reason: "nothingChanged" } };
  const refused = refusalOfClass(mission, now, confidentiality, actor, facts.settings);
  if (refused) return { refused };
  if (classRank(confidentiality) < classRank(now) && reason.length < 3) {
    const needed = { path: "reason", reason: "reasonNeeded" as const };
    return { refused: { reason: "checkFields", fields: [needed] } };
  }
  return { events: [{ type: "mission.classSet.v1", payload: input }] };
};

/** The classes this person may give the dossier or the paper now; empty when none. */
export const classChoices = (
  mission: Mission,
  target: string,
  actor: Actor,
  facts: Facts,
): Confidentiality[] => {
  const now = classNow(mission, target);
  if (now === null || mayClassify(mission, actor, facts)) return [];
  return confidentialities.filter(
    (one) => one !== now && refusalOfClass(mission, now, one, actor, facts.settings) === null,
  );
};

/** `null` for a file that is not, or no longer, among the papers. */
const classNow = (mission: Mission, target: string): Confidentiality | null => {
  if (target === "dossier") return mission.ownClass;
  const kept = allPapers(mission).some((one) => one.sha256 === target);
  return kept ? classOfPaper(mission, target) : null;
};

/** People cannot lock themselves out by raising a class; lowering is for those who decide on it. */
const refusalOfClass = (
  mission: Mission,
  now: Confidentiality,
  next: Confidentiality,
  actor: Actor,
  settings: Settings,
): Refused | null => {
  if (classRank(next) < classRank(now))
    return mayLower(actor) ? null : { reason: "onlyLeadersLowerClass" };
  const sees =
    viewersOf(mission).includes(actor.id) || clearanceOf(actor.roles, settings) >= classRank(next);
  return sees ? null : { reason: "classAboveYours" };
};
