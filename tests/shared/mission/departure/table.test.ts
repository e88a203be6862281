/** W2: readiness as a table, and the days that a paper lacks. */
import { describe, expect, it } from "vitest";
import { readiness } from "#shared/mission/departure/readiness.ts";
import { departureRows } from "#shared/mission/departure/table.ts";
import type { TravelPaper } from "#shared/mission/departure/travel-papers.ts";
import type { ClockItem } from "#shared/mission/permits/permit-clock.ts";
import { daysShort, missingDays } from "#shared/mission/permits/validity.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { addDays } from "#shared/persian/days.ts";
import { aTravelPaper, days } from "../../../helpers/mission-inputs.ts";
import { factsOn, missionIn } from "../../../helpers/missions.ts";
import { uuid } from "../../../helpers/staff.ts";

const facts = factsOn(days.asked);
const paper = (id: number, fields: Parameters<typeof aTravelPaper>[0]): TravelPaper => ({
  ...aTravelPaper(fields),
  id: uuid(600 + id),
});
const tableOf = (travelPapers: TravelPaper[]) => {
  const mission = { ...missionIn("ordered"), travelPapers };
  const needs = readiness(mission, facts);
  return { needs, rows: departureRows(needs, travelPapers, mission.request.members) };
};

describe("rows of the departure table", () => {
  it("W2 every need is in exactly one cell", () => {
    const { needs, rows } = tableOf([]);
    const shown = rows.flatMap((row) =>
      row.of === "whole" ? [row.need] : row.cells.flatMap((cell) => cell.need ?? []),
    );
    expect(shown).toHaveLength(needs.length);
    expect(new Set(shown)).toEqual(new Set(needs));
  });

  it("W2 every paper is in a cell: the judged one with its need, the others beside it", () => {
    const { rows } = tableOf([
      paper(0, { validUntil: days.start }),
      paper(1, {}),
      paper(2, { kind: "otherConsent", issuer: "دفترخانه" }),
    ]);
    const cellOf = (kind: string) => {
      const row = rows.find((one) => one.of === "members" && one.kind === kind);
      return row?.of === "members" ? row.cells[0] : undefined;
    };
    expect(cellOf("passport")?.paper?.id).toBe(uuid(601));
    expect(cellOf("passport")?.others.map((one) => one.id)).toEqual([uuid(600)]);
    expect(cellOf("otherConsent")?.need).toBeNull();
    expect(cellOf("otherConsent")?.others.map((one) => one.id)).toEqual([uuid(602)]);
  });

  it("W2 a kind that nobody needs or has gets no row", () => {
    const kinds = tableOf([]).rows.map((row) => (row.of === "members" ? row.kind : row.need.kind));
    expect(kinds).not.toContain("guardianConsent");
    expect(kinds.slice(0, 2)).toEqual(["passport", "visa"]);
  });
});

describe("days that are missing", () => {
  const journey = { startDate: days.start, endDate: days.end };
  const item = (fields: Partial<ClockItem>): ClockItem => ({
    id: "1",
    kind: "passport",
    titleFa: "",
    titleEn: "",
    member: memberKey(
      missionIn("ordered").request.members[0] ?? { personId: null, nationalId: "" },
    ),
    number: "",
    validFrom: "",
    validUntil: "",
    neededUntil: days.end,
    verdict: "ok",
    ...fields,
  });

  it("W2 are those after the end, those before the beginning, or all of them", () => {
    const last = days.end;
    const early = addDays(last, -2);
    const late = addDays(days.start, 2);
    expect(missingDays(item({ validUntil: last }), journey)).toBeNull();
    expect(missingDays(item({ verdict: "missing" }), journey)).toEqual({ first: days.start, last });
    expect(missingDays(item({ verdict: "endsTooEarly", validUntil: early }), journey)).toEqual({
      first: addDays(early, 1),
      last,
    });
    expect(
      missingDays(item({ verdict: "startsTooLate", validFrom: late, validUntil: last }), journey),
    ).toEqual({ first: days.start, last: addDays(late, -1) });
  });

  it("W2 the number of missing days is that between the last valid and the last needed day", () => {
    const early = addDays(days.end, -35);
    expect(daysShort(item({ verdict: "endsTooEarly", validUntil: early }))).toBe(35);
    expect(daysShort(item({ verdict: "missing" }))).toBe(0);
  });
});
