/** The words of the sample's requests, reports and records. Persian office prose, made up. */
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import { suggestedClass } from "#shared/archive/scheme.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { payItems, type ItemPayer, type PayItem } from "#shared/mission/pay-items.ts";
import { addDays } from "#shared/persian/jalali.ts";
import type { SampleWorld } from "./world.ts";
import type { SampleMission } from "./missions.ts";
import { samplePeople } from "./people.ts";

export const reviewNotes: readonly string[] = [
  "با برنامهٔ سال واحد هم‌خوان است.",
  "",
  "گزارش سفر در نشست شورای معاونان ارائه شود.",
  "",
];

/** What the unit's goals are on the Supervisory Board's form. */
const travelGoalOf: Record<number, string> = {
  4: "economy",
  6: "office",
  7: "office",
  8: "office",
};

/** A page of background to the request, as an employee would attach it. */
export const backgroundOf = (row: SampleMission, index: number): string[] => [
  `زمینهٔ همکاری ساری با ${row.city}`,
  `${row.host} از سال ۱۳۹۸ با شهرداری ساری نامه‌نگاری دارد و تاکنون سه نشست مجازی برگزار شده است.`,
  backgrounds[Math.floor(index / 3) % backgrounds.length] ?? "",
];
const backgrounds = [
  "پیشنهاد میزبان: هفتهٔ مشترک زعفران و مرکبات، با غرفهٔ صنایع‌دستی مازندران و اجرای موسیقی محلی.",
  "پیشنهاد میزبان: تبادل تجربهٔ آبخیزداری شهری و بازدید از تصفیه‌خانهٔ کنار رود.",
  "پیشنهاد میزبان: دورهٔ کوتاه آموزش راهنمایان گردشگری و نقشهٔ دوزبانهٔ شهر.",
];
export const requestOf = (
  world: SampleWorld,
  row: SampleMission,
  { start, end, late }: { start: string; end: string; late: boolean },
  invitationFile: Paper,
): Record<string, unknown> => ({
  subject: row.subject,
  missionType: row.type,
  unitGoals: row.goals,
  travelGoals: [...new Set(row.goals.map((goal) => travelGoalOf[goal] ?? "culture"))],
  jobGoals: [row.type === "exhibition" ? "exhibition" : "talks"],
  proposal: row.type === "invitation" ? `${row.host}، نامهٔ دعوت` : "",
  ownPart: "participant",
  mfaNote: row.type === "official" ? "yes" : "no",
  joint: "no",
  agreementId: row.agreement ? (world.agreements.get(row.agreement) ?? null) : null,
  priority: row.urgent ? "urgent" : "normal",
  confidentiality: row.confidential ? "confidential" : "normal",
  importance: `${row.host} برای «${row.subject}» دعوت رسمی فرستاده است. این سفر ادامهٔ کار واحد در این موضوع است و بی حضور نمایندهٔ ساری به نتیجه نمی‌رسد.`,
  expectedResults:
    "۱. یادداشت همکاری با زمان‌بندی روشن\n۲. برنامهٔ مشترک یک‌ساله\n۳. معرفی دست‌کم دو همکار تازه",
  previousAchievements: "",
  country: row.country,
  city: row.city,
  hostOrg: row.host,
  hostContact: "مدیر روابط خارجی",
  startDate: start,
  endDate: end,
  latenessReason: late ? "میزبان دعوت‌نامه را دو هفته پیش فرستاد و زمان نشست تغییر نمی‌کند." : "",
  members: [row.by, ...(row.with ?? [])].map((key, index) => {
    const person = samplePeople.find((one) => one.key === key);
    return {
      personId: world.people.get(key) ?? null,
      nameFa: person?.nameFa ?? "",
      nameEn: person?.nameEn ?? "",
      post: person?.postFa ?? "",
      workplace: person?.unitFa ?? "",
      role: index === 0 ? "head" : key === "khabarnegar" ? "media" : "member",
      passportType: row.type === "official" ? "service" : "ordinary",
      selectionReason: "کارشناس پیگیر همین موضوع است.",
    };
  }),
  payer: row.payer,
  payments: paymentsOf(row),
  costAmount: "",
  costCurrency: "IRR",
  fundingSource: row.payer === "own" ? "ردیف اعزام و مأموریت بودجهٔ سال" : "",
  paymentNote:
    row.payer === "mixed" ? "رفت‌وآمد شهری با میزبان است و عوارض خروج را مسافر می‌پردازد." : "",
  invitationSummary: `${row.host} از نمایندهٔ شهرداری ساری برای «${row.subject}» دعوت کرده و برنامهٔ روزانه را پیوست نموده است.`,
  invitationNo: "",
  invitationDate: "",
  invitationFile,
});

