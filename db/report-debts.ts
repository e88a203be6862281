/** Reads who owes a trip report, as far as the caller may know (decision 0067). */
import type { Confidentiality } from "#shared/mission/request/request.ts";
import type { ReportDebt } from "#shared/mission/report/report-lock.ts";
import type { Status } from "#shared/mission/state.ts";
import { knowledgeOf } from "#shared/people/away.ts";
import type { Call, Store } from "./context.ts";
import { visibleTo } from "./visibility.ts";

type Row = Omit<ReportDebt, "waiver" | "dossierNo"> & {
  dossierNo: string;
  waiver: string;
  status: Status;
  confidentiality: Confidentiality;
  seen: number;
};

/**
 * Reports that these people owe, the oldest first; also those not yet due. Of a journey of
 * which the caller may know only the days, they see no debt either, and none blocks them.
 */
export const reportDebtsOf = (
  store: Store,
  personIds: readonly string[],
  actor: Call["actor"],
): ReportDebt[] =>
  store
    .sql<unknown[], Row>(
      `select d.mission_id as missionId, m.dossier_no as dossierNo, d.person_id as personId, d.kind,
         d.due, d.locks_from as locksFrom, d.waiver, m.status, m.confidentiality,
         ${visibleTo(store, actor)} as seen
       from report_debt d join mission m on m.id = d.mission_id
       where d.person_id in (select value from json_each(@people))
       order by d.locks_from, m.dossier_no, m.id, d.person_id limit 500`,
    )
    .all({ people: JSON.stringify(personIds), me: actor.id })
    .flatMap(({ waiver, seen, status, confidentiality, ...debt }): ReportDebt[] => {
      const known = knowledgeOf({ status, confidentiality }, seen === 1);
      if (known === "nothing" || known === "days") return [];
      const waived = waiver === "" ? null : (JSON.parse(waiver) as ReportDebt["waiver"]);
      if (known === "whole") return [{ ...debt, waiver: waived }];
      return [{ ...debt, dossierNo: null, waiver: waived && { ...waived, reason: "" } }];
    });
