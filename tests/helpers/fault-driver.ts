/**
 * A process of its own that opens a store, does a short task and closes it, on each request, while
 * tests/faults/shim.c makes some write or sync fail or kills the process there (b5, b9). Sent and
 * acknowledged commands are in a file beside the store.
 */
import { randomUUID } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { Name } from "#shared/contract/table.ts";
import { basisOf } from "#shared/mission/rests.ts";
import { loadMission } from "#db/mission-store.ts";
import { openStore, type RunningStore } from "#db/store.ts";
import { validDraft } from "./mission-inputs.ts";
import type { DriverOptions, Line } from "./store-driver.ts";
import { testPassword } from "./test-password.ts";

export interface FaultOutcome {
  /** Reasons with which calls, or the opening, were refused. */
  refusals: string[];
  /** Commands that were acknowledged after the failing disk was reported. */
  afterwards: number;
  /** An exception where a refusal was due. */
  thrown: string;
}

const today = "2026-11-23";

process.on("message", (job: DriverOptions) => {
  void workUnderFault(job).then((outcome) => process.send?.(outcome));
});
process.send?.("ready");

const workUnderFault = async (job: DriverOptions): Promise<FaultOutcome> => {
  const outcome: FaultOutcome = { refusals: [], afterwards: 0, thrown: "" };
  let store: RunningStore | null = null;
  try {
    const opened = openStore({
      dir: job.dir,
      clock: () => new Date(`${today}T08:00:00.000Z`),
      passwordCost: job.cost,
    });
    if (opened.ok) await work((store = opened.store), job, outcome);
    else outcome.refusals.push(opened.refusal);
    store?.close();
  } catch (error) {
    outcome.thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (store?.parts.db.open) store.parts.db.close();
  return outcome;
};

/** A draft, a paper, the request that names it, an approval, and another draft. */
const work = async (store: RunningStore, job: DriverOptions, outcome: FaultOutcome) => {
  const log = openSync(job.log, "a");
  const write = (line: Line) => writeSync(log, `${JSON.stringify(line)}\n`);
  const call = async (
    who: string,
    name: Name,
    fields: Record<string, unknown>,
    key: string,
  ): Promise<Record<string, unknown> | null> => {
    const { client, id } = job.cast[who] ?? { client: "", id: "" };
    try {
      store.parts.sessions.start(client, id);
    } catch {
      // The session could not be written: the call reports it.
    }
    write({ kind: "sent", who, name, input: { ...fields, bytes: undefined }, key, today });
    const result = await store.callUnchecked(client, name, fields);
    if (!result.ok) {
      outcome.refusals.push(result.error.reason);
      return null;
    }
    if (outcome.refusals.includes("diskFails") && name.startsWith("mission."))
      outcome.afterwards += 1;
    write({ kind: "acknowledged", name, key, value: result.value });
    return result.value as Record<string, unknown>;
  };
  const command = (who: string, name: Name, fields: Record<string, unknown>) => {
    const commandId = randomUUID();
    return call(who, name, { ...fields, commandId }, commandId);
  };
  const saveDraft = (id: string, n: number) =>
    call("employee", "draft.save", { id, kind: "request", missionId: null, body: { n } }, id);

  const missionId = randomUUID();
  await saveDraft(missionId, 1);
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${randomUUID()}`);
  const file = { name: "دعوت.pdf", mime: "", bytes };
  const invitationFile = await call("employee", "file.add", file, randomUUID());
  const member = {
    personId: job.cast.employee?.id,
    nameFa: "آزمون",
    post: "کارشناس",
    role: "head",
    passportType: "service",
  };
  const draft = validDraft({ members: [member], invitationFile });
  const submitted =
    invitationFile &&
    (await command("employee", "mission.submit", { missionId, seenVersion: 0, draft }));
  if (submitted) {
    const basis = basisOf(loadMission(store.parts.ledger, missionId));
    const approval = { missionId, seenVersion: submitted.version, password: testPassword, basis };
    await command("manager", "mission.approve", approval);
  }
  await saveDraft(randomUUID(), 1);
  closeSync(log);
};
