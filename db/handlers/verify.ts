/** The proof of one dossier: its chain, its papers, and every signature that should be there. */
import type { SignatureCheck } from "#shared/contract/missions.ts";
import { needsSignature } from "#shared/mission/signed.ts";
import { readBytes } from "../attachments.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { Refused } from "../refused.ts";
import { missionStream } from "../mission-store.ts";
import { createSignatureCheck } from "../signing.ts";
import { listedFor, visibleMission } from "../visibility.ts";

export const verifyHandlers: Pick<Handlers, "mission.verify"> = {
  "mission.verify": (store, { missionId }, call) => {
    assertVisible(store, call, missionId);
    const chain = verifyChain(store, missionId);
    const papers = papersOf(store, missionId);
    const brokenPapers = papers
      .filter((one) => readBytes(store.attachments, one.sha256) === null)
      .map((one) => one.name);
    const signatures = signaturesOf(store, missionId);
    const sound =
      chain.brokenAt === null &&
      brokenPapers.length === 0 &&
      signatures.every((one) => one.state === "valid");
    return { sound, ...chain, papers: papers.length, brokenPapers, signatures };
  },
};

/**
 * A history that somebody has changed may not fold any more, and is the very one to be verified:
 * who may see it is then read from the projection.
 */
const assertVisible = (store: Store, call: Call, missionId: string): void => {
  try {
    visibleMission(store, call, missionId);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (!listedFor(store, missionId, call.actor))
      refuseWith({ code: "notFound", reason: "notFound" });
  }
};

/** A chain proves nothing about what followed its last link; the projection remembers how many did. */
const verifyChain = (store: Store, missionId: string) => {
  const chain = store.ledger.verifyStream(missionStream(missionId));
  const version = store
    .sql<[string], number>("select version from mission where id = ?")
    .pluck()
    .get(missionId);
  return chain.brokenAt === null && chain.events !== version
    ? { ...chain, brokenAt: chain.events + 1 }
    : chain;
};

const signaturesOf = (store: Store, missionId: string): SignatureCheck[] => {
  const keys = store.sql<[string], { personId: string; publicKey: string }>(
    "select person_id as personId, public_key as publicKey from signing_key where key_id = ?",
  );
  const check = createSignatureCheck((keyId) => keys.get(keyId));
  return store.ledger
    .written(missionStream(missionId))
    .filter((event) => needsSignature(event.type))
    .map((event) => ({
      version: event.version,
      type: event.type,
      at: event.at,
      actor: store.people.listed(event.actor),
      forWhom: event.forWhom === null ? null : store.people.listed(event.forWhom),
      ...check(event),
    }));
};

const papersOf = (store: Store, missionId: string): { sha256: string; name: string }[] =>
  store
    .sql<[string], { sha256: string; name: string }>(
      "select sha256, name from mission_paper where mission_id = ?",
    )
    .all(missionId);
