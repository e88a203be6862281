/** The order of a mission, and its printed file. */
import type { Paper } from "../papers/paper.ts";
import type { OrderDocument } from "./order.ts";

export interface OrderState {
  order: OrderDocument | null;
  orderFile: Paper | null;
}

export const initial: OrderState = {
  order: null,
  orderFile: null,
};
