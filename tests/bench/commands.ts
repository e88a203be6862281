/**
 * What one command costs: submitted requests alternate with raw transactions. Run separately, so that
 * slow-sync.c can be loaded before it; prints one line of JSON.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createStore } from "#db/store.ts";
import { newId } from "#renderer/new-id.ts";
import { createClock, requestDraft, must, withId } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { createWalk } from "../helpers/walk.ts";
import { middle, processorTime, times, wallTime } from "./figures.ts";
import { fullTransactions } from "./raw.ts";

export interface CommandCost {
  /** Rate of a command over that of a raw transaction: median, least, most. */
  ratio: [number, number, number];
  pages: number;
  /** `null` when they are not counted. */
  syncs: number | null;
  processorMs: number;
}

const rounds = 7;
const each = Number(process.argv[3] ?? 40);
const dir = process.argv[2] ?? "";

const main = async (): Promise<CommandCost> => {
  const clock = createClock();
  const store = createStore({ dir, clock: clock.now, passwordCost: testCost });
  const walk = await createWalk(store, clock, "shipped");
  const { client, id } = walk.cast.employee;
  const draft = await requestDraft(store, client, id);
  const submit = () => must(store, client, "mission.submit", withId({ missionId: newId(), draft }));
  const raw = fullTransactions(dir);
  await times(each, submit);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const command = await wallTime(() => times(each, submit));
    ratios.push((await wallTime(() => times(each, raw))) / command);
  }
  const before = syncs();
  const processorMs = (await processorTime(() => times(each, submit))) / each;
  const counted = syncs();
  store.parts.db.pragma("wal_checkpoint(truncate)");
  store.parts.db.pragma("wal_autocheckpoint = 0");
  await times(each, submit);
  const pages = framesIn(join(dir, "safir.db-wal")) / each;
  store.close();
  return {
    ratio: [middle(ratios), Math.min(...ratios), Math.max(...ratios)],
    pages,
    syncs: before === null || counted === null ? null : (counted - before) / each,
    processorMs,
  };
};

const syncs = (): number | null => {
  const file = process.env.SYNC_COUNTER;
  return file ? Number(readFileSync(file).readBigUInt64LE()) : null;
};

const framesIn = (log: string): number => (statSync(log).size - 32) / (4096 + 24);

console.log(JSON.stringify(await main()));
