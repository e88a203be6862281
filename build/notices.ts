/**
 * Names and licences of the third-party parts of the product: the packages whose code the
 * bundlers include, and the files packed beside them. Shipped as a text, shown in the window.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import type { Notice } from "#shared/contract/app.ts";
import { outDir, root } from "./paths.ts";

/** Packed as they are, not bundled; and data from which a file of the project is made. */
const packedAsTheyAre = ["better-sqlite3", "electron", "city-timezones"];

const listEnd = ".modules.json";

/** Which packages a bundler has put into a part: the programs, the pages, a worker of a page. */
export const keepModules = (part: string, modules: readonly string[]): void => {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, `.${part}${listEnd}`), JSON.stringify(packagesOf(modules)));
};

/** For vite: what is in the chunks, and the styles and fonts beside them. A worker is a bundle of its own. */
export const moduleList = (part: "renderer" | "worker"): Plugin => ({
  name: "safir-modules",
  generateBundle(_, bundle) {
    const all = Object.values(bundle).filter((one) => one.type === "chunk");
    const chunks = all.flatMap(({ moduleIds }) => moduleIds);
    const entry = all.find(({ isEntry }) => isEntry)?.name ?? "";
    const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id));
    keepModules(part === "worker" ? `worker-${entry}` : part, [...chunks, ...styles]);
  },
});

/** Folders of packages below node_modules, from the paths of their files. */
const packagesOf = (modules: readonly string[]): string[] => [
  ...new Set(
    modules.flatMap(
      (module) =>
        /.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.replace(/^\0/, ""))?.[0] ?? [],
    ),
  ),
];

/** After both bundles: `out/notices.json` for the window, `out/THIRD-PARTY-NOTICES.txt` for the package. */
export const writeNotices = (): void => {
  const bundled = readdirSync(outDir)
    .filter((name) => name.endsWith(listEnd))
    .flatMap((name) => JSON.parse(readFileSync(path.join(outDir, name), "utf8")) as string[]);
  const folders = [
    ...bundled.map((folder) => path.resolve(root, folder)),
    ...packedAsTheyAre.map((name) => path.join(root, "node_modules", name)),
  ];
  const notices = [...new Map(folders.map(noticeOf).map((one) => [one.name, one])).values()];
  notices.sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(path.join(outDir, "notices.json"), JSON.stringify(notices));
  writeFileSync(
    path.join(outDir, "THIRD-PARTY-NOTICES.txt"),
    notices
      .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
      .join(`\n${"-".repeat(78)}\n\n`),
  );
};

const noticeOf = (folder: string): Notice => {
  const told = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name?: string };
  };
  const author = typeof told.author === "string" ? told.author : (told.author?.name ?? "");
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
    .filter((name) => !/\.(js|ts|json)$/i.test(name));
  const text = files.map((name) => readFileSync(path.join(folder, name), "utf8").trim());
  const { name, version, license = "" } = told;
  return { name, version, license, text: text.length > 0 ? text.join("\n\n") : author };
};
