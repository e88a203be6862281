/** Days, instants, people and foreign words as text: language, calendar and direction in one place. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";
import {
  formatBoth,
  formatDay,
  formatDayRange,
  formatInstant,
  isDay,
  type DayStyle,
} from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useGazetteer, type Gazetteer } from "#renderer/gazetteer.ts";
import { isolated, useLang, type Lang } from "#renderer/i18n.ts";

/** A day in the language's calendar; `both` adds the other one. Empty for what is no day. */
export function DayText({
  day,
  both,
  look = "medium",
}: {
  day: string;
  both?: boolean;
  look?: DayStyle;
}) {
  const lang = useLang();
  if (!isDay(day)) return null;
  return <time dateTime={day}>{both ? formatBoth(day, lang) : formatDay(day, lang, look)}</time>;
}

export function DayRange({ start, end }: { start: string; end: string }) {
  const lang = useLang();
  if (!isDay(start) || !isDay(end)) return null;
  return <span>{formatDayRange(start, end, lang)}</span>;
}

/** A UTC instant on Tehran's clock. */
export function InstantText({ at, zone }: { at: string; zone?: string }) {
  const lang = useLang();
  if (at === "") return null;
  return <time dateTime={at}>{formatInstant(at, zone, lang)}</time>;
}

/** Digits of a number, a dossier number or another short text as the language shows them. */
export function Digits({ children }: { children: string | number }) {
  const lang = useLang();
  return <>{localizeDigits(String(children), lang)}</>;
}

/** Left-to-right inside Persian: passport numbers, e-mail, flight numbers, hashes, paths. */
export function Ltr({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" data-ltr="">
      {children}
    </bdi>
  );
}

/**
 * A number of a paper or an account: kept as written where it has Latin letters, in the digits of the
 * language otherwise. Left to right also while masked, or the last digits would be at its head.
 */
export function Code({ children }: { children: string }) {
  return <Ltr>{/[A-Za-z]/.test(children) ? children : <Digits>{children}</Digits>}</Ltr>;
}

export interface NamedPerson {
  nameFa: string;
  nameEn: string;
  postFa?: string;
  postEn?: string;
}

/** Name of a person in the language on screen, with the post below or beside when asked for. */
export function PersonText({
  person,
  post,
}: {
  person: NamedPerson | null;
  post?: "beside" | "below";
}) {
  const names = usePersonNames();
  if (person === null) return null;
  const { name, postTitle } = names(person);
  if (post === undefined || postTitle === "") return <bdi>{name}</bdi>;
  return (
    <span>
      <bdi>{name}</bdi>
      <Box
        component="span"
        sx={{
          color: "text.secondary",
          ...(post === "below" ? { display: "block", fontSize: "body2.fontSize" } : {}),
        }}
      >
        {post === "beside" ? " · " : ""}
        {postTitle}
      </Box>
    </span>
  );
}

/** The same as plain strings, for labels and sentences. */
export const usePersonNames = (): ((person: NamedPerson) => {
  name: string;
  postTitle: string;
}) => {
  const lang = useLang();
  return (person) => ({
    name: personNameIn(lang, person),
    postTitle: (lang === "en" && person.postEn ? person.postEn : person.postFa) ?? "",
  });
};

/** Outside of components: for papers and files, which have a language of their own. */
export const personNameIn = (lang: Lang, { nameFa, nameEn }: NamedPerson): string =>
  lang === "en" && nameEn !== "" ? titleCase(nameEn) : nameFa;

/** Latin names are kept in the passport's capitals, which shout on a screen. */
const titleCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(
      /(^|[ '-])(?!(?:of|for|and) )([a-z])/g,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

/** City and country as one place. */
export const usePlace = (): ((city: string, country: string) => string) => {
  const lang = useLang();
  const gazetteer = useGazetteer();
  return (city, country) => placeIn(lang, gazetteer, city, country);
};

/** Outside of components; see `usePlace`. */
export const placeIn = (
  lang: Lang,
  gazetteer: Gazetteer | null,
  written: string,
  country: string,
): string => {
  const city = gazetteer?.placeName(written, country, lang) ?? written;
  const first = isolated(city, lang);
  const place = [first, country === "" ? "" : countryName(country, lang)]
    .filter((part) => part !== "")
    .join(lang === "fa" ? "، " : ", ");
  // A <bdi> around the place would take its direction from a city of the other script.
  return first === city ? place : (lang === "fa" ? "\u200f" : "\u200e") + place;
};
