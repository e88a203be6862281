/** R5 R4 R2: who owes a report and what that blocks; the review; the joint signature. The rules alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, refusalOf } from "#shared/mission/decide.ts";
import { debtOf, locksOf, type ReportDebt } from "#shared/mission/report/report-lock.ts";
import { expectedItems } from "#shared/mission/report/report.ts";
import { hintsOf, reportChanges, reviewItems } from "#shared/mission/report/report-review.ts";
import { unsignedBy } from "#shared/mission/report/report-signing.ts";
import { tasksOf, draftMission } from "#shared/mission/evolve.ts";
import { statuses } from "#shared/mission/state.ts";
import { addDays } from "#shared/persian/days.ts";
import { defaultSettings } from "#shared/settings.ts";
import { days, goodSheet, validDraft, validReport } from "../../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../../helpers/missions.ts";
import { staff, uuid } from "../../../helpers/staff.ts";

const today = "2027-06-01";
const settings = defaultSettings();
const aDebt = (overrides: Partial<ReportDebt> = {}): ReportDebt => ({
  missionId: uuid(100),
  dossierNo: "1405/1",
  personId: staff.employee.id,
  kind: "overdue",
  due: addDays(today, -1),
  locksFrom: today,
  waiver: null,
  ...overrides,
});
const waivedUntil = (until: string) => ({ until, reason: "فوری", by: staff.mayor.id });
const owing = (...debts: ReportDebt[]) =>
  factsOn(days.asked, { reportDebts: (ids) => debts.filter((one) => ids.includes(one.personId)) });
const anOwed = aDebt({ locksFrom: days.asked, due: "2026-11-22" });

describe("the lock", () => {
  it("R5 blocks from its day on, unless waived until then, and never when the setting is off", () => {
    const day = fc.integer({ min: -400, max: 400 }).map((shift) => addDays(today, shift));
    fc.assert(
      fc.property(day, fc.option(day), fc.boolean(), (locksFrom, until, on) => {
        const debt = aDebt({ locksFrom, waiver: until === null ? null : waivedUntil(until) });
        const { locks, waived } = locksOf([debt], today, {
          ...settings,
          reportBlocksNext: on ? 1 : 0,
        });
        const bars = on && locksFrom <= today;
        const free = until !== null && today <= until;
        expect(locks.length).toBe(bars && !free ? 1 : 0);
        expect(waived.length).toBe(bars && free ? 1 : 0);
      }),
    );
  });

  it("R5 is owed in exactly the states in which a report is missing", () => {
    const owed = statuses.filter(
      (status) => status !== "draft" && debtOf(missionIn(status), factsOn(days.back)) !== null,
    );
    // A change after the order does not matter: the report is due as before.
    expect(owed).toEqual(["changing", "ordered", "reportReturned", "reportRejected"]);
    const ordered = debtOf(missionIn("ordered"), factsOn(days.back));
    expect(ordered).toMatchObject({ kind: "overdue" });
    expect(ordered?.locksFrom).toBe(addDays(ordered?.due ?? "", 1));
  });

  it("R5 a person who owes a report can neither send nor correct a request, and reads which report it is", () => {
    const submit = (facts = owing(anOwed)) =>
      refusalOf("submit", draftMission(uuid(200)), staff.employee, facts);
    expect(submit()).toEqual({
      reason: "owesReportOverdue",
      params: { dossierNo: "1405/1", due: "2026-11-22" },
    });
    expect(
      refusalOf("resubmit", missionIn("returned"), staff.employee, owing(anOwed)),
    ).toMatchObject({ reason: "owesReportOverdue" });
    expect(submit(owing({ ...anOwed, waiver: waivedUntil(days.asked) }))).toBeNull();
  });

  it("R5 a member who owes a report is refused at their field", () => {
    const draft = validDraft();
    const sent = decide(
      "submit",
      draftMission(uuid(200)),
      { draft },
      staff.colleague,
      owing(anOwed),
    );
    expect(sent).toMatchObject({
      refused: { fields: [{ path: "members.0.personId", reason: "memberOwesReport" }] },
    });
  });

  it("R5 a request that rests on a waiver says so", () => {
    const facts = owing({ ...anOwed, waiver: waivedUntil(days.asked) });
    const sent = perform(draftMission(uuid(200)), "submit", staff.employee, facts);
    expect(sent.honoured).toEqual([
      expect.objectContaining({ personId: staff.employee.id, reason: "فوری", by: staff.mayor.id }),
    ]);
  });

  it("R5 only the mayor waives, only what blocks, only for a traveller, only until a future day", () => {
    const ordered = missionIn("ordered");
    const late = factsOn(today);
    expect(refusalOf("waiveLock", ordered, staff.mayor, factsOn(days.back))).toMatchObject({
      reason: "noReportOwed",
    });
    expect(refusalOf("waiveLock", ordered, staff.head, late)).toMatchObject({
      reason: "onlyMayorWaives",
    });
    const waive = (overrides: object) =>
      decide(
        "waiveLock",
        ordered,
        { personId: staff.employee.id, until: today, reason: "سفر فوری", ...overrides },
        staff.mayor,
        late,
      );
    expect(waive({})).toMatchObject({ events: [{ type: "mission.lockWaived.v1" }] });
    expect(waive({ personId: staff.colleague.id })).toMatchObject({
      refused: { fields: [{ path: "personId", reason: "notMember" }] },
    });
    expect(waive({ until: days.back })).toMatchObject({
      refused: { fields: [{ path: "until", reason: "untilPast" }] },
    });
  });
});

describe("the review", () => {
  const reported = missionIn("reported");
  const accept = (sheet: object) =>
    decide("acceptReport", reported, { note: "", sheet }, staff.officer, factsOn(days.back));

  it("R4 nothing is accepted before every item is answered, and items not in order are explained", () => {
    fc.assert(
      fc.property(fc.subarray([...reviewItems]), (answered) => {
        const sheet = goodSheet.filter(({ item }) => answered.includes(item));
        expect("events" in accept(sheet)).toBe(answered.length === reviewItems.length);
      }),
    );
    const doubted = goodSheet.map((one, index) => (index === 0 ? { ...one, ok: false } : one));
    expect(accept(doubted)).toMatchObject({
      refused: { fields: [{ path: "sheet.datesAgree", reason: "checkItemNote" }] },
    });
    expect(accept(doubted.map((one) => ({ ...one, note: "یک روز زودتر" })))).toHaveProperty(
      "events",
    );
  });

  it("R4 is due so many days after the filing, and the correction after the return", () => {
    const due = (status: "reported" | "reportReturned", kind: string) =>
      tasksOf(missionIn(status), days.back, factsOn(days.back)).find((one) => one.kind === kind)
        ?.due;
    expect(due("reported", "reviewReport")).toBe(addDays(days.back, settings.reportReviewDays));
    // The helper's officer returns on the day of the request.
    expect(due("reportReturned", "correctReport")).toBe(
      addDays(days.asked, settings.reportFixDays),
    );
  });

  it("R4 keeps every filing with its review, and names what changed between two", () => {
    const returned = missionIn("reportReturned");
    const again = perform(returned, "fileReport", staff.employee, factsOn(days.back), {
      draft: validReport({ lessons: "ترجمه را زودتر آماده کنیم" }),
    });
    expect(again.reportVersions.map((one) => one.review?.outcome ?? null)).toEqual([
      "reportReturned",
      null,
    ]);
    const [first, second] = again.reportVersions;
    expect(first && second && reportChanges(first.report, second.report)).toEqual([
      { field: "lessons", before: "", after: "ترجمه را زودتر آماده کنیم" },
    ]);
  });

  it("R4 the automatic check counts and leaves the rest to the reviewer", () => {
    const hints = hintsOf(reported, settings);
    expect(hints).toMatchObject({ expectedAnswered: "agrees", publicClass: "reader" });
    expect(hints.signed).toBe("doubts");
    expect(hints.captions).toBe("doubts");
  });
});

describe("the report", () => {
  it("R2 the expected results are split and lose their numbers", () => {
    expect(expectedItems("۱. یادداشت\n۲) برنامه\n- معرفی؛ دیدار\n\n")).toEqual([
      "یادداشت",
      "برنامه",
      "معرفی",
      "دیدار",
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const one of expectedItems(text)) expect(one).toBe(one.trim());
      }),
    );
  });

  it("R2 keeps the words of the request beside each answer, with any input", () => {
    const filed = perform(missionIn("ordered"), "fileReport", staff.employee, factsOn(days.back), {
      draft: validReport({
        results: [{ expected: "چیز دیگر", outcome: "partly", evidence: "پیش‌نویس" }],
      }),
    });
    expect(filed.report?.results).toEqual([
      { expected: "سند", outcome: "partly", evidence: "پیش‌نویس" },
    ]);
  });

  it("R2 every member signs this version once; a new version is signed again", () => {
    const facts = factsOn(days.back);
    const reported = missionIn("reported");
    expect(unsignedBy(reported)).toEqual([staff.employee.id]);
    expect(refusalOf("signReport", reported, staff.colleague, facts)).toMatchObject({
      reason: "onlyMemberSigns",
    });
    const signed = perform(reported, "signReport", staff.employee, facts);
    expect(unsignedBy(signed)).toEqual([]);
    expect(refusalOf("signReport", signed, staff.employee, facts)).toMatchObject({
      reason: "signedBefore",
    });
    const returned = perform(signed, "returnReport", staff.officer, facts);
    expect(unsignedBy(perform(returned, "fileReport", staff.employee, facts))).toEqual([
      staff.employee.id,
    ]);
  });
});
