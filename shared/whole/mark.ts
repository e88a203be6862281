/**
 * The mark of the ledger: its head in letters that a person can read from paper and type, and a code can
 * hold. It identifies the ledger up to an event; a file that does not contain it is another one. Pure.
 */
import { toAsciiDigits } from "../persian/digits.ts";

export interface Head {
  position: number;
  runHash: string;
}

/** As read from paper or a code: the position, and letters for the hash. */
export interface Mark {
  position: number;
  letters: string;
}

/** Consonants: no letter is taken for a digit or another letter, and they form no words. */
const alphabet = "BCDFGHJKLMNPQRSTVWXZ";
/** 78 bits of the hash: another history with the same letters cannot be found. */
const hashLetters = 18;
const base = BigInt(alphabet.length);

export const markOf = ({ position, runHash }: Head): Mark => {
  const letters = lettersOf(BigInt(`0x${runHash.slice(0, 24)}`), hashLetters);
  return { position, letters: letters + checkOf(position, letters) };
};

/** `1234-BCDF-GHJK-LMNP-QRST-VWXZ`, with digits in ASCII. */
export const markText = ({ position, letters }: Mark): string =>
  [position, ...(letters.match(/.{4}/g) ?? [])].join("-");

/** Reads what was typed, in any digits, with or without hyphens; `null` when it was mistyped. */
export const readMark = (text: string): Mark | null => {
  const plain = toAsciiDigits(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const [, digits, letters] = /^(\d{1,9})([A-Z]{20})$/.exec(plain) ?? [];
  if (digits === undefined || letters === undefined) return null;
  const position = Number(digits);
  const body = letters.slice(0, hashLetters);
  return checkOf(position, body) === letters.slice(hashLetters) ? { position, letters } : null;
};

const prefix = "SAFIRM1:";

/** The content of the code beside a mark. */
export const markCode = (mark: Mark): string => `${prefix}${markText(mark)}`;

export const readMarkCode = (text: string): Mark | null =>
  text.startsWith(prefix) ? readMark(text.slice(prefix.length)) : null;

const lettersOf = (value: bigint, count: number): string => {
  let [rest, letters] = [value, ""];
  for (let index = 0; index < count; index += 1) {
    letters += alphabet.charAt(Number(rest % base));
    rest /= base;
  }
  return letters;
};

/** Two letters that a mistyped mark does not have. */
const checkOf = (position: number, letters: string): string => {
  let sum = 0;
  for (const character of `${position}:${letters}`)
    sum = (sum * 31 + character.charCodeAt(0)) % 397;
  return lettersOf(BigInt(sum), 2);
};
