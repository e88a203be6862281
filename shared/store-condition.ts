/** The condition of an open data folder: decided by the store, shown in the window. */
import { z } from "zod";

/**
 * Why only reading works. From a full disk and a folder that may not be written the store recovers by
 * itself; the others last until it is opened again, or longer.
 */
const readOnlyReasons = [
  "eventNotApplied",
  "fileDamaged",
  "diskFull",
  "readOnlyFolder",
  "diskFails",
] as const;
export type ReadOnlyReason = (typeof readOnlyReasons)[number];

export const storeCondition = z.object({
  /** `null` when everything works. */
  readOnly: z.enum(readOnlyReasons).nullable(),
  /** The first event that could not be applied. */
  failure: z.object({ position: z.number(), stream: z.string(), type: z.string() }).nullable(),
  /** When the whole was last checked, and whether it was sound; `null` before the first time. */
  checked: z.object({ at: z.string(), sound: z.boolean() }).nullable(),
  /** How many findings of the checks stand; see `shared/whole/findings.ts`. */
  findings: z.number(),
});
export type StoreCondition = z.infer<typeof storeCondition>;

export const soundCondition: StoreCondition = {
  readOnly: null,
  failure: null,
  checked: null,
  findings: 0,
};
