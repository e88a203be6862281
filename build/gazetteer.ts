/**
 * Writes `shared/gazetteer/cities.json`, which is committed: cities of the world with coordinates and
 * zone from the package `city-timezones`, Persian names and missing cities from the lists beside this file.
 *
 *   npm run gazetteer
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cityMapping } from "city-timezones";
import { root } from "./paths.ts";

/** English, Persian (with other spellings after bars), country, latitude, longitude, zone, people. */
type Line = [string, string, string, number, number, number, number];

const folder = path.join(root, "build", "gazetteer");
const linesOf = (name: string): string[] =>
  readFileSync(path.join(folder, name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** Letters alone, so that «N'Djamena» and «NDjamena» are one. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/[^\p{L}]/gu, "")
    .toLowerCase();

const persian = new Map<string, string>();
for (const line of linesOf("persian-names.txt")) {
  const [country = "", names = ""] = line.split(/:(.*)/s);
  for (const pair of names.split(";")) {
    const [english = "", name = ""] = pair.split("=").map((part) => part.trim());
    persian.set(`${country} ${plain(english)}`, name);
  }
}

const zones: string[] = [];
const zoneIndex = (zone: string): number => {
  if (!zones.includes(zone)) zones.push(zone);
  return zones.indexOf(zone);
};
const round = (degrees: number) => Math.round(degrees * 1000) / 1000;

const used = new Set<string>();
const seen = new Set<string>();
const cities: Line[] = [];
const add = (
  english: string,
  fa: string,
  country: string,
  at: [number, number],
  zone: string,
  people: number,
) => {
  const key = `${country} ${plain(english)}`;
  if (seen.has(key)) return;
  seen.add(key);
  cities.push([english, fa, country, round(at[0]), round(at[1]), zoneIndex(zone), people]);
};

for (const line of linesOf("more-cities.txt")) {
  const [country = "", english = "", fa = "", lat, lon, zone = "", people] = line
    .split(";")
    .map((part) => part.trim());
  add(english, fa, country, [Number(lat), Number(lon)], zone, Number(people));
}
for (const one of cityMapping.toSorted((a, b) => b.pop - a.pop)) {
  if (!/^[A-Z]{2}$/.test(one.iso2) || !one.timezone) continue;
  const key = [one.city_ascii, one.city]
    .map((name) => `${one.iso2} ${plain(name)}`)
    .find((name) => persian.has(name));
  if (key) used.add(key);
  add(
    one.city_ascii,
    (key && persian.get(key)) ?? "",
    one.iso2,
    [one.lat, one.lng],
    one.timezone,
    Math.round(one.pop),
  );
}

const missing = [...persian.keys()].filter((key) => !used.has(key) && !seen.has(key));
if (missing.length > 0) console.log(`Named in Persian, not in the source: ${missing.join(", ")}`);
cities.sort((a, b) => b[6] - a[6]);
const file = path.join(root, "shared", "gazetteer", "cities.json");
writeFileSync(
  file,
  `{"zones":${JSON.stringify(zones)},\n"cities":[\n${cities.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`,
);
console.log(
  `${cities.length} cities, ${cities.filter((one) => one[1] !== "").length} of them in Persian.`,
);
