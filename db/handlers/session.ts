/** Signing in and out, locking, changing the password. Hashing happens before the transaction. */
import { capabilitiesOf } from "#shared/contract/capabilities.ts";
import type { SessionState } from "#shared/contract/session.ts";
import { people } from "#shared/people/people.ts";
import { unseenChanges } from "#shared/people/access.ts";
import type { Person } from "#shared/people/person.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { credentialMark, readCredential, writeCredential } from "../credentials.ts";
import { assertNotGuessed, namesAndNumbersOf } from "../not-guessed.ts";
import { provePassword } from "../prove-password.ts";
import { settleRecovery } from "../recovery.ts";
import { actOn } from "../streams.ts";
import { accountOf } from "../whole/accounts.ts";
import { readKey, rewrapKey, writeKey, type KeptKey } from "../private-keys.ts";

type SessionNames =
  | "session.current"
  | "session.signIn"
  | "session.signOut"
  | "session.lock"
  | "session.unlock"
  | "session.checkPassword"
  | "session.changePassword"
  | "session.access"
  | "session.seeAccess";

export const sessionHandlers: Pick<Handlers, SessionNames> = {
  "session.current": (store, _input, call) => stateOf(store, call.client),

  "session.signIn": {
    before: async (store, { username }, _call, { password }) => {
      const known = store.people.byUsername(username);
      const person = await provePassword(store, username, known, password, "wrongSignIn");
      return { person, renewed: await renewalOf(store, person, password) };
    },
    run: (store, _input, call, proved) => {
      const { person, renewed } = proved as { person: Person; renewed: string | null };
      store.sessions.start(call.client, person.id);
      call.afterwards(() => settle(store, call, person, renewed));
      return stateOf(store, call.client);
    },
  },

  "session.signOut": (store, _input, call) => {
    store.sessions.end(call.client);
    return {};
  },

  "session.lock": (store, _input, call) => {
    store.sessions.lock(call.client);
    return {};
  },

  "session.unlock": {
    before: (store, _input, call, { password }) => {
      const person = signedInPerson(store, call.client);
      return provePassword(store, person.username, person, password, "wrongPassword");
    },
    run: (store, _input, call) => {
      store.sessions.unlock(call.client);
      return stateOf(store, call.client);
    },
  },

  "session.checkPassword": {
    before: (store, { username, about }, _call, { password }) =>
      assertNotGuessed(store, password, [username, ...about]),
    run: () => ({}),
  },

  "session.changePassword": {
    before: async (store, _input, call, { current, password }) => {
      const person = signedInPerson(store, call.client);
      await provePassword(store, person.username, person, current, "wrongPassword", "current");
      if (current === password)
        refuseWith({
          code: "invalid",
          reason: "checkFields",
          fields: [{ path: "password", reason: "passwordSame" }],
        });
      await assertNotGuessed(store, password, namesAndNumbersOf(store, person));
      const key = readKey(store.db, person.id);
      return {
        phc: await store.hashPassword(password),
        // The signing key stays the same, under the new password.
        key: key && (await rewrapKey(key, person, current, password, store.passwordCost)),
      };
    },
    run: (store, _input, call, prepared) => {
      const { phc, key } = prepared as { phc: string; key: KeptKey | null };
      setPassword(store, call, call.actor.id, "self", phc);
      writeCredential(store.db, call.actor.id, { phc, mustChange: false });
      if (key) writeKey(store.db, call.actor.id, key);
      call.afterwards(() => store.sessions.renewAllOf(call.actor.id));
      return {};
    },
  },

  "session.access": (store, _input, call) => ({
    changes: unseenChanges(accountOf(store.ledger, call.actor.id)).map(
      ({ by, roles, ...change }) => ({
        ...change,
        by: store.people.listed(by),
        own: by === call.actor.id,
        roles: roles && { before: [...roles.before], after: [...roles.after] },
      }),
    ),
  }),

  "session.seeAccess": (store, { upTo }, call) => {
    actOn(store, call, people, people.actions.seeAccess, {
      id: call.actor.id,
      input: { upTo },
      facts: null,
    });
    return {};
  },
};

const signedInPerson = (store: Store, client: string): Person => {
  const session = store.sessions.of(client);
  const person = session && store.people.get(session.personId);
  return person ?? refuseWith({ code: "signedOut", reason: "signedOut" });
};

/**
 * A new hash of the password when this version of Safir needs a stronger one, or when no event names the
 * present one yet; otherwise `null`.
 */
const renewalOf = async (
  store: Store,
  { id }: Person,
  password: string,
): Promise<string | null> => {
  const kept = readCredential(store.db, id);
  if (kept === null || store.readsOnly()) return null;
  const isUnsaid = accountOf(store.ledger, id).credential === "";
  return isUnsaid || store.isOutdated(kept.phc) ? store.hashPassword(password) : null;
};

/** After a sign-in: binds what is stored of the person to the ledger. */
const settle = (store: Store, call: Call, { id }: Person, renewed: string | null): void => {
  // The disk may have filled up while the hash was made.
  if (store.readsOnly()) return;
  const settleAll = store.db.transaction(() => {
    const kept = readCredential(store.db, id);
    if (renewed !== null && kept !== null) {
      setPassword(store, call, id, "renewal", renewed);
      writeCredential(store.db, id, { phc: renewed, mustChange: kept.mustChange });
    }
    settleRecovery(store, call, id);
  });
  settleAll.immediate();
  // Sessions in memory are not rolled back when a transaction fails on a full disk.
  if (renewed !== null) store.sessions.renewAllOf(id);
};

/** Says in the ledger what the password is kept as. */
export const setPassword = (
  store: Store,
  call: Call,
  id: string,
  by: "self" | "recovery" | "renewal",
  phc: string,
) =>
  actOn(store, call, people, people.actions.setPassword, {
    id,
    input: { by, credential: credentialMark(phc) },
    facts: null,
    as: id,
  });

const stateOf = (store: Store, client: string): SessionState => {
  const session = store.sessions.of(client);
  const person = session && store.people.get(session.personId);
  const base = { idleLockMinutes: store.settings.values().idleLockMinutes, today: store.today() };
  if (!session || !person)
    return { state: "signedOut", person: null, mustChangePassword: false, ...base };
  const { id, username, nameFa, nameEn, postFa, postEn, roles } = person;
  return {
    state: session.locked ? "locked" : "active",
    person: {
      id,
      username,
      nameFa,
      nameEn,
      postFa,
      postEn,
      roles,
      capabilities: capabilitiesOf(roles),
    },
    mustChangePassword: session.mustChangePassword,
    ...base,
  };
};
