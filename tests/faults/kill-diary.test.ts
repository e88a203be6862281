/** R1 b1 b2: the store's process is killed while a diary is written; every line that was acknowledged is there. */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { diaryOf } from "#shared/mission/report/diary.ts";
import { readBytes } from "#db/attachments.ts";
import { createStore } from "#db/store.ts";
import type { DiaryOptions, DiarySaid } from "../helpers/diary-driver.ts";
import { bundleDriver } from "../helpers/driver.ts";
import { populate, tempDir } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";

const driver = bundleDriver("diary-driver");
const kills = 6;

/** Kills it so many messages after its first; its reports by then. */
const runAndKill = async (options: DiaryOptions, after: number): Promise<DiarySaid[]> => {
  const child = fork(driver, [JSON.stringify(options)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const said: DiarySaid[] = [];
  let complaint = "";
  child.stderr?.on("data", (text) => (complaint += String(text)));
  child.on("message", (one: DiarySaid) => {
    said.push(one);
    if (said.length === after) child.kill("SIGKILL");
  });
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(`${signal} ${complaint}`).toBe("SIGKILL ");
  return said;
};

it("B14 b1 b2 R1 SIGKILL while the diary is written: acknowledged lines are there, and the diary opens again", async () => {
  const dir = path.join(tempDir(), "store");
  const open = () => createStore({ dir, passwordCost: testCost });
  const first = open();
  const { employee } = await populate(first);
  first.close();
  const options: DiaryOptions = {
    dir,
    client: employee.client,
    personId: employee.id,
    draftId: randomUUID(),
    missionId: randomUUID(),
    day: "2027-02-01",
    from: 0,
  };
  for (let kill = 1; kill <= kills; kill += 1) {
    const said = await runAndKill(options, kill * 4);
    const lines = Math.max(...said.map((one) => ("lines" in one ? one.lines : 0)));
    const store = open();
    try {
      store.parts.sessions.start(employee.client, employee.id);
      const loaded = await store.call(employee.client, "draft.load", { id: options.draftId });
      const [day] = loaded.ok && loaded.value.draft ? diaryOf(loaded.value.draft.body) : [];
      const kept = day?.text.split("\n") ?? [];
      // The line in doubt may be there as well, but never a part of it.
      expect(kept.length).toBeGreaterThanOrEqual(lines);
      expect(kept).toEqual(kept.map((_, index) => `سطر ${index + 1}`));
      for (const one of said)
        if ("photo" in one) expect(readBytes(store.parts.attachments, one.photo)).not.toBeNull();
      expect(store.parts.db.pragma("integrity_check", { simple: true })).toBe("ok");
      options.from = kept.length;
    } finally {
      store.close();
    }
  }
});
