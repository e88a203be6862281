/**
 * Dossiers of other offices, imported as packages: read here like any other, but they make no tasks,
 * count in no register or figure of this office, and cannot be changed (docs/decisions/0035-dossier-package.md).
 */
import type { Db } from "./sqlite.ts";

/** Condition on a mission's id: whether it is another office's. */
export const foreignMission = (id: string): string =>
  `exists (select 1 from dossier_package x where x.mission_id = ${id} and x.elsewhere = 1)`;

export const createIsForeign = (db: Db): ((missionId: string) => boolean) => {
  const find = db.prepare<[string], number>(`select ${foreignMission("?")}`).pluck();
  return (missionId) => find.get(missionId) === 1;
};
