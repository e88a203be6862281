/** Numbered SQL files of each database, steps of ten, each in one transaction with its `user_version`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "./sqlite.ts";

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** The two databases of a data folder. */
export type Database = "ledger" | "local";

/** The migrations of one database in this version of Safir, in order. */
export const readMigrations = (database: Database): Migration[] =>
  readMigrationFiles(join(import.meta.dirname, "migrations", database));

/** The migrations in a folder; their numbers must rise in tens. */
export const readMigrationFiles = (dir: string): Migration[] => {
  const found = readdirSync(dir)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .map((name) => ({
      name,
      version: Number(name.slice(0, 3)),
      sql: readFileSync(join(dir, name), "utf8"),
    }));
  found.forEach(({ version, name }, index) => {
    if (version % 10 !== 0 || version <= (found[index - 1]?.version ?? 0))
      throw new Error(`Migration ${name} is out of order.`);
  });
  return found;
};

export const newestVersion = (migrations: readonly Migration[]): number =>
  migrations.at(-1)?.version ?? 0;

export const versionOf = (db: Db): number => Number(db.pragma("user_version", { simple: true }));

/** Brings the file to the newest version; a failing step leaves the file at the step before. */
export const migrate = (db: Db, migrations: readonly Migration[]): void => {
  for (const { version, sql } of migrations) {
    if (version <= versionOf(db)) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }).exclusive();
  }
};
