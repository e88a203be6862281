/** The archive's classes and periods in force, and the streams of the archive. */
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import type { ArchiveScheme } from "#shared/archive/scheme.ts";
import type { Db } from "./sqlite.ts";

export const schemeStream = "archive";
export const disposalStream = (id: string): string => `disposal:${id}`;
export const disposalIdOf = (stream: string): string | null =>
  stream.startsWith("disposal:") ? stream.slice("disposal:".length) : null;

/** As changed last; what Safir ships until then. */
export const createScheme = (db: Db) => {
  const kept = db.prepare<[], { fields: string }>("select fields from archive_scheme");
  return (): ArchiveScheme => {
    const row = kept.get();
    return row ? (JSON.parse(row.fields) as ArchiveScheme) : defaultScheme;
  };
};
export type ReadScheme = ReturnType<typeof createScheme>;
