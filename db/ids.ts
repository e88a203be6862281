/** Ids derived from a command: repeated elsewhere on an equal store, it creates the same ids. */
import { sha256 } from "./canonical.ts";

/**
 * Gives the first, second, … id of this command; a UUIDv8 (RFC 9562 §5.8), which belongs to us. It begins as
 * the command's id does, so that it sorts beside it in time, as with `newId`.
 */
export const idsOf = (commandId: string): (() => string) => {
  let given = 0;
  return () => uuid8(commandId, sha256(`${commandId}:${(given += 1)}`));
};

/** 48 bits of the command's id and 74 of a hash, with the version and the variant of a UUIDv8. */
const uuid8 = (commandId: string, hash: string): string => {
  const variant = ((Number.parseInt(hash.charAt(3), 16) & 0x3) | 0x8).toString(16);
  return [
    commandId.slice(0, 13),
    `8${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join("-");
};
