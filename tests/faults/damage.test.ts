/** B6 b11: no flipped bit goes unnoticed: the file is refused, or a round finds it. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openStore, type RunningStore } from "#db/store.ts";
import { play } from "../helpers/histories.ts";
import type { Step } from "../helpers/history-steps.ts";
import { databaseOf } from "../helpers/folders.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { randomFrom } from "../helpers/random.ts";
import { openTestStore } from "../helpers/store.ts";
import { findingsAfterRound } from "../helpers/whole.ts";
import { countOf, tell } from "./table.ts";

const history: Step[] = [0, 1].flatMap((mission) =>
  Array.from({ length: 10 }, (): Step => ({ kind: "advance", mission, words: "سفر دوستی" })),
);

const eventsOf = ({ parts: { db } }: RunningStore): string =>
  JSON.stringify(db.prepare("select * from event order by position").all());
const listsOf = ({ parts: { db } }: RunningStore): string => JSON.stringify(dumpProjections(db));

type Truth = { events: string; lists: string };

/** The data a reader gets, or that it cannot be read. */
const read = (what: () => string): string => {
  try {
    return what();
  } catch {
    return "unreadable";
  }
};

/** How the damage was found, or that nothing shown is wrong. */
const outcomeOf = (dir: string, truth: Truth): string => {
  const opened = openStore({ dir });
  if (!opened.ok) return opened.refusal;
  const { store } = opened;
  try {
    const found = findingsAfterRound(store);
    const isTrue =
      read(() => eventsOf(store)) === truth.events && read(() => listsOf(store)) === truth.lists;
    if (found.length > 0) return `found ${found[0]?.split(" ")[0]}`;
    return isTrue ? "nothing shown is wrong" : "wrong and shown as sound";
  } finally {
    store.parts.db.close();
  }
};

describe("flipped bits", () => {
  it("B6 b11 J9 F4 anywhere in the file: refused, or found by the round, or nothing shown is wrong", async () => {
    const { store, dir, clock } = openTestStore();
    await play(store, clock, history);
    const truth: Truth = { events: eventsOf(store), lists: listsOf(store) };
    const oldest = store.parts.db
      .prepare<[], string>("select payload from event order by position limit 10")
      .pluck()
      .all();
    store.close();
    const sound = readFileSync(databaseOf(dir));
    const inEvents = oldest.map((one) => sound.indexOf(one)).filter((at) => at >= 0);
    expect(inEvents.length).toBeGreaterThan(5);
    const next = randomFrom(424_242);
    const below = (limit: number) => Math.floor(next() * limit);
    const outcomes = new Map<string, number>();
    const inEventsFound: string[] = [];
    for (let trial = 0; trial < countOf(11); trial += 1) {
      const kind = trial % 3;
      const place = inEvents[below(inEvents.length)] ?? 0;
      // One is in the sixteen bytes that say what the file is, which is always refused.
      const inHead = trial === 1 ? 16 : 4096;
      const at = kind === 0 ? place + below(10) : below(kind === 1 ? inHead : sound.length);
      const damaged = Buffer.from(sound);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8));
      writeFileSync(databaseOf(dir), damaged);
      const outcome = outcomeOf(dir, truth);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect(outcome, `byte ${at}`).not.toBe("wrong and shown as sound");
      expect(outcome, `byte ${at}`).not.toBe("failed");
      if (kind === 0) inEventsFound.push(outcome);
    }
    for (const [outcome, count] of outcomes) tell(11, `${outcome}: ${count}`);
    // Every flip in the text of an event was noticed automatically.
    expect(inEventsFound.filter((one) => one === "nothing shown is wrong")).toEqual([]);
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["found event", "damagedFile"]));
  });
});
