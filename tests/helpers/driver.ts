/** Processes that work in a store until they are killed: bundled like the store process, so that they start fast. */
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** Bundles `tests/helpers/<name>.ts` for the tests of this file; the answer is the path to fork. */
export const bundleDriver = (name: string): string => {
  const folder = path.join(root, "out", `${name}-${process.pid}`);
  const outfile = path.join(folder, "driver.mjs");
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    buildSync({
      entryPoints: [path.join(root, "tests/helpers", `${name}.ts`)],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["better-sqlite3"],
      logLevel: "error",
    });
    for (const part of ["migrations", "projections"])
      cpSync(path.join(root, "db", part), path.join(folder, part), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return outfile;
};
