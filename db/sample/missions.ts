/**
 * The sample's missions as a table: who, where, when (days from today), and how far each has come.
 * Destinations and subjects follow the eight goals of the unit; the numbers are those of a small unit.
 */

/** How far a mission has come when the sample is opened. */
export type SampleStage =
  | "atManager"
  | "atClearances"
  | "objected"
  | "atUnit"
  | "atMayor"
  | "atGovernorate"
  | "atBoard"
  | "boardRefused"
  | "returned"
  | "corrected"
  | "rejected"
  | "withdrawn"
  | "postponed"
  | "cancelled"
  | "changing"
  | "approved"
  | "orderIssued"
  | "ordered"
  | "reported"
  | "reportReturned"
  | "reportAccepted"
  | "reportRejected"
  | "archived";

export interface SampleMission {
  subject: string;
  type: "official" | "specialist" | "training" | "exhibition" | "agreementFollowUp" | "invitation";
  goals: number[];
  by: string;
  with?: string[];
  country: string;
  city: string;
  host: string;
  zone: string;
  /** Departure in days from today, and days on the way. */
  start: number;
  days: number;
  payer: "own" | "host" | "private" | "mixed";
  stage: SampleStage;
  agreement?: "astrakhan" | "montesilvano";
  urgent?: boolean;
  /** A returned report was corrected and returned once more. */
  refiled?: true;
  /** Who may ask for another journey although this one's report is overdue. */
  waived?: string;
  /** Something is missing or ends too early; otherwise the person who has an order is ready to leave. */
  lacksPapers?: true;
  confidential?: boolean;
}

const m = (
  stage: SampleStage,
  start: number,
  days: number,
  by: string,
  [country, city, host, zone]: [string, string, string, string],
  subject: string,
  rest: Partial<SampleMission> = {},
): SampleMission => ({
  stage,
  start,
  days,
  by,
  country,
  city,
  host,
  zone,
  subject,
  type: "specialist",
  goals: [7],
  payer: "host",
  ...rest,
});

const astrakhan: [string, string, string, string] = [
  "RU",
  "آستاراخان",
  "شهرداری آستاراخان",
  "Europe/Astrakhan",
];
const montesilvano: [string, string, string, string] = [
  "IT",
  "مونته‌سیلوانو",
  "شهرداری مونته‌سیلوانو",
  "Europe/Rome",
];
const istanbul: [string, string, string, string] = [
  "TR",
  "استانبول",
  "شهرداری کلان‌شهر استانبول",
  "Europe/Istanbul",
];
const baku: [string, string, string, string] = ["AZ", "باکو", "شهرداری باکو", "Asia/Baku"];
const ancona: [string, string, string, string] = [
  "IT",
  "آنکونا",
  "اتاق بازرگانی آنکونا",
  "Europe/Rome",
];
const almaty: [string, string, string, string] = ["KZ", "آلماتی", "شهرداری آلماتی", "Asia/Almaty"];
const tbilisi: [string, string, string, string] = ["GE", "تفلیس", "شهرداری تفلیس", "Asia/Tbilisi"];
const weimar: [string, string, string, string] = [
  "DE",
  "وایمار",
  "شهرداری وایمار",
  "Europe/Berlin",
];
const muscat: [string, string, string, string] = ["OM", "مسقط", "شهرداری مسقط", "Asia/Muscat"];
const yerevan: [string, string, string, string] = [
  "AM",
  "ایروان",
  "شهرداری ایروان",
  "Asia/Yerevan",
];
const karbala: [string, string, string, string] = ["IQ", "کربلا", "شهرداری کربلا", "Asia/Baghdad"];
const vienna: [string, string, string, string] = [
  "AT",
  "وین",
  "انجمن ایرانیان مقیم اتریش",
  "Europe/Vienna",
];

