/** Several decisions in one sitting: one password, and each dossier decided or refused by itself. */
import type { Call, Handlers, Store } from "../context.ts";
import { Refused } from "../refused.ts";
import type { BatchItem } from "#shared/contract/missions.ts";
import type { Refusal } from "#shared/result.ts";
import type { Signer } from "../signing.ts";
import { act, announceKey, bringSigner, proveSigner } from "./mission-actions.ts";

export const decideManyHandlers: Pick<Handlers, "mission.decideMany"> = {
  "mission.decideMany": {
    before: (store, _input, call, proof) => proveSigner(store, proof, call),
    brought: bringSigner,
    run: (store, { items }, call, prepared) => {
      const signer = prepared as Signer;
      announceKey(store, call, signer);
      return { results: items.map((item) => decideOne(store, item, call, signer)) };
    },
  },
};

/** In a savepoint of its own: a refused decision leaves no trace and does not stop the others. */
const decideOne = (
  store: Store,
  { action, text, ...on }: BatchItem,
  call: Call,
  signer: Signer,
): { missionId: string; ok: boolean; refusal: Refusal | null } => {
  const input =
    action === "approve"
      ? { ...on, note: text }
      : { ...on, reason: text, ...(action === "reject" ? { acknowledgements: null } : {}) };
  try {
    if (action !== "approve" && text.length < 3)
      throw new Refused({
        code: "invalid",
        reason: "checkFields",
        fields: [{ path: "text", reason: "reasonNeeded" }],
      });
    store.db.transaction(() => act(store, action, input, call, signer))();
    return { missionId: on.missionId, ok: true, refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { missionId: on.missionId, ok: false, refusal: error.refusal };
  }
};
