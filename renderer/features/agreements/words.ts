/** Titles and clauses of agreements in the language on screen. */
import { useLang } from "#renderer/i18n.ts";

export const useTitleOf = (): ((one: { titleFa: string; titleEn: string }) => string) => {
  const lang = useLang();
  return ({ titleFa, titleEn }) => (lang === "en" && titleEn !== "" ? titleEn : titleFa);
};

export const useClauseText = (): ((one: { text: string; textEn: string }) => string) => {
  const lang = useLang();
  return ({ text, textEn }) => (lang === "en" && textEn !== "" ? textEn : text);
};
