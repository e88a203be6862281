/** Keeps the condition of the data folder: what makes it read-only, and the last check of the file. */
import type { StoreCondition } from "#shared/store-condition.ts";
import { refuse, type Refusal } from "#shared/result.ts";
import { projectionFailures } from "./projections.ts";
import { troubleOf, type Db } from "./sqlite.ts";

export const createCondition = (db: Db, log: (line: string) => void) => {
  const [failure] = projectionFailures(db);
  for (const one of projectionFailures(db))
    log(
      `projection ${one.projection} could not apply event ${one.position} of ${one.stream}, ${one.type}: ${one.why}`,
    );
  const keep = db.prepare("insert or replace into file_check values (1, ?, ?)");
  const last = db.prepare<[], { ended_at: string; found: string }>(
    "select ended_at, found from file_check",
  );
  const listeners = new Set<(condition: StoreCondition) => void>();
  let checked = last.get() ?? null;

  const now = (): StoreCondition => ({
    readOnly:
      checked !== null && checked.found !== "" ? "fileDamaged" : failure ? "eventNotApplied" : null,
    failure: failure
      ? { position: failure.position, stream: failure.stream, type: failure.type }
      : null,
    checked: checked && { at: checked.ended_at, sound: checked.found === "" },
  });
  return {
    now,
    /** Why no command is taken now, or `null`. */
    refusal(): Refusal | null {
      const { readOnly } = now();
      if (readOnly === null) return null;
      const params = { position: failure?.position ?? 0 };
      return refuse("unavailable", readOnly, params).error;
    },
    /** Notes the end of a check; what was found makes the store read-only. */
    checked(at: string, found: string): void {
      checked = { ended_at: at, found };
      if (found !== "") log(`the file is damaged: ${found}`);
      try {
        keep.run(at, found);
      } catch (error) {
        // On a full disk it holds until the next start.
        if (troubleOf(error) === null) throw error;
      }
      for (const listener of listeners) listener(now());
    },
    onChanged(listener: (condition: StoreCondition) => void): void {
      listeners.add(listener);
    },
  };
};
export type Condition = ReturnType<typeof createCondition>;
