/** Papers with text inside, made here so that the repository holds no binary files. */
import { strToU8, zipSync } from "fflate";
import { samplePdf } from "#db/sample/papers.ts";

export { samplePdf };

const zipOf = (parts: Record<string, string>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );

/** Each paragraph is a list of runs, as a word processor splits words. */
export const docx = (...paragraphs: string[][]): Uint8Array<ArrayBuffer> =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document><w:body>${paragraphs
      .map((runs) => `<w:p>${runs.map((one) => `<w:r><w:t>${one}</w:t></w:r>`).join("")}</w:p>`)
      .join("")}</w:body></w:document>`,
  });

/** Strings are in the shared table, numbers in their cells. */
export const xlsx = (strings: string[], numbers: number[]): Uint8Array<ArrayBuffer> =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/sharedStrings.xml": `<sst>${strings.map((one) => `<si><t>${one}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>${strings
      .map((_, at) => `<c r="A${at}" t="s"><v>${at}</v></c>`)
      .join(
        "",
      )}${numbers.map((one) => `<c r="B1"><v>${one}</v></c>`).join("")}</row></sheetData></worksheet>`,
  });
