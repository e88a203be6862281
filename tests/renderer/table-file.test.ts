/** Tables written to XLSX and read back. */
import { expect, test } from "vitest";
import { readTable } from "#renderer/table-file/read-table.ts";
import { writeXlsx } from "#renderer/table-file/write-table.ts";

test("D2 M8 a table written as XLSX is read back cell by cell", async () => {
  const bytes = await writeXlsx([
    {
      name: "سفرها: ۱۴۰۵/۱",
      rtl: true,
      columns: [
        { head: "نام", width: 20 },
        { head: "مبلغ", width: 12 },
        { head: "یادداشت", width: 40 },
      ],
      rows: [
        ["آزاده نیک‌سرشت", 1250.5, "=1+1"],
        ["علی", null, ""],
      ],
    },
  ]);
  expect(await readTable(new Blob([bytes]))).toEqual([
    ["نام", "مبلغ", "یادداشت"],
    ["آزاده نیک‌سرشت", "1250.5", "=1+1"],
    ["علی", "", ""],
  ]);
});

test("D2 a file named as a workbook that is not one is not read as text", async () => {
  expect(await readTable(new File(["نام,سمت\nآزاده,کارشناس"], "کارکنان.xlsx"))).toBeNull();
  expect(await readTable(new File(["نام,سمت\nآزاده,کارشناس"], "کارکنان.csv"))).toHaveLength(2);
});
