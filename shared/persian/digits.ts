// Digits of the three scripts our users type in: Persian, Arabic and Latin (also full-width).

/** The two languages of the product. */
export type Lang = "fa" | "en";

/** Every foreign digit to 0-9: we accept all scripts and store ASCII (domain.md §6, Digits). */
export function toAsciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩０-９]/g, (digit) => String(digitValue(digit)));
}

/** Every digit to ۰-۹, for showing (domain.md §6, Digits). */
export function toPersianDigits(text: string): string {
  return toAsciiDigits(text).replace(/[0-9]/g, (digit) =>
    String.fromCharCode(PERSIAN_ZERO + Number(digit)),
  );
}

/** Digits as the language shows them; the rest of the text is untouched (domain.md §6, Digits). */
export function localizeDigits(text: string, lang: Lang): string {
  return lang === "fa" ? toPersianDigits(text) : toAsciiDigits(text);
}

const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;
const FULL_WIDTH_ZERO = 0xff10;

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  if (code >= FULL_WIDTH_ZERO) return code - FULL_WIDTH_ZERO;
  return code >= PERSIAN_ZERO ? code - PERSIAN_ZERO : code - ARABIC_ZERO;
}
