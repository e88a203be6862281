/** Which people may not request the next journey because a report is owed, and why. */
import type { ReportLockView } from "#shared/contract/reports.ts";
import { locksOf, type ReportDebt } from "#shared/mission/report/report-lock.ts";
import type { Handlers, Store } from "../context.ts";
import { reportDebtsOf } from "../report-debts.ts";
import { readMission } from "../whole/readable.ts";

export const reportHandlers: Pick<Handlers, "report.locks"> = {
  "report.locks": (store, { personIds }, call) => {
    const debts = reportDebtsOf(store, personIds, call.actor);
    const { locks, waived } = locksOf(debts, store.today(), store.settings.values());
    const shown = (list: readonly ReportDebt[]) => list.flatMap((one) => viewOf(store, one) ?? []);
    return { locks: shown(locks), waived: shown(waived) };
  },
};

/** Everyone may know that a report is owed and by whom; the subject only people who may see the dossier. */
const viewOf = (store: Store, debt: ReportDebt): ReportLockView | null => {
  const person = store.people.listed(debt.personId);
  if (person === null) return null;
  const mission = readMission(store, debt.missionId);
  if (mission === null) return null;
  const { subject, city, country } = mission.request;
  const { kind, dossierNo, due, waiver } = debt;
  return {
    person,
    kind,
    dossierNo,
    due,
    mission: dossierNo === null ? null : { id: mission.id, subject, city, country },
    waiver: waiver && { ...waiver, by: store.people.listed(waiver.by) },
  };
};
