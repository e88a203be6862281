/** B14 b1 b2 J10: the store's process is killed at random moments; nothing is lost, nothing is twice. */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { createStore } from "#db/store.ts";
import { expectWhole, linesOf } from "../helpers/after-death.ts";
import { bundleDriver } from "../helpers/driver.ts";
import { randomFrom } from "../helpers/random.ts";
import { createClock, populate, tempDir } from "../helpers/store.ts";
import type { DriverOptions } from "../helpers/store-driver.ts";
import { testCost } from "../helpers/test-cost.ts";
import { countOf, tell } from "./table.ts";

const kills = countOf(1);
const lanes = 2;
const seed = Number(process.env.SAFIR_SEED ?? Math.floor(Math.random() * 2 ** 31));

const driver = bundleDriver("store-driver");

/** Lets the driver work and kills it: at a step of its work, or at any moment from its start on. */
const runAndKill = async (options: DriverOptions, random: () => number) => {
  const child = fork(driver, [JSON.stringify(options)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr?.on("data", (text) => (complaint += String(text)));
  const gone = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  if (random() < 0.3) setTimeout(kill, random() * 500);
  else {
    let left = 1 + Math.floor(random() * 60);
    const delay = random() * 3;
    child.on("message", () => {
      left -= 1;
      if (left === 0) setTimeout(kill, delay);
    });
  }
  const [, signal] = (await gone) as [number | null, string | null];
  // It works until it is killed; if it ended by itself, this says why.
  expect(`${signal} ${complaint}`).toBe("SIGKILL ");
};

it(`B14 b1 b2 J10 SIGKILL at ${kills} random moments: everything acknowledged is there once (seed ${seed})`, async () => {
  const ends = await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const random = randomFrom(seed + lane);
      const dir = path.join(tempDir(), "store");
      const clock = createClock();
      const open = () => createStore({ dir, clock: clock.now, passwordCost: testCost });
      const first = open();
      const cast = await populate(first);
      first.close();
      const options = { dir, log: path.join(dir, "../driver.log"), cast, cost: testCost };
      let doubtful = 0;
      for (let kill = 0; kill < kills / lanes; kill += 1) {
        await runAndKill(options, random);
        const store = open();
        try {
          doubtful = await expectWhole(store, clock, options, linesOf(options.log));
        } finally {
          store.close();
        }
      }
      const lines = linesOf(options.log);
      return { doubtful, acknowledged: lines.filter((one) => one.kind === "acknowledged").length };
    }),
  );
  for (const { acknowledged } of ends) expect(acknowledged).toBeGreaterThan(kills);
  const sum = (of: "doubtful" | "acknowledged") => ends.reduce((all, one) => all + one[of], 0);
  expect(sum("doubtful")).toBeGreaterThanOrEqual(countOf(2));
  tell(1, `${kills} kills, ${sum("acknowledged")} acknowledged, 0 lost`);
  tell(2, `${sum("doubtful")} in doubt and sent again twice, 0 happened twice`);
});
