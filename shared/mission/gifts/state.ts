/** The gifts of a mission. */
import type { Gift } from "./gifts.ts";

export interface GiftState {
  /** In the order in which they were recorded; one that was removed is only in the history. */
  gifts: Gift[];
}

export const initial: GiftState = { gifts: [] };
