/** A9: the permit clock, by examples and for any days. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiryLine, fallen } from "#shared/mission/permits/permit-clock.ts";
import { memberKey, requestFields } from "#shared/mission/request/request.ts";
import { noPermit, type Permit } from "#shared/mission/permits/permits.ts";
import type { TravelPaper } from "#shared/mission/departure/travel-papers.ts";
import { addDays } from "#shared/persian/days.ts";
import { planRoute } from "#shared/route/plan.ts";
import { aTravelPaper, days, validDraft } from "#tests/helpers/mission-inputs.ts";
import { directoryOf, staff, uuid } from "#tests/helpers/staff.ts";
import { aPermitStep, aTemplate } from "#tests/helpers/routes.ts";

const settings = { passportMinMonths: 6 };
const request = requestFields.parse(validDraft());
const [member] = request.members.map(memberKey);
if (!member) throw new Error("no member");

const permitOf = (body: "supervisoryBoard" | "foreignMinistry" | "governorate", id: string) => {
  const step = aPermitStep(id, 1);
  return { ...step, permit: step.permit && { ...step.permit, body } };
};
const template = aTemplate([
  permitOf("governorate", "governorate"),
  permitOf("supervisoryBoard", "board"),
  permitOf("foreignMinistry", "stamp"),
]);
const route = planRoute(
  template,
  {
    requesterId: staff.employee.id,
    travellers: [staff.employee.id],
    facts: {
      classes: ["staff"],
      destination: "other",
      payer: "host",
      passportTypes: ["service"],
      unit: "واحد",
      days: 5,
      members: 1,
      cost: null,
    },
  },
  directoryOf(Object.values(staff)),
).steps;

const granted = (validUntil: string, validFrom = ""): Permit => ({
  ...noPermit,
  answer: {
    letterNo: "۱۲",
    letterDate: days.asked,
    outcome: "granted",
    validFrom,
    validUntil,
    people: [],
    startDate: "",
    endDate: "",
    note: "",
    scan: null,
    country: request.country,
  },
});
const paperOf = (kind: TravelPaper["kind"], validUntil: string, id = 1): TravelPaper => ({
  ...aTravelPaper({ member, kind, validUntil }),
  id: uuid(id),
});
const missionWith = (permits: Record<string, Permit>, travelPapers: TravelPaper[]) => ({
  request,
  route,
  permits,
  travelPapers,
});
const verdicts = (line: ReturnType<typeof expiryLine>) =>
  Object.fromEntries(line.map((one) => [one.kind === "permit" ? one.id : one.kind, one.verdict]));

describe("the clock of a permit now", () => {
  it("A9 a paper without a record is missing; a passport must be valid for months after the return", () => {
    const nothing = missionWith({}, []);
    expect(verdicts(expiryLine(nothing, settings))).toEqual({
      governorate: "missing",
      board: "missing",
      stamp: "missing",
      passport: "missing",
      visa: "missing",
      insurance: "missing",
    });
    const short = missionWith({}, [paperOf("passport", addDays(days.end, 100))]);
    expect(verdicts(expiryLine(short, settings)).passport).toBe("endsTooEarly");
    const long = missionWith({}, [paperOf("passport", addDays(days.end, 190))]);
    expect(verdicts(expiryLine(long, settings)).passport).toBe("ok");
  });

  it("A9 the exit stamp becomes invalid with the Board's permit, although its own days would be enough", () => {
    const until = addDays(days.end, 30);
    const all = { board: granted(until), stamp: granted(until), governorate: granted(until) };
    const stamp = paperOf("exitStamp", until);
    expect(verdicts(expiryLine(missionWith(all, [stamp]), settings))).toMatchObject({
      board: "ok",
      stamp: "ok",
      exitStamp: "ok",
    });
    const early = { ...all, board: granted(addDays(days.end, -1)) };
    expect(verdicts(expiryLine(missionWith(early, [stamp]), settings))).toMatchObject({
      board: "endsTooEarly",
      stamp: "fallsWith",
      exitStamp: "fallsWith",
      governorate: "ok",
    });
  });
});

describe("on any other days", () => {
  const spare = fc.integer({ min: 0, max: 60 });
  const line = fc
    .record({ board: spare, stamp: spare, governorate: spare, visa: spare, insurance: spare })
    .map((one) =>
      missionWith(
        {
          board: granted(addDays(days.end, one.board)),
          stamp: granted(addDays(days.end, one.stamp)),
          governorate: granted(addDays(days.end, one.governorate)),
        },
        [
          paperOf("visa", addDays(days.end, one.visa), 1),
          paperOf("insurance", addDays(days.end, one.insurance), 2),
          paperOf("passport", addDays(days.end, 400), 3),
        ],
      ),
    );
  const shifted = (by: number) => ({
    startDate: addDays(days.start, by),
    endDate: addDays(days.end, by),
  });

  it("A9 exactly the papers that end before the new return become invalid, and the stamp with the Board's permit", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 90 }), (mission, by) => {
        const end = addDays(days.end, by);
        const falls = new Set(fallen(mission, settings, shifted(by)).map((one) => one.id));
        const endsBefore = (id: string) => (mission.permits[id]?.answer?.validUntil ?? "") < end;
        expect(falls.has("governorate")).toBe(endsBefore("governorate"));
        expect(falls.has("board")).toBe(endsBefore("board"));
        expect(falls.has("stamp")).toBe(endsBefore("stamp") || endsBefore("board"));
        for (const one of mission.travelPapers.filter((each) => each.kind !== "passport"))
          expect(falls.has(one.id)).toBe(one.validUntil < end);
      }),
    );
  });

  it("A9 later days never make anything valid, and the approved days make nothing invalid", () => {
    fc.assert(
      fc.property(line, spare, spare, (mission, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        const ids = (by: number) => fallen(mission, settings, shifted(by)).map((one) => one.id);
        expect(ids(0)).toEqual([]);
        expect(ids(later)).toEqual(expect.arrayContaining(ids(sooner)));
      }),
    );
  });
});
