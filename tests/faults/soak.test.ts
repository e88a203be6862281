/** B14 b18: the real store process works without a pause; its log, its memory and its open files stay small. */
import { fork, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type { Name } from "#shared/contract/table.ts";
import { todayIn } from "#shared/persian/days.ts";
import type { Result } from "#shared/result.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import { samplePassword } from "#db/sample/people.ts";
import { zone } from "#db/zone.ts";
import { afterThisTest } from "../helpers/after-test.ts";
import { isHeld, measureMemory, type Held } from "../helpers/memory-driver.ts";
import { copySample } from "../helpers/sample.ts";
import { jobOf, type JobStep } from "../helpers/sample-job.ts";
import { pdfBytes, tempDir } from "../helpers/store.ts";
import { countOf, tell } from "./table.ts";

const program = path.join(import.meta.dirname, "../../db/process.ts");
const memoryDriver = path.join(import.meta.dirname, "../helpers/memory-driver.ts");
const megabyte = 1024 * 1024;

it(`B14 b18 ${countOf(18)} s of work without a pause: the log is bounded, memory and open files do not grow`, async () => {
  const dir = tempDir();
  await copySample(dir);
  const store = await startStore(dir);
  afterThisTest(() => store.child.kill());
  const samples: Sample[] = [];
  const end = Date.now() + countOf(18) * 1_000;
  let jobs = 0;
  // On a busy machine the seconds may be over before there is anything to compare.
  while (Date.now() < end || jobs < 15) {
    await work(store);
    jobs += 1;
    samples.push({ ...look(store.child, dir), ...(await store.held()) });
  }
  await store.close();

  const third = Math.floor(samples.length / 3);
  const [, warm, last] = [0, 1, 2].map((part) => samples.slice(part * third, (part + 1) * third));
  const least = (some: Sample[] | undefined, of: keyof Sample) =>
    Math.min(...(some ?? []).map((one) => one[of]));
  const most = (of: keyof Sample) => Math.max(...samples.map((one) => one[of]));
  // The first third is the warm-up: the cache of pages and the last dossiers fill up to their bounds.
  const growth = least(last, "rss") / least(warm, "rss") - 1;
  const megabytes = (some: Sample[] | undefined, of: keyof Sample) =>
    Math.round(least(some, of) / megabyte);
  tell(
    18,
    `${jobs} jobs in ${countOf(18)} s; log at most ${(most("log") / megabyte).toFixed(1)} MB; memory after a collection ${megabytes(warm, "rss")} MB, then ${(growth * 100).toFixed(1)} %, of it objects ${megabytes(warm, "heap")} MB, then ${megabytes(last, "heap")}; open files ${least(warm, "files")}, then ${least(last, "files")}`,
  );
  expect(third).toBeGreaterThan(1);
  expect(most("log")).toBeLessThanOrEqual(64 * megabyte);
  expect(least(last, "files")).toBeLessThanOrEqual(least(warm, "files"));
  expect(growth).toBeLessThan(0.05);
});

/** One life of a request, and what people look at beside it. */
const work = async ({ call }: Awaited<ReturnType<typeof startStore>>) => {
  const missionId = randomUUID();
  for (const step of jobOf(missionId, todayIn(zone, new Date()))) {
    await call(step.who, step.name, await withFresh(step, call));
    await call(step.who, "mission.list", {});
    await call(step.who, "mission.waiting", {});
    await call(step.who, "notice.list", {});
    await call(step.who, "search.find", { text: "سفر" });
    if (step.name !== "draft.save") await call(step.who, "mission.dossier", { missionId });
  }
  await call("modir.ravabet", "statistics.read", {
    filter: { from: 1404, to: 1405, scope: "requested" },
  });
};

type Call = Awaited<ReturnType<typeof startStore>>["call"];

/** Values of a step that are known only when it runs. */
const withFresh = async (step: JobStep, call: Call): Promise<Record<string, unknown>> => {
  if (step.name === "mission.submit") {
    const file = { name: "invitation.pdf", mime: "application/pdf", bytes: pdfBytes };
    const invitationFile = await call(step.who, "file.add", file);
    return { ...step.input, draft: { ...(step.input.draft as object), invitationFile } };
  }
  if (!("password" in step.input)) return step.input;
  const { missionId } = step.input;
  const { basis } = (await call(step.who, "mission.dossier", { missionId })) as { basis: string };
  return { ...step.input, basis };
};

/** The program itself, as main starts it; each caller is signed in first, on a window of their own. */
const startStore = async (dir: string) => {
  const child = fork(program, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    serialization: "advanced",
    execArgv: [...process.execArgv, "--expose-gc", "--import", pathToFileURL(memoryDriver).href],
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const kinds = new Map<FromStore["kind"], () => void>();
  const heard = (kind: FromStore["kind"]) =>
    new Promise<void>((resolve) => void kinds.set(kind, resolve));
  const send = (message: ToStore) => void child.send(message);
  let measured = (_held: Held) => {};
  child.on("message", (message: FromStore | Held) => {
    if (isHeld(message)) return measured(message);
    if (message.kind !== "answer") return kinds.get(message.kind)?.();
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  let last = 0;
  const ask = (client: string, name: Name, input: unknown) =>
    new Promise<Result<unknown>>((resolve) => {
      waiting.set((last += 1), resolve);
      send({ kind: "call", id: last, client, name, input });
    });
  const signedIn = new Set<string>();
  const call = async (who: string, name: Name, input: object): Promise<unknown> => {
    if (!signedIn.has(who)) {
      signedIn.add(who);
      await call(who, "session.signIn", { username: who, password: samplePassword });
    }
    const result = await ask(who, name, input);
    if (!result.ok) throw new Error(`${who} ${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const ready = heard("ready");
  send({ kind: "open", dir, sample: true, clockShiftDays: 0 });
  await ready;
  return {
    child,
    call,
    /** What the process holds when it has collected what it can. */
    held: () =>
      new Promise<Held>((resolve) => {
        measured = resolve;
        child.send(measureMemory);
      }),
    close: () => {
      const closed = heard("closed");
      send({ kind: "close" });
      return closed;
    },
  };
};

interface Sample extends Pick<Held, "rss" | "heap"> {
  files: number;
  log: number;
}

/** From /proc: this test runs on Linux. */
const look = ({ pid }: ChildProcess, dir: string): Pick<Sample, "files" | "log"> => {
  const log = path.join(dir, "safir.db-wal");
  return {
    files: readdirSync(`/proc/${pid}/fd`).length,
    log: existsSync(log) ? statSync(log).size : 0,
  };
};
