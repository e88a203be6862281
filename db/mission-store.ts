/** Loads a mission by reducing its stream, with a small cache that checks itself by version. */
import { fold } from "#shared/events/stream.ts";
import { draftMission, missions } from "#shared/mission/evolve.ts";
import type { Mission } from "#shared/mission/state.ts";
import type { Ledger, StoredEvent } from "./ledger.ts";

export const missionStream = (id: string): string => `mission:${id}`;
export const missionIdOf = (stream: string): string | null =>
  stream.startsWith("mission:") ? stream.slice("mission:".length) : null;

export const evolveStored = (mission: Mission, event: StoredEvent): Mission =>
  fold(missions, [event], mission);

export const loadMission = (ledger: Pick<Ledger, "stream">, id: string): Mission =>
  ledger.stream(missionStream(id)).reduce(evolveStored, draftMission(id));

const kept = 200;

/** Remembers the last missions loaded, so that n events are not applied n times. */
export const createMissionCache = (ledger: Pick<Ledger, "stream">) => {
  const missions = new Map<string, Mission>();
  return {
    /** The mission before and after an event that was just appended. */
    step(id: string, event: StoredEvent): { before: Mission; after: Mission } {
      const cached = missions.get(id);
      const before =
        cached?.version === event.version - 1
          ? cached
          : ledger
              .stream(missionStream(id))
              .filter((one) => one.version < event.version)
              .reduce(evolveStored, draftMission(id));
      const after = evolveStored(before, event);
      missions.delete(id);
      missions.set(id, after);
      if (missions.size > kept) missions.delete(missions.keys().next().value ?? "");
      return { before, after };
    },
  };
};
