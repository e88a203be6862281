/** One cell of a staff file and its value, in both directions. Pure. */
import { grades } from "../allowance/rates.ts";
import { roles } from "../contract/capabilities.ts";
import { profile as en } from "../locales/en/profile.ts";
import { words as enWords } from "../locales/en/words.ts";
import { profile as fa } from "../locales/fa/profile.ts";
import { words as faWords } from "../locales/fa/words.ts";
import { toAsciiDigits, type Lang } from "../persian/digits.ts";
import { dayToJalali, isDay, parseJalali } from "../persian/jalali.ts";
import { passportTypes } from "../route/conditions.ts";
import { degrees, employments, genders, languageLevels, maritals } from "./profile.ts";
import { wordKey } from "./staff-columns.ts";

/** A cell as it is kept: Persian ی and ک, no invisible marks, single spaces. Other systems write these differently. */
export const cellText = (cell: string): string =>
  cell
    .replaceAll(/[\u200b\u200e\u200f\u00ad\ufeff\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll(/[يى]/g, "ی")
    .replaceAll("ك", "ک")
    .replaceAll(/\s+/g, " ")
    .trim();

type Said<K extends string> = Readonly<Record<K, string>>;
interface Vocabulary<K extends string> {
  read(text: string): K | null;
  say(value: K, lang: Lang): string;
}

/** The words of the catalogue, the codes themselves, and what else other systems write. */
const vocabulary = <K extends string>(
  values: readonly K[],
  said: { fa: Said<K>; en: Said<K> },
  also: Partial<Record<K, readonly string[]>> = {},
): Vocabulary<K> => {
  const meanings = new Map<string, K>();
  for (const value of values)
    for (const word of [said.fa[value], said.en[value], value, ...(also[value] ?? [])])
      meanings.set(wordKey(word), value);
  return {
    read: (text) => meanings.get(wordKey(text)) ?? null,
    say: (value, lang) => said[lang][value],
  };
};

export const vocabularies = {
  gender: vocabulary(
    genders,
    { fa: fa.gender, en: en.gender },
    { woman: ["مونث", "خانم", "female", "f"], man: ["مذکر", "آقا", "male", "m"] },
  ),
  marital: vocabulary(maritals, { fa: fa.marital, en: en.marital }),
  degree: vocabulary(
    degrees,
    { fa: fa.degree, en: en.degree },
    {
      associate: ["فوق دیپلم", "کاردان"],
      bachelor: ["لیسانس", "کارشناس"],
      master: ["فوق لیسانس", "ارشد"],
      doctorate: ["دکترا", "دکترای تخصصی", "دکتری تخصصی", "phd"],
    },
  ),
  employment: vocabulary(
    employments,
    { fa: fa.employment, en: en.employment },
    {
      official: ["رسمی قطعی", "رسمی آزمایشی"],
      agreement: ["قرارداد", "قرارداد معین", "قرارداد کار معین"],
      other: ["سایر"],
    },
  ),
  passportType: vocabulary(passportTypes, { fa: faWords.passportType, en: enWords.passportType }),
  allowanceGrade: vocabulary(grades, { fa: fa.grade, en: en.grade }, { director: ["مدیر کل"] }),
} as const;
export const roleWords = vocabulary(
  roles,
  { fa: faWords.role, en: enWords.role },
  { manager: ["مدیر"], administrator: ["مدیر سیستم"], employee: ["کاربر"] },
);
export const levelWords = vocabulary(languageLevels, { fa: fa.level, en: en.level });

/** Several values in one cell. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[،,;؛\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** «انگلیسی (متوسط)»; the level is in brackets or after a colon. */
export const languageOf = (text: string): { language: string; level: string } | null => {
  const parts = /^(.+?)\s*(?:\(([^()]+)\)|[:：]\s*(.+))$/.exec(text);
  return parts && { language: parts[1] ?? "", level: parts[2] ?? parts[3] ?? "" };
};

/** A day as people write it in tables: Jalali or Gregorian, year first, any digits. Otherwise `null`. */
export const dayOf = (text: string): string | null => {
  const jalali = parseJalali(text);
  if (jalali !== null) return jalali;
  const ascii = toAsciiDigits(text).split(/[T ]/)[0] ?? "";
  const parts = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(ascii);
  if (parts === null) return null;
  const [year = "", month = "", day = ""] = parts.slice(1);
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) && Number(year) >= 1500 ? iso : null;
};

/** Latin digits, because a table is sorted and looked up by other programs; read back exactly. */
export const writeDay = (day: string, lang: Lang): string => {
  if (lang === "en" || !isDay(day)) return day;
  const { year, month, day: date } = dayToJalali(day);
  const two = (part: number) => String(part).padStart(2, "0");
  return year >= 1200 && year <= 1499 ? `${year}/${two(month)}/${two(date)}` : day;
};

/** A mobile number that a spreadsheet took for a number has lost its zero. */
export const mobileOf = (text: string): string => {
  const ascii = toAsciiDigits(text);
  return /^9\d{9}$/.test(ascii) ? `0${ascii}` : ascii;
};
