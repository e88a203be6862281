/** K4: killed while a package is written, no partial file has its name; while one is imported, all of it is there or nothing. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { loadMission } from "#db/mission-store.ts";
import { bundleDriver } from "../helpers/driver.ts";
import type { PackageOptions, PackageSaid } from "../helpers/package-driver.ts";
import { exportPackage, importPackage, unzip } from "../helpers/packages.ts";
import { openTestStore, populate, tempDir } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const driver = bundleDriver("package-driver");

/** Lets it work until it has reported `step` so many times, then kills it. */
const runAndKill = async (options: PackageOptions, step: PackageSaid["step"], times: number) => {
  const child = fork(driver, { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  child.send(options);
  let complaint = "";
  let said = 0;
  child.stderr?.on("data", (text) => (complaint += String(text)));
  child.on("message", (message: PackageSaid) => {
    if (message.step === step && (said += 1) === times) child.kill("SIGKILL");
  });
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(`${signal} ${complaint}`).toBe("SIGKILL ");
};

const town = async () => {
  const dir = path.join(tempDir(), "store");
  const { store, clock } = openTestStore(dir);
  const walk = await createWalk(store, clock);
  const missionId = await walk.missionIn("ordered");
  const { archivist } = walk.cast;
  store.parts.sessions.start(archivist.client, archivist.id);
  return { dir, store, missionId, archivist };
};

it.each([
  ["at the first part", "part", 1],
  ["in the middle", "part", 9],
  ["when all was written", "done", 1],
] as const)(
  "K4 SIGKILL while a package is written, %s: complete under its name, or not there",
  async (_, step, times) => {
    const { dir, store, missionId, archivist } = await town();
    const whole = await exportPackage(store, archivist.client, missionId);
    store.close();
    const folder = tempDir();
    const file = path.join(folder, "dossier.zip");
    await runAndKill({ dir, archivist, missionId, file }, step, times);
    expect(existsSync(file)).toBe(step === "done");
    if (step === "done") {
      const written = unzip(readFileSync(file));
      expect([...written.keys()]).toEqual([...unzip(whole).keys()]);
      expect(readdirSync(folder)).toEqual(["dossier.zip"]);
    }
  },
);

it.each(["staged", "checked", "importing", "done"] as const)(
  "K4 SIGKILL during an import, %s: the dossier is there completely or not at all, and can be imported again",
  async (step) => {
    const { store, missionId, archivist } = await town();
    const zip = await exportPackage(store, archivist.client, missionId);
    const file = path.join(tempDir(), "dossier.zip");
    writeFileSync(file, zip);
    const dir = path.join(tempDir(), "other");
    const { store: other } = openTestStore(dir);
    const { archivist: keeper } = await populate(other);
    other.close();
    await runAndKill({ dir, archivist: keeper, missionId: null, file }, step, 1);

    const { store: after } = openTestStore(dir);
    const { ledger, db } = after.parts;
    const { version } = loadMission(ledger, missionId);
    const whole = loadMission(store.parts.ledger, missionId);
    expect(version).toBe(step === "done" ? whole.version : 0);
    expect(ledger.verifyAll().brokenAt).toBeNull();
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(existsSync(path.join(dir, "incoming"))).toBe(false);
    after.parts.sessions.start(keeper.client, keeper.id);
    if (version === 0) await importPackage(after, keeper.client, zip);
    expect(loadMission(ledger, missionId)).toEqual(whole);
  },
);
