/**
 * The second part of a round: what each record rests on besides its chain: of missions the signatures, of
 * people their keys and the stored password.
 */
import type { Finding } from "#shared/whole/findings.ts";
import { idIn } from "#shared/events/stream.ts";
import { needsSignature } from "#shared/mission/signed.ts";
import { recoveryIs } from "#shared/people/access.ts";
import { people } from "#shared/people/people.ts";
import { credentialMark, readCredential } from "../credentials.ts";
import type { Ledger, WrittenEvent } from "../ledger.ts";
import { missionIdOf } from "../mission-store.ts";
import { readKey } from "../private-keys.ts";
import { createSignatureCheck } from "../signing.ts";
import type { Db } from "../sqlite.ts";
import { createAccounts, findKey, type Accounts } from "./accounts.ts";

type Found = Pick<Finding, "kind" | "subject" | "detail">;

const streamsAtOnce = 20;

/** Every stream after `after` in the order of their names, a few at a time. */
export function* checkRecords(
  db: Db,
  ledger: Ledger,
  after: string,
): Generator<{ stream: string; found: Found[]; signatures: number; streams: number }, void> {
  const names = db
    .prepare<[string], string>(
      `select distinct stream from event where stream > ? order by stream limit ${streamsAtOnce}`,
    )
    .pluck();
  for (let stream = after; ;) {
    const page = names.all(stream);
    const last = page.at(-1);
    if (last === undefined) return;
    stream = last;
    // Read again for each portion: a person may have signed with a new key meanwhile.
    const accounts = createAccounts(ledger);
    const looked = page.map((one) => lookAt(db, ledger, accounts, one));
    yield {
      stream,
      found: looked.flatMap(({ found }) => found),
      signatures: looked.reduce((sum, one) => sum + one.signatures, 0),
      streams: page.length,
    };
  }
}

const lookAt = (
  db: Db,
  ledger: Ledger,
  accounts: Accounts,
  stream: string,
): { found: Found[]; signatures: number } => {
  try {
    if (missionIdOf(stream) !== null) return signaturesOf(ledger, accounts, stream);
    const personId = idIn(people, stream);
    return { found: personId === null ? [] : accountFaults(db, accounts, personId), signatures: 0 };
  } catch (error) {
    // Its events cannot be read: the first part of the round has reported it.
    if (ledger.verifyStream(stream).brokenAt !== null || error instanceof SyntaxError)
      return { found: [], signatures: 0 };
    throw error;
  }
};

const signaturesOf = (ledger: Ledger, accounts: Accounts, stream: string) => {
  const signed = ledger.written(stream).filter(({ type }) => needsSignature(type));
  const check = createSignatureCheck((keyId, actor) => findKey(accounts(actor), keyId));
  const bad = signed.filter((event) => check(event).state !== "valid");
  const first = bad[0];
  const found: Found[] = first
    ? [{ kind: "signature", subject: stream, detail: { ...placeOf(first), count: bad.length } }]
    : [];
  return { found, signatures: signed.length };
};

const placeOf = ({ version, position, at, actor }: WrittenEvent) => ({
  version,
  position,
  at,
  actor,
});

const accountFaults = (db: Db, accounts: Accounts, personId: string): Found[] => {
  const account = accounts(personId);
  const subject = `person:${personId}`;
  const planted = account.keys.filter(({ explained }) => !explained);
  const first = planted[0];
  const found: Found[] = [];
  if (first)
    found.push({
      kind: "key",
      subject,
      detail: { version: first.version, at: first.at, actor: first.by, count: planted.length },
    });
  const kept = readCredential(db, personId);
  const key = readKey(db, personId);
  const isKnownKey = key === null || account.keys.some(({ keyId }) => keyId === key.keyId);
  const isKnownPassword =
    kept === null || account.credential === "" || account.credential === credentialMark(kept.phc);
  const recovery = credentialMark(kept?.recoveryPhc ?? "");
  if (recoveryIs(account, recovery) === "unexplained")
    found.push({ kind: "recovery", subject, detail: {} });
  if (!isKnownKey || !isKnownPassword) found.push({ kind: "credential", subject, detail: {} });
  return found;
};
