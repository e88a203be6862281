/** Amounts: whole minor units and a currency. Two currencies are never compared or added. */
import { z } from "zod";
import { toAsciiDigits } from "./persian/digits.ts";

/** Digits after the point in daily use; the rial has none, unlike in ISO 4217. */
const minorDigits = { IRR: 0, EUR: 2, USD: 2, RUB: 2, TRY: 2, AED: 2, CNY: 2, OMR: 3 } as const;
export const minorDigitsOf = (currency: Currency): number => minorDigits[currency];
export const currencies = Object.keys(minorDigits) as (keyof typeof minorDigits)[];
export type Currency = keyof typeof minorDigits;

export const money = z.object({
  minor: z.number().int("amount").min(0, "amount").max(Number.MAX_SAFE_INTEGER, "amount"),
  currency: z.enum(currencies, "choose"),
});
export type Money = z.infer<typeof money>;

/**
 * The ASCII digits before and after the point («.», «٫» or «/»), from digits of any script; `null`
 * when it is no number. A separator must part groups of three: «98,50» is a decimal comma abroad,
 * and leaving it out would make a hundredfold of it.
 */
const plainNumber = (typed: string): { whole: string; fraction: string } | null => {
  const match = /^(\d{1,3}(?:[\s٬،,_\u200c]\d{3})+|\d+)(?:[.٫/](\d+))?$/.exec(
    toAsciiDigits(typed).trim(),
  );
  return match && { whole: (match[1] ?? "").replace(/\D/g, ""), fraction: match[2] ?? "" };
};

/** The amount as typed, in digits of any script, with or without separators; `null` when it is not an amount. */
export const parseAmount = (typed: string, currency: Currency): Money | null => {
  const number = plainNumber(typed);
  const digits = minorDigits[currency];
  if (!number || number.whole.length > 15 || number.fraction.length > digits) return null;
  const minor = Number(`${number.whole}${number.fraction.padEnd(digits, "0")}`);
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
};

/** The amount in its major unit, for `Intl` and for a field. */
export const majorOf = ({ minor, currency }: Money): number => minor / 10 ** minorDigits[currency];

/** One sum for each currency that occurs, in the order of `currencies`. Never one for all of them. */
export const totals = (amounts: readonly Money[]): Money[] =>
  currencies.flatMap((currency) => {
    const own = amounts.filter((one) => one.currency === currency);
    if (own.length === 0) return [];
    return [{ currency, minor: own.reduce((sum, one) => sum + one.minor, 0) }];
  });

/** `part` out of 10,000 of whole minor units, a half rounded up. Exact: never a binary fraction. */
export const basisPointsOf = (minor: number, part: number): number =>
  Number((BigInt(minor) * BigInt(part) + 5_000n) / 10_000n);

/**
 * A rate as typed: how many units of the one currency for one unit of the other, at most nine
 * digits after the point. Kept as text, because a binary fraction would not be the number typed.
 */
export const parseRate = (typed: string): string | null => {
  const number = plainNumber(typed);
  const whole = number?.whole.replace(/^0+(?=\d)/, "") ?? "";
  if (!number || whole.length > 12 || number.fraction.length > 9) return null;
  const fraction = number.fraction.replace(/0+$/, "");
  const rate = fraction === "" ? whole : `${whole}.${fraction}`;
  return /[1-9]/.test(rate) ? rate : null;
};

/** What the amount is worth in another currency at this rate, in whole minor units, a half rounded up. */
export const convert = (amount: Money, to: Currency, rate: string): Money | null => {
  const [whole = "0", fraction = ""] = rate.split(".");
  const scaled = BigInt(whole + fraction.padEnd(9, "0"));
  const numerator = BigInt(amount.minor) * scaled * 10n ** BigInt(minorDigits[to]);
  const denominator = 10n ** BigInt(9 + minorDigits[amount.currency]);
  const minor = Number((numerator * 2n + denominator) / (denominator * 2n));
  return Number.isSafeInteger(minor) ? { minor, currency: to } : null;
};
