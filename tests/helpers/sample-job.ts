/** The life of one request in the sample municipality, as data: persons and calls, one after the other. */
import { randomUUID } from "node:crypto";
import type { Name } from "#shared/contract/table.ts";
import { samplePassword } from "#db/sample/people.ts";
import { addDays } from "#shared/persian/jalali.ts";

/** One call of a job, complete except for values known only when it runs. */
export interface JobStep {
  who: string;
  name: Name;
  input: Record<string, unknown>;
}

/** One job as data: who does what, with command ids fixed before anything is sent. */
export const jobOf = (missionId: string, today: string): JobStep[] => {
  const who = "karshenas.tarafik";
  const start = addDays(today, 90);
  const command = (by: string, name: Name, seenVersion: number, extra: object): JobStep => ({
    who: by,
    name,
    input: { commandId: randomUUID(), missionId, seenVersion, ...extra },
  });
  const draft = {
    subject: `مأموریت ${missionId}`,
    missionType: "official",
    unitGoals: [1],
    importance: "آزمون",
    expectedResults: "آزمون",
    country: "TR",
    city: "استانبول",
    hostOrg: "شهرداری",
    hostContact: "روابط خارجی",
    startDate: start,
    endDate: addDays(start, 3),
    members: [
      {
        personId: null,
        nationalId: "0013542419",
        nameFa: "مهمان",
        post: "کارشناس",
        role: "head",
        passportType: "ordinary",
      },
    ],
    payer: "host",
    invitationSummary: "دعوت",
  };
  const segment = {
    kind: "free",
    departAt: `${start}T08:00`,
    departZone: "Asia/Tehran",
    arriveAt: `${start}T09:00`,
    arriveZone: "Asia/Tehran",
  };
  const save: JobStep = {
    who,
    name: "draft.save",
    input: { id: missionId, kind: "request", missionId: null, body: { subject: draft.subject } },
  };
  return [
    save,
    command(who, "mission.submit", 0, { draft }),
    command("modir.shahrsazi", "mission.approve", 1, { note: "", password: samplePassword }),
    command("karshenas.beynolmelal", "mission.putSegment", 2, { id: randomUUID(), segment }),
    command("modir.ravabet", "mission.postpone", 3, { reason: "آزمون" }),
    command("shahrdar", "mission.cancel", 4, { reason: "آزمون" }),
  ];
};
