/**
 * Absences (نبود همکار): days on which a person of the staff list is away for another reason
 * than a mission abroad. Recorded, cancelled, never deleted. Pure.
 */
import { z } from "zod";
import { grants } from "../contract/capabilities.ts";
import { written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream, stepOf, type Actor } from "../events/stream.ts";
import type { Reason } from "../locales/reasons.ts";
import { daysBetween, isDay } from "../persian/days.ts";
import { invalid, ok, type Refusal } from "../result.ts";
import { absenceEvents, absenceReasonEvents } from "./events.ts";
import { optionalText } from "./person.ts";

export const absenceKinds = ["leave", "domesticMission", "illness", "training"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** No absence and no journey is longer; bounds how far back an index of first days is read. */
export const longestAway = 366;

const id = z.uuid();
const day = z.string().refine(isDay, "chooseDate");
export const absenceFields = z.object({
  personId: z.uuid("choosePerson"),
  kind: z.enum(absenceKinds, "choose"),
  from: day,
  /** The last day, included. */
  to: day,
  note: optionalText(500),
});
export type AbsenceFields = z.infer<typeof absenceFields>;

/** The public part: who is away on which days. */
export type AbsenceDays = Pick<AbsenceFields, "personId" | "from" | "to">;

/** An absence as in its stream; `null` before the first event. */
export type Absence = (AbsenceDays & { recordedBy: string; standing: boolean }) | null;

/** An absence with its reason, as lists show it. */
export interface RecordedAbsence extends NonNullable<Absence> {
  id: string;
  /** `null` where the stream of its reason is missing. */
  kind: AbsenceKind | null;
  note: string;
}

/** Why these days cannot be recorded; `null` when they can. `others` are valid absences of the same person. */
export const absenceFault = (
  { from, to }: Pick<AbsenceFields, "from" | "to">,
  others: readonly Pick<AbsenceFields, "from" | "to">[],
): { path: "from" | "to"; reason: Reason } | null => {
  if (to < from) return { path: "to", reason: "absenceEndBeforeStart" };
  if (daysBetween(from, to) + 1 > longestAway) return { path: "to", reason: "absenceTooLong" };
  if (others.some((one) => one.from <= to && from <= one.to))
    return { path: "from", reason: "absenceTwice" };
  return null;
};

/** The person themselves, their manager, and human resources: they may record it and may know why. */
export const keepsAbsencesOf = (
  personId: string,
  managerId: string | null | undefined,
  actor: Actor,
): boolean =>
  personId === actor.id || grants(actor.roles, "absence.keep") || managerId === actor.id;

interface AbsenceFacts {
  /** Whose absence it is; `undefined` for someone not on the staff list. */
  person: { active: boolean; managerId: string | null } | undefined;
  /** Valid absences of the same person that overlap these days. */
  others: readonly Pick<AbsenceFields, "from" | "to">[];
}

const action = actionOf<Absence, EventOf<typeof absenceEvents>, AbsenceFacts>();

export const absences = defineStream({
  kind: "absence",
  events: absenceEvents,
  empty: (): Absence => null,
  evolve: (before: Absence, event, { actor }): Absence => {
    switch (event.type) {
      case "absence.recorded.v1":
        return { ...event.payload, recordedBy: actor, standing: true };
      case "absence.cancelled.v1":
        return before && { ...before, standing: false };
    }
  },
  actions: {
    record: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id, fields: absenceFields }),
      output: written,
      topics: ["absences"],
      doc: "Record days of absence: the caller's own, of people they manage, or of everyone by human resources.",
      guards: [(one) => (one ? { code: "conflict", reason: "changedMeanwhile" } : null)],
      decide: (_one, { fields: { personId, from, to } }, actor, { person, others }) => {
        if (!person?.active) return wrong("personId", "choosePerson");
        if (!keepsAbsencesOf(personId, person.managerId, actor)) return notYours;
        const fault = absenceFault({ from, to }, others);
        if (fault) return wrong(fault.path, fault.reason);
        return ok([{ type: "absence.recorded.v1", payload: { personId, from, to } }]);
      },
    }),
    cancel: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id, reason: z.string().trim().min(3, "reasonNeeded").max(500, "tooLong") }),
      output: written,
      topics: ["absences"],
      doc: "Cancel an absence, with a reason; it stays in the ledger.",
      guards: [
        (one, actor, { person }) =>
          one && keepsAbsencesOf(one.personId, person?.managerId, actor)
            ? null
            : { code: "notFound", reason: "notFound" },
        (one) => (one?.standing ? null : { code: "refused", reason: "absenceCancelled" }),
      ],
      decide: () => ok([{ type: "absence.cancelled.v1", payload: {} }]),
    }),
  },
});

const notYours: { ok: false; error: Refusal } = {
  ok: false,
  error: {
    code: "forbidden",
    reason: "onlyOwnAbsence",
    fields: [{ path: "fields.personId", reason: "onlyOwnAbsence" }],
  },
};

const wrong = (path: string, reason: Reason) => invalid([{ path: `fields.${path}`, reason }]);

const reasonStep = stepOf<null, EventOf<typeof absenceReasonEvents>, null>();

/** Why a person is away, separate from the days (decision 0046). */
export const absenceReasons = defineStream({
  kind: "absenceReason",
  events: absenceReasonEvents,
  empty: () => null,
  evolve: () => null,
  actions: {
    give: reasonStep({
      guards: [],
      decide: (_one, { kind, note }: Pick<AbsenceFields, "kind" | "note">) =>
        ok([{ type: "absenceReason.given.v1", payload: { kind, note } }]),
    }),
    cancel: reasonStep({
      guards: [],
      decide: (_one, { reason }: { reason: string }) =>
        ok([{ type: "absenceReason.cancelled.v1", payload: { reason } }]),
    }),
  },
});
