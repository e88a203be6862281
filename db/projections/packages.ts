/** Projector of packages: which dossier was exported or imported, up to which event. */
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createPackageFold = (db: Db) => {
  const put = db.prepare("insert into dossier_package values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    if (event.type !== "package.exported.v1" && event.type !== "package.imported.v1") return;
    const kind = event.type === "package.imported.v1" ? "imported" : "exported";
    const id = event.stream.slice("package:".length);
    const { missionId, version, head, ...rest } = event.payload;
    const { at, actor } = event;
    // Made by another office: read-only here.
    const foreign = "elsewhere" in rest && rest.elsewhere ? 1 : 0;
    put.run(id, missionId, kind, at, actor, version, head, foreign, JSON.stringify(rest));
  };
};

export const packages = defineProjection({
  name: "packages",
  version: 1,
  sql: `
    -- Dossiers exported or imported as a package; other facts are only in the event.
    create table dossier_package (
      id text primary key not null,
      mission_id text not null,
      kind text not null,
      at text not null,
      actor text not null,
      version integer not null,
      head text not null,
      -- Imported from another office: it belongs to that office and is read-only here.
      elsewhere integer not null,
      fields text not null
    ) strict, without rowid;
    create index dossier_package_by_mission on dossier_package (mission_id, at desc);
  `,
  open: (db) => ({ event: createPackageFold(db) }),
});
