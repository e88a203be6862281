/** One damaged dossier does not take the others with it: lists and warnings leave out what does not read. */
import type { Mission } from "#shared/mission/state.ts";
import type { Store } from "../context.ts";
import { loadMission, missionStream } from "../mission-store.ts";

/** The mission, or `null` where its events do not read any more; the dossier itself says so. */
export const readMission = (store: Store, id: string): Mission | null => {
  try {
    return loadMission(store.ledger, id);
  } catch (error) {
    if (store.whole.brokenAt(missionStream(id)) === null) throw error;
    return null;
  }
};
