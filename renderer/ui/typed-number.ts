/** A whole number as it was typed, in any digits; `NaN` where it is not one, which the rules refuse. */
import { toAsciiDigits } from "#shared/persian/digits.ts";

export const numberFrom = (typed: string): number => {
  const text = toAsciiDigits(typed).trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
};
