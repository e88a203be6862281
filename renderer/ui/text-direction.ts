/** Which way typed text runs. */
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

export const useTextDirection = (text: string): "ltr" | "rtl" => textDirection(text, useLang());
