/** The life of one sample mission as a list of dated commands, up to the stage its row asks for. */
import { randomUUID } from "node:crypto";
import { reviewItems, type ReviewItem } from "#shared/mission/report/report-review.ts";
import { addDays, todayIn } from "#shared/persian/jalali.ts";
import { zone } from "../zone.ts";
import { createActs } from "./acts.ts";
import { createDepartureActs } from "./departure.ts";
import { createGiftActs } from "./gifts.ts";
import type { Happening, SampleWorld } from "./world.ts";
import type { SampleMission, SampleStage } from "./missions.ts";
import { createMoneyActs } from "./money.ts";
import { sampleDocx, samplePdf, samplePhoto } from "./papers.ts";
import { archiveOf, reportOf, backgroundOf, requestOf, reviewNotes, segmentsOf } from "./texts.ts";

/**
 * What usually happens after submission, in its order, and on which day. The route itself says who
 * decides: an act that finds none of its steps open does nothing.
 */
const usualDays = {
  submit: 0,
  manager: 2,
  clearances: 4,
  unit: 6,
  deputy: 7,
  mayor: 9,
  councilAsked: 10,
  council: 17,
  governorateAsked: 18,
  governorate: 25,
  boardAsked: 26,
  board: 38,
  stampAsked: 39,
  stamp: 43,
  programme: 43,
  order: 44,
  print: 45,
} as const;
type Usual = keyof typeof usualDays | "report" | "accept" | "archive";

/** The last usual act of each stage. */
const lastActs: Record<SampleStage, Usual> = {
  withdrawn: "submit",
  atManager: "submit",
  atClearances: "manager",
  returned: "clearances",
  corrected: "clearances",
  rejected: "clearances",
  objected: "manager",
  atUnit: "clearances",
  atMayor: "deputy",
  atGovernorate: "mayor",
  atBoard: "boardAsked",
  boardRefused: "boardAsked",
  postponed: "stamp",
  approved: "stamp",
  orderIssued: "order",
  changing: "print",
  cancelled: "print",
  ordered: "print",
  reported: "report",
  reportReturned: "report",
  reportAccepted: "accept",
  reportRejected: "report",
  archived: "archive",
};

/** Stages that wait for a person now: their last act was a few days ago, whenever the journey is. */
const waiting: readonly SampleStage[] = [
  "atManager",
  "atClearances",
  "objected",
  "atUnit",
  "atMayor",
  "atGovernorate",
  "atBoard",
  "boardRefused",
  "returned",
  "corrected",
  "approved",
  "orderIssued",
  "changing",
  "postponed",
  "cancelled",
];

/** The day of submission: counted back from the journey, or from today for what waits now. */
const submissionDay = (row: SampleMission, index: number, today: string, start: string): string => {
  if (!waiting.includes(row.stage)) return addDays(start, -(70 + (index % 4) * 6));
  const last = lastActs[row.stage];
  return addDays(today, -(last in usualDays ? usualDays[last as keyof typeof usualDays] : 0) - 4);
};

