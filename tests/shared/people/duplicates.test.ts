/** When two entries of a list of people may be one person. */
import { expect, it } from "vitest";
import { whySameContact } from "#shared/people/duplicates.ts";

it("R10 two people met match by number, Latin name, or name and place; not by a common name alone", () => {
  const one = { nameFa: "ایوان پتروف", nameEn: "", country: "RU", city: "آستاراخان", reach: "" };
  expect(whySameContact(one, { ...one, nameFa: "ايوان پتروف" })).toEqual(["nameAndPlace"]);
  expect(whySameContact(one, { ...one, city: "" })).toEqual(["nameAndPlace"]);
  expect(whySameContact(one, { ...one, city: "مسکو" })).toEqual([]);
  expect(whySameContact(one, { ...one, country: "IT" })).toEqual([]);
  const called = { ...one, reach: "+7 (8512) 00-11", nameEn: "Ivan Petrov" };
  const other = { ...called, nameFa: "ا. پتروف", reach: "+۷ ۸۵۱۲ ۰۰۱۱" };
  expect(whySameContact(called, other)).toEqual(["reach", "nameEn"]);
});
