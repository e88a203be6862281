/** Takes the names of people out of a line for the log: an error may carry what somebody typed. */
import type { Db } from "./sqlite.ts";

/** Persian words are masked without knowing them (`shared/support.ts`); these are the Latin ones. */
export const withoutNames = (db: Db, line: string): string => {
  const names = db
    .prepare<[], string>(
      "select name_en from person where name_en <> '' union select username from person",
    )
    .pluck()
    .all();
  return names
    .filter((name) => name.length >= 3)
    .reduce((text, name) => text.replaceAll(name, "<name>"), line);
};
