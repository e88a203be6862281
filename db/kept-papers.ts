/**
 * No event names a missing file (file first, then the row), and nobody gets access to a file, or
 * gives it another name or type, by naming the hash of a file they did not add. What was among the
 * papers once and was removed may come back.
 */
import type { Paper } from "#shared/mission/request/request.ts";
import { refuseWith, type Call, type Store } from "./context.ts";

/** Refuses when `after` names a paper that neither was in `before` or `removed` nor was added by the caller. */
export const assertPapersKept = (
  store: Store,
  before: readonly Paper[],
  after: readonly Paper[],
  call: Call,
  removed: () => readonly Paper[] = () => [],
): void => {
  const known = new Set(before.map(keyOf));
  const added = store
    .sql<unknown[], number>(
      "select 1 from file where sha256 = ? and added_by = ? and name = ? and mime = ? and size = ?",
    )
    .pluck();
  for (const one of after)
    if (
      !known.has(keyOf(one)) &&
      !added.get(one.sha256, call.actor.id, one.name, one.mime, one.size) &&
      !removed().some((other) => keyOf(other) === keyOf(one))
    )
      refuseWith({ code: "refused", reason: "fileMissing" });
};

const keyOf = (one: Paper) => `${one.sha256} ${one.name} ${one.mime} ${one.size}`;
