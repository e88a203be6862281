/** A process of its own that opens data folders when it is told, as one of several at once (b15). */
import { randomUUID } from "node:crypto";
import { openStore, type RunningStore } from "#db/store.ts";
import { testCost } from "./test-cost.ts";

export type RaceAsk = { dir: string; administrator: string | null } | "close";
/** The result of opening; `acted` when it could also write. */
export type RaceAnswer = { outcome: string; acted: boolean } | "closed";

let store: RunningStore | null = null;

const race = async (dir: string, administrator: string | null): Promise<RaceAnswer> => {
  const opened = openStore({ dir, passwordCost: testCost });
  if (!opened.ok) return { outcome: opened.refusal, acted: false };
  store = opened.store;
  if (administrator === null) return { outcome: "opened", acted: false };
  // The clock of the municipality is simulated.
  store.parts.clockGuard.confirm();
  store.parts.sessions.start("window", administrator);
  const listed = await store.call("window", "settings.list", {});
  if (!listed.ok) throw new Error(listed.error.reason);
  const { values, versions } = listed.value;
  const changed = await store.call("window", "settings.change", {
    key: "leadDaysForeign",
    value: 15 + ((values.leadDaysForeign - 14) % 40),
    seenVersion: versions.leadDaysForeign,
    commandId: randomUUID(),
  });
  return { outcome: "opened", acted: changed.ok };
};

process.on("message", (ask: RaceAsk) => {
  if (ask !== "close") {
    void race(ask.dir, ask.administrator).then((answer) => process.send?.(answer));
    return;
  }
  store?.close();
  store = null;
  process.send?.("closed" satisfies RaceAnswer);
});
process.send?.("closed" satisfies RaceAnswer);
