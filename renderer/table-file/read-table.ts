/** A CSV or XLSX file as sheets of texts: nothing interpreted. */
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/universal";
import { isFormula } from "./write-csv.ts";

export interface ReadSheet {
  /** Empty for a CSV file. */
  name: string;
  /** Empty rows included: the n-th is row n of the spreadsheet. */
  rows: string[][];
}

/** `null`: neither of the two kinds, or damaged; a file named as a workbook must be one. */
export const readSheets = async (file: Blob & { name?: string }): Promise<ReadSheet[] | null> => {
  try {
    const bytes = await file.arrayBuffer();
    if (isZip(bytes)) return await readXlsx(bytes);
    if (/\.xls[xmb]?$/i.test(file.name ?? "")) return null;
    const rows = readCsv(bytes);
    return rows && [{ name: "", rows }];
  } catch {
    return null;
  }
};

/** What is in the first sheet; empty rows are left out. */
export const readTable = async (file: Blob): Promise<string[][] | null> =>
  firstTable(await readSheets(file));

export const firstTable = (sheets: readonly ReadSheet[] | null): string[][] | null =>
  sheets?.[0]?.rows.filter((row) => row.some((cell) => cell !== "")) ?? null;

const isZip = (bytes: ArrayBuffer) => {
  const [p, k] = new Uint8Array(bytes.slice(0, 2));
  return p === 0x50 && k === 0x4b;
};

const readXlsx = async (bytes: ArrayBuffer): Promise<ReadSheet[]> =>
  (await readXlsxFile(bytes)).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(textOf)),
  }));

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell).trim()
    : "";
};

/** UTF-8, or what Excel writes on a Persian Windows. */
const readCsv = (bytes: ArrayBuffer): string[][] | null => {
  if (new Uint8Array(bytes).includes(0)) return null;
  const { data } = Papa.parse<string[]>(decode(bytes));
  return data.map((row) => row.map((cell) => unguarded(cell.trim())));
};

/** Without the apostrophe that `write-csv.ts` puts before what a spreadsheet would take for a formula. */
const unguarded = (cell: string) =>
  cell.startsWith("'") && isFormula(cell) ? cell.slice(1).trim() : cell;

const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
};
