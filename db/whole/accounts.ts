/** The account of a person from the ledger; never from a projection, which may be wrong. */
import {
  recoveryIs,
  accessOf,
  type Access,
  type AccessEvent,
  type AccountKey,
} from "#shared/people/access.ts";
import { belongsTo, streamName } from "#shared/events/stream.ts";
import { people } from "#shared/people/people.ts";
import { credentialMark } from "../credentials.ts";
import type { Ledger } from "../ledger.ts";

const streamOf = (personId: string): string => streamName(people, personId);

export const accountOf = (ledger: Pick<Ledger, "stream">, personId: string): Access =>
  accessOf(personId, eventsOf(ledger, personId));

function* eventsOf(ledger: Pick<Ledger, "stream">, personId: string): Generator<AccessEvent> {
  for (const event of ledger.stream(streamOf(personId)))
    if (belongsTo(people, event)) yield { ...event, at: event.at, actor: event.actor };
}

/** A cache of accounts, each read once. */
export const createAccounts = (ledger: Pick<Ledger, "stream">) => {
  const known = new Map<string, Access>();
  return (personId: string): Access => {
    let account = known.get(personId);
    if (account === undefined) known.set(personId, (account = accountOf(ledger, personId)));
    return account;
  };
};
export type Accounts = ReturnType<typeof createAccounts>;

export const findKey = (account: Access, keyId: string): AccountKey | undefined =>
  account.keys.find((one) => one.keyId === keyId);

/** Whether the recovery code that is kept is the person's; where their events are damaged it is taken for it. */
export const recoveryKept = (
  ledger: Pick<Ledger, "stream" | "verifyStream">,
  personId: string,
  recoveryPhc: string | null,
): ReturnType<typeof recoveryIs> =>
  ledger.verifyStream(streamOf(personId)).brokenAt === null
    ? recoveryIs(accountOf(ledger, personId), credentialMark(recoveryPhc ?? ""))
    : "known";

/**
 * Whether the stored password comes from no event. Where the person's own events are damaged they are not
 * locked out: the damage is reported, and someone must be able to repair it.
 */
export const wasSetPastSafir = (
  ledger: Pick<Ledger, "stream" | "verifyStream">,
  personId: string,
  phc: string,
): boolean => {
  if (ledger.verifyStream(streamOf(personId)).brokenAt !== null) return false;
  const { credential } = accountOf(ledger, personId);
  return credential !== "" && credential !== credentialMark(phc);
};
