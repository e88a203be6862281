/**
 * Signed decisions: each person's Ed25519 key, wrapped by a key from his password, and the signature
 * over what he decided. An internal signature, not a secure one in the sense of the law.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import type { Mission } from "#shared/mission/state.ts";
import { canonical, sha256 } from "./canonical.ts";
import type { Signable, WrittenEvent } from "./ledger.ts";
import { derive, type Cost } from "./passwords.ts";
import type { Db } from "./sqlite.ts";

/** A private key as it is kept: nothing of it can be read without the password. */
export interface KeptKey {
  keyId: string;
  publicKey: string;
  salt: string;
  cost: string;
  wrapped: string;
}

export interface Signer {
  key: KeptKey;
  /** Made just now: its public half still has to be announced in the ledger. */
  fresh: boolean;
  privateKey: KeyObject;
}

/** The person's key, opened with his proved password; a first one is made. */
export const openSigner = async (
  kept: KeptKey | null,
  password: string,
  cost: Cost,
): Promise<Signer> => {
  if (kept) return { key: kept, fresh: false, privateKey: await unwrap(kept, password) };
  const pair = generateKeyPairSync("ed25519");
  const publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const key = await wrap(pair.privateKey, publicKey, password, cost);
  return { key, fresh: true, privateKey: pair.privateKey };
};

/** The same key under another password. */
export const rewrapKey = async (
  kept: KeptKey,
  current: string,
  next: string,
  cost: Cost,
): Promise<KeptKey> => wrap(await unwrap(kept, current), kept.publicKey, next, cost);

/**
 * Signs the canonical bytes of a decision: command, stream, version, what was decided, the hash of
 * what was shown, and the head of the chain it is appended to.
 */
export const signWith =
  ({ key, privateKey }: Signer, shownHash: string) =>
  (about: Signable): string =>
    canonical({
      keyId: key.keyId,
      shownHash,
      signature: sign(null, signedBytes(about, shownHash), privateKey).toString("base64"),
    });

/** Events that only a signed act makes. */
export const signedTypes: readonly string[] = [
  "mission.stepApproved.v1",
  "mission.stepObjected.v1",
  "mission.returned.v1",
  "mission.rejected.v1",
  "mission.lockWaived.v1",
  "mission.reportSigned.v1",
];

export type SignatureState = "valid" | "missing" | "broken" | "unknownKey";

/** Checks the signature kept beside an event; the key must have been its actor's. */
export const checkSignature = (
  event: WrittenEvent,
  publicKeyOf: (keyId: string) => { personId: string; publicKey: string } | undefined,
): { keyId: string; state: SignatureState } => {
  const sig = parseSig(event.sig);
  if (sig === null) return { keyId: "", state: event.sig === null ? "missing" : "broken" };
  const key = publicKeyOf(sig.keyId);
  if (key === undefined || key.personId !== event.actor)
    return { keyId: sig.keyId, state: "unknownKey" };
  const bytes = signedBytes({ ...event, payload: canonical(event.payload) }, sig.shownHash);
  const publicKey = createPublicKey({
    key: Buffer.from(key.publicKey, "base64"),
    type: "spki",
    format: "der",
  });
  const holds = verify(null, bytes, publicKey, Buffer.from(sig.signature, "base64"));
  return { keyId: sig.keyId, state: holds ? "valid" : "broken" };
};

/** Hash of what a decision rests on: the request, both routes, the letters, the change and the report. */
export const shownHashOf = (mission: Mission): string =>
  sha256(
    canonical({
      id: mission.id,
      version: mission.version,
      request: mission.request,
      route: mission.route,
      closed: [...mission.closed].toSorted(),
      decisions: mission.decisions,
      permits: mission.permits,
      report: mission.report,
      change: mission.change && {
        ...mission.change,
        closed: [...mission.change.closed].toSorted(),
      },
    }),
  );

export const readKey = (db: Db, personId: string): KeptKey | null =>
  db
    .prepare<[string], KeptKey>(
      "select key_id as keyId, public_key as publicKey, salt, cost, wrapped from private_key where person_id = ?",
    )
    .get(personId) ?? null;

export const writeKey = (db: Db, personId: string, key: KeptKey): void =>
  void db
    .prepare(
      "insert or replace into private_key values (@personId, @keyId, @publicKey, @salt, @cost, @wrapped)",
    )
    .run({ personId, ...key });

export const dropKey = (db: Db, personId: string): void =>
  void db.prepare("delete from private_key where person_id = ?").run(personId);

const signedBytes = (about: Signable, shownHash: string): Buffer => {
  const { commandId, stream, version, type, payload, prev } = about;
  const parts = ["safir.decision.v1", commandId, stream, version, type, payload, shownHash, prev];
  return Buffer.from(canonical(parts), "utf8");
};

const parseSig = (
  text: string | null,
): { keyId: string; shownHash: string; signature: string } | null => {
  if (text === null) return null;
  try {
    const { keyId, shownHash, signature } = JSON.parse(text) as Record<string, unknown>;
    return typeof keyId === "string" &&
      typeof shownHash === "string" &&
      typeof signature === "string"
      ? { keyId, shownHash, signature }
      : null;
  } catch {
    return null;
  }
};

/** AES-256-GCM: nonce, tag and ciphertext in one; a wrong password cannot open it. */
const wrap = async (
  privateKey: KeyObject,
  publicKey: string,
  password: string,
  cost: Cost,
): Promise<KeptKey> => {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await derive(password, salt, cost), nonce);
  const plain = privateKey.export({ type: "pkcs8", format: "der" });
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    keyId: sha256(publicKey).slice(0, 16),
    publicKey,
    salt: salt.toString("base64"),
    cost: JSON.stringify(cost),
    wrapped: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64"),
  };
};

const unwrap = async (kept: KeptKey, password: string): Promise<KeyObject> => {
  const bytes = Buffer.from(kept.wrapped, "base64");
  const cost = JSON.parse(kept.cost) as Cost;
  const key = await derive(password, Buffer.from(kept.salt, "base64"), cost);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return createPrivateKey({ key: plain, type: "pkcs8", format: "der" });
};
