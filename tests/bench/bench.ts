/**
 * `npm run bench [-- sizes]`: speed as ratios in one run on one machine, never as a test. Sizes are numbers
 * of missions, 1000 and 10000 without any; `window` measures only the window. docs/performance.md has the
 * last figures.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { createStore } from "#db/store.ts";
import { ask } from "./calls.ts";
import type { CommandCost } from "./commands.ts";
import { measure, times, wallTime } from "./figures.ts";
import { growth } from "./grow.ts";
import { asked, makeMunicipality, type Municipality } from "./lives.ts";
import { typing } from "./typing.ts";
import { bulkInsert, projectedRows, rawLists, rawSearch } from "./raw.ts";
import { windowFigures } from "./window.ts";

const words = process.argv.slice(2);
const sizes = words.filter((word) => word !== "window").map(Number);
const root = mkdtempSync(join(tmpdir(), "safir-bench-"));
const folder = (name: string) => mkdtempSync(join(root, `${name}-`));

async function main() {
  if (words.includes("window")) return windowFigures(root);
  commands();
  const towns: Municipality[] = [];
  for (const size of sizes.length === 0 ? [1_000, 10_000] : sizes) {
    const took = await wallTime(async () => {
      towns.push(await makeMunicipality(folder("town"), size));
    });
    console.log(`${size} missions made in ${Math.round(took / 1000)} s.`);
  }
  const [small, large] = [towns[0], towns.at(-1)];
  if (!small || !large) return;
  console.log("\nS2: milliseconds of the processor, and how they grow\n");
  await growth(towns);
  console.log("");
  await firstPages(large);
  await searches(large);
  await rebuilding(towns[1] ?? small);
  for (const { store } of towns) store.close();
  backups(small);
  await opening(small, large);
  await windowFigures(root);
  await typing();
}

/** S4, also on a disk that syncs slowly. */
const commands = () => {
  for (const ms of [0, 5]) {
    const cost = commandCost(ms);
    if (cost === null) continue;
    const { ratio, pages, syncs, processorMs } = cost;
    const [median, least, most] = ratio.map((one) => one.toFixed(2));
    const goal = ms === 0 ? 0.15 : 0.65;
    const counted = syncs === null ? "" : `, ${syncs.toFixed(2)} fsyncs (goal ≤ 1.2)`;
    console.log(
      `S4 submit / raw FULL transaction${ms === 0 ? "" : `, each fsync ${ms} ms slower`}: ${median} (${least}–${most}), goal ≥ ${goal}; ${pages.toFixed(1)} pages of the log (goal ≤ 30)${counted}, ${processorMs.toFixed(2)} ms of the processor`,
    );
  }
};

/** Without a C compiler syncs are neither slowed nor counted. */
const commandCost = (ms: number): CommandCost | null => {
  const library = join(root, "slow-sync.so");
  const source = join(import.meta.dirname, "slow-sync.c");
  const built = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]);
  if (built.status !== 0 && ms > 0) return null;
  const slowed = { LD_PRELOAD: library, SYNC_COUNTER: join(root, "syncs"), SYNC_MS: String(ms) };
  const run = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      join(import.meta.dirname, "commands.ts"),
      folder("s4"),
    ],
    { encoding: "utf8", env: { ...process.env, ...(built.status === 0 ? slowed : {}) } },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as CommandCost;
};

const firstPages = async (town: Municipality) => {
  for (const [call, raw] of Object.entries(rawLists(town.store.parts.db)))
    for (const who of asked.filter((one) => one !== "employee"))
      console.log(
        await measure({
          name: `S2 first page of ${call} among ${town.size} as ${who} / the same rows raw`,
          goal: { atMost: 1.5 },
          clock: "processor",
          a: () => times(40, () => ask(town, who, call as "mission.list", {})),
          b: () => times(40, () => void raw()),
        }),
      );
};

const searches = async (town: Municipality) => {
  const raw = rawSearch(town.store.parts.db, root);
  for (const text of ["گردشگری", "سفر"])
    for (const who of asked)
      console.log(
        await measure({
          name: `S2 search of ${text} among ${town.size} as ${who}, with snippets / raw FTS5 with its own`,
          goal: { atMost: 3 },
          clock: "processor",
          a: () => times(20, () => ask(town, who, "search.find", { text })),
          b: () => times(20, () => void raw(text)),
        }),
      );
};

const rebuilding = async ({ store, size }: Municipality) => {
  const rows = projectedRows(store.parts.db);
  const count = rows.reduce((sum, one) => sum + one.rows.length, 0);
  console.log(
    await measure({
      name: `S1 rebuild of ${size} missions / bulk insert of the same ${count} rows`,
      goal: { atLeast: 0.05 },
      clock: "processor",
      a: () => store.rebuild(),
      b: () => bulkInsert(join(root, "bulk.db"), rows),
    }),
  );
};

/** B1, in a process that is bundled with its thread like the product. */
const backups = ({ dir }: Municipality): void => {
  const out = folder("bundle");
  const bundle = (entry: string, outfile: string, format: "esm" | "cjs") =>
    buildSync({
      entryPoints: [join(import.meta.dirname, entry)],
      outfile: join(out, outfile),
      bundle: true,
      platform: "node",
      format,
      external: ["better-sqlite3"],
      define: format === "cjs" ? { "import.meta.dirname": "__dirname" } : {},
      logLevel: "error",
    });
  bundle("backups.ts", "backups.mjs", "esm");
  bundle("../../db/backup/worker.ts", "backup-worker.cjs", "cjs");
  for (const part of ["migrations", "projections"])
    cpSync(join(import.meta.dirname, "../../db", part), join(out, part), { recursive: true });
  symlinkSync(join(import.meta.dirname, "../../node_modules"), join(out, "node_modules"));
  const run = spawnSync(process.execPath, [join(out, "backups.mjs"), dir, folder("copies")], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  console.log(run.stdout.trim());
};

const opening = async (small: Municipality, large: Municipality) => {
  const open = (dir: string) => () => createStore({ dir }).close();
  console.log(
    await measure({
      name: `S3 open the store of ${large.size} missions / of ${small.size}`,
      goal: { atMost: 1.2 },
      clock: "processor",
      a: open(large.dir),
      b: open(small.dir),
    }),
  );
};

try {
  await main();
} finally {
  rmSync(root, { recursive: true, force: true });
}
