/** Amounts as digits of a language: the same number in both, to the last minor unit. */
import { majorOf, minorDigitsOf, type Money } from "../money.ts";
import type { Lang } from "./digits.ts";

/** Without the currency's name; a whole amount has nothing after the point. */
export const formatAmount = ({ minor, currency }: Money, lang: Lang): string => {
  const digits = minorDigitsOf(currency);
  const whole = minor % 10 ** digits === 0;
  return new Intl.NumberFormat(lang === "fa" ? "fa-IR" : "en", {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(majorOf({ minor, currency }));
};
