/** Who is notified of which event, from the parts of a mission. Pure. */
import type { Hearers, MissionPart } from "./part.ts";
import { parts } from "./parts.ts";
import { travellers, type Mission } from "./state.ts";
import { viewersOf } from "./tasks.ts";

type ToldBy<P> = P extends MissionPart<infer Told> ? Told : never;
export type ToldEvent = ToldBy<(typeof parts)[number]>;

const told = new Map<string, Hearers>(parts.flatMap((part) => Object.entries(part.told ?? {})));
const isTold = (type: string): type is ToldEvent => told.has(type);
export const toldEvents = [...told.keys()].filter(isTold);

/** Ids of those who are notified of an event; never the actor. */
export const toldOf = (type: string, mission: Mission, actor: string): string[] => {
  const hearers = told.get(type);
  if (hearers === undefined) return [];
  const people =
    hearers === "viewers" ? viewersOf(mission) : [mission.requesterId, ...travellers(mission)];
  return [...new Set(people)].filter((one) => one !== actor && one !== "");
};
