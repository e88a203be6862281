/** The gazetteer: its data, finding in any spelling, and free entry that is never refused. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import data from "#shared/gazetteer/cities.json" with { type: "json" };
import { cityNamed, distanceKm, findCities, placeName } from "#shared/gazetteer/gazetteer.ts";
import { countries } from "#shared/persian/names.ts";

type Line = [string, string, string, number, number, number, number];
const lines = data.cities as Line[];

describe("I2 the data", () => {
  it("I2 every city is in a country, on the globe, in a zone that exists", () => {
    const codes = new Set(countries("en").map((one) => one.code));
    for (const zone of data.zones)
      expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), zone).not.toThrow();
    for (const [name, , country, lat, lon, zone] of lines) {
      expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180, name).toBe(true);
      expect(data.zones[zone], name).toBeDefined();
      if (country !== "XK") expect(codes.has(country), `${name} ${country}`).toBe(true);
    }
    expect(lines.filter((one) => one[1] !== "").length).toBeGreaterThan(800);
  });

  it.each([
    ["IR", [24, 40, 43, 64]],
    ["TR", [35, 43, 25, 45]],
    ["IT", [35, 48, 6, 19]],
    ["DE", [47, 56, 5, 16]],
    ["AZ", [38, 42, 44, 51]],
    ["JP", [24, 46, 122, 146]],
  ])("I2 the cities of %s lie there", (country, [south = 0, north = 0, west = 0, east = 0]) => {
    for (const [name, , code, lat, lon] of lines)
      if (code === country)
        expect(lat > south && lat < north && lon > west && lon < east, name).toBe(true);
  });

  it("I2 Persian names are written with Persian letters", () => {
    for (const [name, fa] of lines)
      expect(/[يكةۀ]|[A-Za-z0-9]/.test(fa), `${name} ${fa}`).toBe(false);
  });
});

describe("I2 finding", () => {
  it.each([
    ["آستاراخان", "RU", "Astrakhan"],
    ["هشترخان", "", "Astrakhan"],
    ["astrakhan", "", "Astrakhan"],
    ["مونته سیلوانو", "IT", "Montesilvano"],
    ["مونته‌سيلوانو", "", "Montesilvano"],
    ["ساري", "IR", "Sari"],
    ["كوالالامپور", "", "Kuala Lumpur"],
    ["الوکره", "QA", "Al Wakrah"],
    ["وایمار", "DE", "Weimar"],
    ["آنکونا", "IT", "Ancona"],
    ["Zürich", "CH", "Zurich"],
    ["حیدرآباد", "PK", "Hyderabad"],
  ])("I2 %s (%s) is %s", (typed, country, expected) => {
    expect(cityNamed(typed, country)?.nameEn).toBe(expected);
    expect(findCities(typed, country, 3).map((one) => one.nameEn)).toContain(expected);
  });

  it("I2 the chosen country comes first, then the rest of the world", () => {
    expect(findCities("صور", "LB", 2).map((one) => one.country)).toEqual(["LB", "OM"]);
    expect(cityNamed("برست", "BY")?.country).toBe("BY");
  });

  it("I2 any typed place, known or not, stays as typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("", "IR", "DE"),
        (typed, country) => {
          const city = cityNamed(typed, country);
          const shown = placeName(typed, country, "en");
          expect(shown).toBe(city ? city.nameEn : typed);
          for (const one of findCities(typed, country, 5)) expect(one.nameEn).not.toBe("");
        },
      ),
    );
  });

  it("I2 distances are those of an atlas", () => {
    const far = (a: string, b: string) => {
      const [one, other] = [cityNamed(a), cityNamed(b)];
      return one && other ? distanceKm(one, other) : Number.NaN;
    };
    expect(far("تهران", "استانبول")).toBeGreaterThan(2000);
    expect(far("تهران", "استانبول")).toBeLessThan(2080);
    expect(far("ساری", "تهران")).toBeGreaterThan(150);
    expect(far("ساری", "تهران")).toBeLessThan(200);
    expect(far("توکیو", "لس آنجلس")).toBeGreaterThan(8700);
  });
});
