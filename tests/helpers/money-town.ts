/** A municipality with its Finance at work: rates, plans, lines, receipts, on the real store. */
import { randomUUID } from "node:crypto";
import { budgetUses, type BudgetLine, type BudgetUse } from "#shared/budget.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { aBudgetLine, anExpense, aPlan, aRateTable, euros } from "./mission-inputs.ts";
import type { StaffKey } from "./staff.ts";
import { openTestStore, pdfBytes } from "./store.ts";
import { createWalk } from "./walk.ts";
import { wholeDossier, type WholeDossier } from "./whole-dossier.ts";

/** The municipality pays; in `validDraft` it is the host. */
export const ownMoney = { payer: "own", fundingSource: "ردیف ۳۰۲" };

export const openTown = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const publish = (overrides: object = {}, seenVersion = 0) =>
    walk.ask("finance", "rates.publish", {
      commandId: randomUUID(),
      seenVersion,
      table: aRateTable(overrides),
    });
  const dossier = (missionId: string): Promise<WholeDossier> =>
    wholeDossier((name, input) => walk.ask("finance", name, input), missionId);
  const member = walk.cast.employee.id;
  const plan = (overrides: object = {}) => ({
    plan: aPlan({ grades: [{ member, grade: "expert" }], ...overrides }),
  });
  const expense = (overrides: object = {}) => ({
    id: randomUUID(),
    ...anExpense({ member, ...overrides }),
  });
  const line = async (minor = 1_000_00) => {
    const id = randomUUID();
    const { code, titleFa, year } = aBudgetLine;
    const fields = { code, titleFa, year, amount: euros(minor) };
    await walk.ask("finance", "budget.put", { commandId: randomUUID(), id, fields });
    return id;
  };
  const left = async (id: string) => {
    const answer = await walk.ask("finance", "budget.list", { year: 1405 });
    const lines = answer.ok
      ? (answer.value as { lines: Pick<BudgetLine, "id" | BudgetUse>[] }).lines
      : [];
    const found = lines.find((one) => one.id === id);
    return found && Object.fromEntries(budgetUses.map((use) => [use, found[use]]));
  };
  const receipt = async (who: StaffKey, text: string) => {
    const bytes = new Uint8Array([...pdfBytes, ...new TextEncoder().encode(text)]);
    const answer = await walk.ask(who, "file.add", {
      name: "رسید.pdf",
      mime: "application/pdf",
      bytes,
    });
    return answer.ok ? answer.value : null;
  };
  /** The paths of the fields that were refused, or the reason, or "" when it was done. */
  const tried = async (who: StaffKey, action: ActionName, missionId: string, input: object) => {
    const answer = await walk.act(who, action, missionId, input);
    if (answer.ok) return "";
    const { fields, reason } = answer.error;
    return fields?.map((one) => `${one.path} ${one.reason}`).join() ?? reason;
  };
  return {
    ...walk,
    store,
    clock,
    member,
    publish,
    dossier,
    plan,
    expense,
    line,
    left,
    receipt,
    tried,
  };
};

/** An ordered mission on own money, its allowance planned. */
export const orderedTown = async () => {
  const town = await openTown();
  await town.publish();
  const missionId = await town.missionIn("ordered", ownMoney);
  await town.mustAct("finance", "planAllowance", missionId, town.plan());
  return { ...town, missionId };
};
