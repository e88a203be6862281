/** Every `mission.<action>`: one handler for all, because the workflow's table knows the rest. */
import { grants } from "#shared/contract/capabilities.ts";
import { decide, refusalOf, row } from "#shared/mission/decide.ts";
import type { MissionEvent } from "#shared/mission/events.ts";
import { draftMission, evolve } from "#shared/mission/evolve.ts";
import type { Mission } from "#shared/mission/state.ts";
import { isStale, type Seen } from "#shared/mission/rests.ts";
import { isSigned } from "#shared/mission/signed.ts";
import { actionNames, type ActionName } from "#shared/mission/workflow.ts";
import { people } from "#shared/people/people.ts";
import { allPapers } from "#shared/mission/papers/papers.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { factsOf } from "../facts.ts";
import { assertPapersKept } from "../kept-papers.ts";
import { papersOf } from "../mission-papers.ts";
import { loadMission, missionStream } from "../mission-store.ts";
import { provePassword } from "../prove-password.ts";
import { dropSent, markSent, type SentDraft } from "../sent-drafts.ts";
import type { Signable } from "../ledger.ts";
import { actOn, assertWhole } from "../streams.ts";
import { openKey, readKey, writeKey } from "../private-keys.ts";
import { broughtSigner, ownSigner, type Decision, type Signer } from "../signing.ts";
import { visibleMission } from "../visibility.ts";

type ActionHandlers = Pick<Handlers, `mission.${ActionName}`>;
type ActionInput = Seen & { missionId: string; commandId?: string };

/** Decides and appends; a signer puts their signature beside every event of it. */
export const act = (
  store: Store,
  name: ActionName,
  input: ActionInput,
  call: Call,
  signer?: Signer,
): { missionId: string; version: number; dossierNo: string } => {
  const { missionId, seenVersion, basis, commandId: _commandId, ...rest } = input;
  assertWhole(store, missionStream(missionId));
  const mission = missionFor(store, name, missionId, call);
  if (store.isForeign(missionId)) refuseWith({ code: "refused", reason: "foreignDossier" });
  const facts = factsOf(store, call.newId);
  // "The step has been decided" says more than "the dossier has changed".
  const bar = signer ? refusalOf(name, mission, call.actor, facts) : null;
  if (bar) return refuseWith({ code: "refused", ...bar });
  if (isStale(name, mission, rest, { seenVersion, basis }))
    refuseWith({ code: "conflict", reason: "changedMeanwhile" });
  const outcome = decide(name, mission, rest, call.actor, facts);
  if ("refused" in outcome) {
    const { fields } = outcome.refused;
    return refuseWith({ code: fields ? "invalid" : "refused", ...outcome.refused });
  }
  const after = outcome.events.reduce(
    (state, event) => evolve(state, event, { at: "", actor: call.actor.id }),
    mission,
  );
  assertPapersKept(store, allPapers(mission), allPapers(after), call, () =>
    papersOf(store, missionId),
  );
  const signing = signer && basis ? { sign: (about: Signable) => signer.sign(about, basis) } : {};
  call.append(missionStream(missionId), mission.version, outcome.events.map(inWhoseName), signing);
  dropDrafts(store, name, missionId, call);
  return { missionId, version: after.version, dossierNo: after.dossierNo };
};

/** Proves the password once more and opens the person's key with it. */
export const proveSigner = async (
  store: Store,
  { password }: { password: string },
  call: Call,
): Promise<Signer> => {
  const person = store.people.get(call.actor.id);
  if (!person) return refuseWith({ code: "signedOut", reason: "signedOut" });
  await provePassword(store, person.username, person, password, "wrongPassword");
  const kept = readKey(store.db, person.id);
  return ownSigner(await openKey(kept, person, password, store.passwordCost));
};

/** Signatures made on another computer; their key is the person's own, or a first one. */
export const bringSigner = (store: Store, call: Call, decision: Decision): Signer => {
  const known = store
    .sql<[string], { keyId: string; personId: string }>(
      "select key_id as keyId, person_id as personId from signing_key where key_id = ?",
    )
    .get(decision.keyId);
  if (known !== undefined && known.personId !== call.actor.id)
    return refuseWith({ code: "forbidden", reason: "provenOnOwnComputer" });
  const signer = broughtSigner(decision);
  return known === undefined ? signer : { ...signer, announces: null };
};

/** A new key is stored and its public half recorded before it signs. */
export const announceKey = (store: Store, call: Call, { announces }: Signer): void => {
  if (announces === null) return;
  const { keyId, publicKey, kept } = announces;
  if (kept) writeKey(store.db, call.actor.id, kept);
  const input = { keys: [{ keyId, publicKey }] };
  const order = { id: call.actor.id, input, facts: null };
  actOn(store, call, people, people.actions.announceKeys, order);
};

const handlerOf = (name: ActionName) =>
  isSigned(name)
    ? {
        before: (store: Store, _input: ActionInput, call: Call, proof: { password: string }) =>
          proveSigner(store, proof, call),
        brought: bringSigner,
        run: (store: Store, input: ActionInput, call: Call, signer: Signer) => {
          announceKey(store, call, signer);
          return act(store, name, input, call, signer);
        },
      }
    : (store: Store, input: ActionInput, call: Call) => act(store, name, input, call);

export const missionActionHandlers = Object.fromEntries(
  actionNames.map((name) => [`mission.${name}`, handlerOf(name)]),
) as unknown as ActionHandlers;

/** An administrator names the person who decides without seeing the subject. */
const missionFor = (store: Store, name: ActionName, missionId: string, call: Call): Mission => {
  const { from, unseen } = row(name);
  if (from.includes("draft")) return newMission(store, missionId);
  if (unseen === undefined || !grants(call.actor.roles, unseen))
    return visibleMission(store, call, missionId);
  const mission = loadMission(store.ledger, missionId);
  return mission.version > 0 ? mission : refuseWith({ code: "notFound", reason: "notFound" });
};

const inWhoseName = (event: MissionEvent) => ({
  ...event,
  forWhom:
    "steps" in event.payload
      ? (event.payload.steps[0]?.forWhom ?? null)
      : "forWhom" in event.payload
        ? event.payload.forWhom
        : null,
});

/** A new dossier takes the draft's id; the id of an existing dossier is a conflict. */
const newMission = (store: Store, missionId: string): Mission => {
  const existing = loadMission(store.ledger, missionId);
  if (existing.version > 0) refuseWith({ code: "conflict", reason: "changedMeanwhile" });
  return draftMission(missionId);
};

/** A sent draft is removed; see db/sent-drafts.ts. */
const dropDrafts = (store: Store, name: ActionName, missionId: string, call: Call) => {
  const kind = row(name).draft;
  if (kind === undefined) return;
  const sent = store
    .sql<unknown[], SentDraft>(
      "select id, updated_at as updatedAt from draft where owner = ? and kind = ? and (id = ? or mission_id = ?)",
    )
    .all(call.actor.id, kind, missionId, missionId);
  markSent(store.sql, sent);
  call.afterwards(() => dropSent(store.sql, sent));
};
