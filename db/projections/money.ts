/** Projectors of money: tables of rates, budget lines, what missions hold of them, receipts. */
import { budgetUseOf } from "#shared/budget.ts";
import { allowancesOf } from "#shared/mission/money/settlement.ts";
import type { Mission } from "#shared/mission/state.ts";
import type { StoredEvent } from "../ledger.ts";
import { createMoney } from "../money.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createMoneyFold = (db: Db) => {
  const table = db.prepare("insert or replace into rate_table values (?, ?, ?, ?, ?)");
  const line = db.prepare("insert or replace into budget_line values (?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    switch (event.type) {
      case "rates.published.v1": {
        const { version, ...fields } = event.payload;
        const { effectiveFrom } = fields;
        table.run(version, effectiveFrom, JSON.stringify(fields), event.at, event.actor);
        return;
      }
      case "budget.linePut.v1": {
        const id = event.stream.slice(event.stream.indexOf(":") + 1);
        const fields = event.payload;
        line.run(id, fields.year, fields.code, JSON.stringify(fields));
        return;
      }
      default:
        return;
    }
  };
};

/** The sums a mission holds of a budget line, and its receipts; rewritten when they change. */
const createMissionMoneyFold = (db: Db) => {
  const dropUse = db.prepare("delete from budget_use where mission_id = ?");
  const use = db.prepare("insert into budget_use values (?, ?, ?, ?, ?)");
  const dropReceipts = db.prepare("delete from expense_receipt where mission_id = ?");
  const receipt = db.prepare("insert or ignore into expense_receipt values (?, ?, ?)");
  const { rates } = createMoney(db);
  /** The allowance counts only once it is spent; its table of rates was published before the plan. */
  const heldBy = (mission: Mission) => {
    const { plan, settlement } = mission.money;
    const table =
      plan && settlement.state === "approved" ? rates.version(plan.rateVersion) : undefined;
    return budgetUseOf(mission, allowancesOf(mission, table));
  };
  return (before: Mission, after: Mission): void => {
    const held = heldBy(after);
    if (JSON.stringify(held) !== JSON.stringify(heldBy(before))) {
      dropUse.run(after.id);
      if (held) use.run(after.id, held.lineId, held.use, held.amount.minor, held.override);
    }
    if (after.money.expenses === before.money.expenses) return;
    dropReceipts.run(after.id);
    for (const { id, receipt: file } of after.money.expenses)
      if (file) receipt.run(file.sha256, after.id, id);
  };
};

export const money = defineProjection({
  name: "money",
  version: 1,
  sql: `
    create table rate_table (
      version integer primary key,
      effective_from text not null,
      fields text not null,
      published_at text not null,
      published_by text not null
    ) strict;
    create table budget_line (
      id text primary key not null,
      year integer not null,
      code text not null,
      fields text not null
    ) strict, without rowid;
    create index budget_line_by_year on budget_line (year, code);
    -- The amount a mission holds of a line; at most one line each.
    create table budget_use (
      mission_id text primary key not null,
      line_id text not null,
      use text not null,
      minor integer not null,
      override text not null
    ) strict, without rowid;
    create index budget_use_by_line on budget_use (line_id);
    create table expense_receipt (
      sha256 text not null,
      mission_id text not null,
      expense_id text not null,
      primary key (sha256, mission_id, expense_id)
    ) strict, without rowid;
    create index expense_receipt_by_mission on expense_receipt (mission_id);
  `,
  open: (db) => {
    const held = createMissionMoneyFold(db);
    return {
      event: createMoneyFold(db),
      mission: ({ before, after, foreign }) => {
        if (!foreign) held(before, after);
      },
    };
  },
});
