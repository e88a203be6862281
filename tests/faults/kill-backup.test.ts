/** B1 b4: killed while a backup is made. Listed backups are complete, acknowledged commands are in the data. */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { findBackups } from "#db/backup/layout.ts";
import { sicknessOfBackup } from "#db/backup/verify.ts";
import type { BackupDriverOptions } from "../helpers/backup-driver.ts";
import { copySample } from "../helpers/sample.ts";
import { createClock, openTestStore, tempDir } from "../helpers/store.ts";
import { countOf } from "./table.ts";

const driver = path.join(import.meta.dirname, "../helpers/backup-driver.ts");
const kills = countOf(4);
/** Longer than a backup of the sample takes here; it affects only the moment of the kill, never the outcome. */
const span = 2500;

/** Kills it some time after a command was acknowledged, or when a backup was made; the commands by then. */
const runAndKill = async (
  options: BackupDriverOptions,
  after: number | "made",
): Promise<number> => {
  const child = fork(driver, [JSON.stringify(options)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let acknowledged = 0;
  let complaint = "";
  child.stderr?.on("data", (text) => (complaint += String(text)));
  child.on("message", (said) => {
    if (said === "acknowledged") acknowledged += 1;
    if (said === after) child.kill("SIGKILL");
    else if (acknowledged === 1 && after !== "made") setTimeout(() => child.kill("SIGKILL"), after);
  });
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(`${signal} ${complaint}`).toBe("SIGKILL ");
  return acknowledged;
};

it(`B1 b4 SIGKILL at ${kills} moments of a backup: a partial one is never listed, nothing is lost`, async () => {
  const dir = tempDir();
  await copySample(dir);
  const place = tempDir();
  let events = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const last = kill === kills - 1;
    const acknowledged = await runAndKill({ dir, place }, last ? "made" : (kill * span) / kills);
    for (const backup of findBackups(place)) expect(sicknessOfBackup(backup)).toBe("");
    const { store } = openTestStore(dir, createClock(new Date().toISOString()));
    const { events: now, brokenAt } = store.parts.ledger.verifyAll();
    expect(brokenAt).toBeNull();
    expect(now - events).toBeGreaterThanOrEqual(acknowledged);
    events = now;
    store.close();
  }
  expect(findBackups(place).length).toBeGreaterThan(0);
});
