/** The sample's commitments: from reports, letters and a meeting; open, late, kept and cancelled. */
import { randomUUID } from "node:crypto";
import type { Input } from "#shared/contract/table.ts";
import { addDays, todayIn } from "#shared/persian/jalali.ts";
import { zone } from "../zone.ts";
import { clauseOf } from "./agreements.ts";
import type { AgreementKey, Happening, SampleWorld } from "./world.ts";
import { samplePdf } from "./papers.ts";

const officer = "karshenas.beynolmelal";

interface Row {
  text: string;
  /** Day on which it is made and day it is due, in days from today. */
  made: number;
  due: number;
  owner?: string;
  unit?: string;
  there?: string;
  indicator: string;
  agreement?: AgreementKey;
  clause?: number;
  /** City whose latest accepted report it comes from, and the line of it. */
  report?: { city: string; item: string };
  letter?: string;
  meeting?: string;
  later?: { day: number; act: "progress" | "finish" | "cancel"; percent?: number; note: string }[];
}

const rows: readonly Row[] = [
  {
    text: "تبادل برنامهٔ سالانهٔ گردشگری دو شهر",
    made: -262,
    due: -45,
    owner: "karshenas.gardeshgari",
    there: "مدیر روابط خارجی آستاراخان",
    indicator: "برنامهٔ امضاشدهٔ دو شهر در پرونده",
    agreement: "astrakhan",
    clause: 1,
    report: { city: "آستاراخان", item: "agreements.0" },
    later: [
      {
        day: -150,
        act: "progress",
        percent: 30,
        note: "پیش‌نویس برنامه برای آستاراخان فرستاده شد.",
      },
      { day: -80, act: "progress", percent: 60, note: "نظر آستاراخان رسید؛ دو بند مانده است." },
    ],
  },
  {
    text: "معرفی یک نفر رابط در هر دو شهر",
    made: -262,
    due: -170,
    owner: "modir.ravabet",
    there: "شهرداری آستاراخان",
    indicator: "نامهٔ معرفی دو طرف",
    agreement: "astrakhan",
    clause: 0,
    report: { city: "آستاراخان", item: "recommendations.0" },
    later: [{ day: -190, act: "finish", note: "هر دو رابط با نامه معرفی شدند." }],
  },
  {
    text: "دیدن برنامهٔ مشترک در بودجهٔ سال آینده",
    made: -260,
    due: 38,
    unit: "معاونت برنامه‌ریزی",
    indicator: "ردیف بودجه در لایحهٔ سال آینده",
    agreement: "astrakhan",
    clause: 3,
    report: { city: "آستاراخان", item: "recommendations.1" },
    later: [{ day: -40, act: "progress", percent: 50, note: "در پیش‌نویس لایحه آمده است." }],
  },
  {
    text: "کارگاه مشترک پاکیزگی ساحل با مونته‌سیلوانو",
    made: -530,
    due: -210,
    owner: "modir.sarmaye",
    there: "شهرداری مونته‌سیلوانو",
    indicator: "برگزاری کارگاه و گزارش آن",
    agreement: "montesilvano",
    clause: 1,
    report: { city: "مونته‌سیلوانو", item: "agreements.0" },
    later: [
      {
        day: -230,
        act: "cancel",
        note: "شهرداری مونته‌سیلوانو به جای کارگاه، نمایشگاه را پیشنهاد کرد.",
      },
    ],
  },
  {
    text: "ترجمهٔ ایتالیایی کتابچهٔ فرصت‌های سرمایه‌گذاری ساری",
    made: -530,
    due: 9,
    owner: "karshenas.sarmaye",
    there: "اتاق بازرگانی مونته‌سیلوانو",
    indicator: "کتابچهٔ چاپ‌شده پیش از نمایشگاه",
    agreement: "montesilvano",
    clause: 0,
    report: { city: "مونته‌سیلوانو", item: "recommendations.2" },
    later: [
      { day: -25, act: "progress", percent: 75, note: "ترجمه پایان یافت؛ صفحه‌آرایی مانده است." },
    ],
  },
  {
    text: "فرستادن متن پیشنهادی یادداشت تفاهم به وایمار",
    made: -31,
    due: -12,
    owner: "karshenas.miras",
    there: "دفتر روابط خارجی وایمار",
    indicator: "شمارهٔ نامهٔ صادره",
    agreement: "weimar",
    clause: 0,
    meeting: "نشست برخط با وایمار",
    later: [
      {
        day: -14,
        act: "progress",
        percent: 40,
        note: "متن فارسی آماده است؛ ترجمهٔ آلمانی مانده است.",
      },
    ],
  },
  {
    text: "پاسخ به نامهٔ آستاراخان دربارهٔ هفتهٔ فرهنگی ساری",
    made: -70,
    due: 24,
    owner: "modir.ravabet",
    indicator: "پاسخ ثبت‌شده در دبیرخانه",
    agreement: "astrakhan",
    clause: 2,
    letter: "۱۱۸۴",
  },
  {
    text: "معرفی یک نفر رابط برای شبکهٔ سرمایه‌گذاری قفقاز و کاسپین",
    made: -38,
    due: 110,
    owner: "karshenas.sarmaye",
    there: "شهرداری تفلیس",
    indicator: "نامهٔ معرفی",
    report: { city: "تفلیس", item: "recommendations.0" },
  },
];

