// Names of countries in both languages, and a person's initials.

import type { Lang } from "#shared/persian/digits.ts";

/** A country as a choice in a list. */
export type Country = { readonly code: string; readonly name: string };

/** A country's name in that language; the code itself when it is not a country. */
export function countryName(iso2: string, lang: Lang): string {
  const code = iso2.toUpperCase();
  if (!CODES.has(code)) return iso2;
  return displayNames(lang, SHORTENED.has(code) ? "short" : "long").of(code) ?? code;
}

/** Every country (ISO 3166-1 alpha-2), in the language's alphabetical order (domain.md §6, Sorting). */
export function countries(lang: Lang): readonly Country[] {
  const known = lists.get(lang);
  if (known !== undefined) return known;
  const collator = new Intl.Collator(lang);
  const list = [...CODES]
    .map((code) => ({ code, name: countryName(code, lang) }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
  lists.set(lang, list);
  return list;
}

/**
 * The first letters of the first and last name; a half-space stays within a name (حسینی‌نژاد is ح),
 * and ZWNJ keeps the Persian letters from joining.
 */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = chosen.map((word) => /\p{L}/u.exec(word ?? "")?.[0].toUpperCase() ?? "");
  return letters.join(/\p{Script=Arabic}/u.test(letters.join("")) ? "\u200c" : "");
}

// Their long names are administrative («سرزمین‌های فلسطینی»); short names of others are too short (US).
const SHORTENED: ReadonlySet<string> = new Set(["PS", "HK", "MO"]);

const names = new Map<string, Intl.DisplayNames>();

function displayNames(lang: Lang, style: "long" | "short"): Intl.DisplayNames {
  const key = `${lang} ${style}`;
  const known = names.get(key) ?? new Intl.DisplayNames(lang, { type: "region", style });
  names.set(key, known);
  return known;
}

const lists = new Map<Lang, readonly Country[]>();

const CODES: ReadonlySet<string> = new Set(
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
  BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
  EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
  HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
  LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
  TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/),
);
