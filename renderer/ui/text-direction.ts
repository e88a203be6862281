/** Which way a text runs: one that is typed, and a part of a longer one. */
import type { Lang } from "#shared/persian/digits.ts";
import { useLang } from "#renderer/i18n.ts";

/**
 * By its first letter, as `dir="auto"` would; without one the way of the language. `dir="auto"` itself
 * begins an empty field at the left, and Chromium 114 leaves text that was there before it unturned.
 */
const textDirection = (text: string, lang: Lang): "ltr" | "rtl" => {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return lang === "fa" ? "rtl" : "ltr";
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter) ? "rtl" : "ltr";
};

/** A part of a Persian text may begin with a foreign word: where there are letters of both, it is Persian. */
export const usePartDirection = (text: string): "ltr" | "rtl" => {
  const direction = useTextDirection(text);
  return /\p{Script=Arabic}/u.test(text) ? "rtl" : direction;
};

export const useTextDirection = (text: string): "ltr" | "rtl" => textDirection(text, useLang());
