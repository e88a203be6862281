/** The archive's classes and periods in force. */
import { scheme } from "#shared/archive/scheme-changes.ts";
import type { ArchiveScheme } from "#shared/archive/scheme.ts";
import type { Db } from "./sqlite.ts";

/** As last changed; empty before the municipality is set up. */
export const createScheme = (db: Db) => {
  const last = db.prepare<[], string>("select event_id from archive_scheme").pluck();
  const fields = db.prepare<[], string>("select fields from archive_scheme").pluck();
  // Every list of the archive asks for it, and it is long.
  let read = { last: "", scheme: scheme.empty("") };
  return (): ArchiveScheme => {
    const now = last.get() ?? "";
    if (now !== read.last) {
      const kept = fields.get();
      read = { last: now, scheme: kept ? (JSON.parse(kept) as ArchiveScheme) : scheme.empty("") };
    }
    return read.scheme;
  };
};
export type ReadScheme = ReturnType<typeof createScheme>;
