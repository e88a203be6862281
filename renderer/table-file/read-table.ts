/** A CSV or XLSX file as rows of texts: what stands in its first sheet, nothing interpreted. */
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";

/** `null`: neither of the two kinds, or damaged. Empty rows are left out. */
export const readTable = async (file: Blob): Promise<string[][] | null> => {
  try {
    const bytes = await file.arrayBuffer();
    const rows = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
    return rows?.filter((row) => row.some((cell) => cell !== "")) ?? null;
  } catch {
    return null;
  }
};

const isZip = (bytes: ArrayBuffer) => {
  const [p, k] = new Uint8Array(bytes.slice(0, 2));
  return p === 0x50 && k === 0x4b;
};

const readXlsx = async (bytes: ArrayBuffer): Promise<string[][]> =>
  (await readSheet(bytes)).map((row) => row.map(textOf));

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
  const { data } = Papa.parse<string[]>(decode(bytes), { skipEmptyLines: "greedy" });
  return data.map((row) => row.map((cell) => cell.trim()));
};

const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
};
