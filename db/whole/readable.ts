/** One damaged dossier must not break lists and warnings: they leave out what cannot be read. */
import type { Mission } from "#shared/mission/state.ts";
import type { Store } from "../context.ts";
import { loadMission, missionStream } from "../mission-store.ts";

/** The mission, or `null` where its events cannot be read; the dossier itself reports that. */
export const readMission = (store: Store, id: string): Mission | null => {
  try {
    return loadMission(store.ledger, id);
  } catch (error) {
    if (store.whole.brokenAt(missionStream(id)) === null) throw error;
    return null;
  }
};
