/**
 * A stream: the events of one record, and how they add up to its state. Every kind of record is one
 * `defineStream`; the store loads, checks and appends all of them the same way. Pure.
 */
import type { EventOf, EventSchemas } from "./contract.ts";

/** What the envelope says of an event. */
export interface EventMeta {
  at: string;
  actor: string;
}

export interface Stream<S extends EventSchemas, State> {
  /** Before the colon of the stream's name: `agreement:<id>`. A stream that is only one has no id. */
  kind: string;
  events: S;
  /** The state before the first event. */
  empty(id: string): State;
  /** The next state; never refuses, since what is in the ledger has happened. */
  evolve(before: State, event: EventOf<S>, meta: EventMeta): State;
}

export const defineStream = <S extends EventSchemas, State>(
  stream: Stream<S, State>,
): Stream<S, State> => stream;

export const streamName = ({ kind }: { kind: string }, id: string): string =>
  id === "" ? kind : `${kind}:${id}`;

/** The id in the name of a stream of this kind; `null` for a stream of another kind. */
export const idIn = ({ kind }: { kind: string }, name: string): string | null =>
  name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : null;

/** Whether an event belongs to this kind of stream. */
export const belongsTo = <S extends EventSchemas, State>(
  { events }: Stream<S, State>,
  event: { type: string },
): event is EventOf<S> => Object.hasOwn(events, event.type);

/** The state after `events`; throws for an event of another kind of stream. */
export const fold = <S extends EventSchemas, State>(
  stream: Stream<S, State>,
  events: Iterable<{ type: string; payload: unknown } & EventMeta>,
  before: State,
): State => {
  let state = before;
  for (const event of events) {
    if (!belongsTo(stream, event))
      throw new Error(`The event ${event.type} does not belong to a stream of ${stream.kind}.`);
    state = stream.evolve(state, event, event);
  }
  return state;
};
