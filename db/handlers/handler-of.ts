/** A row's handler seen without the types of its own input, in one shape for both kinds. */
import type { Name } from "#shared/contract/table.ts";
import type { Call, Store } from "../context.ts";
import type { Decision } from "../signing.ts";
import { handlers } from "./table.ts";

export interface AnyHandler {
  before?(store: Store, input: unknown, call: Call, proof: unknown): Promise<unknown>;
  brought?(store: Store, call: Call, decision: Decision): unknown;
  run(store: Store, input: unknown, call: Call, prepared: unknown): unknown;
}

/** The handler of a row that the store answers. */
export const handlerOf = (name: Name): AnyHandler => {
  const handler = handlers[name as keyof typeof handlers] as unknown as
    | AnyHandler
    | AnyHandler["run"];
  return typeof handler === "function" ? { run: handler } : handler;
};
