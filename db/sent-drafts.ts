/**
 * Drafts that were sent. The event and the draft are in two files, so the event's transaction notes the
 * draft as sent and the draft is deleted after the commit, or after a crash at the next start.
 */
import type { Sql } from "./sqlite.ts";

/** A draft as it stood when it was sent; one saved again later is a different one. */
export interface SentDraft {
  id: string;
  updatedAt: string;
}

/** Marks drafts as sent, in the transaction of the event. */
export const markSent = (sql: Sql, drafts: readonly SentDraft[]): void => {
  for (const one of drafts)
    sql("insert or replace into sent_draft values (@id, @updatedAt)").run(one);
};

/** Drops sent drafts, after the commit. Their marks stay until the next start: one write fewer. */
export const dropSent = (sql: Sql, drafts: readonly SentDraft[]): void => {
  for (const one of drafts)
    sql("delete from draft where id = @id and updated_at = @updatedAt").run(one);
};

/** At a start: drops the drafts that were sent, and the marks. */
export const sweepSentDrafts = (sql: Sql): void => {
  const sent = sql<[], SentDraft>("select id, updated_at as updatedAt from sent_draft").all();
  if (sent.length === 0) return;
  dropSent(sql, sent);
  sql("delete from sent_draft").run();
};
