/** The sheet that the archivist signs each month: the dossiers archived in it, and the mark of the ledger. */
import { highest } from "#shared/mission/confidentiality.ts";
import type { ArchivedInMonth } from "#shared/contract/archive-month.ts";
import type { Handlers } from "../context.ts";
import { visibleTo } from "../visibility.ts";

const most = 1000;

export const archiveMonthHandlers: Pick<Handlers, "archive.month"> = {
  "archive.month": (store, { first, last }, call) => {
    const rows = store
      .sql<unknown[], ArchivedInMonth>(
        `select m.id, a.accession_no as accessionNo, m.dossier_no as dossierNo, m.subject,
           a.archived_on as archivedOn, m.confidentiality
         from archive_record a join mission m on m.id = a.mission_id
         where a.archived_on between @first and @last and ${visibleTo(store, call.actor)}
         order by a.year, a.number, m.id limit ${most}`,
      )
      .all({ first, last, me: call.actor.id });
    const count = (table: string): number =>
      store.sql<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
    return {
      rows,
      confidentiality: highest(rows.map((one) => one.confidentiality)),
      archived: count("archive_record"),
      dossiers: count("mission"),
      mark: store.whole.mark(),
    };
  },
};
