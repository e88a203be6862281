/**
 * Absences (نبود همکار): days on which somebody of the staff list is not there for another reason
 * than a mission abroad. Recorded, cancelled, never deleted. Pure.
 */
import { z } from "zod";
import type { Reason } from "../locales/reasons.ts";
import { daysBetween, isDay } from "../persian/days.ts";
import { optionalText } from "./person.ts";

export const absenceKinds = ["leave", "domesticMission", "illness", "training"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** No absence and no journey is longer; bounds how far back an index of first days is read. */
export const longestAway = 366;

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

export interface RecordedAbsence extends AbsenceFields {
  id: string;
  recordedBy: string;
  /** Why it was cancelled; empty while it stands. */
  cancelled: string;
}

/** Why these days cannot be recorded; `null` when they can. `others` stand, of the same person. */
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
