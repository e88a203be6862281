/** Rows, measures and numbers of the statistics in words; the screen, the sheet and the file say the same. */
import type { CountedGroup } from "#shared/contract/statistics.ts";
import { formatAmount, formatWhole } from "#shared/persian/amounts.ts";
import { toPersianDigits, type Lang } from "#shared/persian/digits.ts";
import { countryName } from "#shared/persian/names.ts";
import type { Currency } from "#shared/money.ts";
import type { Count, Dimension, FollowUpKind, Measure, ResultKind } from "#shared/statistics.ts";
import { textIn } from "#renderer/i18n.ts";

/** A measure of money by its parts; `null` for a count. */
const moneyOf = (measure: Measure) => {
  const [basis, currency] = measure.split(":");
  return currency === undefined
    ? null
    : { basis: basis as "settled" | "estimate", currency: currency as Currency };
};

export const measureWords = (lang: Lang, measure: Measure): string => {
  const money = moneyOf(measure);
  if (money === null) return textIn(lang, "statistics", `measureOf.${measure as Count}`);
  const currency = textIn(lang, "words", `currency.${money.currency}`);
  return textIn(lang, "statistics", `measureOf.${money.basis}`, { currency });
};

/** A number of a measure in the digits of the language; an amount without its currency, which the measure names. */
export const numberWords = (lang: Lang, measure: Measure, value: number): string => {
  const money = moneyOf(measure);
  return money === null
    ? formatWhole(value, lang)
    : formatAmount({ minor: value, currency: money.currency }, lang);
};

/** What a row of a dimension is called. */
export const rowWords = (
  lang: Lang,
  by: Dimension,
  row: Pick<CountedGroup, "value" | "nameFa" | "nameEn">,
  short = false,
): string => {
  const { value } = row;
  switch (by) {
    case "goal":
      return textIn(lang, "words", `${short ? "goalShort" : "goal"}.${value}` as "goal.1");
    case "country":
      return countryName(value, lang);
    case "unit": {
      const name = lang === "fa" ? row.nameFa : row.nameEn || row.nameFa;
      return name || textIn(lang, "statistics", "noUnit");
    }
    case "type":
      return textIn(lang, "words", `missionType.${value}` as "missionType.official");
    case "cost":
      return textIn(lang, "words", `currency.${value as Currency}`);
    case "result":
      return textIn(lang, "statistics", `resultOf.${value as ResultKind}`);
    case "followUp":
      return textIn(lang, "statistics", `followUpOf.${value as FollowUpKind}`);
  }
};

export const yearWords = (lang: Lang, year: number): string =>
  lang === "fa" ? toPersianDigits(String(year)) : String(year);

/** «سال‌های ۱۴۰۱ تا ۱۴۰۵», or the one year. */
export const periodWords = (lang: Lang, { from, to }: { from: number; to: number }): string =>
  from === to
    ? textIn(lang, "statistics", "behindYear", { year: yearWords(lang, from) })
    : textIn(lang, "statistics", "behindYears", {
        from: yearWords(lang, from),
        to: yearWords(lang, to),
      });
