/**
 * The text inside a paper: PDF by unpdf, DOCX and XLSX out of their zipped XML, plain text as it is.
 * Slow, and its input comes from outside: only `paper-worker.ts` calls it, in a thread of its own.
 */
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { acceptedTypes } from "#shared/papers-policy.ts";

/** How much text is kept of one paper; page 200 of an annex is not searched for. */
const mostCharacters = 100_000;
/** A small zip can claim to hold gigabytes: what one part, and all parts together, may unpack to. */
const mostOfPart = 16 * 1024 * 1024;
const mostUnpacked = 48 * 1024 * 1024;
const mostParts = 300;

/** `null` when it is not such a file or cannot be read; a scan has an empty text. */
export const textOfPaper = async (mime: string, bytes: Uint8Array): Promise<string | null> => {
  try {
    return tidy(await read(mime, bytes));
  } catch {
    return null;
  }
};

const read = async (mime: string, bytes: Uint8Array): Promise<string> => {
  switch (mime) {
    case acceptedTypes.pdf: {
      const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
      return text;
    }
    case acceptedTypes.docx:
      return textOfParts(
        bytes,
        /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/,
        wordText,
      );
    case acceptedTypes.xlsx:
      return textOfParts(bytes, /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/, sheetText);
    case acceptedTypes.txt:
      return new TextDecoder().decode(bytes);
    default:
      throw new Error(`No text is read from ${mime}.`);
  }
};

/**
 * The text of the parts with these names, in the order of their names, one part in memory at a time.
 * Ends when there is enough of it; a part over its limit has none.
 */
const textOfParts = (bytes: Uint8Array, name: RegExp, textOf: (xml: string) => string): string => {
  const texts: string[] = [];
  let [characters, unpacked] = [0, 0];
  for (const part of listParts(bytes, name)) {
    if (part.originalSize > mostOfPart) continue;
    unpacked += part.originalSize;
    if (unpacked > mostUnpacked || characters > mostCharacters * 2) break;
    const found = unzipSync(bytes, { filter: (file) => file.name === part.name })[part.name];
    const text = textOf(strFromU8(found ?? new Uint8Array()));
    texts.push(text);
    characters += text.length;
  }
  return texts.join("\n");
};

/** The sizes that the zip claims, without unpacking it. */
const listParts = (bytes: Uint8Array, name: RegExp): { name: string; originalSize: number }[] => {
  const parts: { name: string; originalSize: number }[] = [];
  unzipSync(bytes, {
    filter: (file) => {
      if (name.test(file.name) && parts.length < mostParts) parts.push(file);
      return false;
    },
  });
  return parts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
};

/** Runs belong to one word, paragraphs do not. */
const wordText = (xml: string): string =>
  plain(
    xml
      .replace(/<w:(?:instrText|delText)\b[^>]*>[^<]*<\/w:(?:instrText|delText)>/g, "")
      .replace(/<w:(?:tab|br|cr)\b[^>]*\/>|<\/w:p>|<\/w:tc>/g, " ")
      .replace(/<w:noBreakHyphen\/>/g, "-"),
  );

/** Strings of the table and of cells; those values of cells that are not an index into the table. */
const sheetText = (xml: string): string =>
  plain(
    xml
      .replace(/<rPh\b[\s\S]*?<\/rPh>|<f\b[^>]*>[^<]*<\/f>/g, "")
      .replace(/<c\b[^>]*\bt="(?:s|b|e)"[^>]*>[\s\S]*?<\/c>/g, "")
      .replace(/<\/(?:si|c|row)>/g, " "),
  );

const plain = (xml: string): string =>
  xml.replace(/<[^>]*>/g, "").replace(/&[^;\s]{1,8};/g, entity);

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const entity = (written: string): string => {
  const name = written.slice(1, -1);
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith("#")) return named[name] ?? " ";
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
};

const tidy = (text: string): string =>
  text
    .slice(0, mostCharacters * 2)
    .replaceAll("\0", " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, mostCharacters);
