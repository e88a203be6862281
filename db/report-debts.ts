/** Reading who owes a trip report. */
import type { ReportDebt } from "#shared/mission/report/report-lock.ts";
import type { Sql } from "./sqlite.ts";

type Row = Omit<ReportDebt, "waiver"> & { waiver: string };

/** Reports that these people owe, the oldest first; also those whose day has not come. */
export const reportDebtsOf = (sql: Sql, personIds: readonly string[]): ReportDebt[] =>
  sql<[string], Row>(
    `select d.mission_id as missionId, m.dossier_no as dossierNo, d.person_id as personId, d.kind,
       d.due, d.locks_from as locksFrom, d.waiver
     from report_debt d join mission m on m.id = d.mission_id
     where d.person_id in (select value from json_each(?))
     order by d.locks_from, m.dossier_no, m.id, d.person_id limit 500`,
  )
    .all(JSON.stringify(personIds))
    .map(({ waiver, ...debt }) => ({
      ...debt,
      waiver: waiver === "" ? null : (JSON.parse(waiver) as ReportDebt["waiver"]),
    }));
