/** What stood on screen against what stands now: the one check of every command that overwrites. */
import { refuseWith } from "./context.ts";

/** The version that was on screen; an act that only adds rests on none. */
export type SeenVersion = number | "adding";

/** Refuses a command whose screen was older than what it would overwrite. */
export const assertSeen = (seen: SeenVersion, stands: number): void => {
  if (seen !== "adding" && seen !== stands)
    refuseWith({ code: "conflict", reason: "changedMeanwhile" });
};
