/** Each person's private key on this computer: wrapped by a key from their password. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { grants } from "#shared/contract/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { sha256 } from "./canonical.ts";
import { refuseWith } from "./context.ts";
import { derive, type Cost } from "./passwords.ts";
import type { Db } from "./sqlite.ts";

/** A private key as it is kept: it cannot be read without the password. */
export interface KeptKey {
  keyId: string;
  publicKey: string;
  salt: string;
  cost: string;
  wrapped: string;
}

export interface OpenKey {
  key: KeptKey;
  /** Made just now: it must be stored, and its public half announced in the ledger. */
  fresh: boolean;
  privateKey: KeyObject;
}

/** Whose key it is: an administrator is not told to ask the administrator. */
type Owner = Pick<Person, "roles">;

/** The person's key, opened with their proved password; a first one is made. */
export const openKey = async (
  kept: KeptKey | null,
  owner: Owner,
  password: string,
  cost: Cost,
): Promise<OpenKey> => {
  if (kept) return { key: kept, fresh: false, privateKey: await unwrap(kept, owner, password) };
  const pair = generateKeyPairSync("ed25519");
  const publicKey = publicHalfOf(pair.privateKey);
  const key = await wrap(pair.privateKey, publicKey, password, cost);
  return { key, fresh: true, privateKey: pair.privateKey };
};

/** The same key under another password. */
export const rewrapKey = async (
  kept: KeptKey,
  owner: Owner,
  current: string,
  next: string,
  cost: Cost,
): Promise<KeptKey> => wrap(await unwrap(kept, owner, current), kept.publicKey, next, cost);

/** The id of a key is the hash of its public half. */
export const keyIdOf = (publicKey: string): string => sha256(publicKey).slice(0, 16);

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
    keyId: keyIdOf(publicKey),
    publicKey,
    salt: salt.toString("base64"),
    cost: JSON.stringify(cost),
    wrapped: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64"),
  };
};

/** The password has been proved, so a failure here means that the stored key was damaged or replaced. */
const unwrap = async (kept: KeptKey, { roles }: Owner, password: string): Promise<KeyObject> => {
  const privateKey = await opened(kept, password).catch(() => null);
  return privateKey !== null && publicHalfOf(privateKey) === kept.publicKey
    ? privateKey
    : refuseWith({
        code: "refused",
        reason: grants(roles, "people.manage") ? "ownKeyUnreadable" : "keyUnreadable",
      });
};

const publicHalfOf = (privateKey: KeyObject): string =>
  createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");

const opened = async (kept: KeptKey, password: string): Promise<KeyObject> => {
  const bytes = Buffer.from(kept.wrapped, "base64");
  const cost = JSON.parse(kept.cost) as Cost;
  const key = await derive(password, Buffer.from(kept.salt, "base64"), cost);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return createPrivateKey({ key: plain, type: "pkcs8", format: "der" });
};
