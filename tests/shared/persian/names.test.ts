// Countries and initials in both languages.

import { expect, test } from "vitest";
import { countries, countryName, initials } from "#shared/persian/names.ts";

test("F9 countries have names in both languages", () => {
  expect(countryName("RU", "fa")).toBe("روسیه");
  expect(countryName("ru", "en")).toBe("Russia");
  expect(countryName("PS", "fa")).toBe("فلسطین");
  expect(countryName("GB", "en")).toBe("United Kingdom");
  expect(countryName("??", "fa")).toBe("??");
});

test("F9 the list of countries is complete and in the language's order", () => {
  for (const lang of ["fa", "en"] as const) {
    const list = countries(lang);
    expect(new Set(list.map(({ code }) => code)).size).toBe(249);
    expect(list.filter(({ code, name }) => code === name)).toEqual([]);
    const names = list.map(({ name }) => name);
    expect(names.toSorted(new Intl.Collator(lang).compare)).toEqual(names);
  }
  expect(countries("fa")[0]?.name.startsWith("آ")).toBe(true);
});

test("F9 initials do not join and skip other characters", () => {
  expect(initials("علی رضایی")).toBe("ع‌ر");
  expect(initials("سید محمد‌رضا  حسینی (مدیر)")).toBe("س‌م");
  expect(initials("سید محمدعلی حسینی‌نژاد")).toBe("س‌ح");
  expect(initials("john van doe")).toBe("JD");
  expect(initials("سارا")).toBe("س");
  expect(initials(" 12 ")).toBe("");
});
