/** The gifts as a part of a mission; their own state and events stand in `gifts.ts`. */
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import { giftEvents } from "./events.ts";
import { evolveGifts } from "./gifts.ts";
import { initial } from "./state.ts";

export const giftPart = missionPart({
  key: "gifts",
  events: giftEvents,
  initial,
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
