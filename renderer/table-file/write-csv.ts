/** A table as CSV that Excel opens in Persian: UTF-8 with its mark, and no cell becomes a formula. */
import Papa from "papaparse";

export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `\uFEFF${Papa.unparse(
      rows.map((row) => row.map(guarded)),
      { newline: "\r\n" },
    )}\r\n`,
  );

/** An apostrophe before what a spreadsheet would calculate (OWASP, CSV injection); read back without it. */
const guarded = (cell: string) => (/^'*[=+\-@]/.test(cell) ? `'${cell}` : cell);
