/** Every event that Safir writes or has ever written. A published schema never changes: see docs/contributing.md. */
import { agreementEvents } from "../agreements/events.ts";
import { rateEvents } from "../allowance/events.ts";
import { disposalEvents, disposalRowEvents, schemeEvents } from "../archive/events.ts";
import { commitmentEvents } from "../commitments/events.ts";
import { contactEvents } from "../contacts/events.ts";
import { ceilingEvents } from "../gifts/events.ts";
import { missionEvents } from "../mission/events.ts";
import {
  absenceEvents,
  absenceReasonEvents,
  deputyshipEvents,
  personEvents,
  profileEvents,
  staffEvents,
} from "../people/events.ts";
import { templateEvents } from "../route/events.ts";
import { createCatalogue, type EventOf, type OldEvent } from "./contract.ts";
import {
  budgetEvents,
  calendarEvents,
  disclosureEvents,
  disclosureRowEvents,
  municipalityEvents,
  packageEvents,
  settingsEvents,
} from "./office.ts";

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
export const currentEvents = {
  ...missionEvents,
  ...personEvents,
  ...staffEvents,
  ...deputyshipEvents,
  ...absenceEvents,
  ...agreementEvents,
  ...commitmentEvents,
  ...contactEvents,
  ...schemeEvents,
  ...disposalEvents,
  ...templateEvents,
  ...rateEvents,
  ...ceilingEvents,
  ...municipalityEvents,
  ...settingsEvents,
  ...calendarEvents,
  ...budgetEvents,
  ...disclosureEvents,
  ...packageEvents,
  ...privateEvents,
} as const;

/** Versions that are only read: each with its schema, and what it is read as. None so far. */
export const oldEvents: Readonly<Record<string, OldEvent>> = {};

export type KnownEvent = EventOf<typeof currentEvents>;

const catalogue = createCatalogue(currentEvents, oldEvents);

/** The payload to keep; throws when it is not what its type promises. */
export const parsePayload = (event: KnownEvent): unknown =>
  catalogue.parse(event.type, event.payload);

/**
 * A kept event as its newest version. It was parsed when it was appended, which is why its payload
 * may be named by its type here, and nowhere else.
 */
export const readEvent = (type: string, payload: unknown): KnownEvent =>
  catalogue.read(type, payload) as KnownEvent;

export const canRead = catalogue.canRead;
