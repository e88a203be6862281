/** Titles and clauses of agreements in the language on screen. */
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";

export const useTitleOf = (): ((one: { titleFa: string; titleEn: string }) => string) => {
  const lang = useLang();
  return ({ titleFa, titleEn }) => (lang === "en" && titleEn !== "" ? titleEn : titleFa);
};

export const useClauseText = (): ((one: { text: string; textEn: string }) => string) => {
  const lang = useLang();
  return ({ text, textEn }) => (lang === "en" && textEn !== "" ? textEn : text);
};

/** «بند ۲»: its number as it is read, whichever digits it was typed in. */
export const useClauseNo = (): ((no: string) => string) => {
  const t = useText("agreements");
  const lang = useLang();
  return (no) => t("clauseNo", { no: localizeDigits(no, lang) });
};
