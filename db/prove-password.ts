/** Proves an identity by the password, with waits after wrong tries. Sign-in, unlocking, signing. */
import type { Person } from "#shared/people/person.ts";
import { refuseWith, type Call, type Store } from "./context.ts";
import {
  clearFailures,
  countTry,
  readCredential,
  secondsToWait,
  triesAfter,
} from "./credentials.ts";
import { checkPassword, isReadable } from "./passwords.ts";
import { wasSetPastSafir } from "./whole/accounts.ts";

/** The person whose password this is; otherwise the try is counted and refused. */
export const provePassword = async (
  store: Store,
  username: string,
  person: Person | undefined,
  password: string,
  reason: "wrongSignIn" | "wrongPassword",
  field = "password",
): Promise<Person> => {
  assertMayTry(store, username);
  countTry(store.db, username, store.now());
  const credential = person?.active ? readCredential(store.db, person.id) : null;
  // The stored value is not a password of Safir: no password matches it, and only a new one helps.
  if (credential && !isReadable(credential.phc))
    return refuseWith({ code: "refused", reason: "passwordSetElsewhere" });
  const right = await checkPassword(password, credential?.phc ?? null);
  // Read again after the waits: an administrator may have given another password meanwhile.
  const unchanged = person && readCredential(store.db, person.id)?.phc === credential?.phc;
  if (!right || !person || !credential || !unchanged)
    return refuseWith({
      code: "invalid",
      reason,
      params: triesAfter(store.db, username),
      fields: [{ path: field, reason }],
    });
  // It matches, but no event of Safir set it: a person who planted it is not let in.
  if (wasSetPastSafir(store.ledger, person.id, credential.phc))
    return refuseWith({ code: "refused", reason: "passwordSetElsewhere" });
  clearFailures(store.db, username);
  return person;
};

/** The person who is signed in, proved again by their password. */
export const proveActor = (store: Store, call: Call, password: string): Promise<Person> => {
  const person = store.people.get(call.actor.id);
  if (!person) return refuseWith({ code: "signedOut", reason: "signedOut" });
  return provePassword(store, person.username, person, password, "wrongPassword");
};

export const assertMayTry = (store: Store, username: string) => {
  const seconds = secondsToWait(store.db, username, store.now());
  if (seconds > 0) refuseWith({ code: "refused", reason: "waitBeforeSignIn", params: { seconds } });
};
