/** The parts of a mission, in the order of its life. A new part is one line here, and one in `state.ts`. */
import { recordPart } from "./archive/part.ts";
import { departurePart } from "./departure/part.ts";
import { giftPart } from "./gifts/part.ts";
import { moneyPart } from "./money/part.ts";
import { newsPart } from "./news/part.ts";
import { orderPart } from "./order/part.ts";
import { paperPart } from "./papers/part.ts";
import type { MissionPart } from "./part.ts";
import { permitPart } from "./permits/part.ts";
import { programmePart } from "./programme/part.ts";
import { reportPart } from "./report/part.ts";
import { requestPart } from "./request/part.ts";
import { routePart } from "./route/part.ts";

export const parts = [
  requestPart,
  routePart,
  orderPart,
  permitPart,
  departurePart,
  paperPart,
  moneyPart,
  giftPart,
  programmePart,
  reportPart,
  newsPart,
  recordPart,
] as const satisfies readonly MissionPart[];

type Sum<P extends readonly MissionPart[]> = P extends readonly [
  infer First extends MissionPart,
  ...infer Others extends readonly MissionPart[],
]
  ? First["initial"] & Sum<Others>
  : unknown;

/** The slices of all parts before the first event. It does not fit `Mission` when a part is missing. */
export const initialSlices: Sum<typeof parts> = Object.assign(
  {},
  ...parts.map(({ initial }) => initial),
);
