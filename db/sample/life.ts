/** The life of one sample mission as a list of dated commands, up to the stage its row asks for. */
import { randomUUID } from "node:crypto";
import type { Input } from "#shared/contract/table.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { addDays, todayIn } from "#shared/persian/jalali.ts";
import { zone } from "../zone.ts";
import type { Happening, SampleWorld } from "./make.ts";
import type { SampleMission, SampleStage } from "./missions.ts";
import { samplePdf, samplePhoto } from "./papers.ts";
import { samplePeople } from "./people.ts";
import { archiveOf, reportOf, requestOf, reviewNotes, segmentsOf } from "./texts.ts";

/** Days after submission on which the usual acts before the journey happen, in their order. */
const acts = { submit: 0, manager: 2, unit: 4, mayor: 8, programme: 10, order: 11, print: 12 };
const daysOf = Object.values(acts);

/** How many of the usual acts have happened at a stage. */
const reached: Record<SampleStage, number> = {
  withdrawn: 1,
  atManager: 1,
  atUnit: 2,
  returned: 2,
  rejected: 2,
  atMayor: 3,
  approved: 4,
  orderIssued: 6,
  ordered: 7,
  reported: 8,
  reportReturned: 8,
  reportAccepted: 9,
  archived: 10,
};

/** Stages that wait for somebody now: their last act was a few days ago, whenever the journey is. */
const waiting: readonly SampleStage[] = [
  "atManager",
  "atUnit",
  "atMayor",
  "returned",
  "approved",
  "orderIssued",
];

/** The day of submission: counted back from the journey, or from today for what waits now. */
const submissionDay = (row: SampleMission, index: number, today: string, start: string): string => {
  if (!waiting.includes(row.stage)) return addDays(start, -(62 + (index % 4) * 6));
  const lastAct = row.stage === "returned" ? 5 : (daysOf[reached[row.stage] - 1] ?? 0);
  return addDays(today, -lastAct - 1 - (index % 3));
};

export const planMission = (world: SampleWorld, row: SampleMission, index: number): Happening[] => {
  const missionId = randomUUID();
  const today = todayIn(zone, world.now);
  const start = addDays(today, row.start);
  const end = addDays(start, row.days - 1);
  const person = samplePeople.find((one) => one.key === row.by);
  const submitted = submissionDay(row, index, today, start);

  const act = async (key: string, action: ActionName, extra: object) => {
    const seenVersion =
      action === "submit"
        ? 0
        : (await world.as(key, "mission.dossier", { missionId })).mission.version;
    const input = { commandId: randomUUID(), missionId, seenVersion, ...extra };
    await world.as(key, `mission.${action}`, input as Input<`mission.${ActionName}`> as never);
  };
  const upload = (key: string, name: string, bytes: Uint8Array<ArrayBuffer>) =>
    world.as(key, "file.add", { name, mime: "", bytes });

  // Who travels himself decides nothing: the step then goes to the deputy mayor.
  const manager = person?.manager ?? "moaven";
  const superior = row.with?.includes(manager) ? "moaven" : manager;
  const unit = row.by === "modir.ravabet" ? "moaven" : "modir.ravabet";
  const officer = "karshenas.beynolmelal";
  const step = (day: string, hour: number, run: () => Promise<void>): Happening => ({
    at: officeTime(day, hour, index),
    run,
  });

  const usual: Happening[] = [
    step(submitted, 5, async () => {
      const invitationFile = await upload(
        row.by,
        `دعوت‌نامهٔ ${row.city}.pdf`,
        samplePdf(`Invitation ${index + 1} - Municipality of Sari`),
      );
      await act(row.by, "submit", {
        draft: requestOf(world, row, { start, end, late: row.urgent === true }, invitationFile),
      });
    }),
    step(addDays(submitted, acts.manager), 6, () =>
      act(superior, "approve", { note: reviewNotes[index % reviewNotes.length] }),
    ),
    step(addDays(submitted, acts.unit), 7, () => act(unit, "approve", { note: "" })),
    step(addDays(submitted, acts.mayor), 8, () =>
      act("shahrdar", "approve", {
        note: index % 3 === 0 ? "با رعایت صرفه‌جویی موافقت می‌شود." : "",
      }),
    ),
    step(addDays(submitted, acts.programme), 6, async () => {
      for (const segment of segmentsOf(row, start, end))
        await act(officer, "putSegment", { id: randomUUID(), segment });
    }),
    step(addDays(submitted, acts.order), 7, () =>
      act(officer, "issueOrder", { means: [row.country === "AZ" ? "road" : "air"], notes: "" }),
    ),
    step(addDays(submitted, acts.print), 9, async () => {
      // Printing needs a window; a line on a page stands in for the sheet.
      const bytes = samplePdf(`Mission order of dossier ${index + 1} - sample`);
      await act(officer, "keepOrderPdf", { file: await upload(officer, "حکم مأموریت.pdf", bytes) });
    }),
    step(addDays(end, 8), 6, async () => {
      const photos = await Promise.all(
        [0, 1].map(async (part) => ({
          file: await upload(
            row.by,
            `عکس ${index + 1}-${part + 1}.png`,
            samplePhoto(index * 2 + part),
          ),
          caption: part === 0 ? `دیدار با ${row.host}` : `بازدید میدانی در ${row.city}`,
        })),
      );
      await act(row.by, "fileReport", { draft: { ...reportOf(row, start, end), photos } });
    }),
    step(addDays(end, 13), 7, () => act(officer, "acceptReport", { note: "" })),
    step(addDays(end, 20), 6, () => act("bayegan", "archive", archiveOf(row))),
  ];
  const happened = usual.slice(0, reached[row.stage]);
  return [...happened, ...endings(row, act, step, { superior, unit, officer, submitted, end })];
};