/**
 * The grid of payers, with the amount of one person where the municipality or the traveller pays; what a
 * host pays is not known. A host that shares the cost pays what is used on the spot.
 */
const paymentsOf = ({ payer: who, days }: SampleMission) =>
  payItems
    .filter((item) => item !== "training")
    .map((item) => {
      const payer = who === "mixed" ? sharedPayers[item] : who;
      const known = payer === "own" || payer === "self";
      const { once = 0, daily = 0 } = costs[item];
      return { item, payer, amount: known ? String(once + days * daily) : "" };
    });

/** In rials, for one person. */
const costs: Record<PayItem, { once?: number; daily?: number }> = {
  ticket: { once: 620_000_000 },
  lodging: { daily: 70_000_000 },
  meals: { daily: 35_000_000 },
  allowance: { daily: 45_000_000 },
  localTransport: { once: 40_000_000 },
  visa: { once: 150_000_000 },
  exitToll: { once: 60_000_000 },
  insurance: { once: 30_000_000 },
  training: {},
};

const sharedPayers = {
  ticket: "own",
  lodging: "own",
  meals: "own",
  allowance: "own",
  localTransport: "host",
  visa: "own",
  exitToll: "self",
  insurance: "own",
  training: "host",
} as const satisfies Record<PayItem, ItemPayer>;

/** `settled`: also the visit is agreed; else the programme is still a plan. */
export const segmentsOf = (row: SampleMission, start: string, end: string, settled: boolean) => {
  const lodgingEnds = `${end}T12:00`;
  const travel = row.country === "AZ" ? "road" : "flight";
  const home = "Asia/Tehran";
  const blank = {
    title: "",
    fromPlace: "",
    toPlace: "",
    carrier: "",
    number: "",
    note: "",
    confirmed: true,
  };
  return [
    {
      ...blank,
      kind: travel,
      fromPlace: "تهران",
      toPlace: row.city,
      carrier: travel === "flight" ? "ایران‌ایر" : "خودرو",
      number: travel === "flight" ? "IR 721" : "",
      departAt: `${start}T07:30`,
      departZone: home,
      arriveAt: `${start}T13:10`,
      arriveZone: row.zone,
    },
    {
      ...blank,
      kind: "lodging",
      toPlace: "مهمان‌سرای میزبان",
      departAt: `${start}T15:00`,
      departZone: row.zone,
      arriveAt: lodgingEnds,
      arriveZone: row.zone,
    },
    {
      ...blank,
      kind: "meeting",
      title: `دیدار با ${row.host}`,
      toPlace: row.host,
      carrier: row.host,
      person: "مدیر روابط خارجی",
      topic: row.subject,
      departAt: `${addDays(start, 1)}T09:30`,
      departZone: row.zone,
      arriveAt: `${addDays(start, 1)}T12:00`,
      arriveZone: row.zone,
    },
    {
      ...blank,
      kind: "visit",
      title: "بازدید میدانی",
      toPlace: row.city,
      departAt: `${addDays(start, 1)}T14:00`,
      departZone: row.zone,
      arriveAt: `${addDays(start, 1)}T17:00`,
      arriveZone: row.zone,
      confirmed: settled,
    },
    {
      ...blank,
      kind: travel,
      fromPlace: row.city,
      toPlace: "تهران",
      carrier: travel === "flight" ? "ایران‌ایر" : "خودرو",
      number: travel === "flight" ? "IR 722" : "",
      departAt: `${end}T14:30`,
      departZone: row.zone,
      arriveAt: `${end}T22:20`,
      arriveZone: home,
    },
  ];
};

