/**
 * A process of its own that writes a package to a file, or imports one, reporting its progress, until it
 * is killed (K4).
 */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import { packagePart } from "#shared/contract/packages.ts";
import { createStore } from "#db/store.ts";
import { writeWhole } from "#electron/save-file.ts";

export interface PackageOptions {
  dir: string;
  archivist: { client: string; id: string };
  /** Export this dossier to that file, or import that file. */
  missionId: string | null;
  file: string;
}
export type PackageSaid = { step: "staged" | "checked" | "part" | "importing" | "done" };

const { dir, archivist, missionId, file } = (
  (await once(process, "message")) as [PackageOptions]
)[0];
const say = (step: PackageSaid["step"]) =>
  new Promise((resolve) => process.send?.({ step }, resolve));
const store = createStore({ dir, clock: () => new Date("2026-11-23T08:00:00.000Z") });
store.parts.sessions.start(archivist.client, archivist.id);
const call = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
  const result = await store.call(archivist.client, name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
};
/** Lets the parent decide to kill it before it continues. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

const id = randomUUID();
if (missionId === null) {
  const bytes = readFileSync(file);
  for (let offset = 0; offset < bytes.length; offset += packagePart)
    await call("package.stage", {
      id,
      offset,
      bytes: Uint8Array.from(bytes.subarray(offset, offset + packagePart)),
    });
  await say("staged");
  await pause();
  await call("package.check", { id });
  await say("checked");
  await pause();
  const { adopt } = store.parts.ledger;
  // In the middle of the transaction: the events are written and not committed.
  store.parts.ledger.adopt = (events) => {
    const adopted = adopt(events);
    process.send?.({ step: "importing" });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
    return adopted;
  };
  await call("package.import", { id, commandId: randomUUID() });
} else {
  await call("package.open", { id, missionId, commandId: randomUUID() });
  await writeWhole(file, async () => {
    const { bytes } = await call("package.next", { id });
    await say("part");
    await pause();
    return { ok: true, value: bytes };
  });
}
await say("done");
// Stays until it is killed: a process that ended normally would prove nothing.
setInterval(() => {}, 1_000);
