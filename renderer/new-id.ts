/** The id of something new that this window makes. */
import { uuid7 } from "#shared/ids.ts";

export const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
