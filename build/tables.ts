/**
 * Writes the tables that only name what is beside them: rows of the contract, handlers, streams, projections,
 * printed lists and catalogues. They are read from the text of the sources, so a new file needs no line in any of them.
 * With `--check` it writes nothing and fails when a table is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.ts";

interface Table {
  path: string;
  /** What it is, for its first line. */
  says: string;
  /** The folder of its entries, and how one is recognised: its name, and a key where it has one. */
  under: string;
  entry: RegExp;
  /** What it imports besides its entries. */
  imports?: string;
  /** Its entries are loaded when they are used. */
  lazy?: true;
  /** The table itself. */
  write: (names: readonly string[], entries: readonly Entry[]) => string;
}

interface Entry {
  name: string;
  key: string;
  from: string;
}

const spread = (names: readonly string[]) => names.map((name) => `  ...${name},\n`).join("");

const catalogue = (lang: "fa" | "en", imports: string, type: string): Table => ({
  path: `shared/locales/${lang}/index.ts`,
  says: `Every catalogue of \`${lang}\` by its area`,
  under: `shared/locales/${lang}`,
  entry: /^export const (\w+)/gm,
  imports,
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
    imports: `import type { Handlers } from "../context.ts";\n`,
    write: (names) => `export const handlers: Handlers = {\n${spread(names)}};\n`,
  },
  {
    path: "db/projections/table.ts",
    says: "All projections, each after those whose tables it reads",
    under: "db/projections",
    entry: /^export const (\w+) = defineProjection\(/gm,
    imports: `import { inReadingOrder, type Projection } from "./define.ts";\n`,
    write: (names) =>
      `export const allProjections: readonly Projection[] = inReadingOrder([\n${names.map((name) => `  ${name},\n`).join("")}]);\n`,
  },
  {
    path: "renderer/features/print/list-sheets.ts",
    says: "Every printed list by its address",
    under: "renderer/features",
    // A list whose paper is a sheet of its own is not among them.
    entry:
      /^export const (\w+) = defineList\(\{\n {2}name: "([\w-]+)",(?:\n(?! {2}paper: |\}\);).*)*\n {2}paper: \{/gm,
    imports: `import { printedList } from "./printed-list.tsx";\n`,
    lazy: true,
    write: (_names, entries) =>
      `export const listSheets = {\n${entries
        .map(
          ({ name, key, from }) =>
            `  ${/^\w+$/.test(key) ? key : `"${key}"`}: printedList(async () => {\n    const { ${name} } = await import("${from}");\n    return ${name};\n  }),\n`,
        )
        .join("")}};\n`,
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
    .filter((name) => /\.tsx?$/.test(name) && name !== table)
    .toSorted();

const written = (table: Table): string => {
  const entries = sourcesUnder(table.under, table.path).flatMap((file): Entry[] => {
    const relative = path.posix.relative(path.posix.dirname(table.path), file);
    const from = relative.startsWith(".") ? relative : `./${relative}`;
    return [...readFileSync(path.join(root, file), "utf8").matchAll(table.entry)]
      .map(([, name = "", key = name]) => ({ name, key, from }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  });
  const files = table.lazy ? [] : [...new Set(entries.map(({ from }) => from))];
  const imports = files.map((from) => {
    const names = entries.filter((one) => one.from === from).map(({ name }) => name);
    return `import { ${names.join(", ")} } from "${from}";\n`;
  });
  const names = entries.map(({ name }) => name);
  return `/** ${table.says}. Made by \`npm run docs\`; do not edit. */\n${table.imports ?? ""}${imports.join("")}\n${table.write(names, entries)}`;
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
