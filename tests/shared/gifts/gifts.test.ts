/** R3: the ceiling of a gift, by rank and by the table of its day; hand-over; the archive's guard. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byLawOf1392,
  ceilingFields,
  ceilingsOn,
  giftRanks,
  type CeilingTable,
} from "#shared/gifts/ceilings.ts";
import { decide, refusalOf } from "#shared/mission/decide.ts";
import {
  giftKinds,
  handOverDue,
  isAboveCeiling,
  mustBeHandedOver,
  owesHandOver,
} from "#shared/mission/gifts/gifts.ts";
import * as inputs from "#shared/mission/inputs.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { defaultCalendar } from "#shared/calendar.ts";
import { addDays } from "#shared/persian/days.ts";
import { defaultSettings } from "#shared/settings.ts";
import { actions } from "#shared/mission/workflow.ts";
import { statuses, type Mission } from "#shared/mission/state.ts";
import { aGift, aHandOver, days, validReport } from "../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../helpers/missions.ts";
import { staff, uuid, type StaffKey } from "../../helpers/staff.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const back = factsOn(days.back);
const rials = (minor: number) => ({ value: { minor, currency: "IRR" as const } });
const record = (overrides: object, before: Mission = missionIn("ordered"), facts = back) =>
  decide("recordGift", before, inputs.recordGift.parse(input(overrides)), staff.employee, facts);
const input = (overrides: object = {}) => ({ id: uuid(900), ...aGift(overrides) });
const recorded = (overrides: object, before: Mission = missionIn("ordered"), facts = back) =>
  perform(before, "recordGift", staff.employee, facts, inputs.recordGift.parse(input(overrides)));
/** A watch above the ceiling of everyone but ministers. */
const watch = { direction: "received", kind: "durable", what: "ساعت", ...rials(9_000_000) };

/** Of the action's own guards, in any state. */
const guardsSay = (action: "cancel" | "postpone" | "withdraw", mission: Mission, day: string) =>
  actions[action].guards
    .map((guard) => guard(mission, staff.employee, factsOn(day))?.reason)
    .find((one) => one !== undefined);

const fieldsOf = (outcome: ReturnType<typeof decide>): string[] =>
  "refused" in outcome
    ? (outcome.refused.fields ?? []).map((one) => `${one.path} ${one.reason}`)
    : [];

