/** The workflow's rows about gifts: recorded from the departure on, handed over before the archive. */
import * as giftActs from "./gift-acts.ts";
import * as guards from "../guards.ts";
import * as inputs from "../inputs.ts";
import { statuses, type Status } from "../state.ts";
import { action, withPapers } from "../workflow-row.ts";

/** From the order until the dossier is frozen. */
const giving: readonly Status[] = [
  "ordered",
  "changing",
  "reported",
  "reportReturned",
  "reportAccepted",
  "reportRejected",
];
/** A gift can be handed over in any state of the dossier, as long as it is a task. */
const handingOver = statuses.filter((one) => one !== "draft" && one !== "archived");
const mayRecord = [guards.arrangesOrTravels, giftActs.hasDeparted];
const mayTouch = [...mayRecord, giftActs.hasGifts];

const gifts = [...withPapers, "gifts"] as const;

export const giftActions = {
  recordGift: action({
    from: giving,
    to: "stays",
    capability: "mission.request",
    rests: "nothing",
    topics: gifts,
    guards: mayRecord,
    input: inputs.recordGift,
    quiet: true,
    decide: giftActs.recordGift,
    doc: "Record a gift given or received; one given above the ceiling needs a reason.",
  }),
  correctGift: action({
    from: giving,
    to: "stays",
    capability: "mission.request",
    rests: "version",
    topics: gifts,
    guards: mayTouch,
    input: inputs.correctGift,
    quiet: true,
    decide: giftActs.correctGift,
    doc: "Correct the record of a gift, with a reason; the ceiling of its own day applies again.",
  }),
  handOverGift: action({
    from: handingOver,
    to: "stays",
    capability: "mission.request",
    rests: "version",
    topics: gifts,
    guards: [guards.arrangesOrTravels, giftActs.hasGifts],
    input: inputs.handOverGift,
    quiet: true,
    decide: giftActs.handOverGift,
    doc: "Record where a received gift went, with the receipt; a modest one may be kept.",
  }),
  withdrawGift: action({
    from: giving,
    to: "stays",
    capability: "mission.request",
    rests: "version",
    topics: gifts,
    guards: mayTouch,
    input: inputs.withdrawGift,
    quiet: true,
    decide: giftActs.withdrawGift,
    doc: "Withdraw the record of a gift, with a reason.",
  }),
} as const;