export const planMission = (world: SampleWorld, row: SampleMission, index: number): Happening[] => {
  const missionId = randomUUID();
  const today = todayIn(zone, world.now);
  const start = addDays(today, row.start);
  const end = addDays(start, row.days - 1);
  const submitted = submissionDay(row, index, today, start);
  const acts = createActs(world, missionId);
  const { act, approveGroup, askGroup, grantGroup } = acts;
  const money = createMoneyActs(world, acts, missionId, row);
  const departure = createDepartureActs(acts, { row, index, start, end });
  const personId = world.people.get(row.by) ?? "";
  const gifts = createGiftActs(acts, { row, index, end, personId });
  const officer = "karshenas.beynolmelal";
  const happening = (day: string, hour: number, run: () => Promise<void>): Happening => ({
    at: officeTime(day, hour, index),
    run,
  });
  const on = (name: keyof typeof usualDays, hour: number, run: () => Promise<void>) =>
    [name, happening(addDays(submitted, usualDays[name]), hour, run)] as const;
  const letter = (name: keyof typeof usualDays) => ({
    letterNo: `${1200 + index * 7 + usualDays[name]}`,
    letterDate: addDays(submitted, usualDays[name]),
  });
  const note = reviewNotes[index % reviewNotes.length] ?? "";

  const usual: readonly (readonly [Usual, Happening])[] = [
    on("submit", 5, async () => {
      const invitationFile = await acts.upload(
        row.by,
        `دعوت‌نامهٔ ${row.city}.pdf`,
        samplePdf(`Invitation ${index + 1} - Municipality of Sari`),
      );
      // One of three adds a paper with more text than the form asks for; the search finds it there.
      const otherPapers =
        index % 3 === 0
          ? [
              await acts.upload(
                row.by,
                `زمینهٔ همکاری با ${row.city}.docx`,
                sampleDocx(backgroundOf(row, index)),
              ),
            ]
          : [];
      const days = { start, end, late: row.urgent === true };
      await act(row.by, "submit", {
        draft: { ...requestOf(world, row, days, invitationFile), otherPapers },
      });
    }),
    on("manager", 6, () => approveGroup(1, note)),
    on("clearances", 6, async () => {
      await money.reserve();
      await approveGroup(2, "");
    }),
    on("unit", 7, () => approveGroup(3, "")),
    on("deputy", 7, () => approveGroup(4, "")),
    on("mayor", 8, () => approveGroup(5, index % 3 === 0 ? "با رعایت صرفه‌جویی موافقت می‌شود." : "")),
    on("councilAsked", 6, () => askGroup(6, letter("councilAsked"))),
    on("council", 7, () => grantGroup(6, letter("council"), end)),
    on("governorateAsked", 6, () => askGroup(7, letter("governorateAsked"))),
    on("governorate", 7, () => grantGroup(7, letter("governorate"), end)),
    on("boardAsked", 6, () => askGroup(8, letter("boardAsked"))),
    on("board", 7, () => grantGroup(8, letter("board"), end)),
    on("stampAsked", 6, () => askGroup(9, letter("stampAsked"))),
    on("stamp", 7, () => grantGroup(9, letter("stamp"), end)),
    on("programme", 8, async () => {
      for (const segment of segmentsOf(row, start, end, index % 2 === 0))
        await act(officer, "putSegment", { id: randomUUID(), segment });
      await departure.papers();
      await money.plan();
    }),
    on("order", 7, () =>
      act(officer, "issueOrder", { means: [row.country === "AZ" ? "road" : "air"], notes: "" }),
    ),
    on("print", 9, async () => {
      // Printing needs a window; a line on a page replaces the sheet.
      const bytes = samplePdf(`Mission order of dossier ${index + 1} - sample`);
      const file = await acts.upload(officer, "حکم مأموریت.pdf", bytes);
      await act(officer, "keepOrderPdf", { file });
      await money.advance();
      await departure.clear();
    }),
    [
      "report",
      happening(addDays(end, 8), 6, async () => {
        const photos = await Promise.all(
          [0, 1].map(async (part) => ({
            file: await acts.upload(
              row.by,
              `عکس ${index + 1}-${part + 1}.png`,
              samplePhoto(index * 2 + part),
            ),
            caption: part === 0 ? `دیدار با ${row.host}` : `بازدید میدانی در ${row.city}`,
          })),
        );
        await gifts.record();
        await act(row.by, "fileReport", { draft: { ...reportOf(row, start, end), photos } });
        // The author signs at once; the others some days later.
        await act(row.by, "signReport", {});
        await money.settle();
      }),
    ],
    [
      "accept",
      happening(addDays(end, 13), 7, async () => {
        await act(officer, "acceptReport", { note: "", sheet: goodSheet });
        await money.approve();
        await gifts.handOver();
      }),
    ],
    ["archive", happening(addDays(end, 20), 6, () => act("bayegan", "archive", archiveOf(row)))],
  ];
  const last = usual.findIndex(([name]) => name === lastActs[row.stage]);
  const ending = endingOf(row, acts, { start, end, world });
  const after = usual[last]?.[0] ?? "submit";
  const day =
    after in usualDays ? addDays(submitted, usualDays[after as keyof typeof usualDays]) : end;
  return [
    ...usual.slice(0, last + 1).map(([, one]) => one),
    ...(ending ? [happening(ending.on ?? addDays(day, ending.daysLater), 9, ending.run)] : []),
  ];
};

const goodSheet = reviewItems.map((item) => ({ item, ok: true, note: "" }));
const sheetWith = (wrong: ReviewItem, note: string) =>
  goodSheet.map((one) => (one.item === wrong ? { ...one, ok: false, note } : one));