describe("R3 the ceiling of a gift", () => {
  it("R3 a given gift needs a reason only above the ceiling of the rank; a received one is never refused", () => {
    fc.assert(
      fc.property(
        fc.record({
          direction: fc.constantFrom(...giftDirections),
          kind: fc.constantFrom(...giftKinds),
          rank: fc.constantFrom(...giftRanks),
          minor: fc.oneof(
            fc.integer({ min: 1, max: 40_000_000 }),
            fc.constantFrom(2_000_000, 2_000_001, 3_000_000, 10_000_000, 15_000_000, 15_000_001),
          ),
          override: fc.constantFrom("", "مهمان ویژه"),
        }),
        ({ minor, ...gift }) => {
          const above = minor > byLawOf1392.ceilings[gift.rank];
          const outcome = record({ ...gift, ...rials(minor) });
          const refused = gift.direction === "given" && above && gift.override === "";
          expect(fieldsOf(outcome)).toEqual(refused ? ["override giftAboveCeiling"] : []);
          if (refused) return;
          const [kept] = recorded({ ...gift, ...rials(minor) }).gifts;
          if (!kept) throw new Error("nothing recorded");
          expect(isAboveCeiling(kept)).toBe(above);
          const owed = gift.direction === "received" && gift.kind === "durable" && above;
          expect(mustBeHandedOver(kept)).toBe(owed);
          expect(owesHandOver(kept)).toBe(owed);
        },
      ),
    );
  });

  it("R3 the table of a gift's own day applies, even if a newer one is published", () => {
    const table = fc.record({
      version: fc.integer({ min: 1, max: 9 }),
      effectiveFrom: fc.integer({ min: -40, max: 40 }).map((at) => addDays(days.start, at)),
      others: fc.integer({ min: 1, max: 5_000_000 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(table, { selector: (one) => one.version }), (rows) => {
        const tables = rows.map(({ others, ...row }): CeilingTable => ({
          ...row,
          citation: "آزمون",
          ceilings: { ...byLawOf1392.ceilings, others },
        }));
        const facts = factsOn(days.back, { giftCeilings: { on: (at) => ceilingsOn(tables, at) } });
        const [gift] = recorded({ direction: "received" }, missionIn("ordered"), facts).gifts;
        const inForce = tables
          .filter((one) => one.effectiveFrom <= days.end)
          .toSorted((a, b) =>
            a.effectiveFrom === b.effectiveFrom
              ? a.version - b.version
              : a.effectiveFrom < b.effectiveFrom
                ? -1
                : 1,
          )
          .at(-1);
        expect(gift?.ceiling).toEqual({
          version: inForce?.version ?? 0,
          rials: (inForce ?? byLawOf1392).ceilings.others,
        });
      }),
    );
  });

  it("R3 a foreign value is converted to rials by its rate, and not recorded without one", () => {
    const euros = { minor: 20_00, currency: "EUR" as const };
    expect(fieldsOf(record({ value: euros }))).toEqual(["fx.rate rateNeeded"]);
    const fx = (rate: string) => ({ rate, rateDate: days.end, source: "بانک مرکزی" });
    expect(fieldsOf(record({ value: euros, fx: fx("۱۰۰٬۰۰۰") }))).toEqual([]);
    expect(fieldsOf(record({ value: euros, fx: fx("100001") }))).toEqual([
      "override giftAboveCeiling",
    ]);
    expect(
      fieldsOf(record({ value: euros, fx: { ...fx("1000"), rateDate: "2027-03-01" } })),
    ).toEqual(["fx.rateDate futureDate"]);
  });

  it("R3 the day is on the journey or a few days around it, and never in the future", () => {
    const after = factsOn("2027-03-01");
    const on = (day: string, facts = after) => fieldsOf(record({ day }, undefined, facts));
    expect(on(addDays(days.start, -3))).toEqual([]);
    expect(on(addDays(days.end, 3))).toEqual([]);
    expect(on(addDays(days.start, -4))).toEqual(["day giftDay"]);
    expect(on(addDays(days.end, 4))).toEqual(["day giftDay"]);
    expect(on(days.end, factsOn(days.start))).toEqual(["day futureDate"]);
    expect(fieldsOf(record({ member: uuid(77) }))).toEqual(["member notMember"]);
  });

  it("R3 travellers and the unit record, from the departure on, until the dossier is frozen", () => {
    const on = (who: StaffKey, day: string) =>
      refusalOf("recordGift", missionIn("ordered"), staff[who], factsOn(day))?.reason ?? null;
    expect(on("employee", days.asked)).toBe("giftsFromDeparture");
    expect(on("employee", days.start)).toBeNull();
    expect(on("officer", days.start)).toBeNull();
    expect(on("colleague", days.back)).toBe("onlyTravellerOrUnit");
    const archived = missionIn("archived");
    expect(refusalOf("recordGift", archived, staff.officer, back)?.reason).toBe("notInThisState");
  });

  it("R3 a table of ceilings has a citation and whole rials for every rank", () => {
    const table = {
      effectiveFrom: "۲۰۲۶-۰۳-۲۱",
      citation: "مصوبه",
      ceilings: byLawOf1392.ceilings,
    };
    expect(ceilingFields.parse(table).effectiveFrom).toBe("2026-03-21");
    expect(ceilingFields.safeParse({ ...table, citation: " " }).success).toBe(false);
    const half = { ...byLawOf1392.ceilings, others: 1.5 };
    expect(ceilingFields.safeParse({ ...table, ceilings: half }).success).toBe(false);
  });
});

describe("R3 the hand-over", () => {
  const handOver = (mission: Mission, overrides: object) =>
    decide(
      "handOverGift",
      mission,
      inputs.handOverGift.parse({ id: uuid(900), ...aHandOver(overrides) }),
      staff.employee,
      back,
    );

  it("R3 above the ceiling it goes to a body, with number and scan of the receipt; a modest one may be kept", () => {
    const owed = recorded(watch);
    const kept = { to: "kept", place: "", receiptNo: "", receipt: null };
    expect(fieldsOf(handOver(owed, kept))).toEqual(["to giftMustGo"]);
    expect(fieldsOf(handOver(owed, { place: "", receiptNo: "", receipt: null }))).toEqual([
      "place required",
      "receiptNo required",
      "receipt attachReceipt",
    ]);
    expect(fieldsOf(handOver(owed, { day: days.start }))).toEqual(["day beforeGift"]);
    expect(fieldsOf(handOver(owed, {}))).toEqual([]);
    const modest = recorded({ ...watch, ...rials(1_000_000) });
    expect(fieldsOf(handOver(modest, kept))).toEqual([]);
    expect(handOver(recorded({}), {})).toEqual({ refused: { reason: "giftNotReceived" } });
  });

  it("R3 a hand-over with its receipt is changed only by members of the unit who did not travel", () => {
    const done = perform(recorded(watch), "handOverGift", staff.employee, back, {
      id: uuid(900),
      ...aHandOver(),
    });
    const again = (actor: (typeof staff)[StaffKey], name: "handOverGift" | "withdrawGift") => {
      const more = name === "handOverGift" ? aHandOver({ receiptNo: "۹۹" }) : { reason: "اشتباه" };
      return decide(name, done, actions[name].input.parse({ id: uuid(900), ...more }), actor, back);
    };
    const before = { refused: { reason: "giftHandedOverBefore" } };
    expect(again(staff.employee, "handOverGift")).toEqual(before);
    const travelled = { ...staff.officer, id: staff.employee.id };
    expect(again(travelled, "handOverGift")).toEqual(before);
    expect(again(travelled, "withdrawGift")).toEqual({ refused: { reason: "giftAboveUnit" } });
    expect(again(staff.officer, "handOverGift")).toHaveProperty("events");
  });

  it("R3 a journey that has started is not cancelled while a change is pending", () => {
    for (const status of ["ordered", "approved", "changing"] as const) {
      const begun: Mission = { ...missionIn("ordered"), status };
      const by = (action: "cancel" | "postpone", day: string) => guardsSay(action, begun, day);
      for (const action of ["cancel", "postpone"] as const) {
        expect(by(action, days.start)).toBe("journeyHasBegun");
        expect(by(action, addDays(days.start, -1))).toBeUndefined();
      }
    }
    for (const status of ["inReview", "returned"] as const) {
      const begun: Mission = { ...missionIn("ordered"), status };
      expect(guardsSay("withdraw", begun, days.start)).toBe("journeyHasBegun");
      expect(guardsSay("withdraw", begun, addDays(days.start, -1))).toBeUndefined();
    }
    // After postponing, the old first day has no meaning.
    const postponed: Mission = { ...missionIn("ordered"), status: "postponed" };
    expect(guardsSay("cancel", postponed, days.start)).toBeUndefined();
    const unordered: Mission = { ...missionIn("ordered"), status: "approved", order: null };
    expect(guardsSay("cancel", unordered, days.start)).toBeUndefined();
  });

  it("R3 a gift is handed over in any state of the dossier, also when its days moved later", () => {
    for (const status of ["approved", "inReview", "cancelled", "postponed"] as const) {
      const owed = recorded(watch);
      const request = { ...owed.request, startDate: addDays(days.back, 30) };
      expect(handOver({ ...owed, status, request }, {}), status).toHaveProperty("events");
    }
  });

  it("R3 a dossier is not archived while a gift above the ceiling is not handed over", () => {
    const accepted = missionIn("reportAccepted");
    expect(refusalOf("archive", accepted, staff.archivist, back)).toBeNull();
    const owed = recorded(watch, accepted);
    expect(refusalOf("archive", owed, staff.archivist, back)).toEqual({
      reason: "giftsNotHandedOver",
      params: { count: 1 },
    });
    const done = perform(owed, "handOverGift", staff.employee, back, {
      id: uuid(900),
      ...aHandOver(),
    });
    expect(refusalOf("archive", done, staff.archivist, back)).toBeNull();
    const consumable = recorded({ ...watch, kind: "consumable" }, accepted);
    expect(refusalOf("archive", consumable, staff.archivist, back)).toBeNull();
  });

  it("R3 a gift can be handed over in every state in which it is a task", () => {
    const { gifts } = recorded(watch);
    const facts = { settings: defaultSettings(), calendar: defaultCalendar() };
    for (const status of statuses.filter((one) => one !== "draft")) {
      const tasks = tasksOf({ ...missionIn(status), gifts }, days.back, facts);
      const isTask = tasks.some((one) => one.kind === "handOverGift");
      expect(actions.handOverGift.from.includes(status), status).toBe(isTask);
    }
  });

  it("R3 it is a task of the receiver from the return on, with the days of the setting", () => {
    const owed = recorded(watch);
    const facts = { settings: defaultSettings(), calendar: defaultCalendar() };
    const [task] = tasksOf(owed, days.back, facts).filter((one) => one.kind === "handOverGift");
    expect(task).toMatchObject({
      personId: staff.employee.id,
      since: addDays(days.end, 1),
      due: addDays(days.end, 15),
    });
    const [gift] = owed.gifts;
    if (gift) expect(handOverDue(owed, gift, { giftHandOverDays: 4 })).toBe(addDays(days.end, 4));
  });

  it("R3 only the unit can lower the value of a gift above the ceiling or withdraw it", () => {
    const owed = recorded(watch);
    const smaller = { ...input({ ...watch, ...rials(100) }), reason: "بهای درست این است" };
    const by = (who: StaffKey, name: "correctGift" | "withdrawGift", given: object) =>
      decide(name, owed, actions[name].input.parse(given), staff[who], back);
    const withdrawn = { id: uuid(900), reason: "پس دادیم" };
    const unit = { refused: { reason: "giftAboveUnit" } };
    expect(by("employee", "correctGift", smaller)).toEqual(unit);
    expect(by("employee", "withdrawGift", withdrawn)).toEqual(unit);
    expect(by("officer", "withdrawGift", withdrawn)).toHaveProperty("events");
    const corrected = perform(
      owed,
      "correctGift",
      staff.officer,
      back,
      inputs.correctGift.parse(smaller),
    );
    expect(corrected.gifts.map(owesHandOver)).toEqual([false]);
    expect(inputs.correctGift.safeParse({ ...smaller, reason: "" }).success).toBe(false);
  });
});

describe("R3 the report", () => {
  it("R3 the filed report carries the register's gifts, or typed rows where there are none", () => {
    const typed = { direction: "given", item: "کلوچه", person: "", value: "" };
    const file = (mission: Mission) =>
      perform(mission, "fileReport", staff.employee, back, {
        draft: validReport({ gifts: [typed] }),
      }).report?.gifts;
    expect(file(missionIn("ordered"))).toEqual([typed]);
    expect(file(recorded(watch))).toEqual([
      {
        direction: "received",
        item: "ساعت",
        person: "مدیر روابط خارجی، شهرداری",
        value: "۹٬۰۰۰٬۰۰۰ ریال",
      },
    ]);
  });
});
