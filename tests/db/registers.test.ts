/** Year registers: which numbers count, so that none is given twice. */
import { expect, it } from "vitest";
import { draftMission } from "#shared/mission/evolve.ts";
import { registerOf } from "#db/registers.ts";

const archivedAs = (accessionNo: string) => ({
  ...draftMission("mission"),
  record: {
    accessionNo,
    classCode: "10-1",
    keywords: ["سفر"],
    confidentiality: "normal" as const,
    retentionClass: "D",
    retentionReason: "",
    abstract: "",
    language: "",
    pages: null,
    shelf: "",
    box: "",
    mandate: "",
    accessNote: "",
    trigger: "archived" as const,
    period: null,
    disposition: "keep" as const,
  },
});

it.each([
  ["1405/0007", 7],
  ["1405/999999", 999_999],
  ["1405/1000000", 1_000_000],
])("J8 the accession number %s counts in its year's register", (number, last) => {
  expect(registerOf(draftMission("mission"), archivedAs(number))).toEqual({
    register: "accession",
    year: 1405,
    last,
  });
});

it.each(["الف/7", "1405-7", "1405/7/2", ""])("J8 %s counts in no year", (number) => {
  expect(registerOf(draftMission("mission"), archivedAs(number))).toBeNull();
});
