/** Takes the names of people out of lines of the log: an error may contain typed text. */
import type { Db } from "./sqlite.ts";

/** Persian words are masked without knowing them (`shared/support.ts`); these are the Latin ones. */
export const withoutNames = (db: Db, lines: string): string => {
  const names = new Set(
    db
      .prepare<[], string | null>("select name_en from person union select username from person")
      .pluck()
      .all()
      .flatMap((name) => [name ?? "", ...(name ?? "").split(/\s+/)])
      .filter((name) => name.length >= 3)
      .map((name) => name.toLowerCase()),
  );
  return lines.replace(/[A-Za-z0-9]+(?:[._'-][A-Za-z0-9]+)*/g, (word) =>
    names.has(word.toLowerCase()) ? "<name>" : word,
  );
};
