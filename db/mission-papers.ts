/** The papers of one dossier. They are kept by their bytes; its events say which bytes to look for. */
import type { DossierPaper } from "#shared/contract/dossier-parts.ts";
import type { Store } from "./context.ts";
import { missionStream } from "./mission-store.ts";

export type PaperRow = Omit<DossierPaper, "confidentiality" | "classChoices">;

/** Every paper that an event of the dossier named, oldest first. Damaged events do not hide the others. */
export const papersOf = (store: Store, missionId: string): PaperRow[] => {
  const payloads = store
    .sql<[string], string>("select payload from event where stream = ?")
    .pluck()
    .all(missionStream(missionId));
  const named = new Set(payloads.flatMap((one) => one.match(/\b[0-9a-f]{64}\b/g) ?? []));
  return store
    .sql<[string, string], PaperRow>(
      `select p.sha256, p.name, p.mime, p.size, p.kind, p.caption, p.at
       from json_each(?) named cross join mission_paper p on p.sha256 = named.value
       where p.mission_id = ? order by p.at, p.name`,
    )
    .all(JSON.stringify([...named]), missionId);
};
