/** Who may know that a dossier exists. Asked before anything of it is read. */
import { grants } from "#shared/contract/capabilities.ts";
import { holderOf } from "#shared/route/holders.ts";
import { openAcks } from "#shared/mission/closing.ts";
import { openNow, travellers, walked, type Mission } from "#shared/mission/state.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { refuseWith, type Call, type Store } from "./context.ts";
import { loadMission } from "./mission-store.ts";

/** The mission, or the refusal that says neither that it exists nor that it does not. */
export const visibleMission = (store: Store, call: Call, missionId: string): Mission => {
  const mission = loadMission(store.ledger, missionId);
  if (mission.version === 0 || !sees(store, mission, call.actor))
    return refuseWith({ code: "notFound", reason: "notFound" });
  return mission;
};

/** Everyone with a part in it; who holds a step by his role; and a deputy while a step waits for him. */
export const sees = (store: Store, mission: Mission, actor: Call["actor"]): boolean => {
  if (grants(actor.roles, "mission.viewAll") || viewersOf(mission).includes(actor.id)) return true;
  const holds = walked(mission).steps.some(
    (step) => step.personId === null && actor.roles.includes(step.role),
  );
  const undoes = openAcks(mission).some((one) => actor.roles.includes(one.role));
  if (holds || undoes) return true;
  const people = store.people.directory();
  return openNow(mission).some((step) => holderOf(step, actor.id, travellers(mission), people));
};
