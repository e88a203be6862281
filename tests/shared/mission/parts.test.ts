/** A mission is the sum of its parts: each event belongs to exactly one. */
import { describe, expect, it } from "vitest";
import { missionEvents } from "#shared/mission/events.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import { parts } from "#shared/mission/parts.ts";

describe("G2 a mission is the sum of its parts", () => {
  it("G2 every event of a mission belongs to exactly one part", () => {
    const owned = parts.flatMap((part) => Object.keys(part.events));
    expect(owned.toSorted()).toEqual(Object.keys(missionEvents).toSorted());
    expect(new Set(owned).size).toBe(owned.length);
  });

  it("G2 every field of a part belongs to it alone, and an empty mission has all of them", () => {
    const owned = parts.flatMap((part) => Object.keys(part.initial));
    expect(new Set(owned).size).toBe(owned.length);
    const core = ["id", "version", "status", "openedAt", "changedAt", "lastReason"];
    expect(Object.keys(draftMission("one")).toSorted()).toEqual([...core, ...owned].toSorted());
  });

  it("G2 every part has a name of its own", () => {
    expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length);
  });
});
