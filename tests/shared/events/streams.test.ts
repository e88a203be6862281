/** G1: streams share one mechanism, and the commands on a record follow from its rows. */
import { describe, expect, it } from "vitest";
import { scheme } from "#shared/archive/scheme-changes.ts";
import { decideAction, idIn, streamName, whyNotAll } from "#shared/events/stream.ts";
import { streams } from "#shared/events/streams.ts";
import { currentEvents } from "#shared/events/table.ts";
import { absenceReasons, absences } from "#shared/people/absence.ts";
import { outsiders } from "#shared/people/people.ts";

const kinds = Object.values(streams);
const me = { id: "me", roles: ["employee"] as const };
const other = { id: "other", roles: ["employee"] as const };

describe("G1 the definitions of streams", () => {
  it("G1 every event belongs to one of them, and no kind is there twice", () => {
    const names = [...kinds, outsiders].map(({ kind }) => kind);
    expect(new Set(names).size).toBe(names.length);
    const types = kinds.flatMap(({ events }) => Object.keys(events));
    expect(new Set(types).size).toBe(types.length);
    expect(types.length).toBe(Object.keys(currentEvents).length);
    expect(types.length).toBeGreaterThan(100);
  });

  it("G1 the name of a stream gives its id, and no other kind", () => {
    expect(idIn(absences, streamName(absences, "1"))).toBe("1");
    expect(idIn(absences, streamName(absenceReasons, "1"))).toBeNull();
    expect(idIn(scheme, streamName(scheme, ""))).toBe("");
  });
});

describe("G1 the rows of an absence", () => {
  const days = { personId: "me", from: "2027-02-02", to: "2027-02-03" };
  const fields = { ...days, kind: "leave" as const, note: "" };
  const facts = { person: { active: true, managerId: "boss" }, others: [] };
  const { record, cancel } = absences.actions;

  it("G1 decide without a store: one row gives the event, or the reason of a refusal", () => {
    expect(decideAction(record, null, { fields }, me, facts)).toEqual({
      ok: true,
      value: [{ type: "absence.recorded.v1", payload: days }],
    });
    expect(decideAction(record, null, { fields }, other, facts)).toMatchObject({
      error: { code: "forbidden", reason: "onlyOwnAbsence" },
    });
    const away = { ...facts, others: [{ from: "2027-02-03", to: "2027-02-09" }] };
    expect(decideAction(record, null, { fields }, me, away)).toMatchObject({
      error: { fields: [{ path: "fields.from", reason: "absenceTwice" }] },
    });
  });

  it("G1 the reasons beside the buttons are those of the refusals", () => {
    const standing = { ...days, recordedBy: "me", standing: true };
    expect(whyNotAll(absences.actions, standing, me, facts)).toEqual({
      record: { code: "conflict", reason: "changedMeanwhile" },
      cancel: null,
    });
    expect(whyNotAll(absences.actions, standing, other, facts).cancel).toMatchObject({
      code: "notFound",
    });
    const cancelled = { ...standing, standing: false };
    const { error } = decideAction(cancel, cancelled, { reason: "" }, me, facts) as {
      error?: object;
    };
    expect(whyNotAll(absences.actions, cancelled, me, facts).cancel).toEqual(error);
    expect(error).toMatchObject({ reason: "absenceCancelled" });
  });
});
