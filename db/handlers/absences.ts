/** Recording and cancelling absences; what speaks against them while they are written. */
import { grants } from "#shared/contract/capabilities.ts";
import { absenceFault, absenceFields } from "#shared/people/absence.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { warningsOfAbsence } from "./presence.ts";

type Names = Extract<keyof Handlers, `absence.${string}`>;

export const absenceHandlers: Pick<Handlers, Names> = {
  "absence.record": (store, { id, fields }, call) => {
    if (store.absences.get(id)) refuseWith({ code: "conflict", reason: "changedMeanwhile" });
    if (!store.people.get(fields.personId)?.active)
      refuseWith({
        code: "invalid",
        reason: "checkFields",
        fields: [{ path: "fields.personId", reason: "choosePerson" }],
      });
    if (!keepsAbsencesOf(store, fields.personId, call.actor))
      refuseWith({
        code: "forbidden",
        reason: "onlyOwnAbsence",
        fields: [{ path: "fields.personId", reason: "onlyOwnAbsence" }],
      });
    const others =
      fields.from <= fields.to
        ? store.absences.ofPerson(fields.personId, fields.from, fields.to)
        : [];
    const fault = absenceFault(fields, others);
    if (fault)
      refuseWith({
        code: "invalid",
        reason: "checkFields",
        fields: [{ path: `fields.${fault.path}`, reason: fault.reason }],
      });
    call.append(streamOf(id), 0, [{ type: "absence.recorded.v1", payload: fields }]);
    return {};
  },

  "absence.cancel": (store, { id, reason }, call) => {
    const one = store.absences.get(id);
    if (!one || !keepsAbsencesOf(store, one.personId, call.actor))
      return refuseWith({ code: "notFound", reason: "notFound" });
    if (one.cancelled !== "") refuseWith({ code: "refused", reason: "absenceCancelled" });
    const version = store.ledger.stream(streamOf(id)).length;
    call.append(streamOf(id), version, [{ type: "absence.cancelled.v1", payload: { reason } }]);
    return {};
  },

  "absence.check": (store, { fields }, call) => {
    const whole = absenceFields.safeParse({ ...fields, kind: "leave" });
    const possible = whole.success && absenceFault(whole.data, []) === null;
    return { warnings: possible ? warningsOfAbsence(store, whole.data, call) : [] };
  },
};

/** The person himself, his manager, and human resources: they record it, and they know why. */
export const keepsAbsencesOf = (store: Store, personId: string, actor: Call["actor"]): boolean =>
  personId === actor.id ||
  grants(actor.roles, "absence.keep") ||
  store.people.get(personId)?.managerId === actor.id;

const streamOf = (id: string) => `absence:${id}`;
