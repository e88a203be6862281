/** The archive's list, and its classes and periods as they are changed. */
import { scheme, type SchemeAction, type SchemeFacts } from "#shared/archive/scheme-changes.ts";
import { listArchived } from "../archived.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { yearsOnShelf } from "../kept-counts.ts";
import { actOn } from "../streams.ts";

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
    years: yearsOnShelf(store, call),
  }),
  "archive.scheme": (store) => ({ ...store.archive(), today: store.today() }),
  "archive.putClass": (store, { seenVersion, archiveClass, isNew }, call) =>
    act(store, call, scheme.actions.putClass, seenVersion, { archiveClass, isNew }),
  "archive.removeClass": (store, { seenVersion, code }, call) =>
    act(store, call, scheme.actions.removeClass, seenVersion, { code }),
  "archive.putRule": (store, { seenVersion, rule, isNew }, call) =>
    act(store, call, scheme.actions.putRule, seenVersion, { rule, isNew }),
  "archive.removeRule": (store, { seenVersion, code }, call) =>
    act(store, call, scheme.actions.removeRule, seenVersion, { code }),
};

const act = <Input>(
  store: Store,
  call: Call,
  row: SchemeAction<Input>,
  seen: number,
  input: Input,
): { version: number } => {
  const order = { id: "", input, facts: schemeFacts(store), seen };
  return { version: actOn(store, call, scheme, row, order).version };
};

/** What the rules of the scheme ask of the store. */
export const schemeFacts = (store: Store): SchemeFacts => ({
  today: store.today(),
  classUsed: (code) =>
    isThere(store, "select 1 from archive_record where class_code = ? limit 1", code),
  ruleUsed: (code) => isThere(store, "select 1 from retention_named where code = ?", code),
});

const isThere = (store: Store, sql: string, code: string): boolean =>
  store.sql<[string], number>(sql).pluck().get(code) !== undefined;
