/** Repairs at a start between the two files: local.db may be older than the ledger, or new. */
import type { LocalOpened } from "./local.ts";
import { createPendingPapers } from "./projections/search.ts";
import { sweepSentDrafts } from "./sent-drafts.ts";
import { troubleOf, type Db, type Sql } from "./sqlite.ts";
import { dropStagedFiles } from "./staff-files.ts";

/** Drops drafts sent and files staged before the start, and queues papers whose text was lost. */
export const mendLocal = (
  { db, local, restored }: { db: Db; local: LocalOpened; restored: boolean },
  sql: Sql,
): void => {
  try {
    // Sessions from that time have ended.
    if (restored) sql("delete from session").run();
    sweepSentDrafts(sql);
    dropStagedFiles(sql);
    if (local !== "kept") createPendingPapers(db).expectAll();
  } catch (error) {
    // A full disk does not stop reading; the repair is done at a later start.
    if (troubleOf(error) === null) throw error;
  }
};
