// Folds: one spelling for all the ways a Persian text can be typed, for comparing and never for showing.

import { toAsciiDigits } from "#shared/persian/digits.ts";

/** The zero-width non-joiner (half-space): a joint inside a word. */
export const ZWNJ = "\u200c";

/**
 * The comparison form of a text: letters folded, marks and invisible characters gone, everything
 * but letters and digits a single space (domain.md §6, Letters and Half-space). Idempotent.
 */
export function foldForSearch(text: string): string {
  return foldKeepingJoints(text).replaceAll(ZWNJ, " ");
}

/** As `foldForSearch`, with half-spaces inside words kept as ZWNJ, for callers that join the parts. */
export function foldKeepingJoints(text: string): string {
  // NFKD twice: compatibility letters may become capitals, and lower case may bring new marks.
  const decomposed = text.normalize("NFKD").toLowerCase().normalize("NFKD");
  const letters = decomposed
    .replace(/\u200d/g, ZWNJ)
    .replace(/\u200b/g, " ")
    .replace(/(?!\u200c)\p{Cf}|ـ/gu, "")
    .replace(/(?!\u0654)\p{M}/gu, "")
    .replace(/[يىےېۍكڪةۃەہھٱٲٳء]/g, (letter) => LETTER[letter] ?? "");
  return toAsciiDigits(foldHamza(letters))
    .replace(/[^\p{L}\p{N}\u200c]+/gu, " ")
    .replace(/[ \u200c]+/g, (gap) => (gap.includes(" ") ? " " : ZWNJ))
    .replace(/^[ \u200c]+|[ \u200c]+$/g, "");
}

/**
 * A password as the same on every keyboard layout: NFC, Persian ی and ک, ASCII digits. Nothing
 * else is folded, so the password keeps its strength.
 */
export function foldForPassword(text: string): string {
  return toAsciiDigits(text.normalize("NFC").replaceAll("ي", "ی").replaceAll("ك", "ک"));
}

/** Typed text without bidi controls from a paste and without outer spaces. */
export function cleanTyped(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").trim();
}

// A lone ء is dropped (امضاء = امضا); other hamzas are marks after NFKD and are removed from their seat.
const LETTER: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ے: "ی",
  ې: "ی",
  ۍ: "ی",
  ك: "ک",
  ڪ: "ک",
  ة: "ه",
  ۃ: "ه",
  "\u06d5": "ه",
  ہ: "ه",
  ھ: "ه",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ء: "",
};

/**
 * The Academy and the older spelling seat the same hamza differently: هیئت/هیأت, جرئت/جرأت,
 * مسئله/مسأله, مسئول/مسؤول. Only those patterns are unified; ئ elsewhere stays a ی (ویدئو = ویدیو,
 * قرائت = قرایت).
 */
function foldHamza(text: string): string {
  return text
    .replace(/(?<=[^ا\P{L}])ی\u0654(?=[تل])/gu, "ا")
    .replace(/(?<=مس)ی\u0654(?=ول)|(?<=ش)ی\u0654(?=ون)/gu, "و")
    .replaceAll("\u0654", "");
}
