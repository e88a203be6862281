/** Decisions when a dossier is archived, and later ones about its retention. Pure. */
import type { z } from "zod";
import { classNamed, ruleOn, takesDossiers } from "../../archive/scheme.ts";
import type { FieldIssue } from "../../result.ts";
import type { ArchiveInput, holdFields, retentionFields } from "./archive.ts";
import { classOf, classRank } from "../confidentiality.ts";
import type { Actor, Facts, Outcome } from "../rules.ts";
import type { Mission } from "../state.ts";

export const archive = (
  mission: Mission,
  input: ArchiveInput,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const rule = ruleOn(facts.archive, input.retentionClass, facts.today);
  const usual = classNamed(facts.archive, input.classCode)?.retentionClass;
  const fields: FieldIssue[] = [];
  if (!takesDossiers(facts.archive, input.classCode))
    fields.push({ path: "classCode", reason: "classTakesNone" });
  else if (rule && usual !== input.retentionClass && input.retentionReason.length < 3)
    fields.push({ path: "retentionReason", reason: "reasonNeeded" });
  if (classRank(input.confidentiality) < classRank(classOf(mission)))
    fields.push({ path: "confidentiality", reason: "classBelowDossier" });
  if (!rule) fields.push({ path: "retentionClass", reason: "choose" });
  if (!rule || fields.length > 0) return { refused: { reason: "checkFields", fields } };
  const { trigger, years: period, disposition } = rule;
  const accessionNo = facts.nextNumber("accession");
  const record = { ...input, accessionNo, trigger, period, disposition };
  return { events: [{ type: "mission.archived.v1", payload: { record } }] };
};

export const changeRetention = (
  { keeping }: Mission,
  input: z.infer<typeof retentionFields>,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const known = ruleOn(facts.archive, input.retentionClass, facts.today) !== undefined;
  if (!known || keeping?.retentionClass === input.retentionClass) {
    const same = { path: "retentionClass", reason: "choose" as const };
    return { refused: { reason: "checkFields", fields: [same] } };
  }
  return { events: [{ type: "mission.retentionChanged.v1", payload: input }] };
};

export const holdDisposal = (_mission: Mission, input: z.infer<typeof holdFields>): Outcome => ({
  events: [{ type: "mission.disposalHeld.v1", payload: input }],
});
export const releaseDisposal = (_mission: Mission, input: z.infer<typeof holdFields>): Outcome => ({
  events: [{ type: "mission.disposalReleased.v1", payload: input }],
});
