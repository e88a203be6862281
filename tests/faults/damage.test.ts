/** F4 b11: no flipped bit in an event is ever taken for the truth. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { openStore, type RunningStore } from "#db/store.ts";
import { play } from "../helpers/histories.ts";
import type { Step } from "../helpers/history-steps.ts";
import { databaseOf } from "../helpers/folders.ts";
import { openTestStore } from "../helpers/store.ts";

const history: Step[] = [0, 1].flatMap((mission) =>
  Array.from({ length: 10 }, (): Step => ({ kind: "advance", mission, words: "سفر دوستی" })),
);

const eventsOf = (store: RunningStore) =>
  JSON.stringify(store.parts.db.prepare("select * from event order by position").all());

/** How a damaged file was found out, or that there was nothing wrong with its events. */
const outcomeOf = (dir: string, truth: string): string => {
  const opened = openStore({ dir });
  if (!opened.ok) return opened.refusal;
  try {
    if (opened.store.parts.ledger.verifyAll().brokenAt !== null) return "chain broken";
    return eventsOf(opened.store) === truth ? "events sound" : "wrong events shown as sound";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    opened.store.parts.db.close();
  }
};

/** Many flips hit an old event or the first page, so that every run has both kinds of damage to find. */
const anyPlace = (file: Buffer, payloads: readonly string[]) => {
  const starts = payloads.map((one) => file.indexOf(one)).filter((at) => at >= 0);
  const inOldEvent = fc
    .tuple(fc.constantFrom(...starts), fc.nat({ max: 9 }))
    .map(([at, within]) => at + within);
  return fc.oneof(inOldEvent, fc.nat({ max: 4095 }), fc.nat({ max: file.length - 1 }));
};

describe("flipped bits", () => {
  it("F4 J9 b11 anywhere in the file: refused, or found by the chain, or not in an event", async () => {
    const { store, dir, clock } = openTestStore();
    await play(store, clock, history);
    const truth = eventsOf(store);
    const oldest = store.parts.db
      .prepare<[], string>("select payload from event order by position limit 10")
      .pluck()
      .all();
    store.close();
    const sound = readFileSync(databaseOf(dir));
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(anyPlace(sound, oldest), fc.nat({ max: 7 }), (at, bit) => {
        const damaged = Buffer.from(sound);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        writeFileSync(databaseOf(dir), damaged);
        const outcome = outcomeOf(dir, truth);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        expect(outcome).not.toBe("wrong events shown as sound");
        expect(outcome).not.toBe("failed");
      }),
      { numRuns: 150 },
    );
    // That bits were flipped where it matters, and found in both ways.
    expect(outcomes.get("chain broken")).toBeGreaterThan(0);
    expect(outcomes.get("damagedFile")).toBeGreaterThan(0);
  });
});
