/**
 * Makes `out/` from the sources: main, preload and store process by esbuild (CommonJS, because
 * the fallback Electron knows nothing else), the pages by vite. A part whose sources have not
 * changed since is left alone.
 *
 *   node build/run.mjs bundle [--fresh]
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { build as esbuild, type BuildOptions } from "esbuild";
import { keepModules, writeNotices } from "./notices.ts";
import { outDir, root } from "./paths.ts";

export const nodeBundles: BuildOptions[] = [
  { entryPoints: ["electron/main.ts"], outfile: "out/electron/main.cjs", external: ["electron"] },
  {
    entryPoints: ["electron/preload.ts"],
    outfile: "out/electron/preload.cjs",
    external: ["electron"],
  },
  {
    entryPoints: ["db/process.ts"],
    outfile: "out/db/process.cjs",
    external: ["better-sqlite3"],
    // The fallback's own Node never runs this; Node 24 or the Node inside Electron 45 does.
    target: "node22",
  },
  { entryPoints: ["db/paper-worker.ts"], outfile: "out/db/paper-worker.cjs", target: "node22" },
  {
    entryPoints: ["db/backup/worker.ts"],
    outfile: "out/db/backup-worker.cjs",
    target: "node22",
    external: ["better-sqlite3"],
  },
  { entryPoints: ["tests/helpers/echo-store.ts"], outfile: "out/db/echo.cjs" },
].map((bundle) => ({
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node18",
  define: { "import.meta.dirname": "__dirname" },
  sourcemap: "linked",
  logLevel: "warning",
  absWorkingDir: root,
  ...bundle,
}));

export const bundleAll = async (fresh = false): Promise<void> => {
  if (fresh) rmSync(path.join(outDir, "renderer"), { recursive: true, force: true });
  await Promise.all([
    whenChanged("node", ["shared", "db", "electron", "build", "tests/helpers"], fresh, bundleNode),
    whenChanged(
      "renderer",
      ["shared", "renderer", "build", "vite.config.ts"],
      fresh,
      bundleRenderer,
    ),
  ]);
  writeNotices();
};

const bundleNode = async (): Promise<void> => {
  const present = nodeBundles.filter((bundle) => existsSync(path.join(root, entryOf(bundle))));
  const made = await Promise.all(
    present.map((bundle) => esbuild({ ...bundle, metafile: true as const })),
  );
  const modules = made.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([name, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [name] : [],
      ),
    ),
  );
  keepModules("node", modules);
  copySql();
};

/** Migrations and the schema of the projections are beside the bundle, as beside the source. */
export const copySql = (): void =>
  cpSync(path.join(root, "db"), path.join(outDir, "db"), {
    recursive: true,
    filter: (source) => statSync(source).isDirectory() || source.endsWith(".sql"),
  });

const entryOf = ({ entryPoints }: BuildOptions): string =>
  Array.isArray(entryPoints) && typeof entryPoints[0] === "string" ? entryPoints[0] : "";

const bundleRenderer = async (): Promise<void> => {
  const { build } = await import("vite");
  await build({ configFile: path.join(root, "vite.config.ts"), logLevel: "warn" });
};

const whenChanged = async (
  part: string,
  sources: string[],
  fresh: boolean,
  make: () => Promise<void>,
): Promise<void> => {
  const stampFile = path.join(outDir, `.${part}.stamp`);
  const stamp = [...sources, "package-lock.json"].flatMap(stampOf).join("\n");
  if (!fresh && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  await make();
  mkdirSync(outDir, { recursive: true });
  writeFileSync(stampFile, stamp);
};

/** Name, size and time of every file under a source folder. */
const stampOf = (source: string): string[] => {
  const full = path.join(root, source);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [`${source} ${found.size} ${found.mtimeMs}`];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => stampOf(path.join(source, name)));
};

if (import.meta.main) await bundleAll(process.argv.includes("--fresh"));
