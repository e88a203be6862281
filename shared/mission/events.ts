/** Every event of a mission's stream: the sum of its parts. */
import type { EventOf } from "../events/contract.ts";
import { recordEvents } from "./archive/events.ts";
import { departureEvents } from "./departure/events.ts";
import { giftEvents } from "./gifts/events.ts";
import { moneyEvents } from "./money/events.ts";
import { newsEvents } from "./news/events.ts";
import { orderEvents } from "./order/events.ts";
import { paperEvents } from "./papers/events.ts";
import { permitEvents } from "./permits/events.ts";
import { programmeEvents } from "./programme/events.ts";
import { reportEvents } from "./report/events.ts";
import { requestEvents } from "./request/events.ts";
import { routeEvents } from "./route/events.ts";

export const missionEvents = {
  ...requestEvents,
  ...routeEvents,
  ...permitEvents,
  ...departureEvents,
  ...orderEvents,
  ...programmeEvents,
  ...paperEvents,
  ...moneyEvents,
  ...giftEvents,
  ...reportEvents,
  ...newsEvents,
  ...recordEvents,
} as const;

export type { Decided } from "./route/events.ts";
/** An event as decided; the ledger adds the envelope. */
export type MissionEvent = EventOf<typeof missionEvents>;
