/** Fold of reports that are owed: one row for each traveller, with the day from which it bars him. */
import { debtOf, debtorsOf, waiverFor } from "#shared/mission/report/report-lock.ts";
import type { Mission } from "#shared/mission/state.ts";
import type { WorkCalendar } from "#shared/persian/working-days.ts";
import type { Settings } from "#shared/settings.ts";
import type { Db } from "../sqlite.ts";

export const createReportDebtFold = (db: Db) => {
  const drop = db.prepare("delete from report_debt where mission_id = ?");
  const add = db.prepare(`insert into report_debt
    values (@missionId, @personId, @kind, @due, @locksFrom, @waiver)`);
  return (mission: Mission, facts: { settings: Settings; calendar: WorkCalendar }): void => {
    drop.run(mission.id);
    const debt = debtOf(mission, facts);
    if (debt === null) return;
    for (const personId of debtorsOf(mission)) {
      const waived = waiverFor(mission, personId);
      const waiver = waived
        ? JSON.stringify({ until: waived.until, reason: waived.reason, by: waived.by })
        : "";
      add.run({ missionId: mission.id, personId, ...debt, waiver });
    }
  };
};
