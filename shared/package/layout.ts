/**
 * The structure of a bag (RFC 8493): its folders, its tag files, how a manifest names a file. Pure text;
 * the bytes are written and read in `db/package/`. The checks of an import are in `check.ts`.
 */

const bagVersion = "1.0";
export const tagNames = {
  declaration: "bagit.txt",
  info: "bag-info.txt",
  manifest: "manifest-sha256.txt",
  tagManifest: "tagmanifest-sha256.txt",
} as const;

/** Fixed places of the payload. */
export const payloadNames = {
  index: "data/index.html",
  core: "data/metadata/dublin-core.xml",
  coreJson: "data/metadata/dublin-core.json",
  events: "data/ledger/events.jsonl",
  people: "data/people.json",
  papers: "data/papers/",
} as const;

/** A file in a manifest. */
export interface Summed {
  path: string;
  sha256: string;
}

export const declaration = `BagIt-Version: ${bagVersion}\nTag-File-Character-Encoding: UTF-8\n`;

/** Latin and without a slash, so that every system takes it as a folder: `safir-1405-12`. */
export const bagNameOf = (dossierNo: string): string =>
  `safir-${dossierNo.replace(/[^0-9A-Za-z]+/g, "-").replace(/^-|-$/g, "") || "dossier"}`;

/** Octets and number of the payload's files, which reveal a truncated bag at once. */
export const oxumOf = (sizes: readonly number[]): string =>
  `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;

/** One line per value: typed text must not begin a new line. */
export const infoText = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([label, value]) => `${label}: ${value.replace(/\s+/g, " ").trim()}\n`).join("");

/** Label → value; a continued line belongs to the one before it. `null` when it is not such a file. */
export const parseInfo = (text: string): Map<string, string> | null => {
  const rows = new Map<string, string>();
  let label = "";
  for (const line of linesOf(text)) {
    const match = /^([^\s:][^:]*):\s?(.*)$/.exec(line);
    if (match) {
      label = (match[1] ?? "").trim().toLowerCase();
      rows.set(label, (match[2] ?? "").trim());
    } else if (/^\s/.test(line) && label !== "")
      rows.set(label, `${rows.get(label) ?? ""} ${line.trim()}`);
    else return null;
  }
  return rows;
};

/** RFC 8493 §2.1.3: only what would break the line, and the sign that says so, is encoded. */
export const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (one) => encoded[one] ?? one);
const encoded: Record<string, string> = { "%": "%25", "\r": "%0D", "\n": "%0A" };

export const decodePath = (path: string): string =>
  path.replace(/%(25|0d|0a)/gi, (_, code: string) =>
    code === "25" ? "%" : code.toLowerCase() === "0d" ? "\r" : "\n",
  );

export const manifestText = (files: readonly Summed[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`).join("");

/** Path → hash; `null` when a line is invalid, or a path is there twice. */
export const parseManifest = (text: string): Map<string, string> | null => {
  const sums = new Map<string, string>();
  for (const line of linesOf(text)) {
    const match = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/.exec(line);
    const path = decodePath(match?.[2] ?? "").replace(/^\.\//, "");
    if (!match || sums.has(path)) return null;
    sums.set(path, (match[1] ?? "").toLowerCase());
  }
  return sums;
};

const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "");

/** Whether the path stays inside its folder, on every system. */
export const isSafePath = (path: string): boolean =>
  path !== "" &&
  path.length <= 500 &&
  !path.includes("\\") &&
  !path.includes("\0") &&
  !path.startsWith("/") &&
  !/^[a-z]:/i.test(path) &&
  path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

/**
 * `papers/007-report.pdf`: in the order of the dossier, with the name it was given. A per cent sign is
 * left out, because tools disagree on how a manifest writes it (decision 0035).
 */
export const paperPath = (index: number, safeName: string): string =>
  `${payloadNames.papers}${String(index + 1).padStart(3, "0")}-${safeName
    .normalize("NFC")
    .replace(/[%\r\n]/g, "_")}`;
