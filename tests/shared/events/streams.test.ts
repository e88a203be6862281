/** G1: streams share one mechanism, and what may be done with a record is read from its rows. */
import { describe, expect, it } from "vitest";
import { agreements } from "#shared/agreements/agreements.ts";
import { rateTables } from "#shared/allowance/rates.ts";
import { disposalRows, disposals } from "#shared/archive/disposal.ts";
import { scheme } from "#shared/archive/scheme-changes.ts";
import { budgetLines } from "#shared/budget.ts";
import { calendars } from "#shared/calendar.ts";
import { commitments } from "#shared/commitments/commitments.ts";
import { contacts } from "#shared/contacts/contacts.ts";
import { decideAction, idIn, streamName, whyNotAll } from "#shared/events/stream.ts";
import { currentEvents } from "#shared/events/table.ts";
import { giftCeilings } from "#shared/gifts/ceilings.ts";
import { missions } from "#shared/mission/evolve.ts";
import { absenceReasons, absences } from "#shared/people/absence.ts";
import { disclosureRows, disclosures } from "#shared/disclosures.ts";
import { municipalities } from "#shared/municipality.ts";
import { packages } from "#shared/package/packages.ts";
import { deputyships } from "#shared/people/deputyships.ts";
import { outsiders, people } from "#shared/people/people.ts";
import { profiles, staffExports } from "#shared/people/profiles.ts";
import { routeTemplates } from "#shared/route/templates.ts";
import { settingChanges } from "#shared/setting-changes.ts";

const streams = [
  people,
  profiles,
  staffExports,
  municipalities,
  disclosures,
  disclosureRows,
  packages,
  rateTables,
  giftCeilings,
  routeTemplates,
  calendars,
  settingChanges,
  budgetLines,
  missions,
  agreements,
  commitments,
  contacts,
  scheme,
  disposals,
  disposalRows,
  absences,
  absenceReasons,
  deputyships,
];
const me = { id: "me", roles: ["employee"] as const };
const other = { id: "other", roles: ["employee"] as const };

describe("G1 the definitions of streams", () => {
  it("G1 every event belongs to one of them, and no kind is there twice", () => {
    const kinds = [...streams, outsiders].map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    const types = streams.flatMap(({ events }) => Object.keys(events));
    expect(new Set(types).size).toBe(types.length);
    expect(types.toSorted()).toEqual(Object.keys(currentEvents).toSorted());
  });

  it("G1 the name of a stream leads back to its id, and to no other kind", () => {
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

  it("G1 decide without a store: the same row says the event, and why not", () => {
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
