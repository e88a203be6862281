// Numbers and names that have a rule: national ID, mobile, IBAN (شبا), passport, Latin name.
// Each `normalizeX` gives the stored form or null; each `isX` says whether there is one.

import { toAsciiDigits } from "#shared/persian/digits.ts";

/** Ten ASCII digits with a correct check digit, or null (domain.md §6, National ID). */
export function normalizeNationalId(text: string): string | null {
  const typed = compact(text);
  // Old IDs and spreadsheets lose the leading zeros.
  if (!/^\d{8,10}$/.test(typed)) return null;
  const id = typed.padStart(10, "0");
  if (/^(\d)\1{9}$/.test(id) || id.slice(3, 9) === "000000") return null;
  const digits = [...id].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const rest = sum % 11;
  return digits[9] === (rest < 2 ? rest : 11 - rest) ? id : null;
}

/** Whether it is an Iranian national ID (domain.md §6, National ID). */
export function isNationalId(text: string): boolean {
  return normalizeNationalId(text) !== null;
}

/** An Iranian mobile number as 09xxxxxxxxx, or null (domain.md §6, Mobile). */
export function normalizeMobile(text: string): string | null {
  const match = /^(?:\+98|0098|98|0)(9\d{9})$/.exec(compact(text).replace(/[()]/g, ""));
  return match === null ? null : `0${match[1]}`;
}

/** Whether it is an Iranian mobile number (domain.md §6, Mobile). */
export function isIranMobile(text: string): boolean {
  return normalizeMobile(text) !== null;
}

/** An Iranian IBAN as IR and 24 digits, or null; "IR" may be left out (domain.md §6, شبا). */
export function normalizeIban(text: string): string | null {
  const typed = compact(text).toUpperCase();
  const iban = /^\d{24}$/.test(typed) ? `IR${typed}` : typed;
  if (!/^IR\d{24}$/.test(iban)) return null;
  // ISO 7064 mod 97-10: country code (I=18, R=27) and check digits moved to the end.
  const rearranged = `${iban.slice(4)}1827${iban.slice(2, 4)}`;
  return mod97(rearranged) === 1 ? iban : null;
}

/** The remainder of a long number modulo 97 (ISO 7064). */
export const mod97 = (digits: string): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** Whether it is an Iranian IBAN (domain.md §6, شبا). */
export function isIban(text: string): boolean {
  return normalizeIban(text) !== null;
}

/**
 * A passport number in capitals and ASCII digits, or null. Iranian ones are a letter and eight
 * digits; other countries' are 5 to 15 letters and digits (domain.md §6, Digits).
 */
export function normalizePassportNumber(text: string, country = "IR"): string | null {
  const number = compact(text).toUpperCase();
  const rule = country === "IR" ? /^[A-Z]\d{8}$/ : /^[A-Z0-9]{5,15}$/;
  return rule.test(number) ? number : null;
}

/** Whether it is a passport number of that country (ISO alpha-2; Iran when left out). */
export function isPassportNumber(text: string, country = "IR"): boolean {
  return normalizePassportNumber(text, country) !== null;
}

/** A name as a passport prints it: capitals, with single spaces, hyphens or apostrophes between. */
export function isLatinName(text: string): boolean {
  return /^[A-Z]+(?:[ '-][A-Z]+)*$/.test(text);
}

/** ASCII digits, without the spaces, dashes and invisible characters people put between groups. */
function compact(text: string): string {
  return toAsciiDigits(text).replace(/[\s\p{Cf}\p{Pd}]/gu, "");
}