/** The last commands of a stage that the usual order does not reach. */
const endingOf = (
  row: SampleMission,
  { act, decideAs, refuseGroup }: ReturnType<typeof createActs>,
  { start, end, world }: { start: string; end: string; world: SampleWorld },
): { daysLater: number; on?: string; run: () => Promise<void> } | null => {
  const head = row.by === "modir.ravabet" ? "shahrdar" : "modir.ravabet";
  switch (row.stage) {
    case "returned": {
      const reason = "برنامهٔ روزانهٔ میزبان و نتیجهٔ سفر پیشین به این مقصد پیوست نشده است.";
      return { daysLater: 2, run: () => decideAs(3, "return", { reason }) };
    }
    case "corrected":
      return {
        daysLater: 2,
        run: async () => {
          const reason = "روز بازگشت با پرواز موجود نمی‌خواند؛ تاریخ را درست کنید.";
          await decideAs(3, "return", { reason });
          await act(row.by, "resubmit", { draft: { shift: { endDate: addDays(end, 1) } } });
        },
      };
    case "rejected": {
      const reason = "هدف این سفر با سفر پیشین همان واحد یکی است و اعتبار ارزی تأمین نشده است.";
      return { daysLater: 2, run: () => decideAs(3, "reject", { reason }) };
    }
    case "objected": {
      const reason = "اعتبار ارزی سال جاری به پایان رسیده است؛ منبع دیگری لازم است.";
      return { daysLater: 2, run: () => act("mali", "object", { reason }) };
    }
    case "boardRefused": {
      const answer = { note: "نمایشگاه با اولویت‌های اعلام‌شدهٔ امسال هم‌خوان دانسته نشد." };
      return { daysLater: 3, run: () => refuseGroup(8, answer.note) };
    }
    case "withdrawn": {
      const reason = "میزبان زمان نشست را به سال آینده برد.";
      return { daysLater: 1, run: () => act(row.by, "withdraw", { reason }) };
    }
    case "postponed": {
      const reason = "میزبان خواسته است دیدار به پس از انتخابات شهرداری آن شهر بیفتد.";
      return { daysLater: 2, run: () => act(head, "postpone", { reason }) };
    }
    case "cancelled": {
      const reason = "همایش از سوی میزبان لغو شد.";
      return { daysLater: 2, run: () => act("shahrdar", "cancel", { reason }) };
    }
    case "changing":
      return {
        daysLater: 2,
        run: () =>
          act(row.by, "proposeChange", {
            reason: "میزبان روز امضا را یک هفته دیرتر گذاشته است.",
            draft: { shift: { startDate: addDays(start, 7), endDate: addDays(end, 7) } },
          }),
      };
    case "reportReturned": {
      const reason = "نتیجهٔ دوم گواه ندارد و شرح روز دوم کوتاه است؛ هر دو را کامل کنید.";
      const sheet = sheetWith("expectedAnswered", "گواه نتیجهٔ دوم پیوست نیست");
      const run = async () => {
        await act("karshenas.beynolmelal", "returnReport", { reason, sheet });
        if (row.refiled !== true) return;
        // Corrected once, and returned once more: two versions to compare.
        const report = reportOf(row, start, end);
        const draft = {
          ...report,
          course: `${report.course}\nبازدید از کارگاه‌های بازار صنایع دستی با راهنمایی میزبان.`,
          results: report.results.map((one, index) =>
            index === 1 ? { ...one, evidence: "پیش‌نویس برنامه پیوست صورت‌جلسهٔ روز دوم است." } : one,
          ),
          lessons: "ترجمهٔ صورت‌جلسه را پیش از امضا آماده کنیم.",
        };
        await act(row.by, "fileReport", { draft });
        await act("karshenas.beynolmelal", "returnReport", {
          reason: "راه تماس میزبان را هم بنویسید.",
          sheet: sheetWith("contacts", ""),
        });
      };
      return { daysLater: 30, run };
    }
    case "reportRejected": {
      const reason = "متن گزارش رونوشت خبر میزبان است و دیدارها در آن نیست.";
      const sheet = sheetWith("contacts", "هیچ دیداری با نام نیامده است");
      return {
        daysLater: 14,
        on: addDays(todayIn(zone, world.now), -2),
        run: () => act("karshenas.beynolmelal", "rejectReport", { reason, sheet }),
      };
    }
    case "ordered":
      // Their report is overdue, and they are needed on a journey that cannot wait.
      return row.waived === undefined
        ? null
        : {
            daysLater: 0,
            on: addDays(todayIn(zone, world.now), -20),
            run: async () => {
              await act("shahrdar", "waiveLock", {
                personId: world.people.get(row.waived ?? ""),
                until: addDays(todayIn(zone, world.now), 30),
                reason: "حضور او در نشست ماه آینده ضروری است؛ گزارش را تا آن روز می‌دهد.",
              });
            },
          };
    case "archived": {
      const text = "ترجمهٔ رسمی صورت‌جلسهٔ دیدار دریافت و در قفسه نهاده شد.";
      const run = () => act("bayegan", "addAddendum", { text, papers: [] });
      return row.agreement ? { daysLater: 60, run } : null;
    }
    default:
      return null;
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
