/** B14 b5 b9: the n-th write or sync fails, or the process dies at it, for every n of a short task. */
import { existsSync, readdirSync } from "node:fs";
import { constants } from "node:os";
import { basename } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBytes } from "#db/attachments.ts";
import { sweepHalves } from "#db/sweep.ts";
import { bundleDriver } from "../helpers/driver.ts";
import { prepareFaultRuns, spread } from "../helpers/fault-runs.ts";
import { shimKill, shimKinds } from "../helpers/shim.ts";
import { countOf, tell } from "./table.ts";

const driver = bundleDriver("fault-driver");
let runs: Awaited<ReturnType<typeof prepareFaultRuns>>;
beforeAll(async () => {
  runs = await prepareFaultRuns(driver);
});
afterAll(() => runs.end());

const { EIO, ENOSPC } = constants.errno;
const { write, sync, name } = shimKinds;

/** How many calls of these kinds the task makes without failures. */
const countCalls = async (kinds: number): Promise<number> => {
  const outcome = await runs.run({ kinds, at: 0, error: EIO });
  expect(outcome).toMatchObject({ refusals: [], thrown: "", hits: 0 });
  await runs.checkWhole();
  return outcome?.seen ?? 0;
};

const faults = [
  { kind: "write", kinds: write, error: ENOSPC, sticky: false },
  { kind: "write", kinds: write, error: ENOSPC, sticky: true },
  { kind: "write", kinds: write, error: EIO, sticky: false },
  { kind: "write", kinds: write, error: EIO, sticky: true },
  { kind: "sync", kinds: sync, error: EIO, sticky: false },
  { kind: "sync", kinds: sync, error: EIO, sticky: true },
];

it.each(faults)(
  "B14 b9 the n-th $kind fails (error $error, also those after it: $sticky): reported, nothing acknowledged is lost",
  async ({ kind, kinds, error, sticky }) => {
    const total = await countCalls(kinds);
    const moments = spread(total, countOf(9));
    const reasons = new Set<string>();
    for (const at of moments) {
      const outcome = await runs.run({ kinds, at, error, sticky });
      const where = `${kind} ${at} of ${total}`;
      expect(outcome?.thrown, where).toBe("");
      expect(outcome?.hits, where).toBeGreaterThan(0);
      expect(outcome?.afterwards, where).toBe(0);
      for (const reason of outcome?.refusals ?? []) reasons.add(reason);
      await runs.checkWhole();
    }
    tell(
      9,
      `${kind}, errno ${error}, ${sticky ? "from then on" : "once"}: ${moments.length} of ${total}, said ${[...reasons].join(", ")}`,
    );
  },
);

it("B14 b5 SIGKILL at each write, sync and rename while a paper is added: no row without its file, nothing left over", async () => {
  const total = await countCalls(write | sync | name);
  const moments = spread(total, countOf(5));
  for (const at of moments) {
    const outcome = await runs.run({ kinds: write | sync | name, at, error: shimKill });
    expect(outcome, `call ${at} of ${total}`).toBeNull();
    await runs.checkWhole(({ parts: { db, attachments } }) => {
      const named = db
        .prepare<[], string>("select distinct sha256 from mission_paper")
        .pluck()
        .all();
      for (const hash of named) expect(readBytes(attachments, hash)).not.toBeNull();
      // The sweep of the start takes the halves; what is whole and has no row goes when it is abandoned.
      sweepHalves(attachments);
      const left = readdirSync(attachments, { recursive: true, encoding: "utf8" })
        .map((file) => basename(file))
        .filter((file) => file.length > 2);
      for (const file of left) {
        expect(file).toMatch(/^[0-9a-f]{64}$/);
        expect(readBytes(attachments, file)).not.toBeNull();
      }
      expect(existsSync(attachments)).toBe(true);
      expect(readdirSync(attachments).length).toBeGreaterThanOrEqual(Math.min(1, named.length));
    });
  }
  tell(
    5,
    `${moments.length} of ${total} calls, each row with its file, no half left after the sweep`,
  );
});
