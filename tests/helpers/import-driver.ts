/**
 * A process of its own that stages a staff file and writes it into a store, reporting its progress,
 * until it is killed (D2 b1 b2).
 */
import { once } from "node:events";
import type { Name } from "#shared/contract/table.ts";
import { createStore } from "#db/store.ts";

export interface ImportOptions {
  dir: string;
  administrator: { client: string; id: string };
  columns: string[];
  /** Sent 500 a call, as from the wizard. */
  rows: string[][];
  command: { commandId: string; id: string; leaveOut: boolean };
}
/** Rows checked or written so far, or the answer to a call. */
export type ImportSaid =
  | { kind: "checked" | "written"; rows: number }
  | { kind: "answered"; name: string; value: unknown };

const { dir, administrator, columns, rows, command } = (
  (await once(process, "message")) as [ImportOptions]
)[0];
const say = (said: ImportSaid) => process.send?.(said);
let writing = false;
const store = createStore({
  dir,
  clock: () => new Date("2026-11-23T08:00:00.000Z"),
  onWorking: (done) => say({ kind: writing ? "written" : "checked", rows: done }),
});
store.parts.sessions.start(administrator.client, administrator.id);

const call = async (name: Name, input: Record<string, unknown>) => {
  const result = await store.callUnchecked(administrator.client, name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  say({ kind: "answered", name, value: result.value });
  return result.value;
};
const { id } = command;
await call("staffFile.begin", { id, columns });
for (let at = 0; at < rows.length; at += 500)
  await call("staffFile.stage", {
    id,
    rows: rows.slice(at, at + 500).map((cells, index) => ({ row: at + index + 2, cells })),
  });
const { version } = (await call("staffFile.check", { id })) as { version: number };
writing = true;
await call("staffFile.import", { ...command, seenVersion: version });
// Stays until it is killed: a store that was closed normally would prove nothing.
setInterval(() => {}, 1_000);
