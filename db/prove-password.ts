/** Proving who one is: the password, with the waiting after wrong tries. Sign-in, unlocking, signing. */
import type { Person } from "#shared/people/person.ts";
import { refuseWith, type Store } from "./context.ts";
import {
  clearFailures,
  countTry,
  readCredential,
  secondsToWait,
  writeCredential,
} from "./credentials.ts";
import { checkPassword } from "./passwords.ts";
import { troubleOf } from "./sqlite.ts";

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
  const right = await checkPassword(password, credential?.phc ?? null);
  const outdated = right && credential !== null && store.isOutdated(credential.phc);
  const renewed = outdated ? await store.hashPassword(password) : null;
  // Asked again after the waits: an administrator may have given another password meanwhile.
  const unchanged = person && readCredential(store.db, person.id)?.phc === credential?.phc;
  if (!right || !person || !credential || !unchanged)
    return refuseWith({ code: "invalid", reason, fields: [{ path: field, reason }] });
  clearFailures(store.db, username);
  if (renewed !== null) keepRenewed(store, person.id, renewed, credential.mustChange);
  return person;
};

/** On a full disk the hash stays as it is until the next time. */
const keepRenewed = (store: Store, personId: string, phc: string, mustChange: boolean): void => {
  try {
    writeCredential(store.db, personId, { phc, mustChange });
  } catch (error) {
    if (troubleOf(error) === null) throw error;
  }
};

export const assertMayTry = (store: Store, username: string) => {
  const seconds = secondsToWait(store.db, username, store.now());
  if (seconds > 0) refuseWith({ code: "refused", reason: "waitBeforeSignIn", params: { seconds } });
};
