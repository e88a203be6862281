/** Folds of packages: which dossier left the store or came into it, up to which event. */
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createPackageFold = (db: Db) => {
  const put = db.prepare("insert into dossier_package values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    if (event.type !== "package.exported.v1" && event.type !== "package.imported.v1") return;
    const kind = event.type === "package.imported.v1" ? "imported" : "exported";
    const id = event.stream.slice("package:".length);
    const { missionId, version, head, ...rest } = event.payload;
    const { at, actor } = event;
    // Made by another office: here it is only read.
    const foreign = "elsewhere" in rest && rest.elsewhere ? 1 : 0;
    put.run(id, missionId, kind, at, actor, version, head, foreign, JSON.stringify(rest));
  };
};
