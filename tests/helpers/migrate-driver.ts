/** A process of its own that opens a data folder with later migrations and closes it, unless it is killed (b3). */
import { openDataFolder } from "#db/open.ts";
import { readMigrations, type Migration } from "#db/migrate.ts";

export interface MigrateOptions {
  dir: string;
  later: readonly Migration[];
}

const { dir, later } = JSON.parse(process.argv[2] ?? "{}") as MigrateOptions;
const opened = openDataFolder(dir, undefined, [...readMigrations("ledger"), ...later]);
if (!opened.ok) throw new Error(`${opened.refusal} ${opened.detail}`);
opened.db.close();
