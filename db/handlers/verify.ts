/**
 * The proof of one dossier: its chain, its papers, every signature that should be there, and the records
 * of the people it rests on. Keys are read from those records, never from a projection.
 */
import type { KeyOrigin, PersonProof, SignatureCheck } from "#shared/contract/proof.ts";
import { emptyAccess, resetBefore, type Access } from "#shared/people/access.ts";
import { needsSignature } from "#shared/mission/signed.ts";
import { daysBetween } from "#shared/persian/days.ts";
import { TEHRAN, todayIn } from "#shared/persian/jalali.ts";
import type { WrittenEvent } from "../ledger.ts";
import { readBytes } from "../attachments.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { Refused } from "../refused.ts";
import { papersOf } from "../mission-papers.ts";
import { missionStream } from "../mission-store.ts";
import { createSignatureCheck } from "../signing.ts";
import { createAccounts, findKey, type Accounts } from "../whole/accounts.ts";
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
    const people = peopleOf(store, missionId);
    const sound =
      chain.brokenAt === null &&
      brokenPapers.length === 0 &&
      signatures.every((one) => one.state === "valid") &&
      people.every((one) => one.brokenAt === null);
    return { sound, ...chain, papers: papers.length, brokenPapers, signatures, people };
  },
};

/**
 * A history that was changed may no longer be readable, and it is the one that must be verified:
 * the projection then says who may see it.
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
  const accounts = createReadableAccounts(store);
  const check = createSignatureCheck((keyId, actor) => findKey(accounts(actor), keyId));
  return store.ledger
    .written(missionStream(missionId))
    .filter((event) => needsSignature(event.type))
    .map((event) => {
      const { keyId, state } = check(event);
      return {
        version: event.version,
        type: event.type,
        at: event.at,
        actor: store.people.listed(event.actor),
        forWhom: event.forWhom === null ? null : store.people.listed(event.forWhom),
        keyId,
        state,
        key: originOf(store, accounts(event.actor), keyId, event),
      };
    });
};

/** An account whose events cannot be read has no key that could be trusted. */
const createReadableAccounts = (store: Store): Accounts => {
  const accounts = createAccounts(store.ledger);
  return (personId) =>
    store.whole.brokenAt(`person:${personId}`) === null
      ? accounts(personId)
      : emptyAccess(personId);
};

/** Who set the key and when, and how long before the signature the password had been reset. */
const originOf = (
  store: Store,
  account: Access,
  keyId: string,
  { at }: Pick<WrittenEvent, "at">,
): KeyOrigin | null => {
  const key = findKey(account, keyId);
  if (key === undefined) return null;
  const reset = resetBefore(account, at);
  return {
    at: key.at,
    by: store.people.listed(key.by),
    own: key.by === account.id,
    nth: account.keys.indexOf(key) + 1,
    confirmed: account.seenTo >= key.version,
    reset: reset && {
      at: reset.at,
      by: store.people.listed(reset.by),
      how: reset.how,
      days: daysBetween(todayIn(TEHRAN, new Date(reset.at)), todayIn(TEHRAN, new Date(at))),
    },
  };
};

/** Everyone who acted in the dossier, or in whose name someone acted, and whether their record is intact. */
const peopleOf = (store: Store, missionId: string): PersonProof[] => {
  const ids = new Set(
    store.ledger
      .written(missionStream(missionId))
      .flatMap(({ actor, forWhom }) => (forWhom === null ? [actor] : [actor, forWhom])),
  );
  return [...ids].flatMap((id) => {
    const { events, brokenAt } = store.ledger.verifyStream(`person:${id}`);
    return events === 0 ? [] : [{ person: store.people.listed(id), brokenAt }];
  });
};
