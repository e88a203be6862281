/** D3: ready to depart: what each member needs, what blocks, and what the setting changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalOf } from "#shared/mission/decide.ts";
import { blockers, membersLacking, readiness } from "#shared/mission/departure/readiness.ts";
import { phaseOf, type Mission } from "#shared/mission/state.ts";
import {
  everyMember,
  travelPaperFields,
  type TravelPaper,
} from "#shared/mission/departure/travel-papers.ts";
import { addDays } from "#shared/persian/days.ts";
import { defaultSettings } from "#shared/settings.ts";
import { aSegment, aTravelPaper, days, validDraft } from "../../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../../helpers/missions.ts";
import { staff, uuid } from "../../../helpers/staff.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const facts = factsOn(days.asked);
const wife = factsOn(days.asked, { traits: () => ({ gender: "woman", marital: "married" }) });
const lenient = factsOn(days.asked, {
  settings: { ...defaultSettings(), missingPapersBlock: 0 },
});

const papers = (...list: Parameters<typeof aTravelPaper>[0][]): TravelPaper[] =>
  list.map((one, index) => ({ ...aTravelPaper(one), id: uuid(600 + index) }));
const allPapers = papers(
  {},
  { kind: "visa", validUntil: days.end },
  { kind: "insurance", validUntil: days.end },
  { kind: "exitStamp", validUntil: days.end },
);
const home = { fromPlace: "هامبورگ", toPlace: "تهران" };
const programme = [
  { ...aSegment({ confirmed: true }), id: uuid(501) },
  {
    ...aSegment({
      confirmed: true,
      kind: "lodging",
      departAt: `${days.start}T14:00`,
      departZone: "Europe/Berlin",
      arriveAt: `${days.end}T09:00`,
    }),
    id: uuid(502),
  },
  {
    ...aSegment({
      ...home,
      confirmed: true,
      departAt: `${days.end}T12:00`,
      departZone: "Europe/Berlin",
      arriveAt: `${days.end}T20:00`,
      arriveZone: "Asia/Tehran",
    }),
    id: uuid(503),
  },
] as Mission["segments"];
const printed = (mission: Mission) => perform(mission, "keepOrderPdf", staff.officer, facts);
/** Ordered, printed, with every paper and a confirmed programme. */
const whole = (): Mission => ({
  ...printed(missionIn("ordered")),
  travelPapers: allPapers,
  segments: programme,
});
const kinds = (needs: ReturnType<typeof readiness>) => needs.map((one) => one.kind);

describe("required papers", () => {
  it("D3 a bare order lacks every paper, the print and the programme", () => {
    const mission = missionIn("ordered");
    expect(new Set(kinds(blockers(mission, facts)))).toEqual(
      new Set(["passport", "visa", "exitStamp", "insurance", "order", "outward", "homeward"]),
    );
    expect(blockers(whole(), facts)).toEqual([]);
  });

  it("D3 a passport must be valid for the months of the setting after the return", () => {
    const ending = (validUntil: string) => ({
      ...whole(),
      travelPapers: [...papers({ validUntil }), ...allPapers.slice(1)],
    });
    const verdict = (mission: Mission) =>
      readiness(mission, facts).find((one) => one.kind === "passport");
    expect(verdict(ending(addDays(days.end, 100)))).toMatchObject({
      verdict: "endsTooEarly",
      blocking: true,
      validUntil: addDays(days.end, 100),
    });
    expect(verdict(ending(addDays(days.end, 200)))).toMatchObject({ verdict: "ok" });
    const renewed = {
      ...whole(),
      travelPapers: [...papers({ validUntil: days.end }), ...allPapers],
    };
    expect(verdict(renewed)).toMatchObject({ verdict: "ok" });
  });

  it("D3 an ordinary passport needs no stamp and no consent", () => {
    const ordinary = missionIn("ordered", {
      ...validDraft(),
      members: [
        {
          personId: staff.employee.id,
          nameFa: "آزمون",
          post: "کارشناس",
          role: "head",
          passportType: "ordinary",
        },
      ],
    });
    expect(kinds(readiness(ordinary, wife))).not.toContain("exitStamp");
    expect(kinds(readiness(ordinary, wife))).not.toContain("spouseConsent");
  });

  it("D3 married women need the husband's consent, pointed out where the status is unknown", () => {
    const consent = (mission: Mission, known = wife) =>
      readiness(mission, known).find((one) => one.kind === "spouseConsent");
    expect(consent(whole())).toMatchObject({ verdict: "missing", blocking: false });
    expect(consent(whole(), facts)).toBeUndefined();
    const nobody = factsOn(days.asked, { traits: () => undefined });
    expect(consent(whole(), nobody)).toMatchObject({ verdict: "unknown", blocking: false });
    const given = {
      ...whole(),
      travelPapers: [...allPapers, ...papers({ kind: "spouseConsent" })],
    };
    expect(consent(given)).toMatchObject({ verdict: "ok" });
  });

  it("D3 a visa or an insurance that is not needed is noted with a reason, for one or for all", () => {
    const waived = {
      ...whole(),
      travelPapers: [
        ...allPapers.filter((one) => one.kind !== "visa"),
        ...papers({ kind: "visa", member: everyMember, waived: "لغو روادید", validUntil: "" }),
      ],
    };
    expect(readiness(waived, facts).find((one) => one.kind === "visa")).toMatchObject({
      verdict: "waived",
      waived: "لغو روادید",
    });
    const bad = [
      { member: "a", kind: "passport", waived: "لازم نیست" },
      { member: "a", kind: "visa", waived: "نه" },
      { member: everyMember, kind: "passport", number: "K1", validUntil: "2030-01-01" },
      {
        member: "a",
        kind: "insurance",
        issuer: "الف",
        validFrom: "2027-02-02",
        validUntil: "2027-02-01",
      },
      { member: "a", kind: "visa" },
    ];
    for (const one of bad) expect(travelPaperFields.safeParse(one).success).toBe(false);
  });

  it("D3 an advance is required once an allowance is planned", () => {
    const own = { payer: "own", fundingSource: "ردیف ۳۰۲" };
    const paying = { ...whole(), request: { ...whole().request, ...own } as Mission["request"] };
    const planned = perform(paying, "planAllowance", staff.finance, facts);
    const advance = (mission: Mission) =>
      readiness(mission, facts).find((one) => one.kind === "advance")?.verdict;
    expect(advance(whole())).toBeUndefined();
    expect(advance(planned)).toBe("missing");
    expect(advance(perform(planned, "payAdvance", staff.finance, facts))).toBe("ok");
  });
});

