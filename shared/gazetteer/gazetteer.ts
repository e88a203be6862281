/**
 * Cities of the world, without a network: names in both languages, coordinates, time zone. A place that is not
 * in it can be entered too; then nothing is known about it. Pure.
 */
import data from "./cities.json" with { type: "json" };
import type { Lang } from "../persian/digits.ts";
import { foldForSearch } from "../persian/normalize.ts";

export interface City {
  nameEn: string;
  /** Empty where no usual Persian name is known. */
  nameFa: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees, north and east positive. */
  lat: number;
  lon: number;
  /** IANA zone. */
  zone: string;
  population: number;
}

interface Known extends City {
  /** Folded names, every spelling. */
  keys: string[];
}

type Line = [string, string, string, number, number, number, number];

/** Larger cities first. */
const cities: readonly Known[] = (data.cities as Line[]).map(
  ([nameEn, fa, country, lat, lon, zone, population]) => {
    const [nameFa = "", ...others] = fa.split("|");
    const keys = [nameEn, nameFa, ...others].map(keyOf).filter((key) => key !== "");
    return { nameEn, nameFa, country, lat, lon, zone: data.zones[zone] ?? "UTC", population, keys };
  },
);

const byKey = new Map<string, Known[]>();
for (const city of cities)
  for (const key of new Set(city.keys)) byKey.set(key, [...(byKey.get(key) ?? []), city]);

/** «مونته سیلوانو», «مونته‌سیلوانو» and «مونتهسیلوانو» are the same name; so are Zürich and Zurich. */
function keyOf(name: string): string {
  const latin = name.normalize("NFD").replaceAll(/[\u0300-\u036f]/g, "");
  return foldForSearch(latin).replaceAll(/[\s'-]/g, "");
}

/**
 * The city of that name: in the given country, otherwise the largest anywhere. `undefined` for a
 * place that is not known. Words around the name («فرودگاه باکو», "Baku, hotel") are not understood.
 */
export const cityNamed = (name: string, country = ""): City | undefined => {
  const found = byKey.get(keyOf(name)) ?? [];
  return found.find((one) => one.country === country) ?? found[0];
};

/** `undefined` for a country of which no city is known. */
export const largestCityOf = (country: string): City | undefined =>
  cities.find((one) => one.country === country);

/** Suggestions while typing: matches at the beginning first, then larger cities. */
export const findCities = (typed: string, country = "", limit = 12): City[] => {
  const key = keyOf(typed);
  if (key === "") {
    return country === "" ? [] : cities.filter((one) => one.country === country).slice(0, limit);
  }
  const there = (one: Known) => (country === "" || one.country === country ? 0 : 1);
  const rank = (one: Known) => (one.keys.some((each) => each.startsWith(key)) ? 0 : 2) + there(one);
  return cities
    .filter((one) => one.keys.some((each) => each.includes(key)))
    .toSorted((a, b) => rank(a) - rank(b) || b.population - a.population)
    .slice(0, limit);
};

/** A place in the language on screen: known cities by their name there, everything else as written. */
export const placeName = (written: string, country: string, lang: Lang): string => {
  const city = cityNamed(written, country);
  return (city && nameOf(city, lang)) || written;
};

export const nameOf = (city: City, lang: Lang): string =>
  lang === "fa" && city.nameFa !== "" ? city.nameFa : city.nameEn;

/** Great-circle distance in kilometres on a sphere of 6,371 km. */
export const distanceKm = (a: Pick<City, "lat" | "lon">, b: Pick<City, "lat" | "lon">): number => {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [lat, lon] = [rad(b.lat - a.lat), rad(b.lon - a.lon)];
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
};
