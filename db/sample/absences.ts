/** Absences of the sample, around the day it is opened: of every kind, one cancelled, one with a deputy. */
import { randomUUID } from "node:crypto";
import type { AbsenceKind } from "#shared/people/absence.ts";
import { addDays, todayIn } from "#shared/persian/days.ts";
import { zone } from "../zone.ts";
import type { SampleWorld } from "./world.ts";

interface SampleAbsence {
  of: string;
  /** The person who records it. */
  by: string;
  kind: AbsenceKind;
  /** First day, counted from today, and how many. */
  from: number;
  days: number;
  note?: string;
}

const absences: readonly SampleAbsence[] = [
  { of: "karshenas.miras", by: "karshenas.miras", kind: "leave", from: -1, days: 4 },
  {
    of: "mali",
    by: "mali",
    kind: "domesticMission",
    from: 1,
    days: 2,
    note: "نشست مدیران مالی شهرداری‌ها در تهران",
  },
  { of: "khabarnegar", by: "manabe.ensani", kind: "illness", from: -3, days: 5 },
  {
    of: "karshenas.tarafik",
    by: "manabe.ensani",
    kind: "training",
    from: 4,
    days: 3,
    note: "دورهٔ ایمنی عبور و مرور",
  },
  { of: "dabirkhaneh", by: "manabe.ensani", kind: "leave", from: 9, days: 6 },
  { of: "moaven", by: "moaven", kind: "leave", from: 14, days: 3 },
  { of: "karshenas.shahrsazi", by: "karshenas.shahrsazi", kind: "leave", from: -12, days: 2 },
];

export const recordAbsences = async ({ as, people, now }: SampleWorld): Promise<void> => {
  const today = todayIn(zone, now);
  const record = async ({ of, by, kind, from, days, note = "" }: SampleAbsence) => {
    const id = randomUUID();
    const first = addDays(today, from);
    const fields = { personId: people.get(of) ?? "", kind, note, from: first };
    await as(by, "absence.record", {
      commandId: randomUUID(),
      id,
      fields: { ...fields, to: addDays(first, days - 1) },
    });
    return id;
  };
  for (const one of absences) await record(one);
  const cancelled = await record({
    of: "karshenas.gardeshgari",
    by: "modir.gardeshgari",
    kind: "leave",
    from: 6,
    days: 2,
  });
  await as("karshenas.gardeshgari", "absence.cancel", {
    commandId: randomUUID(),
    id: cancelled,
    reason: "به درخواست خود همکار",
  });
  const deputyship = randomUUID();
  await as("moaven", "deputies.propose", {
    commandId: randomUUID(),
    id: deputyship,
    fields: {
      principalId: people.get("moaven") ?? "",
      deputyId: people.get("mali") ?? "",
      from: addDays(today, 14),
      to: addDays(today, 16),
      note: "در روزهای مرخصی",
    },
  });
  await as("mali", "deputies.accept", { commandId: randomUUID(), id: deputyship });
};
