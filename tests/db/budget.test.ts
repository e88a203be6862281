/** M4 on the real store: what a mission holds of a budget line, from the reservation to the amount spent. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aBudgetLine, days, euros } from "../helpers/mission-inputs.ts";
import { openTown, orderedTown } from "../helpers/money-town.ts";

describe("a budget line", () => {
  it("M4 reserved at clearance, committed at the order, released when cancelled", async () => {
    const town = await openTown();
    const id = await town.line();
    const missionId = await town.missionIn("inReview");
    await town.mustAct("finance", "reserveBudget", missionId, {
      lineId: id,
      amount: euros(400_00),
    });
    expect(await town.left(id)).toEqual({ reserved: 400_00, committed: 0, spent: 0 });
    for (const who of ["manager", "head", "mayor"] as const)
      await town.mustAct(who, "approve", missionId, {});
    await town.mustAct("officer", "issueOrder", missionId, { means: ["air"] });
    expect(await town.left(id)).toEqual({ reserved: 0, committed: 400_00, spent: 0 });
    await town.mustAct("employee", "cancel", missionId, { reason: "میزبان لغو کرد" });
    expect(await town.left(id)).toEqual({ reserved: 0, committed: 0, spent: 0 });
  });

  it("M4 beyond the rest only with a reason, which is recorded", async () => {
    const town = await openTown();
    const id = await town.line(500_00);
    const first = await town.missionIn("inReview");
    const second = await town.missionIn("inReview");
    const hold = (missionId: string, minor: number, override = "") =>
      town.tried("finance", "reserveBudget", missionId, {
        lineId: id,
        amount: euros(minor),
        override,
      });
    expect(await hold(first, 400_00)).toBe("");
    expect(await hold(second, 200_00)).toBe("override overBudget");
    expect(await hold(first, 500_00)).toBe("");
    expect(await hold(second, 200_00, "متمم بودجه در راه است")).toBe("");
    const uses = await town.ask("finance", "budget.uses", { lineId: id });
    expect(
      uses.ok &&
        (uses.value as { uses: { override: string }[] }).uses.map((one) => one.override).join(""),
    ).toBe("متمم بودجه در راه است");
    const rials = { minor: 5, currency: "IRR" };
    expect(
      await town.tried("finance", "reserveBudget", second, { lineId: id, amount: rials }),
    ).toBe("amount otherCurrency");
  });

  it("M4 after the settlement the line holds the amount spent, and it is not released again", async () => {
    const town = await orderedTown();
    const { missionId } = town;
    const id = await town.line(5_000_00);
    const amount = euros(2_000_00);
    await town.mustAct("finance", "reserveBudget", missionId, { lineId: id, amount });
    town.clock.set(days.back);
    const ticket = { kind: "ticket", paidBy: "municipality", amount: euros(700_00) };
    await town.mustAct("employee", "putExpense", missionId, town.expense(ticket));
    await town.mustAct("employee", "fileSettlement", missionId, {});
    expect(await town.left(id)).toEqual({ reserved: 0, committed: 2_000_00, spent: 0 });
    await town.mustAct("finance", "approveSettlement", missionId, {});
    const due = 4 * 90_00 + 4 * 50_00 + 5 * 30_00;
    expect(await town.left(id)).toEqual({ reserved: 0, committed: 0, spent: due + 700_00 });
    expect(await town.tried("finance", "releaseBudget", missionId, { reason: "آزاد شود" })).toBe(
      "settlementApproved",
    );
  });

  it("M4 a line in rials holds the recorded equivalent; without one the committed amount stays", async () => {
    const held = async (fx: object | null) => {
      const town = await orderedTown();
      const id = randomUUID();
      const rials = (minor: number) => ({ minor, currency: "IRR" });
      const { code, titleFa, year } = aBudgetLine;
      const fields = { code, titleFa, year, amount: rials(9_000_000_000) };
      await town.ask("finance", "budget.put", { commandId: randomUUID(), id, fields });
      const amount = rials(1_000_000_000);
      await town.mustAct("finance", "reserveBudget", town.missionId, { lineId: id, amount });
      town.clock.set(days.back);
      await town.mustAct("employee", "putExpense", town.missionId, town.expense({ fx }));
      await town.mustAct("employee", "fileSettlement", town.missionId, {});
      await town.mustAct("finance", "approveSettlement", town.missionId, {});
      return town.left(id);
    };
    const due = 4 * 90 + 4 * 50 + 5 * 30 + 40;
    const fx = { rate: "700000", rateDate: days.start, source: "بانک ملی" };
    expect(await held(fx)).toEqual({ reserved: 0, committed: 0, spent: due * 700_000 });
    expect(await held(null)).toEqual({ reserved: 0, committed: 1_000_000_000, spent: 0 });
  });

  it("M4 money spent on a cancelled mission stays in its line", async () => {
    const town = await orderedTown();
    const { missionId } = town;
    const id = await town.line(5_000_00);
    const amount = euros(2_000_00);
    await town.mustAct("finance", "reserveBudget", missionId, { lineId: id, amount });
    await town.mustAct("employee", "cancel", missionId, { reason: "میزبان لغو کرد" });
    expect(await town.left(id)).toEqual({ reserved: 0, committed: 0, spent: 0 });
    const fee = town.expense({ kind: "ticket", day: days.asked, amount: euros(20_00) });
    await town.mustAct("employee", "putExpense", missionId, fee);
    await town.mustAct("employee", "fileSettlement", missionId, {});
    await town.mustAct("finance", "approveSettlement", missionId, {});
    expect(await town.left(id)).toEqual({ reserved: 0, committed: 0, spent: 20_00 });
  });
});
