/** Every event that Safir writes or has ever written. A published schema never changes: see docs/contributing.md. */
import { disposalRowEvents } from "../archive/events.ts";
import { absenceReasonEvents, profileEvents } from "../people/events.ts";
import { createCatalogue, type EventOf, type EventSchemas, type OldEvent } from "./contract.ts";
import { disclosureRowEvents } from "./office.ts";
import { streams } from "./streams.ts";

/**
 * Personal data, each kind in streams of its own (decision 0046). A ledger without them still shows
 * every name, list and dossier.
 */
export const privateEvents = {
  ...profileEvents,
  ...absenceReasonEvents,
  ...disclosureRowEvents,
  ...disposalRowEvents,
} as const;

/** The newest version of each type: what is appended, and what every reader gets. */
export const currentEvents: EventSchemas = Object.fromEntries(
  Object.values(streams).flatMap(({ events }) => Object.entries(events)),
);

/** Versions that are only read: each with its schema, and what it is read as. */
export const oldEvents: Readonly<Record<string, OldEvent>> = Object.fromEntries(
  Object.values<{ old?: Readonly<Record<string, OldEvent>> }>(streams).flatMap(({ old = {} }) =>
    Object.entries(old),
  ),
);

type Streams = typeof streams;
/** An event of any stream. */
export type KnownEvent = { [K in keyof Streams]: EventOf<Streams[K]["events"]> }[keyof Streams];

const catalogue = createCatalogue(currentEvents, oldEvents);

/** The payload to keep; throws when it does not match its type. */
export const parsePayload = (event: KnownEvent): unknown =>
  catalogue.parse(event.type, event.payload);

/**
 * A stored event as its newest version. It was parsed when it was appended, so its payload
 * may be given its type here, and only here.
 */
export const readEvent = (type: string, payload: unknown): KnownEvent =>
  catalogue.read(type, payload) as KnownEvent;

export const canRead = catalogue.canRead;
