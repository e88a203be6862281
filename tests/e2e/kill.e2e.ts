/**
 * J10 in the real window: the whole app, or its store process, is killed at random moments of a
 * scripted job that runs through the window's own bridge. Afterwards everything that was
 * acknowledged is there, nothing is there twice, and commands in doubt can be sent again.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Name } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";
import { isLong } from "#tests/faults/table.ts";
import { samplePassword } from "#db/sample/people.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";
import { randomFrom } from "#tests/helpers/random.ts";
import { jobOf, type JobStep } from "#tests/helpers/sample-job.ts";

const seed = Number(process.env.SAFIR_SEED ?? Date.now() % 100_000);
const appKills = isLong ? 8 : 3;
const storeKills = isLong ? 12 : 5;

let safir: Safir;
beforeAll(async () => {
  safir = await launchSafir({ args: ["--sample"] });
  await ready();
});
afterAll(() => safir.close());

/** A call through the bridge; `null` when the app died before it answered. */
const call = async (name: Name, input: object): Promise<Result<never> | null> => {
  try {
    return (await safir.call(name, input)) as Result<never>;
  } catch {
    return null;
  }
};

/**
 * The store answers again, and is set up. After six deaths within half a minute Safir gives up and
 * offers to try again; then the test does what a person at the window does.
 */
const ready = async () => {
  for (let tries = 0; tries < 6000; tries += 1) {
    const setup = await call("setup.status", {});
    if (setup?.ok && (setup.value as { done: boolean }).done) return;
    const status = await call("app.status", {});
    if (status?.ok && (status.value as { store: string }).store === "refused")
      await call("app.retryOpen", {});
    await wait(100);
  }
  throw new Error("The store did not come back within ten minutes.");
};

const signIn = async (username: string): Promise<boolean> =>
  (await call("session.signIn", { username, password: samplePassword }))?.ok ?? false;

/** A try interrupted by a kill counts as a wrong one; the next sign-in then has to wait a little. */
const mustSignIn = async (username: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await signIn(username)) return;
    await wait(1000);
  }
  throw new Error(`${username} could not sign in within ten minutes.`);
};

/** The invitation has to be there before a submission names it; bytes are made inside the page. */
const addInvitation = async (): Promise<object | null> => {
  try {
    const result = await safir.page.evaluate(() =>
      (
        window as unknown as {
          safir: { call(n: string, i: unknown): Promise<{ ok: boolean; value: object }> };
        }
      ).safir.call("file.add", {
        name: "invitation.pdf",
        mime: "application/pdf",
        bytes: new TextEncoder().encode("%PDF-1.4\n%%EOF\n"),
      }),
    );
    return result.ok ? result.value : null;
  } catch {
    return null;
  }
};

test(`J10 B14 b1 ${appKills} kills of the app and ${storeKills} of the store lose nothing and duplicate nothing (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const facts = await signedInFacts();
  const missions = new Map<string, { steps: JobStep[]; acked: number }>();
  const kills = [...Array<"app">(appKills).fill("app"), ...Array<"store">(storeKills).fill("store")]
    .map((kind) => ({ kind, order: random() }))
    .toSorted((a, b) => a.order - b.order);

  for (const { kind } of kills) {
    let killed = false;
    const killing = wait(100 + random() * 2600).then(async () => {
      killed = true;
      if (kind === "app") await safir.killApp();
      else process.kill(await safir.storePid(), "SIGKILL");
    });
    // Works until the kill; each job continues where an earlier kill stopped it.
    while (!killed) {
      const [id, job] = unfinished(missions) ?? begin(missions, facts.today);
      await advance(job, () => killed && kind === "app");
      if (job.acked === job.steps.length) missions.set(id, job);
    }
    await killing;
    if (kind === "app") await safir.restart();
    await ready();
    await verify(missions);
  }
  expect([...missions.values()].reduce((sum, job) => sum + job.acked, 0)).toBeGreaterThan(10);
});

type Jobs = Map<string, { steps: JobStep[]; acked: number }>;

const unfinished = (missions: Jobs) =>
  [...missions].find(([, job]) => job.acked < job.steps.length);

const begin = (missions: Jobs, today: string): [string, { steps: JobStep[]; acked: number }] => {
  const id = randomUUID();
  const job = { steps: jobOf(id, today), acked: 0 };
  missions.set(id, job);
  return [id, job];
};

/** Sends the next step; counts it only when the store has answered. */
const advance = async (job: { steps: JobStep[]; acked: number }, dead: () => boolean) => {
  const step = job.steps[job.acked];
  if (!step || !(await signIn(step.who)) || dead()) return wait(20);
  if (step.name === "mission.submit") {
    const file = await addInvitation();
    if (file === null) return;
    const draft = step.input.draft as Record<string, unknown>;
    draft.invitationFile ??= file;
  }
  // The signed basis is read from the dossier once and is then part of the command.
  if ("password" in step.input && !("basis" in step.input)) {
    const { missionId } = step.input;
    const dossier = await call("mission.dossier", { missionId });
    if (!dossier?.ok) return;
    step.input.basis = (dossier.value as { basis: string }).basis;
  }
  const answer = await call(step.name, step.input);
  if (answer === null || (!answer.ok && ["unavailable", "signedOut"].includes(answer.error.code)))
    return;
  expect(answer, step.name).toMatchObject({ ok: true });
  job.acked += 1;
};

/** Every acknowledged step is in the dossier, once; the draft is there until it is submitted. */
const verify = async (missions: Jobs) => {
  await mustSignIn("modir.ravabet");
  const versions = [0, 0, 1, 2, 3, 4, 5];
  for (const [missionId, job] of missions) {
    const proof = await safir.call("mission.verify", { missionId });
    const wanted = versions[job.acked] ?? 0;
    const next = versions[job.acked + 1] ?? wanted;
    if (wanted === 0 && !proof.ok) continue;
    if (!proof.ok) throw new Error(`${missionId}: ${proof.error.reason}`);
    expect(proof.value.sound).toBe(true);
    // One step may have been committed without its answer arriving.
    expect([wanted, next]).toContain(proof.value.events);
  }
  const waiting = [...missions].filter(([, job]) => job.acked === 1);
  if (waiting.length === 0) return;
  await mustSignIn("karshenas.tarafik");
  for (const [id, job] of waiting) {
    // Its submission may have been committed without an answer; then the draft is deleted too.
    if ((await safir.call("mission.verify", { missionId: id })).ok) continue;
    const draft = await safir.call("draft.load", { id });
    expect(draft.ok && draft.value.draft?.body).toEqual(job.steps[0]?.input.body);
  }
};

const signedInFacts = async () => {
  await mustSignIn("karshenas.tarafik");
  const facts = await safir.call("facts.forForms", {});
  if (!facts.ok) throw new Error(facts.error.reason);
  return facts.value;
};