export const reportOf = (row: SampleMission, start: string, end: string) => ({
  actualStart: start,
  actualEnd: end,
  course: `روز نخست: رسیدن به ${row.city} و دیدار مقدماتی.\nروز دوم: نشست با ${row.host} و بازدید میدانی.\nروز پایانی: جمع‌بندی و بازگشت.`,
  places: `${row.host}، مرکز شهر ${row.city}`,
  meetings: [
    {
      person: "مدیر روابط خارجی",
      post: "مدیر",
      organisation: row.host,
      contact: "",
      topic: row.subject,
    },
    {
      person: "مسئول نشست‌ها",
      post: "کارشناس",
      organisation: row.host,
      contact: "",
      topic: "برنامهٔ بازدید",
    },
  ],
  agreements: [{ text: "تبادل برنامهٔ سالانه تا پایان فصل آینده", owner: "امور بین‌الملل", due: "" }],
  topics: `راه‌های ادامهٔ کار دربارهٔ «${row.subject}» و زمان نشست بعد`,
  results: [
    { outcome: "achieved", evidence: "یادداشت همکاری با زمان‌بندی شش‌ماهه پاراف شد." },
    { outcome: "partly", evidence: "پیش‌نویس برنامهٔ یک‌ساله آماده است و میزبان آن را می‌خواند." },
    { outcome: "not", evidence: "یکی از دو همکار در سفر بود؛ معرفی به نشست بعد ماند." },
  ],
  resultsVsExpected: "",
  recommendations: [
    {
      text: "برای پیگیری، یک نفر در هر دو شهر معرفی شود.",
      addressee: "امور بین‌الملل",
      due: addDays(end, 45),
    },
    {
      text: "برنامهٔ مشترک در بودجهٔ سال آینده دیده شود.",
      addressee: "معاونت برنامه‌ریزی",
      due: addDays(end, 120),
    },
    {
      text: "ترجمهٔ اسناد پیش از نشست بعد آماده شود.",
      addressee: "روابط عمومی",
      due: addDays(end, 60),
    },
  ],
  useForOthers: "",
  lessons: "",
  publicSummary: `نمایندگان شهرداری ساری در ${row.city} دربارهٔ «${row.subject}» گفت‌وگو کردند و برنامهٔ همکاری یک‌ساله پیشنهاد شد.`,
});

/** The class that is suggested for its kind; a few are kept short, so that some come due. */
export const archiveOf = (row: SampleMission) => {
  const archiveClass = suggestedClass(
    defaultScheme,
    row.agreement ? "agreementFollowUp" : row.type,
  );
  const short = shortKinds.includes(row.type) || row.city === "وین";
  return {
    classCode: archiveClass?.code ?? "10-1",
    keywords: [row.city, row.agreement ? "خواهرخواندگی" : "همکاری شهری", row.host],
    confidentiality: "normal" as const,
    retentionClass: short ? "K1" : (archiveClass?.retentionClass ?? "D"),
    retentionReason: short ? "نسخهٔ اصلی نزد برگزارکننده است؛ این پرونده رونوشت است." : "",
    abstract: row.subject,
    language: "فارسی، انگلیسی",
    pages: 24 + row.subject.length,
    shelf: `راهروی ۱، قفسهٔ ${(row.subject.length % 4) + 1}`,
    box: String((row.subject.length % 9) + 1),
    mandate: "",
    accessNote: "",
  };
};
const shortKinds: readonly string[] = ["training", "exhibition", "invitation"];