describe("marking a delegation ready", () => {
  it("D3 is refused while something is missing, and says what; not where the setting only warns", () => {
    const bare = missionIn("ordered");
    expect(refusalOf("clearToDepart", bare, staff.officer, facts)).toMatchObject({
      reason: "notReady",
      params: { need: "passport", count: 7 },
    });
    expect(refusalOf("clearToDepart", bare, staff.officer, lenient)).toBeNull();
    expect(refusalOf("clearToDepart", whole(), staff.officer, facts)).toBeNull();
    const left = factsOn(days.end);
    expect(refusalOf("clearToDepart", whole(), staff.officer, left)).toEqual({
      reason: "journeyHasBegun",
    });
  });

  it("D3 shows in the phase until departure, and ends with a change of the mission", () => {
    const ready = perform(whole(), "clearToDepart", staff.officer, facts);
    expect(ready.cleared).toMatchObject({ personId: staff.officer.id });
    const phase = (today: string) => phaseOf("ordered", days.start, days.end, today, true);
    expect([days.asked, days.start, days.back].map(phase)).toEqual([
      "cleared",
      "onTheWay",
      "reportDue",
    ]);
    expect(perform(ready, "cancel", staff.mayor, facts).cleared).toBeNull();
  });

  it("D3 until then the traveller and the unit have a task that ends on the day of departure", () => {
    const tasks = (mission: Mission) =>
      tasksOf(mission, days.asked, facts)
        .filter((one) => one.endsOn !== "")
        .map((one) => [one.kind, one.personId ?? one.role, one.endsOn]);
    const bare = { ...printed(missionIn("ordered")) };
    expect(membersLacking(bare, facts.settings)).toEqual([staff.employee.id]);
    expect(tasks(bare)).toEqual([
      ["completePapers", staff.employee.id, days.start],
      ["clearToDepart", "officer", days.start],
      ["clearToDepart", "head", days.start],
    ]);
    expect(tasks(perform(whole(), "clearToDepart", staff.officer, facts))).toEqual([]);
  });
});

it("D3 for any papers: a later end never makes anything worse, and blocking needs a need unmet", () => {
  const day = fc.integer({ min: -30, max: 400 }).map((by) => addDays(days.end, by));
  fc.assert(
    fc.property(fc.tuple(day, day, day), fc.nat(60), ([passport, visa, insurance], later) => {
      const withEnds = (by: number): Mission => ({
        ...whole(),
        travelPapers: papers(
          { validUntil: addDays(passport, by) },
          { kind: "visa", validUntil: addDays(visa, by) },
          { kind: "insurance", validUntil: addDays(insurance, by) },
        ),
      });
      const now = readiness(withEnds(0), facts);
      expect(now.filter((one) => one.blocking && one.verdict === "ok")).toEqual([]);
      expect(blockers(withEnds(later), facts).length).toBeLessThanOrEqual(
        blockers(withEnds(0), facts).length,
      );
      expect(blockers(withEnds(0), lenient)).toEqual([]);
    }),
  );
});
