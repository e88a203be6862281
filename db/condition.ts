/** Keeps the condition of the data folder: what makes it read-only, and the last check of the whole. */
import type { Name } from "#shared/contract/table.ts";
import type { ReadOnlyReason, StoreCondition } from "#shared/store-condition.ts";
import { refuse, type Refusal } from "#shared/result.ts";
import { canWrite } from "./folder.ts";
import { projectionFailures } from "./projections.ts";
import { hasRoom, makeReserve, releaseReserve } from "./room.ts";
import { codeOf, troubleOf, type Db } from "./sqlite.ts";
import type { WholeKeeper } from "./whole/keeper.ts";

/** Trouble with writing, as long as it lasts. */
type WritingTrouble = Extract<ReadOnlyReason, "diskFull" | "readOnlyFolder" | "diskFails">;

/**
 * Of the local calls, those that a person needs for reading: answered on a copy too, where what they write
 * may be lost. Every other call that writes would confirm something that is lost.
 */
const worksOnCopy: ReadonlySet<Name> = new Set<Name>([
  "session.signIn",
  "session.signOut",
  "session.lock",
  "session.unlock",
  "notice.markRead",
  "notice.tell",
  "backup.make",
  "backup.drill",
  "backup.allowRestore",
  "package.next",
  "package.drop",
]);

export const createCondition = (
  db: Db,
  dir: string,
  whole: Pick<WholeKeeper, "findings" | "closed" | "rounds">,
  log: (line: string) => void,
  /** The data folder may not be written: `db` is a copy, and stays one. */
  isCopy = false,
) => {
  const [failure] = projectionFailures(db);
  for (const one of projectionFailures(db))
    log(
      `projection ${one.projection} could not apply event ${one.position} of ${one.stream}, ${one.type}: ${one.why}`,
    );
  const listeners = new Set<(condition: StoreCondition) => void>();
  let trouble: WritingTrouble | null = isCopy ? "readOnlyFolder" : null;

  const readOnly = (): ReadOnlyReason | null => {
    if (whole.closed()) return "fileDamaged";
    return failure ? "eventNotApplied" : trouble;
  };
  const now = (): StoreCondition => ({
    readOnly: readOnly(),
    failure: failure
      ? { position: failure.position, stream: failure.stream, type: failure.type }
      : null,
    checked: checkedLast(),
    findings: whole.findings().filter(({ answered }) => answered === null).length,
  });
  const checkedLast = (): StoreCondition["checked"] => {
    const [last] = whole.rounds();
    if (last === undefined) return null;
    return { at: last.endedAt, sound: last.found === 0 && last.counts.lists > 0 };
  };
  const tell = () => listeners.forEach((listener) => listener(now()));
  const become = (next: WritingTrouble | null) => {
    if (next === trouble) return;
    trouble = next;
    log(next === null ? "writing goes on" : `read-only: ${next}`);
    tell();
  };
  /** Takes up writing again when it can go on; cheap, so it is asked before each refusal. */
  const recover = (): void => {
    try {
      if (trouble === "diskFull" && hasRoom(dir)) {
        become(null);
        makeReserve(dir);
      }
      if (trouble === "readOnlyFolder" && !isCopy && canWrite(dir)) become(null);
    } catch (error) {
      log(`looking for room: ${String(error)}`);
    }
  };
  return {
    now,
    recover,
    /** Only reading works now. */
    readsOnly: () => readOnly() !== null,
    /** Why this call is not answered now, or `null`. */
    refusal(kind: "command" | "local" | "query", name: Name): Refusal | null {
      if (kind === "query" || (kind === "local" && (!isCopy || worksOnCopy.has(name)))) return null;
      recover();
      const reason = readOnly();
      if (reason === null) return null;
      const params =
        reason === "eventNotApplied" && failure ? { position: failure.position } : undefined;
      return refuse("unavailable", reason, params).error;
    },
    /** Something could not be written: commands wait until it can. */
    noteTrouble(error: unknown): void {
      const found = writingTroubleOf(error);
      if (found === null || isCopy) return;
      if (found === "diskFull") releaseReserve(dir);
      become(found);
    },
    /** A round has ended, or something was found. */
    checked: tell,
    onChanged(listener: (condition: StoreCondition) => void): void {
      listeners.add(listener);
    },
  };
};
export type Condition = ReturnType<typeof createCondition>;

/** A paper that cannot be read says nothing about writing: only SQLite's own errors and a full disk count. */
const writingTroubleOf = (error: unknown): WritingTrouble | null => {
  const trouble = troubleOf(error);
  if (trouble === "diskFull") return "diskFull";
  if (!codeOf(error).startsWith("SQLITE_")) return null;
  if (trouble === "readOnly") return "readOnlyFolder";
  return trouble === "io" ? "diskFails" : null;
};
