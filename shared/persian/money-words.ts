/** Amounts in Persian words, for printed orders (domain.md §6, Money). */
import { minorDigitsOf, type Money } from "../money.ts";
import { numberToWords } from "./words.ts";

/**
 * «سیصد و سی و هشت یورو و پنجاه سنت». `names` are the currency's own, from the catalogue. Exact: the
 * parts are split off the whole minor units.
 */
export const amountInWords = (
  { minor, currency }: Money,
  names: { major: string; minor: string },
): string => {
  const scale = 10 ** minorDigitsOf(currency);
  const [whole, rest] = [Math.floor(minor / scale), minor % scale];
  const major = `${numberToWords(whole)} ${names.major}`;
  return rest === 0 ? major : `${major} و ${numberToWords(rest)} ${names.minor}`;
};
