/**
 * The two languages: the current one, and how a sentence of a catalogue becomes text. Numbers and
 * days in a sentence are shown in the language's digits and calendar. No words are here.
 */
import i18next from "i18next";
import { useCallback, useSyncExternalStore } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { fa } from "#shared/locales/fa/index.ts";
import type { Reason } from "#shared/locales/reasons.ts";
import type { TextKey } from "#shared/locales/shape.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { formatDay, formatInstant, isDay } from "#shared/persian/jalali.ts";
import type { ReasonParams } from "#shared/result.ts";

export type { Lang };
type Catalogues = typeof fa;
export type Area = keyof Catalogues;
export type Text<A extends Area> = (key: TextKey<Catalogues[A]>, params?: ReasonParams) => string;

const storageKey = "safir.lang";

/**
 * Each catalogue is a file of its own, and so are the words before signing in: a window loads
 * that of its language first.
 */
const catalogueOf = {
  fa: {
    front: async () => (await import("#shared/locales/front-fa.ts")).front,
    whole: async () => (await import("#shared/locales/fa/index.ts")).fa,
  },
  en: {
    front: async () => (await import("#shared/locales/front-en.ts")).front,
    whole: async () => (await import("#shared/locales/en/index.ts")).en,
  },
};

/** The language that was chosen on this computer. */
export const storedLang = (): Lang => (localStorage.getItem(storageKey) === "en" ? "en" : "fa");

void i18next.use(initReactI18next).init({
  lng: storedLang(),
  fallbackLng: false,
  defaultNS: "common",
  resources: {},
  initAsync: false,
  returnNull: false,
  // React escapes; sentences are filled below so that digits and days follow the language.
  interpolation: { escapeValue: false },
});

/** Loads the sentences of a language; until then its keys are shown. */
export const loadLang = async (lang: Lang, part: "front" | "whole" = "whole"): Promise<void> => {
  if (loaded.has(lang)) return;
  const catalogue = await catalogueOf[lang][part]();
  for (const [area, sentences] of Object.entries(catalogue))
    i18next.addResourceBundle(lang, area, sentences);
  if (part === "front") return;
  loaded.add(lang);
  for (const listener of listeners) listener();
};
const loaded = new Set<Lang>();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether all words of the language on screen are loaded, or only those before signing in. */
export const useHasAllWords = (): boolean => {
  const lang = useLang();
  return useSyncExternalStore(subscribe, () => loaded.has(lang));
};

/** Switches the whole window and remembers it on this computer. */
export const setLang = (lang: Lang): void => {
  localStorage.setItem(storageKey, lang);
  if (loaded.has(lang)) void i18next.changeLanguage(lang);
  else void loadLang(lang).then(() => i18next.changeLanguage(lang));
};

/** The language on screen. Re-renders when it is switched. */
export const useLang = (): Lang => (useTranslation().i18n.language === "en" ? "en" : "fa");

/** Sentences of one area, typed by its catalogue. */
export const useText = <A extends Area>(area: A): Text<A> => {
  const lang = useLang();
  return useCallback((key, params) => textIn(lang, area, key, params), [lang, area]);
};

/** A refusal or a field's issue as the sentence that says what to do. */
export const useReason = (): ((one: { reason: Reason; params?: ReasonParams }) => string) => {
  const lang = useLang();
  return useCallback((one) => reasonIn(lang, one.reason, one.params), [lang]);
};

/** Outside of components (the document's title, tests). */
export const textIn = <A extends Area>(
  lang: Lang,
  area: A,
  key: TextKey<Catalogues[A]>,
  params: ReasonParams = {},
): string => {
  // Persian's plural rule counts zero as one; «یک پرونده» for an empty list would be wrong.
  const count =
    typeof params.count === "number" ? { count: params.count === 0 ? 2 : params.count } : {};
  const found = i18next.getFixedT(lang, area)(key as string, { ...count, skipInterpolation: true });
  return fill(String(found), params, lang);
};

/** Whether the catalogue has a sentence of this name, in the language on screen. */
export const hasText = <A extends Area>(area: A, key: string): key is TextKey<Catalogues[A]> =>
  i18next.exists(key, { ns: area });

const reasonIn = (lang: Lang, reason: Reason, params: ReasonParams = {}): string => {
  const named: ReasonParams = { ...params };
  if (typeof params.stepFa === "string" && typeof params.stepEn === "string")
    named.step = stepTitle(lang, { titleFa: params.stepFa, titleEn: params.stepEn });
  if (typeof params.state === "string")
    named.state = wordOr(lang, `status.${params.state}`, params.state);
  if (typeof params.need === "string")
    named.need = wordOr(lang, `needKind.${params.need}`, params.need);
  return textIn(lang, "reasons", reason, named);
};

/** Title of a step of the route, as its template names it. */
/** A unit's name; in Persian where it has no English one. */
export const unitName = (lang: Lang, unit: { unitFa: string; unitEn: string }): string =>
  lang === "en" && unit.unitEn !== "" ? unit.unitEn : unit.unitFa;

export const stepTitle = (lang: Lang, step: { titleFa: string; titleEn: string }): string =>
  lang === "fa" ? step.titleFa : step.titleEn;

const wordOr = (lang: Lang, key: string, fallback: string): string =>
  i18next.exists(key, { ns: "words", lng: lang })
    ? i18next.getFixedT(lang, "words")(key)
    : fallback;

/** Puts the values in, each as the language shows it. */
const fill = (sentence: string, params: ReasonParams, lang: Lang): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (typeof value === "number") return localizeDigits(numberText(value), lang);
    if (isDay(value)) return formatDay(value, lang, "medium");
    return isInstant.test(value) ? formatInstant(value, undefined, lang) : isolated(value, lang);
  });

const isInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * Text of the other direction, so that the punctuation around it stays where it belongs; a masked
 * number too, whose dots would otherwise change places with its digits.
 */
export const isolated = (text: string, lang: Lang): string =>
  (lang === "fa" ? /^•|^\P{L}*\p{Script=Latin}/u : /\p{Script=Arabic}/u).test(text)
    ? `\u2068${text}\u2069`
    : text;

const numberText = (value: number): string => String(Math.round(value * 100) / 100);

/** Several words as one: «الف، ب». */
export const useList = (): ((parts: readonly string[]) => string) => {
  const common = useText("common");
  return (parts) => parts.join(common("listSeparator"));
};
