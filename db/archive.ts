/** The archive's classes and periods in force. */
import { scheme } from "#shared/archive/scheme-changes.ts";
import type { ArchiveScheme } from "#shared/archive/scheme.ts";
import type { Db } from "./sqlite.ts";

/** As last changed; empty before the municipality is set up. */
export const createScheme = (db: Db) => {
  const kept = db.prepare<[], { fields: string }>("select fields from archive_scheme");
  // A list calls this once for each of its rows.
  let read = { fields: "", scheme: scheme.empty("") };
  return (): ArchiveScheme => {
    const fields = kept.get()?.fields ?? "";
    if (fields !== read.fields)
      read = {
        fields,
        scheme: fields === "" ? scheme.empty("") : (JSON.parse(fields) as ArchiveScheme),
      };
    return read.scheme;
  };
};
export type ReadScheme = ReturnType<typeof createScheme>;
