/** Tables as an XLSX file: one head row that stays in sight, texts as texts, numbers as numbers. */
import writeXlsxFile, { type Cell, type Sheet as FileSheet } from "write-excel-file/universal";

export interface Sheet {
  name: string;
  /** Persian sheets begin at the right. */
  rtl: boolean;
  columns: readonly {
    head: string;
    /** Characters. */
    width: number;
    /** How Excel shows a number of this column, such as `#,##0.00`. */
    format?: string;
  }[];
  /** `null` is an empty cell. A date is written as text, in the calendar its reader uses. */
  rows: readonly (readonly (string | number | null)[])[];
}

export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> => {
  const blob = await writeXlsxFile(sheets.map(toFileSheet)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

const toFileSheet = ({ name, rtl, columns, rows }: Sheet): FileSheet<Blob> => ({
  sheet: sheetName(name),
  rightToLeft: rtl,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(({ head }) => headCell(head)),
    ...rows.map((row) => row.map((cell, at) => toCell(cell, columns[at]?.format))),
  ],
});

const headCell = (value: string): Cell => ({
  value,
  fontWeight: "bold",
  backgroundColor: "#E4EFEE",
  wrap: true,
  alignVertical: "center",
});

const toCell = (value: string | number | null, format?: string): Cell =>
  value === null || value === ""
    ? null
    : typeof value === "number"
      ? { value, type: Number, ...(format ? { format } : {}) }
      : { value, type: String, wrap: true, alignVertical: "top" };

/** Excel refuses these signs and more than 31 characters. */
const sheetName = (name: string) => name.replaceAll(/[\\/?*[\]:]/g, "-").slice(0, 31);
