/** Who may know that a dossier exists. Asked before anything of it is read. */
import { grants } from "#shared/contract/capabilities.ts";
import { holdsStep } from "#shared/mission/route.ts";
import type { Mission } from "#shared/mission/state.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { refuseWith, type Call, type Store } from "./context.ts";
import { loadMission } from "./mission-store.ts";

/** The mission, or the refusal that says neither that it exists nor that it does not. */
export const visibleMission = (store: Store, call: Call, missionId: string): Mission => {
  const mission = loadMission(store.ledger, missionId);
  if (mission.version === 0 || !sees(mission, call.actor))
    return refuseWith({ code: "notFound", reason: "notFound" });
  return mission;
};

const sees = (mission: Mission, actor: Call["actor"]): boolean =>
  grants(actor.roles, "mission.viewAll") ||
  viewersOf(mission).includes(actor.id) ||
  mission.route.some((step) => holdsStep(step, actor));
