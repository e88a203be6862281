/** F10: the supervisor on plain Node, with a real child process that crashes, stalls and overflows. */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createStoreClient, type StoreClient } from "#electron/store-client.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";

let dir: string;
let client: StoreClient;
let seen: string[];
let topics: string[];
/** Every process that was started, in its order. */
let pids: number[];
/** What the next process answers to `open`; `null` leaves it to the echo. */
let refusal: FromStore | null;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "safir-supervisor-"));
  [seen, topics, pids, refusal] = [[], [], [], null];
  client = makeClient();
  await client.open(dir, false);
});
afterEach(async () => {
  await client.close();
  rmSync(dir, { recursive: true, force: true });
});

test("F10 a call is answered by the process, whenever it was made", async () => {
  expect(await client.call("window", "search.find", { text: "سفر" })).toMatchObject({
    ok: true,
    value: { echo: { text: "سفر" } },
  });
});

test("F10 a crash is survived: the call in doubt is sent again and answered once", async () => {
  const before = await pidOf();
  const answer = await call(`crash:${dir}/mark`);
  expect(answer).toMatchObject({ ok: true, value: { echo: { text: `crash:${dir}/mark` } } });
  expect(await pidOf()).not.toBe(before);
  expect(seen).toContain("restarting");
  expect(seen.at(-1)).toBe("ready");
});

test("F10 an endless loop is noticed by missing answers and ended", async () => {
  expect(await call(`stall:${dir}/mark`)).toMatchObject({ ok: true });
});

test("F10 a store that runs out of memory is started again", async () => {
  expect(await call(`fillMemory:${dir}/mark`)).toMatchObject({ ok: true });
});

test("F10 a stopped process does not react, and is ended anyway", async () => {
  const pid = await pidOf();
  process.kill(pid, "SIGSTOP");
  expect(await call("hello")).toMatchObject({ ok: true });
  expect(await pidOf()).not.toBe(pid);
});

test("F10 a call that crashes the store three times is not sent a fourth time", async () => {
  expect(await call("crash")).toMatchObject({ ok: false, error: { code: "unavailable" } });
  expect(await call("hello")).toMatchObject({ ok: true });
});

test("F10 after too many crashes in a row main gives up, reports it, and can try again", async () => {
  const calls = Array.from({ length: 4 }, () => call("crash"));
  for (const answer of await Promise.all(calls)) expect(answer).toMatchObject({ ok: false });
  await Promise.all([call("crash"), call("crash")]);
  await expect.poll(() => client.status().store).toBe("refused");
  expect(client.status().refusal).toBe("failed");
  await client.retry();
  expect(await call("hello")).toMatchObject({ ok: true });
});

test("F10 a folder that is refused is not tried again, and every call reports it", async () => {
  refusal = { kind: "refusedToOpen", refusal: "newerFile", detail: "test" };
  await client.open(dir, false);
  expect(await call("hello")).toMatchObject({ ok: false, error: { code: "unavailable" } });
  expect(client.status()).toMatchObject({ store: "refused", refusal: "newerFile" });
  expect(client.pid()).toBeUndefined();
});

test("F10 two openings at once run one after the other: the last one counts, one process is left", async () => {
  const started = pids.length;
  await Promise.all([client.open(dir, true), client.open(dir, false)]);
  expect(await call("hello")).toMatchObject({ ok: true });
  expect(client.status()).toMatchObject({ store: "ready", sample: false });
  const others = pids.slice(0, -1);
  expect(pids.length).toBe(started + 2);
  await expect.poll(() => others.filter(isAlive)).toEqual([]);
  expect(await pidOf()).toBe(pids.at(-1));
});

test("F10 progress and changed topics are passed on", async () => {
  refusal = { kind: "progress", done: 3, total: 9 };
  await client.open(dir, true);
  await expect.poll(() => client.status().progress).toEqual({ done: 3, total: 9 });
  refusal = { kind: "changed", topics: ["missions"] };
  await client.open(dir, true);
  await expect.poll(() => topics).toEqual(["missions"]);
});

const call = (text: string) => client.call("window", "search.find", { text });

const pidOf = async (): Promise<number> => {
  const answer = await call("pid");
  return answer.ok ? (answer.value as { pid: number }).pid : 0;
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const makeClient = (): StoreClient =>
  createStoreClient({
    start: ({ onMessage, onExit }) => {
      const child = fork(path.join(import.meta.dirname, "..", "helpers", "echo-store.ts"), [], {
        execArgv: ["--max-old-space-size=32"],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      });
      pids.push(child.pid ?? 0);
      const first = refusal;
      child.on("message", (message) => onMessage(message as FromStore));
      child.on("exit", onExit);
      return {
        pid: child.pid,
        post: (message: ToStore) => {
          if (message.kind === "open" && first !== null) return void setImmediate(onMessage, first);
          if (child.connected) child.send(message, () => {});
        },
        kill: () => void child.kill("SIGKILL"),
      };
    },
    onStatus: (status) => seen.push(status.store),
    onChanged: (changed) => (topics = changed),
    log: () => {},
    pingEveryMs: 100,
    pingsMissed: 5,
    restartAfterMs: () => 20,
    crashesAllowed: 5,
    closeWithinMs: 500,
  });
