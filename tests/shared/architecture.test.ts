/** F1, G7: which folder may import what, read from the text of every source file. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const root = path.join(import.meta.dirname, "../..");

interface Rule {
  folders: readonly string[];
  /** Packages by name; `*` is every one that is not reserved by another rule. */
  packages: readonly string[];
  node: boolean;
}

/** Everything not listed here is forbidden. The only place of these rules: docs/architecture.md. */
const rules: Record<string, Rule> = {
  shared: {
    folders: ["shared"],
    packages: ["zod", "date-fns", "@date-fns/tz", "date-fns-jalali", "@noble/hashes"],
    node: false,
  },
  db: {
    folders: ["db", "shared"],
    packages: [
      "better-sqlite3",
      "unpdf",
      "fflate",
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
    ],
    node: true,
  },
  electron: { folders: ["electron", "shared"], packages: ["electron"], node: true },
  renderer: { folders: ["renderer", "shared"], packages: ["*"], node: false },
  build: { folders: ["build", "db", "electron", "shared", "tests"], packages: ["*"], node: true },
};
/** What runs in the product; `build` runs on the developer's machine only. */
const productFolders = ["shared", "db", "electron", "renderer"];
const sourceFolders = Object.keys(rules);

/** Importable, or even nameable, in one file only. */
const kept: { word: RegExp; file: string }[] = [
  { word: /from "better-sqlite3"|import\("better-sqlite3"\)/, file: "db/sqlite.ts" },
  { word: /from "(unpdf|fflate)"/, file: "db/paper-text.ts" },
  { word: /@zxcvbn-ts/, file: "db/weak-passwords/guessed.ts" },
  { word: /\bipcMain\b/, file: "electron/ipc.ts" },
  { word: /\bipcRenderer\b/, file: "electron/preload.ts" },
];

interface Source {
  name: string;
  text: string;
}

const filesIn = (folder: string): Source[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name).replaceAll("\\", "/"))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), "utf8") }));

/** What a file imports: `#db/x`, `./x`, a package; static, re-exported or dynamic. */
const importsOf = ({ text }: Source): string[] =>
  [
    ...text.matchAll(/^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']/gm),
    ...text.matchAll(/^\s*import\s*["']([^"']+)["']/gm),
    ...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g),
  ].map((match) => match[1] ?? "");

const packageOf = (from: string) =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");

/** Why this import is not allowed, or `null`. */
const faultOf = (file: string, from: string, { folders, packages, node }: Rule): string | null => {
  if (from.startsWith("#") || from.startsWith(".")) {
    const target = from.startsWith("#")
      ? from.slice(1)
      : path.posix.join(path.posix.dirname(file), from);
    return folders.includes(target.split("/")[0] ?? "") ? null : `reaches into ${target}`;
  }
  if (from.startsWith("node:") || builtinModules.includes(from))
    return node && from.startsWith("node:") ? null : `imports ${from}`;
  const name = packageOf(from);
  const reserved = ["better-sqlite3", "electron"].includes(name) && !packages.includes(name);
  return !reserved && (packages.includes(name) || packages.includes("*"))
    ? null
    : `imports ${name}`;
};

const names = z.record(z.string(), z.string()).default({});
const readJson = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(path.join(root, name), "utf8")));
/** Types are removed from the bundle: their packages do not ship. */
const withoutTypeImports = (text: string): string =>
  text.replaceAll(/^\s*(import|export) type [^;]*;$/gm, "");

describe("the folders", () => {
  it.each(sourceFolders)("F1 %s/ imports only what it may", (folder) => {
    const rule = rules[folder];
    if (rule === undefined) throw new Error(folder);
    const files = filesIn(folder);
    expect(files.length).toBeGreaterThan(3);
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap((from) => {
        const fault = faultOf(file.name, from, rule);
        return fault ? [`${file.name} ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("F1 the check itself finds forbidden imports", () => {
    const found = (file: string, line: string) => {
      const rule = rules[file.split("/")[0] ?? ""];
      const from = importsOf({ name: file, text: line })[0];
      return rule && from ? faultOf(file, from, rule) : "not seen";
    };
    expect(found("shared/a.ts", `import { x } from "#db/store.ts";`)).toBe(
      "reaches into db/store.ts",
    );
    expect(found("shared/m/a.ts", `import { x } from "../../db/a.ts";`)).toBe(
      "reaches into db/a.ts",
    );
    expect(found("shared/a.ts", `export * from "node:fs";`)).toBe("imports node:fs");
    expect(found("renderer/a.tsx", `import {\n  ipcRenderer,\n} from "electron";`)).toBe(
      "imports electron",
    );
    expect(found("electron/a.ts", `const m = await import("#renderer/a.ts");`)).toBe(
      "reaches into renderer/a.ts",
    );
    expect(found("db/a.ts", `import x from "react";`)).toBe("imports react");
    expect(found("db/a.ts", `import "./b.ts";`)).toBeNull();
  });

  it.each(kept)("F1 $word is only in $file", ({ word, file }) => {
    const files = sourceFolders.flatMap(filesIn);
    expect(files.filter(({ text }) => word.test(text)).map(({ name }) => name)).toEqual([file]);
  });

  it("F1 no file has a default export, except configurations", () => {
    const files = [...sourceFolders, "tests"].flatMap(filesIn);
    const guilty = files.filter(({ text }) => /^export default\b|\bas default\b/m.test(text));
    expect(guilty.map(({ name }) => name)).toEqual([]);
  });

  it("F1 no source file is longer than 400 lines, and each has a first line that describes it", () => {
    const files = sourceFolders.flatMap(filesIn);
    const long = files.filter(({ text }) => text.split("\n").length > 401);
    expect(long.map(({ name }) => name)).toEqual([]);
    const silent = files.filter(({ text }) => !/^\s*(\/\*\*|\/\/)/.test(text));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe("the dependencies", () => {
  const manifest = readJson(
    "package.json",
    z.object({ dependencies: names, devDependencies: names }),
  );
  /** Electron is the platform, and electron-builder wants it among the tools. */
  const platform = ["electron"];
  const shipped = [
    ...new Set(
      productFolders
        .flatMap(filesIn)
        .flatMap((file) => importsOf({ ...file, text: withoutTypeImports(file.text) }))
        .filter((from) => !/^[#.]|^(node|virtual):/.test(from))
        .map(packageOf),
    ),
  ].filter((name) => !platform.includes(name));

  it("G7 packages the product imports are in dependencies, tools in devDependencies", () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it("G7 each of the dependencies is imported by the product, or required by one that is", () => {
    const required = shipped.flatMap((name) =>
      Object.keys(
        readJson(`node_modules/${name}/package.json`, z.object({ peerDependencies: names }))
          .peerDependencies,
      ),
    );
    const needed = new Set([...shipped, ...required]);
    expect(Object.keys(manifest.dependencies).filter((name) => !needed.has(name))).toEqual([]);
  });
});
