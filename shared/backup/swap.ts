/** How far the swap of a restore has come; kept in a file, so that the next start can finish it. Pure. */
import { z } from "zod";

const swap = z.strictObject({
  /** The folder for the replaced files; its name says when. */
  id: z.string().regex(/^\d{8}-\d{6}$/),
  /** Moving the old files out, or the new ones in. */
  phase: z.enum(["out", "in"]),
});
export type Swap = z.infer<typeof swap>;

export const writeSwap = (value: Swap): string => JSON.stringify(value);

/** Throws when it is not what `writeSwap` wrote. */
export const readSwap = (text: string): Swap => swap.parse(JSON.parse(text));
