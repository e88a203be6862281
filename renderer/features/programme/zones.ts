/**
 * Time zones as people choose them: by country or city, in the language on screen, with the clock's
 * offset. Names come from `Intl`; no rules of a programme are here.
 */
import { toPersianDigits, type Lang } from "#shared/persian/digits.ts";
import { textIn } from "#renderer/i18n.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { TEHRAN } from "#shared/persian/jalali.ts";

export interface Zone {
  id: string;
  /** وقت ترکیه (‎+۳ گرینویچ), Istanbul (GMT+3) */
  label: string;
  /** What is searched: both languages and the id. */
  words: string;
}

/** «وقت ترکیه», "Istanbul time". */
export const zoneName = (id: string, lang: Lang): string =>
  lang === "fa"
    ? part(id, "fa", "shortGeneric")
    : textIn("en", "programme", "zoneTime", { city: cityOf(id) });

/** Every zone, those of the journey first. */
export const zonesFor = (country: string, lang: Lang): readonly Zone[] => {
  const first = [...zonesOf(country), TEHRAN];
  const rest = Intl.supportedValuesOf("timeZone").filter((id) => !first.includes(id));
  return [...new Set([...first, ...rest])].map((id) => knownZone(id, lang));
};

/**
 * The zone a segment in this place most likely has: the zone named like the city, else the
 * country's usual one, else Tehran.
 */
export const likelyZone = (country: string, city: string): string => {
  const zones = zonesOf(country);
  // Named as the zones are: «وقت آستراخان».
  const sought = city === "" ? "" : skeleton(textIn("fa", "programme", "zoneTime", { city }));
  const named =
    sought === "" ? undefined : zones.find((id) => skeleton(zoneName(id, "fa")) === sought);
  return named ?? usual[country] ?? zones[0] ?? TEHRAN;
};

const zonesOf = (country: string): readonly string[] => {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
    timeZones?: string[];
  };
  // A method in newer engines, a property in older ones.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
};

/** Countries with several zones: the one most journeys go to. */
const usual: Readonly<Record<string, string>> = {
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CN: "Asia/Shanghai",
  DE: "Europe/Berlin",
  ES: "Europe/Madrid",
  ID: "Asia/Jakarta",
  IR: TEHRAN,
  KZ: "Asia/Almaty",
  MX: "America/Mexico_City",
  MY: "Asia/Kuala_Lumpur",
  NZ: "Pacific/Auckland",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kiev",
  US: "America/New_York",
  UZ: "Asia/Tashkent",
};

/** Making the names of four hundred zones takes a moment: done once in each language. */
const knownZone = (id: string, lang: Lang): Zone => {
  const key = `${id} ${lang}`;
  const zone = known.get(key) ?? zoneOf(id, lang);
  known.set(key, zone);
  return zone;
};

const zoneOf = (id: string, lang: Lang): Zone => {
  const other = lang === "fa" ? cityOf(id) : part(id, "fa", "shortGeneric");
  const name = lang === "fa" ? zoneName(id, lang) : cityOf(id);
  return {
    id,
    label: `${name} (${offsetOf(id, lang)})`,
    words: foldForSearch(`${name} ${other} ${id}`),
  };
};

const cityOf = (id: string) => (id.split("/").at(-1) ?? id).replaceAll("_", " ");

/** Consonants only: آستاراخان and آستراخان are the same city. */
const skeleton = (text: string) => foldForSearch(text).replace(/[اوی\s]/g, "");

const part = (id: string, lang: Lang, style: "shortGeneric" | "shortOffset"): string =>
  new Intl.DateTimeFormat(lang, { timeZone: id, timeZoneName: style })
    .formatToParts(winter)
    .find((one) => one.type === "timeZoneName")?.value ?? id;

/** «‎+۳:۳۰ گرینویچ» with its sign kept before the number, "GMT+3:30". */
const offsetOf = (id: string, lang: Lang): string => {
  const number = part(id, "en", "shortOffset").replace("GMT", "") || "+0";
  const offset = lang === "fa" ? `\u2066${toPersianDigits(number)}\u2069` : number;
  return textIn(lang, "programme", "zoneOffset", { offset });
};

/** Names and offsets are those of the standard time. */
const winter = new Date(Date.UTC(2027, 0, 15));
const known = new Map<string, Zone>();
