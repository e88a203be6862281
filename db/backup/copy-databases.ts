/** Copies both databases on the store's own connection: the files are locked for every other one. */
import { join } from "node:path";
import { fileNames } from "../folder.ts";
import type { Db } from "../sqlite.ts";

/** Includes what is written during the copy. */
export const copyDatabases = async (
  db: Db,
  folder: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> => {
  for (const attached of ["main", "local"] as const) {
    const name = attached === "main" ? fileNames.database : fileNames.local;
    const options: BackupOptions = {
      attached,
      progress: ({ totalPages, remainingPages }) => {
        if (signal.aborted) throw new Error("cancelled");
        onProgress(totalPages - remainingPages, totalPages * 2);
        return pagesAtOnce;
      },
    };
    await db.backup(join(folder, name), options);
  }
};

/** Its types do not know the name of an attached file, which better-sqlite3 has. */
type BackupOptions = NonNullable<Parameters<Db["backup"]>[1]> & { attached: "main" | "local" };

/** 2 MB between two calls. */
const pagesAtOnce = 512;
