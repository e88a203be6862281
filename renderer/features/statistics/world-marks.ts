/** Counted places as marks of the map, where the gazetteer knows them; the rest by name. Pure. */
import type { Output } from "#shared/contract/table.ts";
import type { Gazetteer } from "#renderer/gazetteer.ts";
import type { CountryMark, SisterMark } from "./world-geometry.ts";

type Places = Pick<Output<"statistics.read">, "places" | "sisterCities">;

export interface WorldMarks {
  countries: CountryMark[];
  sisters: (SisterMark & Places["sisterCities"][number])[];
  /** Countries whose cities are all unknown. */
  unknown: string[];
}

export const marksOf = ({ places, sisterCities }: Places, gazetteer: Gazetteer): WorldMarks => {
  const countries = [...new Set(places.map((one) => one.country))].map((country) => {
    const own = places.filter((one) => one.country === country);
    // Most visited first, as the store gives them; the largest city represents a country otherwise.
    const known =
      own.map(({ city }) => inCountry(gazetteer, city, country)).find((one) => one !== undefined) ??
      gazetteer.largestCityOf(country);
    return { country, missions: own.reduce((sum, one) => sum + one.missions, 0), at: known };
  });
  return {
    countries: countries.flatMap(({ at, ...one }) => (at ? [{ ...one, at }] : [])),
    sisters: sisterCities.flatMap((one) => {
      const at = inCountry(gazetteer, one.city, one.country);
      return at ? [{ ...one, at }] : [];
    }),
    unknown: countries.flatMap(({ at, country }) => (at ? [] : [country])),
  };
};

/** A city of the same name in another country is another city. */
const inCountry = (gazetteer: Gazetteer, city: string, country: string) => {
  const found = gazetteer.cityNamed(city, country);
  return found?.country === country ? found : undefined;
};
