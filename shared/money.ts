/** Amounts: whole minor units and a currency. Two currencies are never compared, added or converted. */
import { z } from "zod";
import { toAsciiDigits } from "./persian/digits.ts";

/** Digits after the point in daily use; the rial has none, whatever ISO 4217 says. */
const minorDigits = { IRR: 0, EUR: 2, USD: 2, RUB: 2, TRY: 2, AED: 2, CNY: 2, OMR: 3 } as const;
export const currencies = Object.keys(minorDigits) as (keyof typeof minorDigits)[];
export type Currency = keyof typeof minorDigits;

export const money = z.object({
  minor: z.number().int("amount").min(0, "amount").max(Number.MAX_SAFE_INTEGER, "amount"),
  currency: z.enum(currencies, "choose"),
});
export type Money = z.infer<typeof money>;

/** The amount as typed, in digits of any script, with or without separators; `null` when it is none. */
export const parseAmount = (typed: string, currency: Currency): Money | null => {
  const text = toAsciiDigits(typed)
    .replace(/[\s٬،,_\u200c]/g, "")
    .replace("٫", ".");
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(text);
  const digits = minorDigits[currency];
  const fraction = match?.[2] ?? "";
  if (!match || fraction.length > digits) return null;
  const minor = Number(`${match[1]}${fraction.padEnd(digits, "0")}`);
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
};

/** The amount in its major unit, for `Intl` and for a field. */
export const majorOf = ({ minor, currency }: Money): number => minor / 10 ** minorDigits[currency];
