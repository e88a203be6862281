/** What a process of the store says when it is told to open a folder. */
import type { ChildProcess } from "node:child_process";
import { on } from "node:events";
import type { FromStore } from "#shared/store-protocol.ts";

/** That it is ready or refuses; on a busy machine it says before that how far it has come. */
export const answerOf = async (child: ChildProcess): Promise<FromStore> => {
  for await (const [message] of on(child, "message") as AsyncIterable<[FromStore]>)
    if (message.kind !== "rebuilding") return message;
  throw new Error("The process has said nothing.");
};
