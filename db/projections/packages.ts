/** Folds of packages: which dossier left the store or came into it, up to which event. */
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export interface PackageFolded {
  missionId: string;
  version: number;
  head: string;
}

const kinds: Readonly<Record<string, string>> = {
  "package.exported.v1": "exported",
  "package.imported.v1": "imported",
};

export const createPackageFold = (db: Db) => {
  const put = db.prepare("insert into dossier_package values (?, ?, ?, ?, ?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    const kind = kinds[event.type];
    if (kind === undefined) return;
    const id = event.stream.slice("package:".length);
    const { missionId, version, head, ...rest } = event.payload as PackageFolded;
    const { at, actor } = event;
    put.run(id, missionId, kind, at, actor, version, head, JSON.stringify(rest));
  };
};
