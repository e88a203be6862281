/** Everyone in the sample has confirmed what changed in their account; nobody gets old notifications at sign-in. */
import { randomUUID } from "node:crypto";
import type { SampleWorld } from "./world.ts";

export const seeAccounts = async ({ people, as }: SampleWorld): Promise<void> => {
  for (const key of people.keys()) {
    const { changes } = await as(key, "session.access", {});
    const upTo = changes.at(-1)?.version;
    if (upTo !== undefined) await as(key, "session.seeAccess", { upTo, commandId: randomUUID() });
  }
};
