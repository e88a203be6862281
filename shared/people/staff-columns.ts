/** The columns of a staff file: their headers, other names for them, which headers a sheet has. Pure. */
import { foldForSearch } from "../persian/normalize.ts";
import type { Lang } from "../persian/digits.ts";

/** `fa` and `en` head an exported file; `also` is what other systems write. */
const headers = {
  nameFa: { fa: "نام و نام خانوادگی", en: "Name", also: ["نام کامل", "اسم و فامیل", "full name"] },
  firstFa: { fa: "نام", en: "First name", also: ["اسم", "نام کوچک"] },
  lastFa: { fa: "نام خانوادگی", en: "Last name", also: ["فامیل", "فامیلی", "surname", "family"] },
  personnelNo: {
    fa: "شمارهٔ پرسنلی",
    en: "Personnel number",
    also: ["کد پرسنلی", "شماره کارمندی", "کد کارمندی", "شماره مستخدم", "personnel no", "staff no"],
  },
  nationalId: {
    fa: "کد ملی",
    en: "National ID",
    also: ["شماره ملی", "کدملی", "national code", "national no"],
  },
  postFa: { fa: "سمت", en: "Post", also: ["پست", "پست سازمانی", "عنوان شغلی", "شغل", "job title"] },
  unitFa: {
    fa: "واحد",
    en: "Unit",
    also: ["واحد سازمانی", "اداره", "مدیریت", "حوزه", "department"],
  },
  manager: {
    fa: "مدیر مستقیم",
    en: "Manager",
    also: ["مدیر", "مافوق", "مسئول مستقیم", "سرپرست", "supervisor"],
  },
  roles: { fa: "نقش در سامانه", en: "Roles", also: ["نقش", "نقش‌ها", "role"] },
  nameEn: { fa: "نام لاتین", en: "Name (Latin)", also: ["نام و نام خانوادگی لاتین", "latin name"] },
  firstEn: { fa: "نام به لاتین", en: "First name (Latin)", also: ["نام کوچک لاتین"] },
  lastEn: {
    fa: "نام خانوادگی لاتین",
    en: "Last name (Latin)",
    also: ["نام خانوادگی به لاتین", "فامیل لاتین"],
  },
  postEn: { fa: "سمت به انگلیسی", en: "Post (English)", also: ["سمت انگلیسی"] },
  unitEn: { fa: "واحد به انگلیسی", en: "Unit (English)", also: ["واحد انگلیسی"] },
  fatherFa: { fa: "نام پدر", en: "Father's name", also: ["پدر", "father"] },
  fatherEn: { fa: "نام پدر به لاتین", en: "Father's name (Latin)", also: ["نام پدر لاتین"] },
  idBookNo: {
    fa: "شمارهٔ شناسنامه",
    en: "ID book number",
    also: ["ش ش", "شناسنامه", "id book no"],
  },
  birthDate: { fa: "تاریخ تولد", en: "Date of birth", also: ["تولد", "birth date", "birthday"] },
  birthPlace: { fa: "محل تولد", en: "Place of birth", also: ["شهر تولد", "birth place"] },
  issuePlace: {
    fa: "محل صدور شناسنامه",
    en: "ID book issued at",
    also: ["محل صدور", "صادره از"],
  },
  gender: { fa: "جنسیت", en: "Gender", also: ["جنس", "sex"] },
  marital: { fa: "وضعیت تأهل", en: "Marital status", also: ["تأهل", "وضعیت ازدواج"] },
  degree: {
    fa: "مدرک تحصیلی",
    en: "Degree",
    also: ["مدرک", "تحصیلات", "آخرین مدرک تحصیلی", "میزان تحصیلات", "education"],
  },
  fieldOfStudy: { fa: "رشتهٔ تحصیلی", en: "Field of study", also: ["رشته"] },
  yearsOfService: {
    fa: "سابقهٔ خدمت (سال)",
    en: "Years of service",
    also: ["سابقه خدمت", "سابقه", "سنوات", "سنوات خدمت"],
  },
  languages: { fa: "زبان‌ها", en: "Languages", also: ["زبان", "زبان خارجی", "language"] },
  workplace: { fa: "محل خدمت", en: "Workplace", also: ["محل کار"] },
  employment: {
    fa: "نوع استخدام",
    en: "Employment",
    also: ["وضعیت استخدام", "استخدام", "رابطه استخدامی", "نوع قرارداد"],
  },
  mobile: {
    fa: "شمارهٔ همراه",
    en: "Mobile",
    also: ["تلفن همراه", "موبایل", "شماره موبایل", "همراه", "mobile no"],
  },
  phone: { fa: "تلفن ثابت", en: "Phone", also: ["تلفن", "شماره تلفن", "تلفن محل کار"] },
  iban: { fa: "شمارهٔ شبا", en: "IBAN", also: ["شبا", "شماره حساب شبا", "sheba"] },
  passportType: { fa: "نوع گذرنامه", en: "Passport type", also: ["نوع پاسپورت"] },
  passportNo: {
    fa: "شمارهٔ گذرنامه",
    en: "Passport number",
    also: ["گذرنامه", "شماره پاسپورت", "passport no"],
  },
  passportIssuedOn: {
    fa: "تاریخ صدور گذرنامه",
    en: "Passport issued on",
    also: ["صدور گذرنامه"],
  },
  passportExpiresOn: {
    fa: "تاریخ انقضای گذرنامه",
    en: "Passport expires on",
    also: ["انقضای گذرنامه", "اعتبار گذرنامه", "تاریخ اعتبار گذرنامه"],
  },
  emergencyName: {
    fa: "نام تماس اضطراری",
    en: "Emergency contact",
    also: ["تماس اضطراری"],
  },
  emergencyPhone: {
    fa: "تلفن تماس اضطراری",
    en: "Emergency phone",
    also: ["تلفن اضطراری"],
  },
  allowanceGrade: {
    fa: "ردهٔ فوق‌العاده",
    en: "Allowance grade",
    also: ["رده", "رده شغلی"],
  },
  id: { fa: "شناسهٔ سفیر", en: "Safir id", also: [] },
} as const satisfies Record<string, { fa: string; en: string; also: readonly string[] }>;

