/** A12: the facts of one day of somebody who is away. */
import { describe, expect, it } from "vitest";
import { defaultMunicipalCalendar } from "#shared/calendar.ts";
import type { AwayPerson } from "#shared/contract/absences.ts";
import type { Person } from "#shared/people/person.ts";
import { backOn, dayWithin, emptySeats, entriesOn, seatsOf } from "#shared/people/away-day.ts";

const deputy = { id: "deputy", nameFa: "جانشین", nameEn: "" };
const away: AwayPerson = {
  person: {
    id: "one",
    nameFa: "مدیر",
    nameEn: "",
    postFa: "",
    postEn: "",
    unitFa: "",
    unitEn: "",
    seats: ["finance"],
  },
  spans: [
    {
      id: "",
      kind: "absent",
      from: "2026-12-01",
      to: "2026-12-02",
      state: null,
      mission: null,
      note: "",
      mayCancel: false,
    },
  ],
  deputies: [{ deputy, from: "2026-12-02", to: "2026-12-05" }],
};
const [span] = away.spans;

describe("a day of who is away", () => {
  it("A12 a seat is empty on days on which nobody stands in", () => {
    expect(emptySeats(away, "2026-12-01")).toEqual(["finance"]);
    expect(emptySeats(away, "2026-12-02")).toEqual([]);
  });

  it("A12 a seat that another active person holds is not only theirs, except that of a manager", () => {
    const one = { id: "one", active: true };
    const held = (roles: Person["roles"], other: { id: string; active: boolean }) =>
      seatsOf({ ...one, roles }, () => [one, other]);
    expect(held(["finance", "archivist"], { id: "other", active: false })).toEqual(["finance"]);
    expect(held(["finance"], { id: "other", active: true })).toEqual([]);
    expect(held(["manager"], { id: "other", active: true })).toEqual(["manager"]);
    expect(seatsOf({ ...one, roles: ["finance"], active: false }, () => [])).toEqual([]);
  });

  it("A12 only those of the day are told, with the day within their absence", () => {
    expect(entriesOn([away], "2026-11-30")).toEqual([]);
    expect(entriesOn([away], "2026-12-02")).toHaveLength(1);
    expect(span && dayWithin(span, "2026-12-02")).toEqual({ no: 2, of: 2 });
  });

  it("A12 they are back on the first working day after it, past Thursday and Friday", () => {
    expect(span && backOn(span, defaultMunicipalCalendar())).toBe("2026-12-05");
  });
});
