/** Which files a dossier takes: by their content (their first bytes), not by their name. */
import { cleanTyped } from "./persian/normalize.ts";

const office = "application/vnd.openxmlformats-officedocument";

/** Extensions the file dialogs offer, and the types the store accepts for them. */
export const acceptedTypes: Record<string, string> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  txt: "text/plain",
};

/** Types with text inside that the search can read. */
export const readablePapers: readonly string[] = [
  acceptedTypes.pdf,
  acceptedTypes.docx,
  acceptedTypes.xlsx,
  acceptedTypes.txt,
].filter((type) => type !== undefined);

const signatures: [string, readonly (number | null)[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["webp", [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
];

/** The accepted type of these bytes under this name, or `null`: an `.exe` named `.pdf` is refused. */
export const typeOfFile = (name: string, bytes: Uint8Array): string | null => {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = acceptedTypes[extension];
  if (type === undefined) return null;
  const found = signatures.find(([, magic]) =>
    magic.every((byte, at) => byte === null || bytes[at] === byte),
  )?.[0];
  switch (extension) {
    case "txt":
      return found === undefined && !bytes.subarray(0, 4096).includes(0) ? type : null;
    case "docx":
    case "xlsx":
      return found === "zip" ? type : null;
    case "jpeg":
      return found === "jpg" ? type : null;
    default:
      return found === extension ? type : null;
  }
};

/** A name that is safe to show and to save under: no paths, no control or bidi characters. */
export const safeFileName = (name: string): string => {
  const cleaned = cleanTyped(name.split(/[\\/]/).at(-1) ?? "")
    // oxlint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u001f\u007f<>:"|?*]/g, "");
  // The end counts, it holds the extension. Cut by characters, not in the middle of one.
  const base = [...cleaned]
    .slice(-90)
    .join("")
    // Windows drops dots and spaces at the end, Unix hides what begins with a dot.
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(base);
  return base === "" || reserved ? `file-${base}` : base;
};
