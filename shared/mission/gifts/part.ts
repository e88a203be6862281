/** The gifts as a part of a mission; their own state and events are in `gifts.ts`. */
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import { giftEvents } from "./events.ts";
import { evolveGifts, type Gift } from "./gifts.ts";
import { giftTasks } from "./tasks.ts";

export interface GiftState {
  /** In the order in which they were recorded; one that was removed is only in the history. */
  gifts: Gift[];
}

const initial: GiftState = { gifts: [] };

export const giftPart = missionPart({
  key: "gifts",
  events: giftEvents,
  initial,
  tasks: giftTasks,
  evolve: ({ gifts }, event) => ({ gifts: evolveGifts(gifts, event) }),
  papers: ({ gifts }) => [
    ...named(
      "gift",
      gifts.flatMap((one) => one.file ?? []),
    ),
    ...named(
      "handOver",
      gifts.flatMap((one) => one.handOver?.receipt ?? []),
    ),
  ],
});
