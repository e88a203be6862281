/** The archive's list, and its classes and periods as they are changed. */
import { scheme, type SchemeFacts } from "#shared/archive/scheme-changes.ts";
import { listArchived } from "../archived.ts";
import type { Handlers, Store } from "../context.ts";
import { handlersOf } from "../streams.ts";

type Names =
  | "archive.list"
  | "archive.scheme"
  | "archive.putClass"
  | "archive.removeClass"
  | "archive.putRule"
  | "archive.removeRule";

export const archiveHandlers: Pick<Handlers, Names> = {
  "archive.list": (store, { page, pageSize, sort, ...filter }, call) => ({
    ...listArchived(store, filter, call, { page, pageSize, sort }),
    pageSize,
  }),
  "archive.scheme": (store) => ({ ...store.archive(), today: store.today() }),
  ...handlersOf("archive", scheme, (store) => ({ facts: schemeFacts(store) })),
};

/** The facts that the rules of the scheme read from the store. */
export const schemeFacts = (store: Store): SchemeFacts => ({
  today: store.today(),
  classUsed: (code) =>
    isThere(store, "select 1 from archive_record where class_code = ? limit 1", code),
  ruleUsed: (code) => isThere(store, "select 1 from retention_named where code = ?", code),
});

const isThere = (store: Store, sql: string, code: string): boolean =>
  store.sql<[string], number>(sql).pluck().get(code) !== undefined;
