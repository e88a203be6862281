/** The recovery code of an account: bound to the ledger, and taken away where it came past Safir. */
import { people } from "#shared/people/people.ts";
import type { Call, Store } from "./context.ts";
import { credentialMark, dropRecovery, readCredential } from "./credentials.ts";
import { actOn } from "./streams.ts";
import { recoveryKept } from "./whole/accounts.ts";

/** Says in the ledger what the code is kept as. `as`: who acts; at the window nobody is signed in yet. */
export const noteRecovery = (
  store: Store,
  call: Call,
  id: string,
  credential: string,
  as = id,
): void =>
  void actOn(store, call, people, people.actions.setRecovery, {
    id,
    input: { credential },
    facts: null,
    as,
  });

/** A code from before events spoke of it is bound; one that no act of Safir has set is taken away, and told. */
export const settleRecovery = (store: Store, call: Call, id: string, as = id): void => {
  const kept = readCredential(store.db, id)?.recoveryPhc ?? null;
  const found = recoveryKept(store.ledger, id, kept);
  if (found === "known") return;
  if (found === "unexplained") dropRecovery(store.db, id);
  noteRecovery(store, call, id, found === "unsaid" ? credentialMark(kept ?? "") : "", as);
};
