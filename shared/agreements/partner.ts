/** One key for a partner city, in any spelling; it joins agreements, missions and commitments. Pure. */
import { cityNamed } from "../gazetteer/gazetteer.ts";
import { foldForSearch } from "../persian/normalize.ts";

/** `RU:astrakhan`. Of a city the gazetteer does not know, the folded name; empty without a country. */
export const partnerKey = (country: string, city: string): string => {
  if (country === "") return "";
  const known = cityNamed(city, country);
  const name = known?.country === country ? known.nameEn : city;
  return `${country}:${foldForSearch(name)}`;
};
