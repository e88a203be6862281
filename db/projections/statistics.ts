/** Fold of the statistics: what each mission counts as, so that counting opens no dossier. */
import { allowancesOf } from "#shared/mission/money/settlement.ts";
import type { Mission } from "#shared/mission/state.ts";
import { statisticOf } from "#shared/statistics.ts";
import { createMoney } from "../money.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createStatisticFold = (db: Db) => {
  const put = db.prepare(`insert or replace into mission_statistic
    values (@id, @year, @days, @type, @result, @goals, @costs)`);
  const { rates } = createMoney(db);
  return (mission: Mission): void => {
    const { plan } = mission.money;
    const table = plan ? rates.version(plan.rateVersion) : undefined;
    const { goals, costs, ...row } = statisticOf(mission, allowancesOf(mission, table));
    put.run({
      id: mission.id,
      ...row,
      goals: JSON.stringify(goals),
      costs: JSON.stringify(costs),
    });
  };
};

export const statistics = defineProjection({
  name: "statistics",
  version: 1,
  sql: `
    -- What a journey counts as in the statistics.
    create table mission_statistic (
      mission_id text primary key not null,
      year integer not null,
      days integer not null,
      type text not null,
      result text not null,
      goals text not null,
      -- Of each currency, settled or expected, as JSON.
      costs text not null
    ) strict, without rowid;
    create index mission_statistic_by_year on mission_statistic (year, mission_id);
  `,
  open: (db) => {
    const statistic = createStatisticFold(db);
    return {
      mission: ({ after, foreign }) => {
        if (!foreign) statistic(after);
      },
    };
  },
});
