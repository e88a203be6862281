/** Folds of packages: which dossier left the store or came into it, up to which event. */
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export interface PackageFolded {
  missionId: string;
  version: number;
  head: string;
  /** Of an import: made by another office. */
  elsewhere?: boolean;
}

const kinds: Readonly<Record<string, string>> = {
  "package.exported.v1": "exported",
  "package.imported.v1": "imported",
};

export const createPackageFold = (db: Db) => {
  const put = db.prepare("insert into dossier_package values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    const kind = kinds[event.type];
    if (kind === undefined) return;
    const id = event.stream.slice("package:".length);
    const { missionId, version, head, elsewhere, ...rest } = event.payload as PackageFolded;
    const { at, actor } = event;
    const foreign = elsewhere === true ? 1 : 0;
    put.run(id, missionId, kind, at, actor, version, head, foreign, JSON.stringify(rest));
  };
};
