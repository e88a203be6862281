/** Fold of the statistics: what each mission counts as, so that counting opens no dossier. */
import { allowancesOf } from "#shared/mission/money/settlement.ts";
import type { Mission } from "#shared/mission/state.ts";
import { statisticOf } from "#shared/statistics.ts";
import { createMoney } from "../money.ts";
import type { Db } from "../sqlite.ts";

export const createStatisticFold = (db: Db) => {
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
