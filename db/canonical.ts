/** Canonical JSON and the hashes over it. Keys sorted, no white space: the same value, the same bytes. */
import { createHash } from "node:crypto";

/** Like JSON.stringify with sorted keys; `undefined` members are left out, bytes become their hash. */
export const canonical = (value: unknown): string => {
  if (value instanceof Uint8Array) return JSON.stringify(`sha256:${sha256(value)}`);
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

export const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");
