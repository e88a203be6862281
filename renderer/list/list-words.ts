/** The words of a list in the language of its reader: the screen's, or that of a paper or a file. */
import type { Money } from "#shared/money.ts";
import { formatDay, formatInstant, isDay } from "#shared/persian/jalali.ts";
import type { Gazetteer } from "#renderer/gazetteer.ts";
import { textIn, type Area, type Lang, type Text } from "#renderer/i18n.ts";
import { moneyIn } from "#renderer/ui/money.tsx";
import { personNameIn, placeIn, type NamedPerson } from "#renderer/ui/text.tsx";

/** A word in the language of the screen, the paper or the file. */
export type Say = (lang: Lang) => string;
export const sayIn =
  <A extends Area>(area: A) =>
  (...words: Parameters<Text<A>>): Say =>
  (lang) =>
    textIn(lang, area, ...words);

/** That there are more rows than are listed; `null` of a list that has all of them. */
export const cappedIn = (
  lang: Lang,
  { total, capped }: { total: number; capped?: boolean },
): string | null => (capped === true ? textIn(lang, "lists", "capped", { count: total }) : null);

/** What a cell on paper or in a file is written with: it has a language of its own. */
export interface ListWords {
  lang: Lang;
  today: string;
  place: (city: string, country: string) => string;
  money: (amount: Money) => string;
  name: (person: NamedPerson) => string;
  /** A moment on Tehran's clock. */
  instant: (at: string) => string;
  /** Empty for what is no day. */
  day: (day: string) => string;
}

export const listWords = (lang: Lang, gazetteer: Gazetteer | null, today: string): ListWords => ({
  lang,
  today,
  place: (city, country) => placeIn(lang, gazetteer, city, country),
  money: (amount) => moneyIn(lang, amount),
  name: (person) => personNameIn(lang, person),
  instant: (at) => formatInstant(at, undefined, lang),
  day: (day) => (isDay(day) ? formatDay(day, lang, "short") : ""),
});
