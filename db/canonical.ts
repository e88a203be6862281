/** Hashes of the store, over canonical JSON (`shared/canonical.ts`) or bytes; Node's, because it is fast. */
import { hash } from "node:crypto";

export { canonical } from "#shared/canonical.ts";

export const sha256 = (data: string | Uint8Array): string => hash("sha256", data);
