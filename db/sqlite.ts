/** The one file that imports the driver. Opens connections and classifies their errors. */
import Database from "better-sqlite3";
import { sortKey } from "#shared/persian/sort.ts";

export type Db = Database.Database;

export const openSqlite = (file: string, options: { readonly?: boolean } = {}): Db => {
  const db = new Database(file, { readonly: options.readonly ?? false, timeout: 0 });
  // SQLite orders by bytes; a list ordered by a column without a stored key uses this function.
  db.function("persian_key", { deterministic: true }, (text: unknown) =>
    sortKey(String(text ?? "")),
  );
  return db;
};

/**
 * Prepares each SQL text once and remembers it: preparing costs more than most of our queries. SQLite itself
 * prepares again, at each call, what ends with `limit ?`, because a plan may follow from the number; with
 * `limit ? + 0` it does not.
 */
export const createSql = (db: Db) => {
  const prepared = new Map<string, Database.Statement>();
  return <P extends unknown[] = unknown[], R = unknown>(text: string): Database.Statement<P, R> => {
    let statement = prepared.get(text);
    if (statement === undefined) prepared.set(text, (statement = db.prepare(text)));
    return statement as unknown as Database.Statement<P, R>;
  };
};
export type Sql = ReturnType<typeof createSql>;

/** Words of our own tables, as SQL writes them in a list. */
export const quoted = (words: readonly string[]): string =>
  words.map((one) => `'${one}'`).join(", ");

/** Classes of SQLite errors that the product reacts to; every other one is a bug. */
export type Trouble = "diskFull" | "readOnly" | "damaged" | "busy" | "notADatabase" | "io";

export const troubleOf = (error: unknown): Trouble | null => {
  const code = codeOf(error);
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC" || code === "EDQUOT") return "diskFull";
  if (
    code.startsWith("SQLITE_READONLY") ||
    code === "EROFS" ||
    code === "EACCES" ||
    code === "EPERM"
  )
    return "readOnly";
  if (code.startsWith("SQLITE_CORRUPT")) return "damaged";
  if (code.startsWith("SQLITE_NOTADB")) return "notADatabase";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "busy";
  if (code.startsWith("SQLITE_CANTOPEN")) return "readOnly";
  if (code.startsWith("SQLITE_IOERR") || code === "EIO") return "io";
  return null;
};

export const codeOf = (error: unknown): string =>
  error !== null && typeof error === "object" && "code" in error ? String(error.code) : "";
