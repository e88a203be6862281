/** B14 b6 b7: a command is synced before it is answered, and is on the disk after a power cut. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createStore } from "#db/store.ts";
import { expectWhole, linesOf } from "../helpers/after-death.ts";
import { bundleDriver } from "../helpers/driver.ts";
import { createDisk } from "../helpers/power-loss.ts";
import { randomFrom } from "../helpers/random.ts";
import { buildShim, readShimLog, shimEnv, type ShimCall } from "../helpers/shim.ts";
import { createClock, populate } from "../helpers/store.ts";
import type { DriverOptions, Line } from "../helpers/store-driver.ts";
import { testCost } from "../helpers/test-cost.ts";
import { countOf, tell } from "./table.ts";

const seed = Number(process.env.SAFIR_SEED ?? Math.floor(Math.random() * 2 ** 31));
const driver = bundleDriver("store-driver");

let folder: string;
let root: string;
let cast: DriverOptions["cast"];
let calls: ShimCall[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "safir-power-"));
  root = path.join(folder, "live");
  mkdirSync(root);
  const store = openIn(root);
  cast = await populate(store);
  store.close();
  cpSync(root, path.join(folder, "base"), { recursive: true });
  calls = await record();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openIn = (where: string, clock = createClock()) =>
  createStore({ dir: path.join(where, "store"), clock: clock.now, passwordCost: testCost });

const logIn = (where: string) => path.join(where, "driver.log");

/** Lets the driver work until enough acts are acknowledged; every write and sync of it, in order. */
const record = async (): Promise<ShimCall[]> => {
  const log = path.join(folder, "calls");
  const options: DriverOptions = {
    dir: path.join(root, "store"),
    log: logIn(root),
    cast,
    cost: testCost,
  };
  const child = fork(driver, [JSON.stringify(options)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: shimEnv({ library: buildShim(), root, log }),
  });
  child.on("message", () => {
    if (acts(linesOf(logIn(root))).length >= countOf(6)) child.kill("SIGKILL");
  });
  await once(child, "exit");
  return readShimLog(log);
};

const acts = (lines: readonly Line[]) =>
  lines.filter((line) => line.kind === "acknowledged" && line.name.startsWith("mission."));

it(`B14 b6 between the receipt and the answer of each of ${countOf(6)} commands the ledger's log is synced`, () => {
  const unsynced: string[] = [];
  let syncs = 0;
  let all = 0;
  let answered = 0;
  for (const call of calls) {
    if (call.name === "sync" && call.path.endsWith("/safir.db-wal")) syncs += 1;
    if (call.path !== logIn(root) || call.name !== "write") continue;
    const line = JSON.parse(String(call.data)) as Line;
    if (line.kind === "acknowledged" && line.name.startsWith("mission.")) {
      answered += 1;
      all += syncs;
      if (syncs === 0) unsynced.push(line.name);
    }
    syncs = 0;
  }
  expect(unsynced).toEqual([]);
  expect(answered).toBeGreaterThanOrEqual(countOf(6));
  tell(
    6,
    `${answered} acts, each synced before its answer, ${(all / answered).toFixed(2)} syncs each`,
  );
});

it(`B14 b7 power cuts at ${countOf(7)} moments: everything acknowledged is there once (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const disk = createDisk(path.join(folder, "base"), root, calls);
  const clock = createClock();
  const cuts = Array.from({ length: countOf(7) }, () => momentOf(random)).toSorted((a, b) => a - b);
  let acknowledged = 0;
  for (const cut of cuts) {
    disk.playTo(cut);
    const image = path.join(folder, "image");
    disk.writeImage(image, random, [logIn(root)]);
    const lines = linesOf(logIn(image));
    const store = openIn(image, clock);
    try {
      await expectWhole(store, clock, { cast }, lines);
    } catch (error) {
      throw new Error(`after ${cut} of ${calls.length} calls: ${String(error)}`, { cause: error });
    } finally {
      store.close();
    }
    acknowledged += acts(lines).length;
    rmSync(image, { recursive: true });
  }
  expect(acknowledged).toBeGreaterThan(cuts.length);
  tell(
    7,
    `${cuts.length} cuts of ${calls.length} calls, ${acknowledged} acknowledged acts looked for, 0 lost`,
  );
});

/** Any moment, or equally often the one after an answer, when a loss would matter. */
const momentOf = (random: () => number): number => {
  const at = Math.floor(random() * calls.length);
  if (random() < 0.5) return at;
  const next = calls.findIndex((call, index) => index >= at && call.path === logIn(root));
  return next < 0 ? at : next + 1;
};
