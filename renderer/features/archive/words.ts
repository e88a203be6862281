/** Titles of classes and rules in the language of the screen; no words of its own. */
import type { ArchiveClass, RetentionRule } from "#shared/archive/scheme.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";

interface Titled {
  titleFa: string;
  titleEn: string;
}

export const titleIn = (lang: Lang, { titleFa, titleEn }: Titled): string =>
  lang === "en" && titleEn !== "" ? titleEn : titleFa;

/** ۱۰-۱ مأموریت‌های اداری: the code reads from the left in both languages. */
export const coded = (
  lang: Lang,
  one: Pick<ArchiveClass | RetentionRule, "code" | "titleFa" | "titleEn">,
): string => `\u2066${localizeDigits(one.code, lang)}\u2069  ${titleIn(lang, one)}`;
