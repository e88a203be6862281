/** The archive's list, and its classes and periods as they are changed. */
import { decideScheme, type SchemeCommand } from "#shared/archive/scheme-changes.ts";
import { schemeStream } from "../archive.ts";
import { countArchived, listArchived, yearsOfArchive } from "../archived.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { assertSeen } from "../seen.ts";

const pageSize = 50;
type Names =
  | "archive.list"
  | "archive.scheme"
  | "archive.putClass"
  | "archive.removeClass"
  | "archive.putRule"
  | "archive.removeRule";

export const archiveHandlers: Pick<Handlers, Names> = {
  "archive.list": (store, { page, ...filter }, call) => ({
    missions: listArchived(store, filter, call, { limit: pageSize, offset: page * pageSize }),
    total: countArchived(store, filter, call),
    pageSize,
    years: yearsOfArchive(store, call),
  }),
  "archive.scheme": (store) => ({ ...store.archive(), today: store.today() }),
  "archive.putClass": (store, { seenVersion, archiveClass, isNew }, call) =>
    change(store, seenVersion, { act: "putClass", archiveClass, isNew }, call),
  "archive.removeClass": (store, { seenVersion, code }, call) =>
    change(store, seenVersion, { act: "removeClass", code }, call),
  "archive.putRule": (store, { seenVersion, rule, isNew }, call) =>
    change(store, seenVersion, { act: "putRule", rule, isNew }, call),
  "archive.removeRule": (store, { seenVersion, code }, call) =>
    change(store, seenVersion, { act: "removeRule", code }, call),
};

const change = (
  store: Store,
  seenVersion: number,
  command: SchemeCommand,
  call: Call,
): { version: number } => {
  const scheme = store.archive();
  assertSeen(seenVersion, scheme.version);
  const decided = decideScheme(scheme, command, {
    today: store.today(),
    classUsed: (code) =>
      isThere(store, "select 1 from archive_record where class_code = ? limit 1", code),
    ruleUsed: (code) => isThere(store, "select 1 from retention_named where code = ?", code),
  });
  if (!decided.ok) return refuseWith(decided.error);
  call.append(schemeStream, scheme.version, [decided.value]);
  return { version: scheme.version + 1 };
};

const isThere = (store: Store, sql: string, code: string): boolean =>
  store.sql<[string], number>(sql).pluck().get(code) !== undefined;
