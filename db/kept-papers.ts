/**
 * No event names a missing file (file first, then the row), and nobody gets access to a file, or
 * gives it another name or type, by naming the hash of a file they did not add. What was among the
 * papers once and was removed may come back.
 */
import type { Paper } from "#shared/mission/request/request.ts";
import { refuseWith, type Call, type Store } from "./context.ts";

/**
 * Refuses when `after` names a paper that neither was in `before` or `removed` nor was added by the caller.
 * `removed` is asked only where there is such a paper.
 */
export const assertPapersKept = (
  store: Store,
  before: readonly Paper[],
  after: readonly Paper[],
  call: Call,
  removed: () => readonly PaperKey[] = () => [],
): void => {
  const known = new Set(before.map(keyOf));
  const added = store
    .sql<unknown[], number>(
      "select 1 from file where sha256 = ? and added_by = ? and name = ? and mime = ? and size = ?",
    )
    .pluck();
  const strange = after.filter(
    (one) =>
      !known.has(keyOf(one)) && !added.get(one.sha256, call.actor.id, one.name, one.mime, one.size),
  );
  if (strange.length === 0) return;
  const were = new Set(removed().map(keyOf));
  if (strange.some((one) => !were.has(keyOf(one))))
    refuseWith({ code: "refused", reason: "fileMissing" });
};

type PaperKey = Pick<Paper, "sha256" | "name" | "mime" | "size">;
const keyOf = (one: PaperKey) => `${one.sha256} ${one.name} ${one.mime} ${one.size}`;
