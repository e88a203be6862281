/**
 * Writes the tables that only name what stands beside them: rows of the contract, handlers, streams, and
 * catalogues. They are read from the text of the sources, so a new file needs no line in any of them.
 * With `--check` it writes nothing and fails when a table is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";

interface Table {
  path: string;
  /** What it is, for its first line. */
  says: string;
  /** Where its entries stand, and how one is recognised. */
  under: string;
  entry: RegExp;
  /** Types it needs besides. */
  types?: string;
  /** The table itself, of the names of its entries. */
  write: (names: readonly string[]) => string;
}

const spread = (names: readonly string[]) => names.map((name) => `  ...${name},\n`).join("");

const catalogue = (lang: "fa" | "en", types: string, type: string): Table => ({
  path: `shared/locales/${lang}/index.ts`,
  says: `Every catalogue of \`${lang}\` by its area`,
  under: `shared/locales/${lang}`,
  entry: /^export const (\w+)/gm,
  types,
  // A word that is kept by the language has `Words` behind it: `packageWords`.
  write: (names) =>
    `export const ${lang}${type} = {\n${names
      .map((name) => [name.replace(/Words$/, ""), name])
      .map(([area, name]) => (area === name ? `  ${name},\n` : `  ${area}: ${name},\n`))
      .join("")}};\n`,
});

const tables: readonly Table[] = [
  {
    path: "shared/contract/rows.ts",
    says: "Every row of the contract",
    under: "shared/contract",
    entry: /^export const (\w+Rows)\b/gm,
    write: (names) => `export const contract = {\n${spread(names)}};\n`,
  },
  {
    path: "shared/events/streams.ts",
    says: "Every kind of record",
    under: "shared",
    entry: /^export const (\w+) = defineStream\(/gm,
    write: (names) =>
      `export const streams = {\n${names.map((name) => `  ${name},\n`).join("")}};\n`,
  },
  {
    path: "db/handlers/table.ts",
    says: "Every handler of the store, under the name of its row. A missing one does not compile",
    under: "db/handlers",
    entry: /^export const (\w+Handlers)\b/gm,
    types: `import type { Handlers } from "../context.ts";\n`,
    write: (names) => `export const handlers: Handlers = {\n${spread(names)}};\n`,
  },
  catalogue("fa", "", ""),
  catalogue(
    "en",
    `import type { fa } from "../fa/index.ts";\nimport type { Words } from "../shape.ts";\n`,
    ": Words<typeof fa>",
  ),
];

const sourcesUnder = (folder: string, table: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => name.endsWith(".ts") && name !== table)
    .toSorted();

const written = (table: Table): string => {
  const found = sourcesUnder(table.under, table.path).flatMap((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    const names = [...text.matchAll(table.entry)].flatMap(([, name]) => name ?? []).toSorted();
    return names.length > 0 ? [{ file, names }] : [];
  });
  const imports = found.map(({ file, names }) => {
    const from = path.posix.relative(path.posix.dirname(table.path), file);
    return `import { ${names.join(", ")} } from "${from.startsWith(".") ? from : `./${from}`}";\n`;
  });
  const names = found.flatMap((one) => one.names);
  return `/** ${table.says}. Made by \`npm run docs\`; do not edit. */\n${table.types ?? ""}${imports.join("")}\n${table.write(names)}`;
};

const check = process.argv.includes("--check");
const stale = tables.filter((table) => {
  const file = path.join(root, table.path);
  const text = written(table);
  if (readFileSync(file, { encoding: "utf8", flag: "a+" }) === text) return false;
  if (!check) writeFileSync(file, text);
  return true;
});
const list = stale.map((table) => table.path).join(", ");
if (check && stale.length > 0) {
  console.error(`Stale tables: ${list}. Run \`npm run docs\` and commit the result.`);
  process.exitCode = 1;
} else console.log(stale.length > 0 ? `Wrote ${list}.` : "The tables are current.");