export const planCommitments = (world: SampleWorld): Happening[] =>
  rows.flatMap((row) => planOne(world, row));

const planOne = (world: SampleWorld, row: Row): Happening[] => {
  const today = todayIn(zone, world.now);
  const id = randomUUID();
  const at = (day: number, run: () => Promise<void>): Happening => ({
    at: new Date(`${addDays(today, day)}T10:15:00.000Z`),
    run,
  });
  const make = async () => {
    const missionId = row.report ? await acceptedIn(world, row.report.city) : "";
    const fields: Input<"commitments.make">["fields"] = {
      text: row.text,
      ownerId: row.owner ? (world.people.get(row.owner) ?? null) : null,
      ownerUnit: row.unit ?? "",
      ownerThere: row.there ?? "",
      due: addDays(today, row.due),
      indicator: row.indicator,
      agreementId: row.agreement ? (world.agreements.get(row.agreement) ?? null) : null,
      clauseId:
        row.agreement && row.clause !== undefined ? clauseOf(row.agreement, row.clause) : "",
    };
    const source = {
      kind: row.report
        ? ("report" as const)
        : row.letter
          ? ("letter" as const)
          : ("meeting" as const),
      missionId,
      item: row.report?.item ?? "",
      reference: row.letter ?? row.meeting ?? "",
      day: addDays(today, row.made),
    };
    await world.as(officer, "commitments.make", { commandId: randomUUID(), id, fields, source });
  };
  return [
    at(row.made, make),
    ...(row.later ?? []).map(({ day, act, percent = 0, note }) =>
      at(day, () => moveOn(world, row, id, act, percent, note)),
    ),
  ];
};

const moveOn = async (
  world: SampleWorld,
  row: Row,
  id: string,
  act: "progress" | "finish" | "cancel",
  percent: number,
  note: string,
): Promise<void> => {
  const by = act === "cancel" ? officer : (row.owner ?? officer);
  const { commitment } = await world.as(by, "commitments.get", { id });
  const base = { commandId: randomUUID(), id, seenVersion: commitment.version };
  if (act === "cancel") {
    await world.as(by, "commitments.cancel", { ...base, reason: note });
    return;
  }
  if (act === "progress") {
    await world.as(by, "commitments.progress", { ...base, progress: { percent, note } });
    return;
  }
  const name = "نامهٔ معرفی رابط.pdf";
  const bytes = samplePdf("Letter naming the contacts of both cities");
  const file = await world.as(by, "file.add", { name, mime: "", bytes });
  await world.as(by, "commitments.finish", { ...base, note, evidence: [file] });
};

/** The latest dossier there whose report has been accepted by then. */
const acceptedIn = async (world: SampleWorld, city: string): Promise<string> => {
  for (const status of ["reportAccepted", "archived"] as const) {
    const { missions } = await world.as(officer, "mission.list", { status, page: 0 });
    const found = missions
      .filter((one) => one.city === city)
      .toSorted((a, b) => b.startDate.localeCompare(a.startDate))[0];
    if (found) return found.id;
  }
  throw new Error(`Sample: no accepted report of ${city}`);
};
