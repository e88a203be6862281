/** The link of the ledger's hash chain: what an event's own hash covers. Pure; used by `db/ledger.ts` and the packages. */
import { canonical } from "./canonical.ts";

/** The previous hash of the first event of a stream. */
export const genesis = "0".repeat(64);

export interface Link {
  prev: string;
  id: string;
  stream: string;
  version: number;
  type: string;
  at: string;
  actor: string;
  forWhom: string | null;
  device: string;
  commandId: string;
  /** Canonical JSON. */
  payload: string;
  sig: string | null;
}

/** The text whose SHA-256 is the event's hash. */
export const linkText = (one: Link): string =>
  canonical([
    one.prev,
    one.id,
    one.stream,
    one.version,
    one.type,
    one.at,
    one.actor,
    one.forWhom,
    one.device,
    one.commandId,
    one.payload,
    one.sig,
  ]);
