/**
 * Passwords: scrypt N=2^17 r=8 p=1 (OWASP's choice where Argon2id is not available; Electron's
 * crypto has none), kept as a PHC string with its parameters. Hashing runs off the event loop.
 */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { foldForPassword } from "#shared/persian/normalize.ts";

export type Cost = { ln: number; r: number; p: number };
export const productCost: Cost = { ln: 17, r: 8, p: 1 };
/** The password of the sample is printed on its first page: an expensive hash would protect nothing. */
export const sampleCost: Cost = { ln: 12, r: 8, p: 1 };
const keyLength = 32;

/** `$scrypt$ln=17,r=8,p=1$<salt>$<key>`; about 0.35 s and 128 MiB. */
export const hashPassword = async (password: string, cost: Cost = productCost): Promise<string> => {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${base64(salt)}$${base64(key)}`;
};

/**
 * Checks against a stored string; no password matches one that cannot be read. An unknown user is checked too,
 * so that both take the same time.
 */
export const checkPassword = async (password: string, phc: string | null): Promise<boolean> => {
  const stored = parse(phc ?? decoy);
  if (stored === null) return false;
  const key = await derive(password, stored.salt, stored.cost);
  return key.length === stored.key.length && timingSafeEqual(key, stored.key) && phc !== null;
};

/** Whether this is a stored password hash. */
export const isReadable = (phc: string): boolean => parse(phc) !== null;

/** The parameters have been raised since this string was made. */
export const isOutdated = (phc: string, cost: Cost = productCost): boolean => {
  const stored = parse(phc);
  return (
    stored === null || stored.cost.ln < cost.ln || stored.cost.r < cost.r || stored.cost.p < cost.p
  );
};

/** The key that a password makes with this salt; also for wrapping other keys. */
export const derive = (password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** ln, r, p, maxmem: 2 ** ln * r * 128 * 2 };
    scrypt(foldForPassword(password), salt, keyLength, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

const parse = (phc: string): { cost: Cost; salt: Buffer; key: Buffer } | null => {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!match) return null;
  const [, ln, r, p, salt, key] = match;
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  // A planted string must not demand more memory than a computer has.
  if (!isPayable(cost)) return null;
  return {
    cost,
    salt: Buffer.from(salt ?? "", "base64"),
    key: Buffer.from(key ?? "", "base64"),
  };
};

const isPayable = ({ ln, r, p }: Cost): boolean =>
  ln >= 1 && ln <= 20 && r >= 1 && r <= 16 && p >= 1 && p <= 16;

const base64 = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
const decoy = `$scrypt$ln=${productCost.ln},r=${productCost.r},p=${productCost.p}$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(32))}`;

/** The wrong try with this number is the first that is followed by a wait. */
export const freeTries = 3;

/** Seconds to wait after so many failures in a row: none at first, then doubling up to 15 minutes. */
export const waitSeconds = (failures: number): number =>
  failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries + 1), 900);