/** What ends a stage that the usual order does not reach by itself. */
const endings = (
  row: SampleMission,
  act: (key: string, action: ActionName, extra: object) => Promise<void>,
  step: (day: string, hour: number, run: () => Promise<void>) => Happening,
  {
    unit,
    officer,
    submitted,
    end,
  }: Record<"superior" | "unit" | "officer" | "submitted" | "end", string>,
): Happening[] => {
  switch (row.stage) {
    case "returned":
      return [
        step(addDays(submitted, 5), 8, () =>
          act(unit, "return", {
            reason: "برنامهٔ روزانهٔ میزبان و نتیجهٔ سفر پیشین به این مقصد پیوست نشده است.",
          }),
        ),
      ];
    case "rejected":
      return [
        step(addDays(submitted, 6), 8, () =>
          act(unit, "reject", {
            reason: "هدف این سفر با سفر پیشین همان واحد یکی است و اعتبار ارزی تأمین نشده است.",
          }),
        ),
      ];
    case "withdrawn":
      return [
        step(addDays(submitted, 1), 8, () =>
          act(row.by, "withdraw", { reason: "میزبان زمان نشست را به سال آینده برد." }),
        ),
      ];
    case "reportReturned":
      return [
        step(addDays(end, 12), 8, () =>
          act(officer, "returnReport", {
            reason: "پیشنهادها مخاطب ندارند؛ مسئول هر پیشنهاد را بنویسید.",
          }),
        ),
      ];
    case "archived":
      return row.agreement
        ? [
            step(addDays(end, 60), 8, () =>
              act("bayegan", "addAddendum", {
                text: "ترجمهٔ رسمی صورت‌جلسهٔ دیدار دریافت و در قفسه نهاده شد.",
                papers: [],
              }),
            ),
          ]
        : [];
    default:
      return [];
  }
};

/** An hour of a working day in Tehran (UTC+3:30), minutes differing from mission to mission. */
const officeTime = (day: string, hour: number, index: number): Date => {
  const at = new Date(`${day}T00:00:00.000Z`);
  const weekday = at.getUTCDay();
  const shift = weekday === 4 ? 2 : weekday === 5 ? 1 : 0;
  at.setUTCDate(at.getUTCDate() + shift);
  at.setUTCHours(hour, (index * 17) % 60, (index * 7) % 60);
  return at;
};
