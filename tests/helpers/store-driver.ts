/**
 * A process of its own that walks missions through a store until it is killed (J10). What it sends
 * and what was acknowledged it writes into a file beside the store, which survives the process.
 */
import { randomUUID } from "node:crypto";
import { openSync, writeSync } from "node:fs";
import type { Name } from "#shared/contract/table.ts";
import { basisOf } from "#shared/mission/rests.ts";
import { loadMission } from "#db/mission-store.ts";
import { createStore } from "#db/store.ts";
import { aSegment, goodSheet, validDraft, validReport } from "./mission-inputs.ts";
import { testPassword } from "./test-password.ts";

export interface DriverOptions {
  dir: string;
  log: string;
  cast: Record<string, { client: string; id: string }>;
  /** Of scrypt, see `testCost`. */
  cost: { ln: number; r: number; p: number };
}

/** A line of the log: sent, or answered with this result. */
export type Line =
  | {
      kind: "sent";
      who: string;
      name: Name;
      input: Record<string, unknown>;
      key: string;
      today: string;
    }
  | { kind: "acknowledged"; name: Name; key: string; value: unknown };

const options = JSON.parse(process.argv[2] ?? "{}") as DriverOptions;
const log = openSync(options.log, "a");
const write = (line: Line) => {
  writeSync(log, `${JSON.stringify(line)}\n`);
  process.send?.(line.kind);
};

let today = "2026-11-23";
const store = createStore({
  dir: options.dir,
  clock: () => new Date(`${today}T08:00:00.000Z`),
  passwordCost: options.cost,
});

const call = async (
  who: string,
  name: Name,
  fields: Record<string, unknown>,
  key: string = randomUUID(),
) => {
  const { client, id } = options.cast[who] ?? { client: "", id: "" };
  store.parts.sessions.start(client, id);
  // Days pass between two calls, and the next run begins with the first day again.
  store.parts.clockGuard.confirm();
  // Bytes are not written to the log: the hash in the answer identifies them.
  const shown = { ...fields, bytes: undefined };
  write({ kind: "sent", who, name, input: shown, key, today });
  const result = await store.callUnchecked(client, name, fields);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  write({ kind: "acknowledged", name, key, value: result.value });
  return result.value as Record<string, unknown>;
};

const command = (who: string, name: Name, fields: Record<string, unknown>) => {
  const commandId = randomUUID();
  return call(who, name, { ...fields, commandId }, commandId);
};

const addFile = (who: string, name: string) =>
  call(who, "file.add", {
    name,
    mime: "",
    bytes: new TextEncoder().encode(`%PDF-1.4 ${randomUUID()}`),
  });

const saveDraft = (id: string, kind: "request" | "report", missionId: string | null, n: number) =>
  call("employee", "draft.save", { id, kind, missionId, body: { n } }, id);

const signing = (missionId: string) => ({
  password: testPassword,
  basis: basisOf(loadMission(store.parts.ledger, missionId)),
});

const walk = async () => {
  const missionId = randomUUID();
  let seenVersion = 0;
  const act = async (who: string, action: string, fields: Record<string, unknown> = {}) => {
    const value = await command(who, `mission.${action}` as Name, {
      missionId,
      seenVersion,
      ...(action === "approve" ? signing(missionId) : {}),
      ...fields,
    });
    seenVersion = Number(value.version);
  };
  today = "2026-11-23";
  for (const n of [1, 2, 3]) await saveDraft(missionId, "request", null, n);
  const invitationFile = await addFile("employee", "دعوت.pdf");
  const member = {
    personId: options.cast.employee?.id,
    nameFa: "آزمون",
    post: "کارشناس",
    role: "head",
    passportType: "service",
  };
  await act("employee", "submit", { draft: validDraft({ members: [member], invitationFile }) });
  for (const who of ["manager", "head", "mayor"]) await act(who, "approve");
  await act("officer", "putSegment", { id: randomUUID(), segment: aSegment() });
  await act("officer", "issueOrder", { means: ["air"] });
  await act("officer", "keepOrderPdf", { file: await addFile("officer", "حکم.pdf") });
  today = "2027-02-08";
  const reportDraft = randomUUID();
  for (const n of [1, 2]) await saveDraft(reportDraft, "report", missionId, n);
  const papers = [await addFile("employee", "سند.pdf")];
  await act("employee", "fileReport", { draft: validReport({ papers }) });
  await act("officer", "acceptReport", { sheet: goodSheet });
  await act("archivist", "archive", {
    classCode: "10-1",
    keywords: ["سفر"],
    confidentiality: "normal",
    retentionClass: "D",
  });
  await act("archivist", "addAddendum", {
    text: "پیوست",
    papers: [await addFile("archivist", "پیوست.pdf")],
  });
};

for (;;) await walk();
