/**
 * The check of the whole file, in portions between the calls: the chain of all events with their
 * indexes, then every other table by SQLite's own check. Opening looks at the head and the tail only.
 */
import type { Ledger } from "./ledger.ts";
import { troubleOf, type Db } from "./sqlite.ts";
import type { RunningStore } from "./store.ts";

/** Pauses after each portion; the answer is what was found, empty when the file is sound. */
export function* checkFile(db: Db, ledger: Ledger): Generator<void, string> {
  try {
    for (const broken of ledger.verifying()) {
      if (broken !== null) return `the chain of events is broken at ${broken}`;
      yield;
    }
    // Tables made meanwhile are sound; what is dropped meanwhile has nothing to say.
    const tables = db
      .prepare<[], string>("select name from main.sqlite_schema where type = 'table' order by name")
      .pluck()
      .all();
    for (const table of ["sqlite_schema", ...tables.filter((name) => name !== "event")]) {
      const found = db.prepare<[], string>(`pragma main.integrity_check('${table}')`).pluck().get();
      if (found !== undefined && found !== "ok") return `${table}: ${found}`;
      yield;
    }
    return "";
  } catch (error) {
    // A page that cannot be read ends the statement that wanted it.
    if (troubleOf(error) !== "damaged" && !(error instanceof SyntaxError)) throw error;
    return String(error);
  }
}

export interface Checking {
  stop(): void;
}

const day = 86_400_000;

/**
 * Checks the file in the background, when it was not checked within a day or the last end was unclean.
 * It rests four times as long as it works, so that calls hardly wait.
 */
export const startChecking = (
  { parts, condition, uncleanEnd }: RunningStore,
  { afterMs = 5_000, log = (line: string) => console.error(line) } = {},
): Checking => {
  const { db, ledger, now } = parts;
  let timer: NodeJS.Timeout | null = null;
  const wait = (work: () => void, ms: number) => {
    timer = setTimeout(work, ms);
    timer.unref();
  };
  const check = (portions: Generator<void, string>): void => {
    const began = performance.now();
    try {
      const portion = portions.next();
      if (portion.done) return condition.checked(now().toISOString(), portion.value);
    } catch (error) {
      log(`checking the file: ${String(error)}`);
      return;
    }
    wait(() => check(portions), 4 * (performance.now() - began));
  };
  const last = condition.now().checked;
  const age = last === null ? Infinity : now().getTime() - Date.parse(last.at);
  if (uncleanEnd || last?.sound === false || age < 0 || age > day)
    wait(() => check(checkFile(db, ledger)), afterMs);
  return { stop: () => timer && clearTimeout(timer) };
};
