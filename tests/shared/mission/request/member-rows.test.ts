/** Rows of a spreadsheet as members of a delegation. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import {
  memberColumns,
  membersFromRows,
  rowsOfClipboard,
  type MemberColumn,
  type MemberWords,
} from "#shared/mission/request/member-rows.ts";

const { column, member } = fa.request;
const words: MemberWords = {
  heads: Object.fromEntries(
    memberColumns.map((one) => [one, [column[one], member[one], one]]),
  ) as Record<MemberColumn, string[]>,
  values: {
    role: { head: [fa.words.delegationRole.head], interpreter: ["مترجم"] },
    travellerClass: { councillor: ["عضو شورا"] },
    passportType: { service: ["خدمت"] },
  },
};

test("W7 columns are known by their heads, in any order and spelling", () => {
  const rows = rowsOfClipboard("گذرنامه\tنام\tكد ملي\nخدمت\tحسن رنجبر\t0067749828\n");
  expect(membersFromRows(rows, words)).toEqual([
    { passportType: "service", nameFa: "حسن رنجبر", nationalId: "0067749828" },
  ]);
});

test("W7 without heads the order of the columns counts, from the cell where it is pasted", () => {
  expect(membersFromRows([["ایلیا شریفی", "مترجم", "", "مترجم"]], words)).toEqual([
    { nameFa: "ایلیا شریفی", post: "مترجم", role: "interpreter" },
  ]);
  expect(membersFromRows([["خدمت", "0067749828"]], words, "passportType")).toEqual([
    { passportType: "service", nationalId: "0067749828" },
  ]);
});

test("W7 an unknown column is left out, an unknown word is kept to be refused in its cell", () => {
  expect(
    membersFromRows(
      [
        ["نام", "تلفن", "نقش"],
        ["الف", "۰۹۱۱", "راننده"],
      ],
      words,
    ),
  ).toEqual([{ nameFa: "الف", role: "راننده" }]);
});

test("W7 any cells come back from the clipboard as they were copied", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."اب ,;'\"\t\n1x"), maxLength: 8 });
  const quoted = (text: string) =>
    /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((row) => row.map(quoted).join("\t")).join("\r\n");
      expect(rowsOfClipboard(text)).toEqual(
        table.filter((row) => row.some((one) => one.trim() !== "")),
      );
    }),
  );
});
