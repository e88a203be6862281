/** Runs of the fault driver under the shim, each on a fresh copy of one municipality. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { createStore } from "#db/store.ts";
import { expectWhole, linesOf } from "./after-death.ts";
import type { FaultOutcome } from "./fault-driver.ts";
import { buildShim, createControl, shimEnv, type Fault } from "./shim.ts";
import { createClock, populate } from "./store.ts";
import type { DriverOptions } from "./store-driver.ts";
import { testCost } from "./test-cost.ts";

/** The driver's report, and how many calls were counted and failed. */
export type FaultRun = FaultOutcome & ReturnType<ReturnType<typeof createControl>["disarm"]>;

/** A municipality, and a folder for the runs on copies of it; `end` in afterAll. */
export const prepareFaultRuns = async (driver: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), "safir-faults-"));
  const base = path.join(folder, "base");
  const root = path.join(folder, "live");
  const log = path.join(folder, "driver.log");
  const control = createControl(path.join(folder, "control"));
  const first = createStore({ dir: base, clock: createClock().now, passwordCost: testCost });
  const cast = await populate(first);
  first.close();
  const library = buildShim();
  const dir = path.join(root, "store");
  let child: ChildProcess | null = null;

  const start = async (): Promise<ChildProcess> => {
    const env = shimEnv({ library, root, control: control.file });
    const started = fork(driver, { stdio: ["ignore", "ignore", "inherit", "ipc"], env });
    await once(started, "message");
    return started;
  };

  return {
    /** One run on a fresh copy; `null` when the process was killed in it. */
    run: async (fault: Fault): Promise<FaultRun | null> => {
      rmSync(root, { recursive: true, force: true });
      rmSync(log, { force: true });
      cpSync(base, dir, { recursive: true });
      const running = (child ??= await start());
      const job: DriverOptions = { dir, log, cast, cost: testCost };
      control.arm(fault);
      const answered = new AbortController();
      const { signal } = answered;
      const heard = Promise.race([
        once(running, "message", { signal }),
        once(running, "exit", { signal }),
      ]);
      running.send(job);
      const [said] = (await heard) as [FaultOutcome | null];
      answered.abort();
      const counted = control.disarm();
      if (said !== null) return { ...said, ...counted };
      child = null;
      return null;
    },
    /** Opens the folder after the run, without the shim, and checks everything. */
    checkWhole: async (look: (store: ReturnType<typeof createStore>) => void = () => {}) => {
      const clock = createClock();
      const store = createStore({ dir, clock: clock.now, passwordCost: testCost });
      try {
        look(store);
        await expectWhole(store, clock, { cast }, linesOf(log));
      } finally {
        store.close();
      }
    },
    end: () => {
      child?.kill();
      control.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** `count` of the calls 1…`total`, evenly, the first and the last among them. */
export const spread = (total: number, count: number): number[] => {
  expect(total).toBeGreaterThan(1);
  if (count >= total) return Array.from({ length: total }, (_, index) => index + 1);
  return Array.from({ length: count }, (_, index) =>
    Math.round(1 + (index * (total - 1)) / (count - 1)),
  );
};
