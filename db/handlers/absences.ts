/** Recording and cancelling absences; warnings while they are written. */
import {
  absenceFault,
  absenceFields,
  absenceReasons,
  absences,
  keepsAbsencesOf,
} from "#shared/people/absence.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { actOn } from "../streams.ts";
import { warningsOfAbsence } from "./presence.ts";

type Names = Extract<keyof Handlers, `absence.${string}`>;

export const absenceHandlers: Pick<Handlers, Names> = {
  "absence.record": (store, input, call) => {
    const { personId, from, to } = input.fields;
    const { version } = actOn(store, call, absences, absences.actions.record, {
      id: input.id,
      input,
      facts: {
        person: store.people.get(personId),
        others: from <= to ? store.absences.ofPerson(personId, from, to) : [],
      },
    });
    const { give } = absenceReasons.actions;
    actOn(store, call, absenceReasons, give, { id: input.id, input: input.fields, facts: null });
    return { version };
  },

  "absence.cancel": (store, input, call) => {
    const { id, reason } = input;
    const person = store.people.get(store.absences.get(id)?.personId ?? "");
    const facts = { person, others: [] };
    const { version } = actOn(store, call, absences, absences.actions.cancel, { id, input, facts });
    const { cancel } = absenceReasons.actions;
    actOn(store, call, absenceReasons, cancel, { id, input: { reason }, facts: null });
    return { version };
  },

  "absence.check": (store, { fields }, call) => {
    const whole = absenceFields.safeParse({ ...fields, kind: "leave" });
    const possible = whole.success && absenceFault(whole.data, []) === null;
    return { warnings: possible ? warningsOfAbsence(store, whole.data, call) : [] };
  },
};

/** Whether the actor may know why this person is away. */
export const mayKnowWhy = (store: Store, personId: string, actor: Call["actor"]): boolean =>
  keepsAbsencesOf(personId, store.people.get(personId)?.managerId, actor);
