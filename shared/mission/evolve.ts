/** How events change a mission: each event belongs to a part. Pure. Never refuses. */
import { defineStream, type EventMeta } from "../events/stream.ts";
import { missionEvents, type MissionEvent } from "./events.ts";
import { initialSlices, parts } from "./parts.ts";
import { openNow, type Mission } from "./state.ts";
import type { Task, TaskFacts } from "./tasks.ts";

/** A mission before its first event. */
export const draftMission = (id: string): Mission => ({
  id,
  version: 0,
  status: "draft",
  openedAt: "",
  changedAt: "",
  lastReason: "",
  ...initialSlices,
});

/** The next state; events of the ledger have happened, so nothing is refused. */
export const evolve = (mission: Mission, event: MissionEvent, meta: EventMeta): Mission => {
  const after = {
    ...mission,
    ...change(mission, event, meta),
    version: mission.version + 1,
    changedAt: meta.at,
  };
  return turnOf(after) === turnOf(mission) ? after : { ...after, openedAt: meta.at };
};

const change = (mission: Mission, event: MissionEvent, meta: EventMeta): Partial<Mission> => {
  for (const part of parts) {
    const changed = part.evolve(mission, event, meta);
    if (changed !== null) return changed;
  }
  throw new Error(`No part of a mission takes the event ${event.type}.`);
};

/** The open tasks of a mission, in the order of its parts. */
export const tasksOf = (
  mission: Mission,
  changedOn: string,
  { settings, calendar }: Pick<TaskFacts, "settings" | "calendar">,
): Task[] =>
  parts.flatMap((part) => part.tasks?.(mission, { changedOn, settings, calendar }) ?? []);

/** Which steps are open; when that changes, their time begins. */
const turnOf = (mission: Mission): string =>
  openNow(mission)
    .map((step) => `${mission.rounds.length} ${step.group}`)
    .join();

export const missions = defineStream({
  kind: "mission",
  events: missionEvents,
  old: Object.fromEntries(parts.flatMap(({ old = {} }) => Object.entries(old))),
  empty: draftMission,
  evolve,
  // Its workflow has states, signatures and drafts, and an interpreter of its own: `decide.ts`.
  actions: {},
});