export type StaffColumn = keyof typeof headers;
export const staffColumns = Object.keys(headers) as [StaffColumn, ...StaffColumn[]];
/** Names are exported whole: in two columns they could not be separated again. */
export const exportColumns = staffColumns.filter(
  (one) => !["firstFa", "lastFa", "firstEn", "lastEn"].includes(one),
);
export const headerOf = (column: StaffColumn, lang: Lang): string => headers[column][lang];

/** The head of each column of a sheet; `null` is left out. */
export type Mapping = readonly (StaffColumn | null)[];

/** One form for all spellings of a word of the file: ي/ك, half-spaces, digits, case. */
export const wordKey = (text: string): string => foldForSearch(text).replaceAll(" ", "");

const known: ReadonlyMap<string, StaffColumn> = new Map(
  staffColumns.flatMap((column) =>
    [headers[column].fa, headers[column].en, ...headers[column].also].map(
      (word) => [wordKey(word), column] as const,
    ),
  ),
);
/** «کد ملی (ده رقم)» is «کد ملی»; «سابقهٔ خدمت (سال)» is known as it is. */
const columnOf = (header: string): StaffColumn | undefined =>
  known.get(wordKey(header)) ?? known.get(wordKey(header.replaceAll(/\([^)]*\)/g, " ")));

/** What each header means; the first of several alike counts. A lone «نام» is the whole name. */
export const suggestMapping = (row: readonly string[]): (StaffColumn | null)[] => {
  const taken = new Set<StaffColumn>();
  const found = row.map((header) => {
    const column = columnOf(header) ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  const alone = taken.has("firstFa") && !taken.has("lastFa") && !taken.has("nameFa");
  return alone ? found.map((one) => (one === "firstFa" ? "nameFa" : one)) : found;
};

/** Titles and logos may be above the headers: the index of the row that names most columns. */
export const findHeaderRow = (rows: readonly (readonly string[])[]): number => {
  const names = rows.slice(0, 15).map((row) => suggestMapping(row).filter(Boolean).length);
  const most = Math.max(0, ...names);
  return most < 2 ? 0 : names.indexOf(most);
};

/** Columns that a new person needs; `[]` when the file has them all. */
export const missingForNew = (mapping: Mapping): StaffColumn[] => [
  ...(mapping.includes("nameFa") || (mapping.includes("firstFa") && mapping.includes("lastFa"))
    ? []
    : (["nameFa"] as const)),
  ...(["postFa", "unitFa"] as const).filter((one) => !mapping.includes(one)),
];
