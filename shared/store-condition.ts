/** In what condition the data folder is, beyond being open: shown in the window, decided by the store. */
import { z } from "zod";

export const storeCondition = z.object({
  /** Why only reading works; `null` when everything does. */
  readOnly: z.enum(["eventNotApplied", "fileDamaged"]).nullable(),
  /** The first event that could not be applied. */
  failure: z.object({ position: z.number(), stream: z.string(), type: z.string() }).nullable(),
  /** When the whole file was last checked, and whether it was sound; `null` before the first time. */
  checked: z.object({ at: z.string(), sound: z.boolean() }).nullable(),
});
export type StoreCondition = z.infer<typeof storeCondition>;

export const soundCondition: StoreCondition = { readOnly: null, failure: null, checked: null };
