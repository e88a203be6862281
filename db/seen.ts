/** What stood on screen against what stands now: the one check of every command that overwrites. */
import { refuseWith, type Store } from "./context.ts";

/** The version that was on screen; an act that only adds rests on none. */
export type SeenVersion = number | "adding";

/** Refuses a command whose screen was older than what it would overwrite. */
export const assertSeen = (seen: SeenVersion, stands: number): void => {
  if (seen !== "adding" && seen !== stands)
    refuseWith({ code: "conflict", reason: "changedMeanwhile" });
};

/**
 * The last version of a stream at which one of these kinds of events changed it; 0 where none did. A
 * stream holds more than one thing that is overwritten: that somebody looked at a national ID does not
 * change the name beside it. Kinds are types without their version.
 */
const versionOf = (store: Store, stream: string, kinds: readonly string[]): number =>
  store
    .sql<unknown[], number>(
      `select coalesce(max(version), 0) from event where stream = ?
       and (${kinds.map(() => "type glob ?").join(" or ")})`,
    )
    .pluck()
    .get(stream, ...kinds.map((kind) => `${kind}.v*`)) ?? 0;

/** What of a person is overwritten apart from each other. */
export const personVersions = (store: Store, id: string) => ({
  fields: versionOf(store, `person:${id}`, ["person.registered", "person.changed"]),
  active: versionOf(store, `person:${id}`, ["person.registered", "person.activeSet"]),
});

export const profileVersion = (store: Store, id: string): number =>
  versionOf(store, `profile:${id}`, ["profile.put"]);
