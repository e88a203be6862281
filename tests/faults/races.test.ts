/** B14 b15: several processes open one folder at the same moment; one opens it, the others are refused. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { createStore } from "#db/store.ts";
import { bundleDriver } from "../helpers/driver.ts";
import type { RaceAnswer, RaceAsk } from "../helpers/race-driver.ts";
import { createClock, openTestStore, populate, tempDir } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { countOf, tell } from "./table.ts";

const driver = bundleDriver("race-driver");
const racers = 3;

it(`B14 b15 ${countOf(15)} races of ${racers} processes for one folder, new or in use: one wins, nothing is damaged`, async () => {
  const used = openTestStore();
  const { administrator } = await populate(used.store);
  used.store.close();
  const children = await Promise.all(Array.from({ length: racers }, start));
  let acted = 0;
  for (let race = 0; race < countOf(15); race += 1) {
    const isNew = race % 2 === 0;
    const dir = isNew ? path.join(tempDir(), "new") : used.dir;
    const ask: RaceAsk = { dir, administrator: isNew ? null : administrator.id };
    const answers = (await Promise.all(children.map((one) => tellAndHear(one, ask)))).filter(
      (one) => one !== "closed",
    );
    const outcomes = answers.map(({ outcome }) => outcome).toSorted();
    expect(outcomes, `race ${race}`).toEqual(["alreadyOpen", "alreadyOpen", "opened"]);
    acted += answers.filter((one) => one.acted).length;
    await Promise.all(children.map((one) => tellAndHear(one, "close")));
    const store = createStore({ dir, clock: createClock().now, passwordCost: testCost });
    expect(store.parts.db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
    if (!isNew) expect(changesIn(store)).toBe(acted);
    store.close();
  }
  for (const one of children) one.kill();
  expect(acted).toBe(Math.floor(countOf(15) / 2));
  tell(15, `${countOf(15)} races, one winner each, ${acted} acts of winners, 0 lost`);
});

const changesIn = (store: ReturnType<typeof createStore>): unknown =>
  store.parts.db
    .prepare("select count(*) from command where name = 'settings.change'")
    .pluck()
    .get();

const start = async (): Promise<ChildProcess> => {
  const child = fork(driver, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(child, "message");
  return child;
};

const tellAndHear = async (child: ChildProcess, ask: RaceAsk): Promise<RaceAnswer> => {
  const heard = once(child, "message");
  child.send(ask);
  const [answer] = (await heard) as [RaceAnswer];
  return answer;
};
