/** Ids that follow from a command: repeated elsewhere on an equal store, it names the same things. */
import { sha256 } from "./canonical.ts";

/** Gives the first, second, … id of this command; a UUIDv8 (RFC 9562 §5.8), which belongs to us. */
export const idsOf = (commandId: string): (() => string) => {
  let given = 0;
  return () => uuid8(sha256(`${commandId}:${(given += 1)}`));
};

/** The first 122 bits of a hash, with the version and the variant of a UUIDv8. */
const uuid8 = (hash: string): string => {
  const variant = ((Number.parseInt(hash.charAt(15), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(12, 15)}`,
    `${variant}${hash.slice(16, 19)}`,
    hash.slice(19, 31),
  ].join("-");
};
