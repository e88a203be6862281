/** The events of a record as its history shows them, newest first. */
import type { RecordEntry } from "#shared/contract/history.ts";
import { streamName } from "#shared/events/stream.ts";
import type { Store } from "./context.ts";
import type { StoredEvent } from "./ledger.ts";

/** Of these streams of one record, by its id. */
export const historyOf = (
  store: Store,
  id: string,
  streams: readonly { kind: string }[],
): { entries: RecordEntry[] } => ({
  entries: streams
    .flatMap((stream) => store.ledger.stream(streamName(stream, id)))
    .toSorted((one, other) => other.position - one.position)
    .map((event) => entryOf(store, event)),
});

const entryOf = (store: Store, { payload, ...event }: StoredEvent): RecordEntry => ({
  id: event.id,
  type: event.type,
  at: event.at,
  actor: store.people.listed(event.actor),
  forWhom: event.forWhom === null ? null : store.people.listed(event.forWhom),
  reason: "reason" in payload ? payload.reason : "",
});
