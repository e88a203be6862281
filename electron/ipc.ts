/**
 * The one channel between pages and main (and the only file that may import `ipcMain`).
 * A page always gets a result back: nothing here throws.
 */
import { randomUUID } from "node:crypto";
import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { contract, isName } from "#shared/contract/table.ts";
import { invalid, refuse, type Result } from "#shared/result.ts";
import { isOurs } from "./hardening.ts";
import { isMainName, type Caller, type MainHandlers } from "./handlers.ts";
import { withinLimits } from "./input-limits.ts";
import type { StoreClient } from "./store-client.ts";
import { allWindows, clientOf } from "./window.ts";

export const answerCalls = (store: StoreClient, handlers: MainHandlers, log: Log): void => {
  ipcMain.handle("safir:call", async (event, name: unknown, input: unknown) => {
    const client = trustedClient(event);
    if (client === null) return refuse("forbidden", "unknownCall");
    try {
      return await answer(store, handlers, { client, contents: event.sender }, name, input);
    } catch (error) {
      const ref = randomUUID().slice(0, 8);
      log(`${ref} ${String(name)}: ${error instanceof Error ? error.stack : String(error)}`);
      return {
        ok: false,
        error: { code: "internal", reason: "internalError", params: { ref }, ref },
      };
    }
  });
};

export const pushChanged = (topics: string[]): void => {
  for (const window of allWindows()) window.webContents.send("safir:changed", topics);
};

type Log = (line: string) => void;

/** Our window, its main frame, our exact origin; any other sender has no session (checklist 17). */
const trustedClient = (event: IpcMainInvokeEvent): string | null => {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !isOurs(frame.url)) return null;
  return clientOf(event.sender) ?? null;
};

const answer = async (
  store: StoreClient,
  handlers: MainHandlers,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> => {
  if (typeof name !== "string" || !isName(name)) return refuse("unknown", "unknownCall");
  if (!withinLimits(input)) return refuse("invalid", "badInput");
  // The store parses its own rows; it trusts main no more than main trusts the page.
  if (!isMainName(name)) return store.call(caller.client, name, input);
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) return invalid([]);
  // One row's handler and that row's input: the table pairs them, TypeScript cannot follow.
  const handler = handlers[name] as (input: unknown, caller: Caller) => Promise<Result<unknown>>;
  const result = await handler(parsed.data, caller);
  // The store announces its own rows. `app.useSample` announces nothing itself.
  const { kind, topics } = contract[name];
  if (result.ok && kind !== "query" && topics.length > 0) pushChanged([...topics]);
  return result;
};
