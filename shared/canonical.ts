/** Canonical JSON and SHA-256 over it. Keys sorted, no white space: the same value, the same bytes. Pure. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Like JSON.stringify with sorted keys; `undefined` members are left out, bytes become their hash. */
export const canonical = (value: unknown): string => {
  if (value instanceof Uint8Array)
    return JSON.stringify(`sha256:${bytesToHex(sha256(Uint8Array.from(value)))}`);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
};

/** Lower-case hex of the SHA-256 of a value's canonical JSON. */
export const hashOf = (value: unknown): string => sha256OfText(canonical(value));

export const sha256OfText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
