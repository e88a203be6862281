/**
 * Acts that another act takes back: what was removed is put again, what was put is removed or gets its
 * earlier fields. An act with no such counterpart has no row. Pure.
 */
import type { z } from "zod";
import type { ActingRole } from "../contract/capabilities.ts";
import { isMasked } from "../people/profile.ts";
import { classOfPaper, classRank, mayLower } from "./confidentiality.ts";
import type * as inputs from "./inputs.ts";
import type { Segment } from "./programme/itinerary.ts";
import type { Mission } from "./state.ts";
import { actions, type ActionName } from "./workflow.ts";

/** What the person saw when they acted. */
export interface ActedOn {
  mission: Pick<
    Mission,
    "status" | "money" | "travelPapers" | "keeping" | "ownClass" | "paperClasses"
  >;
  segments: readonly Segment[];
}

/** Who takes it back, and the reason that goes into the history where one is needed. */
interface Who {
  roles: readonly ActingRole[];
  reason: string;
}

type Input<A extends ActionName> = z.input<(typeof actions)[A]["input"]>;
export type Inverse = { [A in ActionName]: { action: A; input: Input<A> } }[ActionName];

type Table = {
  [A in ActionName]?: (
    input: z.infer<(typeof inputs)[A]>,
    before: ActedOn,
    who: Who,
  ) => Inverse | null;
};

const put = ({ id, ...segment }: Segment) => ({ id, segment });
const find = <T extends { id: string }>(all: readonly T[], id: string) =>
  all.find((one) => one.id === id);

const inverses: Table = {
  // A programme that was final stays a plan, as after every change of it.
  removeSegment: ({ id }, { segments }) => {
    const gone = find(segments, id);
    return gone ? { action: "putSegments", input: { segments: [put(gone)] } } : null;
  },
  putSegment: ({ id }, before) => segmentsAsBefore([id], before),
  putSegments: (input, before) =>
    segmentsAsBefore(
      input.segments.map(({ id }) => id),
      before,
    ),
  removeExpense: ({ id }, { mission }) => {
    const gone = find(mission.money.expenses, id);
    return gone ? { action: "putExpense", input: gone } : null;
  },
  putExpense: ({ id }, { mission }) => {
    const earlier = find(mission.money.expenses, id);
    return earlier
      ? { action: "putExpense", input: earlier }
      : { action: "removeExpense", input: { id } };
  },
  // A number that is masked on screen cannot be put again.
  removeTravelPaper: ({ id }, before) => paperAsBefore(id, before),
  putTravelPaper: ({ id }, before) =>
    find(before.mission.travelPapers, id)
      ? paperAsBefore(id, before)
      : { action: "removeTravelPaper", input: { id } },
  classify: ({ target, confidentiality }, { mission }, { roles, reason }) => {
    const earlier = target === "dossier" ? mission.ownClass : classOfPaper(mission, target);
    const lowers = classRank(earlier) < classRank(confidentiality);
    if (lowers && !mayLower({ roles })) return null;
    return { action: "classify", input: { target, confidentiality: earlier, reason } };
  },
  setPayers: (_input, { mission }) => ({
    action: "setPayers",
    input: { cells: mission.money.payers },
  }),
  reserveBudget: (_input, { mission }, { reason }) =>
    reservationOf(mission) ?? { action: "releaseBudget", input: { reason } },
  releaseBudget: (_input, { mission }) => reservationOf(mission),
  holdDisposal: (_input, _before, { reason }) => ({ action: "releaseDisposal", input: { reason } }),
  releaseDisposal: (_input, { mission: { keeping } }) =>
    keeping?.hold ? { action: "holdDisposal", input: { reason: keeping.hold.reason } } : null,
  changeRetention: (_input, { mission: { keeping } }, { reason }) =>
    keeping && {
      action: "changeRetention",
      input: { retentionClass: keeping.retentionClass, reason },
    },
};

/** The act that takes this one back, by what the dossier was before it; `null` when there is none. */
export const inverseOf = <A extends ActionName>(
  action: A,
  input: z.infer<(typeof inputs)[A]>,
  before: ActedOn,
  who: Who,
): Inverse | null => {
  const inverse = inverses[action]?.(input, before, who) ?? null;
  const open: readonly string[] = inverse ? actions[inverse.action].from : [];
  return open.includes(before.mission.status) ? inverse : null;
};

/** Either all of them were there, or one is new. */
const segmentsAsBefore = (ids: readonly string[], { segments }: ActedOn): Inverse | null => {
  const earlier = ids.flatMap((id) => find(segments, id) ?? []);
  const [id] = ids;
  if (earlier.length === ids.length)
    return { action: "putSegments", input: { segments: earlier.map(put) } };
  return ids.length === 1 && id !== undefined ? { action: "removeSegment", input: { id } } : null;
};

const paperAsBefore = (id: string, { mission }: ActedOn): Inverse | null => {
  const paper = find(mission.travelPapers, id);
  if (!paper || isMasked(paper.number)) return null;
  const { id: _id, ...fields } = paper;
  return { action: "putTravelPaper", input: { id, paper: fields } };
};

const reservationOf = ({ money }: ActedOn["mission"]): Inverse | null => {
  if (money.reservation === null) return null;
  const { at: _at, ...input } = money.reservation;
  return { action: "reserveBudget", input };
};
