/** The archive's classes and periods in force. */
import { scheme } from "#shared/archive/scheme-changes.ts";
import type { ArchiveScheme } from "#shared/archive/scheme.ts";
import type { Db } from "./sqlite.ts";

/** As changed last; empty before the municipality is set up. */
export const createScheme = (db: Db) => {
  const kept = db.prepare<[], { fields: string }>("select fields from archive_scheme");
  return (): ArchiveScheme => {
    const row = kept.get();
    return row ? (JSON.parse(row.fields) as ArchiveScheme) : scheme.empty("");
  };
};
export type ReadScheme = ReturnType<typeof createScheme>;
