/** Brings missions of a real store to a state by the usual actions of the usual people. */
import { randomUUID } from "node:crypto";
import type { Name } from "#shared/contract/table.ts";
import type { Status } from "#shared/mission/state.ts";
import { isSigned } from "#shared/mission/signed.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { RunningStore } from "#db/store.ts";
import { days, inputFor, validReport } from "./mission-inputs.ts";
import { paths } from "./missions.ts";
import type { StaffKey } from "./staff.ts";
import { asSeen } from "./on-screen.ts";
import { populate, requestDraft, signing, withId, type Clock } from "./store.ts";

/** A populated municipality, with actions on the current version of a dossier. */
export const createWalk = async (
  store: RunningStore,
  clock: Clock,
  route: "short" | "shipped" = "short",
) => {
  const cast = await populate(store, route);
  const signIn = (who: StaffKey) => store.parts.sessions.start(cast[who].client, cast[who].id);

  /** Any call by anyone, with a fresh session. */
  const ask = (who: StaffKey, name: Name, input: object) => {
    signIn(who);
    return store.callUnchecked(cast[who].client, name, asSeen(store, name, input));
  };

  const act = async (who: StaffKey, action: ActionName, missionId: string, input: object) => {
    const seenVersion = store.parts.ledger.stream(`mission:${missionId}`).length;
    const signature = isSigned(action) ? signing(store, missionId) : {};
    const fields = { missionId, seenVersion, ...signature, ...input };
    return ask(who, `mission.${action}`, withId(fields));
  };
  const mustAct: typeof act = async (...args) => {
    const result = await act(...args);
    if (!result.ok) throw new Error(JSON.stringify([args, result.error]));
    return result;
  };

  /** The usual actions one after the other; `request` and `report` replace fields of the input. */
  const live = async (
    missionId: string,
    acts: readonly [StaffKey, ActionName][],
    request: object,
    report: object,
  ) => {
    for (const [who, action] of acts) {
      if (action === "fileReport") clock.set(days.back);
      signIn(who);
      const draft = async () => ({
        ...(await requestDraft(store, cast[who].client, cast[who].id)),
        ...request,
      });
      const input =
        action === "submit"
          ? { draft: await draft() }
          : action === "proposeChange"
            ? {
                reason: "جابه‌جایی روز",
                draft: { ...(await draft()), startDate: "2027-02-11", endDate: "2027-02-15" },
              }
            : action === "fileReport"
              ? { draft: validReport(report) }
              : (inputFor[action]() as object);
      await mustAct(who, action, missionId, input);
    }
  };

  /** A mission in this state. */
  const missionIn = async (status: Status, request: object = {}, report: object = {}) => {
    const missionId = randomUUID();
    await live(missionId, paths[status], request, report);
    return missionId;
  };

  /** Continues from one state to another: reports of several journeys are filed after all were ordered. */
  const goOn = (missionId: string, from: Status, to: Status, report: object = {}) =>
    live(missionId, paths[to].slice(paths[from].length), {}, report);

  return { cast, ask, act, mustAct, missionIn, goOn };
};
export type Walk = Awaited<ReturnType<typeof createWalk>>;
