/**
 * Decides which events of a package may be accepted here. A chain proves that nothing was changed after it was
 * written, not who wrote it: anyone can compute hashes. So nothing is accepted in the name of a person who can act
 * here, nothing that needs a signature and has none, and nothing from the future.
 */
import { needsSignature } from "#shared/mission/signed.ts";
import type { PackagedEvent } from "#shared/package/history.ts";
import type { PackagedPerson } from "#shared/package/facts.ts";
import type { Refusal } from "#shared/result.ts";
import type { Store } from "../context.ts";
import { createSignatureCheck } from "../signing.ts";

/** Clocks of two offices may differ, but not by days. */
const mostAhead = 24 * 60 * 60 * 1000;

export const whyUnbelievable = (
  store: Store,
  added: readonly PackagedEvent[],
  people: readonly PackagedPerson[],
): Refusal | null => {
  const latest = store.now().getTime() + mostAhead;
  const check = createSignatureCheck(keysOf(store, people));
  for (const event of added) {
    const { version } = event;
    if (Date.parse(event.at) > latest)
      return { code: "refused", reason: "packageFuture", params: { version } };
    const demanded = needsSignature(event.type) || canActHere(store, event);
    if (!demanded) continue;
    const { state } = check({ ...event, position: 0 });
    if (state !== "valid")
      return { code: "refused", reason: "packageUnsigned", params: { version } };
  }
  return null;
};

/** A person of this office acts here, so their events are not accepted from a file. */
const canActHere = (store: Store, { actor, forWhom }: PackagedEvent): boolean =>
  [actor, forWhom].some((id) => id !== null && store.people.get(id)?.active === true);

/** A person of another office: unknown, or known only from a package, without a user name. */
export const isStranger = (store: Store, id: string): boolean => !store.people.get(id)?.username;

/** Keys of our people are those they announced here; a package adds keys only for other offices. */
const keysOf = (store: Store, people: readonly PackagedPerson[]) => {
  const own = store.sql<[string], { personId: string; publicKey: string }>(
    "select person_id as personId, public_key as publicKey from signing_key where key_id = ?",
  );
  const brought = new Map(
    people
      .filter(({ id }) => isStranger(store, id))
      .flatMap(({ id, keys }) =>
        keys.map(({ keyId, publicKey }) => [keyId, { personId: id, publicKey }] as const),
      ),
  );
  return (keyId: string, personId: string) => {
    const key = own.get(keyId) ?? brought.get(keyId);
    return key?.personId === personId ? { ...key, explained: true } : undefined;
  };
};
