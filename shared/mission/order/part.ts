/** The order as a part of a mission: issued, printed, and void when the mission changes. */
import { missionPart } from "../part.ts";
import { named, type Paper } from "../papers/paper.ts";
import { orderEvents } from "./events.ts";
import type { OrderDocument } from "./order.ts";
import { orderTasks } from "./tasks.ts";

export interface OrderState {
  order: OrderDocument | null;
  orderFile: Paper | null;
}

const initial: OrderState = {
  order: null,
  orderFile: null,
};

export const orderPart = missionPart({
  key: "order",
  events: orderEvents,
  initial,
  tasks: orderTasks,
  told: {
    "mission.orderIssued.v1": "journey",
  },
  evolve: (_mission, event) => {
    switch (event.type) {
      case "mission.orderIssued.v1":
        return { status: "ordered", order: event.payload.order, orderFile: null, cleared: null };
      case "mission.orderPrinted.v1":
        return { orderFile: event.payload.file };
    }
  },
  papers: ({ orderFile }) => named("order", orderFile ? [orderFile] : []),
  searchTexts: ({ order }) => (order ? { order: [order.orderNo, order.notes] } : {}),
});
