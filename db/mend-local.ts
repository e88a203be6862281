/** What a start makes good between the two files: local.db may be older than the ledger, or new. */
import type { LocalOpened } from "./local.ts";
import { createPendingPapers } from "./projections/search.ts";
import { sweepSentDrafts } from "./sent-drafts.ts";
import { troubleOf, type Db, type Sql } from "./sqlite.ts";
import { dropStagedFiles } from "./staff-files.ts";

/** Drops what was sent or staged before the start, and lets lost texts of papers be read again. */
export const mendLocal = (
  { db, local, restored }: { db: Db; local: LocalOpened; restored: boolean },
  sql: Sql,
): void => {
  try {
    // A person who was signed in then is not signed in now.
    if (restored) sql("delete from session").run();
    sweepSentDrafts(sql);
    dropStagedFiles(sql);
    if (local !== "kept") createPendingPapers(db).expectAll();
  } catch (error) {
    // A full disk does not stop reading; the repair is done at a later start.
    if (troubleOf(error) === null) throw error;
  }
};
