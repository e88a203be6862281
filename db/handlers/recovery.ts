/** The recovery code of an administrator: getting in with it, who has one, and making another one. */
import { people } from "#shared/people/people.ts";
import type { Person } from "#shared/people/person.ts";
import { refuseWith, type Handlers, type Store } from "../context.ts";
import {
  clearFailures,
  countTry,
  credentialMark,
  readCredential,
  triesAfter,
  writeCredential,
  writeRecovery,
} from "../credentials.ts";
import { assertNotGuessed, namesAndNumbersOf } from "../not-guessed.ts";
import { checkPassword } from "../passwords.ts";
import { dropKey } from "../private-keys.ts";
import { assertMayTry, proveActor } from "../prove-password.ts";
import { noteRecovery, settleRecovery } from "../recovery.ts";
import { actOn } from "../streams.ts";
import { accountOf, recoveryKept } from "../whole/accounts.ts";
import { setPassword } from "./session.ts";

type RecoveryNames = "session.recover" | "recovery.codes" | "recovery.replace";

export const recoveryHandlers: Pick<Handlers, RecoveryNames> = {
  "session.recover": {
    before: async (store, { username }, _call, { recoveryCode, password, nextRecoveryCode }) => {
      const { person, kept } = await proveCode(store, username, recoveryCode);
      await assertNotGuessed(store, password, namesAndNumbersOf(store, person));
      return {
        person,
        kept,
        phc: await store.hashPassword(password),
        recoveryPhc: await store.hashPassword(nextRecoveryCode),
      };
    },
    run: (store, input, call, prepared) => {
      const { person, kept, phc, recoveryPhc } = prepared as Recovery;
      // Two windows may have proved the same code at the same time: it works once.
      if (readCredential(store.db, person.id)?.recoveryPhc !== kept)
        refuseWith({ code: "refused", reason: "wrongRecoveryCode" });
      setPassword(store, call, person.id, "recovery", phc);
      noteRecovery(store, call, person.id, credentialMark(recoveryPhc));
      writeCredential(store.db, person.id, { phc, recoveryPhc, mustChange: false });
      // The key wrapped with the old password stays locked; the next signature makes a new key.
      dropKey(store.db, person.id);
      clearFailures(store.db, input.username);
      call.afterwards(() => store.sessions.endAllOf(person.id));
      return {};
    },
  },

  "recovery.codes": (store) => ({
    codes: store.people
      .holdersOf("administrator")
      .filter(({ active }) => active)
      .flatMap(({ id, username }) => {
        const person = store.people.listed(id);
        const { recovery, recoveryAt } = accountOf(store.ledger, id);
        return person ? [{ person, username, madeAt: recovery ? recoveryAt : null }] : [];
      }),
  }),

  "recovery.replace": {
    before: async (store, _input, call, { password, recoveryCode }) => {
      await proveActor(store, call, password);
      return store.hashPassword(recoveryCode);
    },
    run: (store, _input, call, prepared) => {
      const { id } = call.actor;
      const recoveryPhc = String(prepared);
      // A planted code must not disappear untold behind the new one.
      settleRecovery(store, call, id);
      actOn(store, call, people, people.actions.replaceRecovery, {
        id,
        input: { credential: credentialMark(recoveryPhc) },
        facts: null,
      });
      writeRecovery(store.db, id, recoveryPhc);
      return {};
    },
  },
};

interface Recovery {
  person: Person;
  kept: string | null;
  phc: string;
  recoveryPhc: string;
}

/** The person whose recovery code this is; otherwise the try is counted and refused. */
const proveCode = async (store: Store, username: string, code: string) => {
  const person = store.people.byUsername(username);
  assertMayTry(store, username);
  countTry(store.db, username, store.now());
  const credential = person ? readCredential(store.db, person.id) : null;
  const kept = credential?.recoveryPhc ?? null;
  if (!(await checkPassword(code, kept)) || !person) {
    // Checked for every name, so that the time does not show which of them have had a code.
    const wasReplaced = await checkPassword(code, credential?.replacedRecoveryPhc ?? null);
    const at = person && kept !== null ? accountOf(store.ledger, person.id).recoveryAt : null;
    return wasReplaced && at !== null ? refuseReplaced(at) : refuseWrong(store, username);
  }
  // It fits, and no act of Safir has set it.
  if (recoveryKept(store.ledger, person.id, kept) === "unexplained")
    return refuseWith({ code: "refused", reason: "recoverySetElsewhere" });
  // Deactivated people do not sign in; another administrator is active.
  if (!person.active) return refuseWith({ code: "refused", reason: "recoveryInactive" });
  return { person, kept };
};

const refuseWrong = (store: Store, username: string) =>
  refuseWith({
    code: "invalid",
    reason: "wrongRecoveryCode",
    params: triesAfter(store.db, username),
    fields: [{ path: "recoveryCode", reason: "wrongRecoveryCode" }],
  });

/** Said only to a person who has typed the old code. */
const refuseReplaced = (at: string) =>
  refuseWith({
    code: "invalid",
    reason: "recoveryCodeReplaced",
    params: { at },
    fields: [{ path: "recoveryCode", reason: "recoveryCodeReplaced", params: { at } }],
  });
