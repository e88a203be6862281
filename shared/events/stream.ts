/**
 * A stream: the events of one record, how they add up to its state, and what may be done with it.
 * Every kind of record is one `defineStream`; the store loads, checks and appends all of them the same
 * way (`db/streams.ts`). Pure.
 */
import type { ActingRole } from "../contract/capabilities.ts";
import type { Refusal, Result } from "../result.ts";
import type { EventOf, EventSchemas } from "./contract.ts";

/** What the envelope says of an event. */
export interface EventMeta {
  at: string;
  actor: string;
}

/** The person who acts, with the roles in which they act. */
export interface Actor {
  id: string;
  roles: readonly ActingRole[];
}

/** Why something cannot be done now, whatever its form says; `null` when it can. */
export type Guard<State, Facts> = (state: State, actor: Actor, facts: Facts) => Refusal | null;

/** One row of a stream's workflow. Its input and what it rests on stand in the contract. */
export interface Action<State, Event, Input, Facts> {
  /** Tried in their order; the first refusal is the one that is shown, also beside the button. */
  guards: readonly Guard<State, Facts>[];
  /** What follows from the input, or what is wrong with it. */
  decide(state: State, input: Input, actor: Actor, facts: Facts): Result<Event[]>;
}

// The inputs and facts of rows differ; each row is checked where it is written and where it is used.
type Actions<State, Event> = Readonly<Record<string, Action<State, Event, never, never>>>;

export interface Stream<
  S extends EventSchemas,
  State,
  A extends Actions<State, EventOf<S>> = Actions<State, EventOf<S>>,
> {
  /** Before the colon of the stream's name: `agreement:<id>`. A stream that is only one has no id. */
  kind: string;
  events: S;
  /** The state before the first event. */
  empty(id: string): State;
  /** The next state; never refuses, since what is in the ledger has happened. */
  evolve(before: State, event: EventOf<S>, meta: EventMeta): State;
  actions: A;
}

export const defineStream = <S extends EventSchemas, State, A extends Actions<State, EventOf<S>>>(
  stream: Stream<S, State, A>,
): Stream<S, State, A> => stream;

/** The writer of a stream's rows: each row says the type of its own input. */
export const actionOf =
  <State, Event, Facts>() =>
  <Input>(row: Action<State, Event, Input, Facts>): Action<State, Event, Input, Facts> =>
    row;

/** The first refusal of a row's guards. */
export const whyNot = <State, Facts>(
  { guards }: { guards: readonly Guard<State, Facts>[] },
  state: State,
  actor: Actor,
  facts: Facts,
): Refusal | null => {
  for (const guard of guards) {
    const refusal = guard(state, actor, facts);
    if (refusal) return refusal;
  }
  return null;
};

/** `whyNot` of every row, for the buttons of a record. */
export const whyNotAll = <State, Facts, Name extends string>(
  actions: Readonly<Record<Name, { guards: readonly Guard<State, Facts>[] }>>,
  state: State,
  actor: Actor,
  facts: Facts,
): Record<Name, Refusal | null> => {
  const names = Object.keys(actions) as Name[];
  const refusals = names.map((name) => [name, whyNot(actions[name], state, actor, facts)]);
  return Object.fromEntries(refusals) as Record<Name, Refusal | null>;
};

/** The events of an action, or why not. */
export const decideAction = <State, Event, Input, Facts>(
  row: Action<State, Event, Input, Facts>,
  state: State,
  input: Input,
  actor: Actor,
  facts: Facts,
): Result<Event[]> => {
  const refusal = whyNot(row, state, actor, facts);
  return refusal ? { ok: false, error: refusal } : row.decide(state, input, actor, facts);
};

export const streamName = ({ kind }: { kind: string }, id: string): string =>
  id === "" ? kind : `${kind}:${id}`;

/** The id in the name of a stream of this kind; `null` for a stream of another kind. */
export const idIn = ({ kind }: { kind: string }, name: string): string | null => {
  if (name === kind) return "";
  return name.startsWith(`${kind}:`) ? name.slice(kind.length + 1) : null;
};

/** Whether an event belongs to this kind of stream. */
export const belongsTo = <S extends EventSchemas>(
  { events }: { events: S },
  event: { type: string },
): event is EventOf<S> => Object.hasOwn(events, event.type);

/** The state after `events`; throws for an event of another kind of stream. */
export const fold = <S extends EventSchemas, State>(
  stream: Pick<Stream<S, State>, "kind" | "events" | "evolve">,
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
