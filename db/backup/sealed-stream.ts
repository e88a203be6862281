/**
 * Bytes in one file that is read back whole or refused: frames of AES-256-GCM, each with its number and
 * the head of the file authenticated, the last one marked. With a passphrase the key comes from it by
 * scrypt; without one it is derived from the head, so that anyone can read it, and every change is still detected.
 * Memory stays at one frame.
 */
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from "node:crypto";
import { readSync, writeSync } from "node:fs";
import { foldForPassword } from "#shared/persian/normalize.ts";
import { productCost } from "../passwords.ts";
import { NotSound } from "./layout.ts";

const magic = Buffer.from("SAFIR\0W1", "latin1");
const saltLength = 16;
/** Magic, whether there is a passphrase, salt, and what distinguishes a wrong passphrase from a changed file. */
const headLength = magic.length + 1 + saltLength + 16;
const frameLength = 1024 * 1024;
const lastMark = 0x80000000;

/** The passphrase is not the one of this file, or its first bytes were changed. */
export class WrongPassphrase extends Error {}

export interface SealedWriter {
  write(bytes: Uint8Array): void;
  /** Writes what is left and the mark that nothing follows. */
  end(): void;
}

export const createSealedWriter = (file: number, passphrase: string): SealedWriter => {
  const salt = randomBytes(saltLength);
  const keys = keysOf(passphrase, salt);
  const head = Buffer.concat([magic, Buffer.from([passphrase === "" ? 0 : 1]), salt, keys.check]);
  writeAll(file, head);
  const waiting = Buffer.alloc(frameLength);
  let filled = 0;
  let frame = 0;
  const flush = (last: boolean): void => {
    const length = lengthOf(filled, last);
    const cipher = createCipheriv("aes-256-gcm", keys.key, nonceOf(frame));
    cipher.setAAD(Buffer.concat([head, length]));
    const sealed = Buffer.concat([cipher.update(waiting.subarray(0, filled)), cipher.final()]);
    writeAll(file, Buffer.concat([length, sealed, cipher.getAuthTag()]));
    frame += 1;
    filled = 0;
  };
  return {
    write: (bytes) => {
      for (let taken = 0; taken < bytes.length;) {
        const part = bytes.subarray(taken, taken + frameLength - filled);
        waiting.set(part, filled);
        filled += part.length;
        taken += part.length;
        if (filled === frameLength) flush(false);
      }
    },
    end: () => flush(true),
  };
};

export interface SealedReader {
  /** Exactly so many bytes. */
  read(length: number): Buffer;
  /** Throws unless everything was read and nothing follows. */
  end(): void;
}

/** Whether it asks for a passphrase; `null` when the file is not Safir's. */
export const asksPassphrase = (file: number): boolean | null => {
  const head = Buffer.alloc(headLength);
  if (readSync(file, head, 0, headLength, 0) < headLength) return null;
  return head.subarray(0, magic.length).equals(magic) ? head[magic.length] === 1 : null;
};

/** Reads from the beginning of the file. Throws `WrongPassphrase`, and `NotSound` at any change. */
export const openSealedReader = (file: number, passphrase: string): SealedReader => {
  const head = readExactly(file, headLength);
  if (!head.subarray(0, magic.length).equals(magic))
    throw new NotSound("it is not a file of Safir");
  const salt = head.subarray(magic.length + 1, magic.length + 1 + saltLength);
  const keys = keysOf(head[magic.length] === 0 ? "" : passphrase, salt);
  if (!timingSafeEqual(head.subarray(headLength - 16), keys.check)) throw new WrongPassphrase();
  let frame = 0;
  let open = Buffer.alloc(0);
  let last = false;
  const next = (): void => {
    if (last) throw new NotSound("it ends too early");
    const length = readExactly(file, 4);
    const word = length.readUInt32BE(0);
    last = word >= lastMark;
    const size = last ? word - lastMark : word;
    if (size > frameLength) throw new NotSound("a frame is too long");
    const sealed = readExactly(file, size);
    const decipher = createDecipheriv("aes-256-gcm", keys.key, nonceOf(frame));
    decipher.setAAD(Buffer.concat([head, length]));
    decipher.setAuthTag(readExactly(file, 16));
    try {
      open = Buffer.concat([decipher.update(sealed), decipher.final()]);
    } catch {
      throw new NotSound(`frame ${frame} was changed`);
    }
    frame += 1;
  };
  return {
    read: (length) => {
      const wanted = Buffer.alloc(length);
      for (let filled = 0; filled < length;) {
        if (open.length === 0) {
          next();
          continue;
        }
        const part = open.subarray(0, length - filled);
        part.copy(wanted, filled);
        filled += part.length;
        open = open.subarray(part.length);
      }
      return wanted;
    },
    end: () => {
      if (!last && open.length === 0) next();
      const more = Buffer.alloc(1);
      if (open.length > 0 || !last || readSync(file, more, 0, 1, null) > 0)
        throw new NotSound("more follows");
    },
  };
};

const keysOf = (passphrase: string, salt: Buffer): { key: Buffer; check: Buffer } => {
  const { ln, r, p } = productCost;
  const secret =
    passphrase === ""
      ? salt
      : scryptSync(foldForPassword(passphrase), salt, 32, {
          N: 2 ** ln,
          r,
          p,
          maxmem: 2 ** ln * r * 128 * 2,
        });
  const derived = (purpose: string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, salt, `safir whole ${purpose}`, length));
  return { key: derived("key", 32), check: derived("check", 16) };
};

/** The key belongs to this file alone, so a frame number is never used twice with it. */
const nonceOf = (frame: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(frame), 4);
  return nonce;
};

const lengthOf = (size: number, last: boolean): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(last ? size + lastMark : size);
  return length;
};

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
};

const readExactly = (file: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  for (let filled = 0; filled < length;) {
    const read = readSync(file, bytes, filled, length - filled, null);
    if (read === 0) throw new NotSound("it ends too early");
    filled += read;
  }
  return bytes;
};
