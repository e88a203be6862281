/** D2 b1 b2: the store's process is killed while it writes a staff file; everyone is imported, or nobody. */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { createStore } from "#db/store.ts";
import { bundleDriver } from "../helpers/driver.ts";
import type { ImportOptions, ImportSaid } from "../helpers/import-driver.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { staffRows, stageFile } from "../helpers/staff-file.ts";
import { createClock, must, populate, tempDir } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";

const driver = bundleDriver("import-driver");
const people = 1_500;

/** The moments of the kill; the rows are those it has reported. */
const moments: [string, (said: ImportSaid) => boolean][] = [
  ["half staged", (said) => said.kind === "answered" && said.name === "staffFile.stage"],
  ["checking", (said) => said.kind === "checked"],
  ["a third written", (said) => said.kind === "written"],
  ["two thirds written", (said) => said.kind === "written" && said.rows === 1_000],
  ["all written, not yet kept", (said) => said.kind === "written" && said.rows === people],
  ["answered", (said) => said.kind === "answered" && said.name === "staffFile.import"],
];

/** Lets it work until the moment; the answer to the import, where one came. */
const runAndKill = async (options: ImportOptions, isMoment: (said: ImportSaid) => boolean) => {
  const child = fork(driver, { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  // Too large for a process argument.
  child.send(options);
  let complaint = "";
  let answer: unknown = null;
  child.stderr?.on("data", (text) => (complaint += String(text)));
  child.on("message", (said: ImportSaid) => {
    if (said.kind === "answered" && said.name === "staffFile.import") answer = said.value;
    if (isMoment(said)) child.kill("SIGKILL");
  });
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(`${signal} ${complaint}`).toBe("SIGKILL ");
  return answer;
};

it.each(moments)(
  "B14 b1 b2 D2 SIGKILL, %s: all people of the file are imported or none, and after a retry each once",
  async (_, isMoment) => {
    const dir = path.join(tempDir(), "store");
    const open = () => createStore({ dir, clock: createClock().now, passwordCost: testCost });
    const first = open();
    const { administrator } = await populate(first);
    const count = (store = first, table = "person") =>
      store.parts.db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
    const before = count();
    first.close();
    const { columns, rows } = staffRows(people);
    const command = { commandId: randomUUID(), id: randomUUID(), leaveOut: false };
    const answer = await runAndKill({ dir, administrator, columns, rows, command }, isMoment);

    const store = open();
    try {
      const { db, ledger } = store.parts;
      const written = count(store) - before;
      const kept = db
        .prepare<[string], string>("select result from command where id = ?")
        .pluck()
        .get(command.commandId);
      expect([0, people]).toContain(written);
      expect(kept !== undefined).toBe(written === people);
      if (answer !== null) expect(kept).toBe(JSON.stringify(answer));
      expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(ledger.verifyAll().brokenAt).toBeNull();
      expect(count(store, "staff_import_row")).toBe(0);

      // The same file again: existing people are the same, the others are new, nobody is there twice.
      store.parts.sessions.start(administrator.client, administrator.id);
      const again = await stageFile(store, administrator.client, columns, rows);
      expect(again.counts).toEqual({
        wrong: 0,
        changed: 0,
        new: people - written,
        same: written,
      });
      if (written === 0)
        await must(store, administrator.client, "staffFile.import", {
          ...command,
          id: again.id,
          seenVersion: again.version,
          commandId: randomUUID(),
        });
      expect(count(store)).toBe(before + people);
      const projections = dumpProjections(db);
      store.rebuild();
      expect(dumpProjections(db)).toEqual(projections);
    } finally {
      store.close();
    }
  },
  60_000,
);
