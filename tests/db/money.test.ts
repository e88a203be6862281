/** M1–M7 on the real store: from the table of rates to the last receipt. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  aRateTable,
  days,
  euros,
  goodSheet,
  inputFor,
  validReport,
} from "../helpers/mission-inputs.ts";
import { costStages } from "#shared/mission/money/cost-stages.ts";
import { isPlanOutdated } from "#shared/mission/money/settlement.ts";
import { doubtOf } from "#shared/mission/money/expense-doubts.ts";
import { openTown, orderedTown, ownMoney } from "../helpers/money-town.ts";

describe("rates", () => {
  it("M1 a newer table does not change missions planned before it", async () => {
    const town = await openTown();
    const missionId = await town.missionIn("inReview", ownMoney);
    expect(await town.tried("finance", "planAllowance", missionId, town.plan())).toBe("noRates");
    await town.publish();
    expect(await town.tried("finance", "planAllowance", missionId, town.plan())).toBe("");
    const before = (await town.dossier(missionId)).accounting;
    expect(before.allowances[0]?.totals).toEqual([euros(4 * 90_00 + 4 * 50_00 + 5 * 30_00)]);
    const rows = aRateTable().rows.map((row) => ({ ...row, amount: euros(1_00) }));
    expect((await town.publish({ rows, citation: "بخشنامهٔ تازه" }, 1)).ok).toBe(true);
    const after = (await town.dossier(missionId)).accounting;
    expect(after).toEqual(before);
    const later = await town.missionIn("inReview", ownMoney);
    await town.mustAct("finance", "planAllowance", later, town.plan());
    expect((await town.dossier(later)).accounting.table?.citation).toBe("بخشنامهٔ تازه");
  });

  it("M1 two tables cannot be based on the same one, and a table with a hole in it is refused", async () => {
    const { publish } = await openTown();
    expect((await publish()).ok).toBe(true);
    expect((await publish()).ok).toBe(false);
    const twice = await publish({ rows: [...aRateTable().rows, ...aRateTable().rows] }, 1);
    expect(!twice.ok && twice.error.fields?.[0]?.reason).toBe("rateTwice");
  });
});

describe("who pays, and the budget", () => {
  it("M3 costs paid by the host are not in the allowance; a private payer has a name and a reason", async () => {
    const town = await openTown();
    await town.publish();
    const missionId = await town.missionIn("inReview", ownMoney);
    await town.mustAct("finance", "planAllowance", missionId, town.plan());
    const cell = (item: string, payer: string, more: object = {}) => ({
      member: town.member,
      item,
      payer,
      name: "",
      reason: "",
      ...more,
    });
    expect(
      await town.tried("employee", "setPayers", missionId, { cells: [cell("meals", "private")] }),
    ).toContain("cells.0.name privatePayer");
    const cells = [
      cell("lodging", "host"),
      cell("meals", "private", { name: "شرکت", reason: "میزبان برنامه است" }),
    ];
    expect(await town.tried("employee", "setPayers", missionId, { cells })).toBe("");
    const { allowances } = (await town.dossier(missionId)).accounting;
    expect(allowances[0]?.totals).toEqual([euros(5 * 30_00)]);
    expect(allowances[0]?.lines.find((line) => line.of.includes("meals"))?.notPaid).toBe(
      "otherPays",
    );
    for (const who of ["manager", "head", "mayor"] as const)
      await town.mustAct(who, "approve", missionId, {});
    expect(await town.tried("employee", "setPayers", missionId, { cells: [] })).toBe(
      "payersAgreed",
    );
    expect(await town.tried("officer", "setPayers", missionId, { cells: [] })).toBe("");
  });
});

describe("advance, expenses, settlement", () => {
  it("M5 an unspent advance: the refund with its receipt comes before the archive", async () => {
    const town = await orderedTown();
    const { missionId, member } = town;
    const due = 4 * 90_00 + 4 * 50_00 + 5 * 30_00;
    const advance = {
      id: randomUUID(),
      member,
      amount: euros(due + 40_00),
      day: days.asked,
      documentNo: "۱",
    };
    await town.mustAct("finance", "payAdvance", missionId, advance);
    expect(await town.tried("employee", "fileSettlement", missionId, {})).toBe("reportAfterReturn");
    town.clock.set(days.back);
    await town.mustAct("employee", "fileReport", missionId, {
      draft: validReport(),
    });
    await town.mustAct("officer", "acceptReport", missionId, { sheet: goodSheet });
    await town.mustAct("employee", "fileSettlement", missionId, {});
    const archive = inputFor.archive() as object;
    expect(await town.tried("archivist", "archive", missionId, archive)).toBe("notSettled");
    await town.mustAct("finance", "approveSettlement", missionId, {});
    expect((await town.dossier(missionId)).accounting.accounts[0]?.balance).toBe(-40_00);
    expect(await town.tried("archivist", "archive", missionId, archive)).toBe("notSettled");
    const refund = (minor: number, receipt: unknown) => ({
      id: randomUUID(),
      member,
      kind: "refund",
      amount: euros(minor),
      day: days.back,
      documentNo: "ب/۱",
      receipt,
    });
    const paper = await town.receipt("finance", "refund");
    expect(await town.tried("finance", "balance", missionId, refund(40_00, null))).toContain(
      "receipt attachReceipt",
    );
    expect(await town.tried("finance", "balance", missionId, refund(41_00, paper))).toBe(
      "amount moreThanOwed",
    );
    await town.mustAct("finance", "balance", missionId, refund(40_00, paper));
    expect(await town.tried("archivist", "archive", missionId, archive)).toBe("");
  });

  it("M2 M5 a planned allowance of which the host pays everything needs no settlement", async () => {
    const town = await openTown();
    await town.publish();
    const missionId = await town.missionIn("ordered");
    await town.mustAct("finance", "planAllowance", missionId, town.plan());
    const { accounting } = await town.dossier(missionId);
    expect(accounting.allowances.flatMap((one) => one.totals)).toEqual([euros(0)]);
    town.clock.set(days.back);
    const kinds = async () => (await town.dossier(missionId)).tasks.map((one) => one.kind);
    expect(await kinds()).not.toContain("fileSettlement");
    expect(await town.tried("employee", "fileSettlement", missionId, {})).toBe("nothingToSettle");
    const cells = [{ member: town.member, item: "meals", payer: "own", name: "", reason: "" }];
    await town.mustAct("officer", "setPayers", missionId, { cells });
    expect(await kinds()).toContain("fileSettlement");
  });

  it("M5 the settlement waits for the traveller, then for Finance, with its deadline", async () => {
    const town = await orderedTown();
    town.clock.set(days.back);
    const tasks = async () =>
      (await town.dossier(town.missionId)).tasks.map((one) => `${one.kind} ${one.due}`);
    expect(await tasks()).toContain("fileSettlement 2027-02-20");
    await town.mustAct("employee", "fileSettlement", town.missionId, {});
    expect((await tasks()).some((one) => one.startsWith("approveSettlement"))).toBe(true);
    await town.mustAct("finance", "returnSettlement", town.missionId, { reason: "رسید نیست" });
    expect((await tasks()).some((one) => one.startsWith("correctSettlement"))).toBe(true);
  });

  it("M7 outside the journey, in the future, or the same receipt twice: refused", async () => {
    const town = await orderedTown();
    const { missionId } = town;
    const add = (overrides: object) =>
      town.tried("employee", "putExpense", missionId, town.expense(overrides));
    expect(await add({})).toBe("day futureDate");
    town.clock.set(days.back);
    expect(await add({ day: "2027-01-20" })).toBe("day outsideJourney");
    expect(await add({ day: "2027-01-20", kind: "ticket" })).toBe("");
    expect(await add({ day: "2027-02-07" })).toBe("day outsideJourney");
    expect(await add({ member: town.cast.mayor.id })).toBe("member notMember");
    const paper = await town.receipt("employee", "taxi");
    expect(await add({ receipt: paper })).toBe("");
    expect(await add({ receipt: paper })).toBe("receipt receiptTwiceHere");
    town.clock.set(days.asked);
    const other = await town.missionIn("ordered");
    town.clock.set(days.back);
    const again = town.expense({ receipt: await town.receipt("employee", "taxi") });
    expect(await town.tried("employee", "putExpense", other, again)).toBe("receipt receiptTwice");
  });

  it("M7 once submitted nothing is edited, and after approval never again", async () => {
    const town = await orderedTown();
    const { missionId } = town;
    town.clock.set(days.back);
    const taxi = town.expense();
    await town.mustAct("employee", "putExpense", missionId, taxi);
    await town.mustAct("employee", "fileSettlement", missionId, {});
    const more = { ...taxi, amount: euros(90_00) };
    expect(await town.tried("employee", "putExpense", missionId, more)).toBe("settlementFiled");
    await town.mustAct("finance", "returnSettlement", missionId, { reason: "رسید تاکسی" });
    expect(await town.tried("employee", "putExpense", missionId, more)).toBe("");
    await town.mustAct("employee", "fileSettlement", missionId, {});
    await town.mustAct("finance", "approveSettlement", missionId, {});
    for (const who of ["employee", "finance"] as const) {
      expect(await town.tried(who, "putExpense", missionId, more)).toBe("settlementApproved");
      expect(await town.tried(who, "removeExpense", missionId, { id: taxi.id })).toBe(
        "settlementApproved",
      );
    }
    expect(await town.tried("officer", "planAllowance", missionId, town.plan())).toBe(
      "settlementApproved",
    );
  });

  it("M5 an advance of a cancelled mission is refunded before it counts as settled", async () => {
    const town = await orderedTown();
    const { missionId, member } = town;
    const advance = {
      id: randomUUID(),
      member,
      amount: euros(300_00),
      day: days.asked,
      documentNo: "۱",
    };
    await town.mustAct("finance", "payAdvance", missionId, advance);
    await town.mustAct("employee", "cancel", missionId, { reason: "میزبان لغو کرد" });
    const kinds = async () => (await town.dossier(missionId)).tasks.map((one) => one.kind);
    expect(await kinds()).toContain("fileSettlement");
    const fee = town.expense({ kind: "ticket", day: days.asked, amount: euros(20_00) });
    await town.mustAct("employee", "putExpense", missionId, fee);
    await town.mustAct("employee", "fileSettlement", missionId, {});
    await town.mustAct("finance", "approveSettlement", missionId, {});
    const [account] = (await town.dossier(missionId)).accounting.accounts;
    expect(account).toMatchObject({ allowance: 0, expenses: 20_00, balance: -280_00 });
    expect(await kinds()).toContain("evenAccounts");
    const refund = {
      id: randomUUID(),
      member,
      kind: "refund",
      amount: euros(280_00),
      day: days.asked,
      documentNo: "۲",
      receipt: await town.receipt("finance", "refund"),
    };
    await town.mustAct("finance", "balance", missionId, refund);
    expect((await town.dossier(missionId)).mission.money.even).toBe(true);
    expect(await kinds()).not.toContain("evenAccounts");
  });

  it("M5 a payment that is recorded again under its number changes nothing", async () => {
    const town = await orderedTown();
    const { missionId, member } = town;
    const id = randomUUID();
    const pay = (minor: number) => ({
      id,
      member,
      amount: euros(minor),
      day: days.asked,
      documentNo: "۱",
    });
    await town.mustAct("finance", "payAdvance", missionId, pay(300_00));
    expect(await town.tried("finance", "payAdvance", missionId, pay(1_00))).toBe("recordedBefore");
    const { advances } = (await town.dossier(missionId)).mission.money;
    expect(advances.map((one) => one.amount)).toEqual([euros(300_00)]);
  });

  it("M7 an expense the per diem pays already, or the host was to pay, is pointed out to Finance", async () => {
    const { missionId, ...town } = await orderedTown();
    const { mission, accounting } = await town.dossier(missionId);
    const { request, money } = mission;
    const doubt = (kind: "lodging" | "meals" | "ticket" | "gift", payers = money.payers) =>
      doubtOf(
        { kind, member: town.member, day: request.startDate },
        { payers, request, allowances: accounting.allowances },
      );
    expect(doubt("lodging")).toEqual({ kind: "inAllowance" });
    expect(doubt("gift")).toBeNull();
    const hosted = {
      member: town.member,
      item: "ticket" as const,
      payer: "host" as const,
      name: "",
      reason: "",
    };
    expect(doubt("ticket")).toBeNull();
    expect(doubt("ticket", [hosted])).toEqual({ kind: "othersPay", payer: "host" });
    // Estimate, amount held, amount spent: a row for each currency, nothing added across them.
    const { rows } = costStages(mission, accounting.allowances);
    expect(rows).toEqual([
      {
        currency: "EUR",
        estimated: null,
        held: null,
        advanced: null,
        spent: 4 * 90_00 + 4 * 50_00 + 5 * 30_00,
      },
    ]);
  });

  it("M2 M5 other days make the plan outdated: it is planned again before the settlement", async () => {
    const town = await orderedTown();
    const { missionId } = town;
    const request = (await town.dossier(missionId)).mission.request;
    const draft = { ...request, startDate: "2027-02-02", endDate: "2027-02-06" };
    await town.mustAct("employee", "proposeChange", missionId, { reason: "یک روز دیرتر", draft });
    town.clock.set("2027-02-09");
    expect(await town.tried("employee", "fileSettlement", missionId, {})).toBe("planOutdated");
    const clocks = {
      leaves: "2027-02-02T06:00",
      arrivesThere: "2027-02-02T12:00",
      leavesThere: "2027-02-06T16:00",
      returns: "2027-02-06T22:00",
    };
    await town.mustAct("finance", "planAllowance", missionId, town.plan(clocks));
    expect(await town.tried("employee", "fileSettlement", missionId, {})).toBe("");
    const change = { reason: "شهر دیگر", draft: { ...draft, city: "برلین" } };
    expect(await town.tried("employee", "proposeChange", missionId, change)).toBe(
      "settlementFiled",
    );
  });

  it("M5 a person who left the delegation after their advance still has an account", async () => {
    const town = await orderedTown();
    const { missionId, member } = town;
    const day = days.asked;
    const advance = { id: randomUUID(), member, amount: euros(300_00), day, documentNo: "۱" };
    await town.mustAct("finance", "payAdvance", missionId, advance);
    const request = (await town.dossier(missionId)).mission.request;
    const [first] = request.members;
    const colleague = { ...first, personId: town.cast.colleague.id, nameFa: "همکار" };
    const draft = { ...request, members: [colleague] };
    await town.mustAct("employee", "proposeChange", missionId, { reason: "بیمار شد", draft });
    for (const who of ["manager", "head", "mayor"] as const)
      await town.act(who, "approve", missionId, {});
    const { mission, accounting } = await town.dossier(missionId);
    expect(mission.request.members.map((one) => one.personId)).toEqual([town.cast.colleague.id]);
    const left = accounting.accounts.find((one) => one.member === member);
    expect(left).toMatchObject({ allowance: 0, advance: 300_00, balance: -300_00 });
    // The replacement has no grade in the plan: nobody is paid as an expert by default.
    expect(isPlanOutdated(mission)).toBe(true);
    const grades = [{ member: town.cast.colleague.id, grade: "director" }];
    await town.mustAct("finance", "planAllowance", missionId, town.plan({ grades }));
    expect(isPlanOutdated((await town.dossier(missionId)).mission)).toBe(false);
  });

  it("M6 a conversion keeps its rate and the day of it, and no total counts it", async () => {
    const town = await orderedTown();
    town.clock.set(days.back);
    const fx = { rate: "۷۵۰٬۰۰۰٫۵", rateDate: days.start, source: "بانک ملی" };
    await town.mustAct("employee", "putExpense", town.missionId, town.expense({ fx }));
    const { mission, accounting } = await town.dossier(town.missionId);
    expect(mission.money.expenses[0]?.fx).toEqual({ ...fx, rate: "750000.5" });
    expect(accounting.accounts.map((one) => one.currency)).toEqual(["EUR"]);
  });
});