export const sampleMissions: readonly SampleMission[] = [
  // Earlier years, archived.
  m(
    "archived",
    -940,
    5,
    "modir.gardeshgari",
    astrakhan,
    "بازنگری برنامهٔ مشترک گردشگری با آستاراخان",
    {
      type: "agreementFollowUp",
      goals: [7, 8],
      agreement: "astrakhan",
      with: ["karshenas.gardeshgari"],
    },
  ),
  m("archived", -860, 4, "karshenas.gardeshgari", istanbul, "نمایشگاه گردشگری شرق مدیترانه", {
    type: "exhibition",
    goals: [1, 4],
    payer: "own",
  }),
  m("archived", -790, 6, "modir.sarmaye", ancona, "مذاکره دربارهٔ خط سرمایه‌گذاری بندری با آنکونا", {
    goals: [4],
    payer: "own",
    with: ["karshenas.sarmaye"],
  }),
  m(
    "archived",
    -705,
    3,
    "karshenas.mohitzist",
    baku,
    "نشست شهرداری‌های دریای کاسپین دربارهٔ پسماند ساحلی",
    { type: "invitation", goals: [3, 7] },
  ),
  m("archived", -640, 7, "karshenas.miras", weimar, "آشنایی با تجربهٔ خواهرخواندگی شیراز و وایمار", {
    type: "training",
    goals: [3, 8],
    payer: "mixed",
  }),
  m(
    "archived",
    -560,
    4,
    "modir.ravabet",
    montesilvano,
    "پیگیری تفاهم‌نامهٔ خواهرخواندگی با مونته‌سیلوانو",
    {
      type: "agreementFollowUp",
      goals: [8],
      agreement: "montesilvano",
      with: ["karshenas.sarmaye"],
    },
  ),
  m("archived", -480, 3, "karshenas.shahrsazi", yerevan, "کارگاه مرمت بافت تاریخی شهرها", {
    type: "training",
    goals: [3, 7],
  }),
  m("archived", -410, 5, "karshenas.sarmaye", vienna, "دیدار با سرمایه‌گذاران ساروی مقیم اتریش", {
    goals: [4, 5],
    payer: "own",
  }),
  m("archived", -350, 4, "karshenas.tarafik", istanbul, "بازدید از سامانهٔ حمل‌ونقل تندرو استانبول", {
    goals: [7],
    payer: "own",
  }),
  m("archived", -290, 5, "modir.gardeshgari", astrakhan, "هفتهٔ فرهنگی ساری در آستاراخان", {
    type: "official",
    goals: [1, 8],
    agreement: "astrakhan",
    with: ["karshenas.miras", "khabarnegar"],
  }),
  m("archived", -230, 3, "modir.pasmand", muscat, "بررسی کارخانهٔ تفکیک پسماند مسقط", {
    goals: [7],
  }),
  m("archived", -175, 4, "karshenas.gardeshgari", tbilisi, "نشست راهنمایان گردشگری قفقاز", {
    type: "invitation",
    goals: [3, 4],
  }),
  m("archived", -140, 6, "modir.shahrsazi", almaty, "همایش شهرهای دامنهٔ کوه", {
    type: "invitation",
    goals: [3, 7],
  }),
  // The report is accepted and not yet archived.
  m(
    "reportAccepted",
    -62,
    4,
    "karshenas.sarmaye",
    tbilisi,
    "نشست سرمایه‌گذاری شهرهای قفقاز و کاسپین",
    { goals: [4, 7] },
  ),
  m("reported", -34, 3, "karshenas.mohitzist", istanbul, "کارگاه مدیریت پسماند شهری", {
    type: "training",
    goals: [3, 7],
    with: ["karshenas.tarafik"],
  }),
  m("reportReturned", -41, 4, "karshenas.miras", baku, "نمایشگاه صنایع دستی شهرهای کاسپین", {
    type: "exhibition",
    goals: [1, 7],
    payer: "mixed",
    refiled: true,
  }),
  // The report is missing; and one request that was rejected.
  m("ordered", -58, 4, "khabarnegar", baku, "گفت‌وگوی رسانه‌های شهری کاسپین", {
    type: "official",
    goals: [1, 7],
    with: ["modir.shahrsazi"],
    waived: "modir.shahrsazi",
  }),
  m("reportRejected", -46, 3, "modir.sarmaye", baku, "جشنوارهٔ موسیقی شهرهای ساحلی", {
    type: "invitation",
    goals: [1],
  }),
  m("ordered", -16, 4, "karshenas.tarafik", karbala, "برنامه‌ریزی خدمات زائران در ایام اربعین", {
    type: "official",
    goals: [7],
    payer: "own",
    with: ["karshenas.shahrsazi"],
  }),
  // On the way, and soon to leave.
  m("ordered", -2, 6, "modir.pasmand", almaty, "بازدید از سامانهٔ هوشمند گردآوری پسماند", {
    goals: [7],
    with: ["karshenas.mohitzist"],
  }),
  m("ordered", 12, 4, "modir.sarmaye", montesilvano, "نمایشگاه شهرهای ساحلی مونته‌سیلوانو", {
    type: "exhibition",
    goals: [4, 8],
    agreement: "montesilvano",
    payer: "mixed",
    with: ["karshenas.sarmaye"],
    lacksPapers: true,
  }),
  m("ordered", 8, 3, "karshenas.miras", tbilisi, "تجربهٔ تفلیس در ثبت خانه‌های تاریخی", {
    goals: [3, 7],
  }),
  m("approved", 24, 3, "karshenas.shahrsazi", baku, "دعوت اتحادیهٔ شهرداری‌های دریای کاسپین", {
    type: "invitation",
    goals: [3, 7],
  }),
  m("approved", 33, 5, "khabarnegar", istanbul, "دورهٔ دیپلماسی رسانه‌ای شهرها", {
    type: "training",
    goals: [2],
    payer: "own",
  }),
  m(
    "orderIssued",
    28,
    3,
    "karshenas.mohitzist",
    istanbul,
    "نشست شبکهٔ شهرهای ساحلی دریای سیاه و کاسپین",
    {
      type: "invitation",
      goals: [3, 7],
      lacksPapers: true,
    },
  ),
  // In review.
  m(
    "atMayor",
    43,
    5,
    "karshenas.gardeshgari",
    astrakhan,
    "پیگیری تفاهم‌نامهٔ خواهرخواندگی با آستاراخان",
    {
      type: "agreementFollowUp",
      goals: [4, 7, 8],
      agreement: "astrakhan",
      with: ["modir.gardeshgari"],
    },
  ),
  m("atMayor", 58, 4, "modir.shahrsazi", tbilisi, "تفاهم‌نامهٔ همکاری در احیای بافت تاریخی", {
    type: "official",
    goals: [7, 8],
  }),
  m("atUnit", 49, 4, "karshenas.mohitzist", vienna, "اجلاس شهرهای پاک اروپا", {
    type: "invitation",
    goals: [3],
    payer: "own",
  }),
  m("atUnit", 26, 3, "modir.gardeshgari", muscat, "نشست سرمایه‌گذاران ساروی مقیم عمان", {
    goals: [4, 5],
    urgent: true,
    confidential: true,
  }),
  m("atClearances", 72, 4, "karshenas.miras", weimar, "نشست موزه‌های شهری خواهرخوانده", {
    type: "invitation",
    goals: [3, 8],
    payer: "own",
  }),
  m("objected", 70, 7, "karshenas.tarafik", vienna, "بازدید از مرکز کنترل ترافیک وین", {
    goals: [7],
    payer: "own",
  }),
  m("atGovernorate", 64, 4, "modir.sarmaye", almaty, "گردهمایی شهرهای راه ابریشم", {
    type: "official",
    goals: [4, 8],
    with: ["ozv.shora"],
  }),
  m("atBoard", 56, 5, "karshenas.miras", istanbul, "کارگاه نگهداری خانه‌های تاریخی", {
    type: "training",
    goals: [3],
  }),
  m("boardRefused", 45, 6, "karshenas.sarmaye", vienna, "نمایشگاه شهرهای سرمایه‌پذیر", {
    type: "exhibition",
    goals: [4],
    payer: "own",
  }),
  m("changing", 38, 4, "modir.pasmand", baku, "امضای برنامهٔ پسماند ساحلی کاسپین", {
    type: "official",
    goals: [7, 8],
  }),
  m("postponed", 41, 4, "karshenas.gardeshgari", tbilisi, "همایش راهنمایان گردشگری", {
    type: "invitation",
    goals: [1],
  }),
  m("cancelled", 20, 3, "karshenas.shahrsazi", yerevan, "نشست نوسازی بافت فرسوده", {
    type: "invitation",
    goals: [7],
    payer: "mixed",
  }),
  m("atManager", 66, 6, "karshenas.gardeshgari", weimar, "جشنوارهٔ شهرهای ادبی و خواهرخوانده", {
    type: "invitation",
    goals: [1, 8],
    payer: "mixed",
  }),
  m("atManager", 52, 4, "karshenas.sarmaye", yerevan, "نمایشگاه فرصت‌های سرمایه‌گذاری شهری", {
    type: "exhibition",
    goals: [4],
    payer: "own",
  }),
  m("atManager", 75, 3, "karshenas.tarafik", istanbul, "کنگرهٔ حمل‌ونقل پایدار شهری", {
    type: "invitation",
    goals: [3],
  }),
  m("returned", 47, 5, "karshenas.gardeshgari", istanbul, "نمایشگاه بین‌المللی گردشگری استانبول", {
    type: "exhibition",
    goals: [1, 4],
    payer: "own",
  }),
  m("corrected", 58, 4, "karshenas.gardeshgari", baku, "هفتهٔ گردشگری سواحل کاسپین", {
    type: "invitation",
    goals: [1],
  }),
  m("returned", 61, 4, "karshenas.shahrsazi", almaty, "کارگاه شهر هوشمند", {
    type: "training",
    goals: [3],
  }),
  m("rejected", -70, 8, "karshenas.tarafik", vienna, "نمایشگاه تجهیزات کنترل ترافیک", {
    type: "exhibition",
    goals: [3],
    payer: "own",
  }),
  m("rejected", 30, 9, "karshenas.sarmaye", ancona, "سفر تکمیلی به بندر آنکونا", {
    goals: [4],
    payer: "own",
  }),
  m("withdrawn", -120, 4, "karshenas.miras", tbilisi, "نشست موزه‌داران قفقاز", {
    type: "invitation",
    goals: [3],
  }),
];
