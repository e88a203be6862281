/**
 * Signed decisions: an Ed25519 signature over what was decided and what it rested on. An internal
 * signature, not a secure one in the sense of the law.
 */
import { createPublicKey, sign, verify } from "node:crypto";
import { canonical } from "./canonical.ts";
import { refuseWith } from "./context.ts";
import type { Signable, WrittenEvent } from "./ledger.ts";
import { keyIdOf, type KeptKey, type OpenKey } from "./private-keys.ts";

/** Makes the signature of each event of a command. */
export interface Signer {
  /** A public key that the ledger may not know yet, and its private half where it was made here. */
  announces: { keyId: string; publicKey: string; kept: KeptKey | null } | null;
  /** The text that is kept beside the event. */
  sign(about: Signable, basis: string): string;
}

/** Signatures that were made on another computer, as they travel with their command. */
export interface Decision {
  keyId: string;
  publicKey: string;
  signatures: readonly string[];
}

/** Signs with the person's own key. */
export const ownSigner = ({ key, fresh, privateKey }: OpenKey): Signer => ({
  announces: fresh ? { keyId: key.keyId, publicKey: key.publicKey, kept: key } : null,
  sign: (about, basis) =>
    canonical({
      keyId: key.keyId,
      basis,
      signature: sign(null, signedBytes(about, basis), privateKey).toString("base64"),
    }),
});

/**
 * Uses brought signatures, each for the one event it was made over. Where the events that are decided
 * here differ from those that were signed, the person has to look and sign again.
 */
export const broughtSigner = ({ keyId, publicKey, signatures }: Decision): Signer => ({
  announces: { keyId, publicKey, kept: null },
  sign: (about, basis) => {
    const signature = signatures.find((one) => isOver(signedBytes(about, basis), one, publicKey));
    return keyId === keyIdOf(publicKey) && signature !== undefined
      ? canonical({ keyId, basis, signature })
      : refuseWith({ code: "conflict", reason: "changedMeanwhile" });
  },
});

/** `planted`: it is valid, with a key of unknown origin. */
export type SignatureState = "valid" | "missing" | "broken" | "unknownKey" | "planted";

/** The key of this id, if it is this person's. */
type KeyOf = (
  keyId: string,
  personId: string,
) => { publicKey: string; explained: boolean } | undefined;

/**
 * Checks the signatures kept beside the events of one history; each key must be its actor's.
 * A signature belongs to one event: copied to another event, it is invalid there.
 */
export const createSignatureCheck = (keyOf: KeyOf) => {
  const met = new Set<string>();
  return (event: WrittenEvent): { keyId: string; state: SignatureState } => {
    const sig = parseSig(event.sig);
    if (sig === null) return { keyId: "", state: event.sig === null ? "missing" : "broken" };
    const { keyId, signature } = sig;
    const key = keyOf(keyId, event.actor);
    if (key === undefined) return { keyId, state: "unknownKey" };
    const about = { ...event, payload: canonical(event.payload) };
    const valid =
      isOver(signedBytes(about, sig.basis), signature, key.publicKey) && !met.has(signature);
    met.add(signature);
    if (!valid) return { keyId, state: "broken" };
    return { keyId, state: key.explained ? "valid" : "planted" };
  };
};

/** Without the version and the previous event: the event's hash covers the place in the chain. */
const signedBytes = ({ commandId, stream, type, payload }: Signable, basis: string): Buffer =>
  Buffer.from(canonical(["safir.decision.v2", commandId, stream, type, payload, basis]), "utf8");

const isOver = (bytes: Buffer, signature: string, publicKey: string): boolean =>
  verify(
    null,
    bytes,
    createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" }),
    Buffer.from(signature, "base64"),
  );

interface Sig {
  keyId: string;
  signature: string;
  basis: string;
}

/** The content of `event.sig`, or `null` where that is not a signature. */
const parseSig = (text: string | null): Sig | null => {
  if (text === null) return null;
  try {
    const { keyId, basis, signature } = JSON.parse(text) as Record<string, unknown>;
    return typeof keyId === "string" && typeof signature === "string" && typeof basis === "string"
      ? { keyId, signature, basis }
      : null;
  } catch {
    return null;
  }
};
