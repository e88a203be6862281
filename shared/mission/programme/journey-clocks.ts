/** The times of a journey in the programme: departure from home, arrival, return departure, arrival home. Pure. */
import { inOrder, travelKinds, type Segment } from "./itinerary.ts";

/** Local wall times; a usual working day where the programme has none. */
export const journeyClocks = (segments: readonly Segment[], start: string, end: string) => {
  const journeys = inOrder(segments).filter((one) => travelKinds.includes(one.kind));
  const [first, last] = [journeys[0], journeys.at(-1)];
  const leaves = first?.departAt ?? `${start}T06:00`;
  const arrivesThere = first?.arriveAt ?? `${start}T12:00`;
  const both = first !== undefined && last !== undefined && last !== first;
  return {
    leaves,
    arrivesThere,
    leavesThere: both ? last.departAt : `${end}T16:00`,
    returns: both ? last.arriveAt : `${end}T22:00`,
  };
};
