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
const guarded = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);

/** Also behind apostrophes, so that reading takes exactly one away; with the full-width signs. */
export const isFormula = (cell: string): boolean => /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell);
