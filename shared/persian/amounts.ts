/** Amounts as digits of a language: the same number in both, to the last minor unit. */
import { majorOf, minorDigitsOf, type Money } from "../money.ts";
import { toPersianDigits, type Lang } from "./digits.ts";

/** Without the currency's name; a whole amount has nothing after the point. */
export const formatAmount = ({ minor, currency }: Money, lang: Lang): string => {
  const digits = minorDigitsOf(currency);
  const whole = minor % 10 ** digits === 0;
  return new Intl.NumberFormat(lang === "fa" ? "fa-IR" : "en", {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(majorOf({ minor, currency }));
};

/** A whole number with the separators of the language. */
export const formatWhole = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === "fa" ? "fa-IR" : "en", { maximumFractionDigits: 0 }).format(value);

/** A rate as kept («720000.5») with the separators of the language; text to text, nothing rounded. */
export const formatRate = (rate: string, lang: Lang): string => {
  const [whole = "", fraction = ""] = rate.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "fa" ? "٬" : ",");
  const text = fraction === "" ? grouped : `${grouped}${lang === "fa" ? "٫" : "."}${fraction}`;
  return lang === "fa" ? toPersianDigits(text) : text;
};
