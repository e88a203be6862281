/** Every record but a mission: loaded from its stream, decided by its row, and appended. */
import type { EventOf, EventSchemas } from "#shared/events/contract.ts";
import type { Name, Parsed } from "#shared/contract/table.ts";
import {
  commandsOf,
  decideAction,
  fold,
  streamName,
  type Guard,
  type Step,
  type Stream,
} from "#shared/events/stream.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { refuseWith, type Call, type Handlers, type Store } from "./context.ts";
import { assertPapersKept } from "./kept-papers.ts";
import type { Ledger, NewEvent } from "./ledger.ts";

type AnyStream<S extends EventSchemas, State> = Pick<
  Stream<S, State>,
  "kind" | "events" | "empty" | "evolve"
>;

/** The state of a record after so many events of its stream; without a number, after all. */
export const loadRecord = <S extends EventSchemas, State>(
  ledger: Pick<Ledger, "stream">,
  stream: AnyStream<S, State>,
  id: string,
  version = Infinity,
): { state: State; version: number } => {
  const events = ledger.stream(streamName(stream, id)).filter((event) => event.version <= version);
  return { state: fold(stream, events, stream.empty(id)), version: events.length };
};

/** The version of a record, without reading it. */
export const recordVersion = (store: Store, stream: { kind: string }, id: string): number =>
  store
    .sql<[string], number>("select coalesce(max(version), 0) from event where stream = ?")
    .pluck()
    .get(streamName(stream, id)) ?? 0;

interface Order<State, Input, Facts> {
  id: string;
  input: NoInfer<Input>;
  facts: Facts;
  /** Papers a state names; those that are new must have been kept before. */
  papers?: (state: State) => Paper[];
  /** The actor while nobody is signed in yet. */
  as?: string;
}

/** Decides by a row of the stream's actions and appends what follows; a refusal ends the call. */
export const actOn = <S extends EventSchemas, State, Input, Facts>(
  store: Store,
  call: Call,
  stream: AnyStream<S, State>,
  row: Step<State, EventOf<S>, Input, Facts>,
  { id, input, facts, papers, as }: Order<State, Input, Facts>,
): { version: number; state: State } => {
  assertWhole(store, streamName(stream, id));
  const { state: before, version } = loadRecord(store.ledger, stream, id);
  const seen = seenIn(input);
  if (seen !== undefined && seen !== (row.stands?.(before, input) ?? version))
    refuseWith({ code: "conflict", reason: "changedMeanwhile" });
  const outcome = decideAction(row, before, input, call.actor, facts);
  if (!outcome.ok) return refuseWith(outcome.error);
  const meta = { at: store.now().toISOString(), actor: as ?? call.actor.id };
  const state = outcome.value.reduce((one, event) => stream.evolve(one, event, meta), before);
  if (papers) assertPapersKept(store, papers(before), papers(state), call);
  // A stream's events are events of the catalogue: the table of events is the sum of all streams.
  const events = outcome.value as NewEvent[];
  if (events.length > 0) call.append(streamName(stream, id), version, events, as ? { as } : {});
  return { version: version + outcome.value.length, state };
};

/** Nothing is decided on a damaged record. */
export const assertWhole = (store: Store, stream: string): void => {
  const version = store.whole.brokenAt(stream);
  if (version !== null)
    refuseWith({ code: "unavailable", reason: "recordDamaged", params: { version } });
};

/** Only an input that rests on a version carries one: the type of its row and a test ensure that. */
const seenIn = (input: unknown): number | undefined =>
  typeof input === "object" && input !== null && "seenVersion" in input
    ? Number(input.seenVersion)
    : undefined;

type Commands<A> = Extract<A[keyof A], { kind: "command" }>;
type FactsOf<A> =
  Commands<A> extends { guards: readonly Guard<never, infer Facts>[] } ? Facts : never;

/** What a command needs besides its input. */
interface Gathered<State, Facts> {
  facts: Facts;
  /** The record; left out, the one that the input names, or the only one. */
  id?: string;
  papers?: (state: State) => Paper[];
}

type InputOf<P extends string, A> = Parsed<Extract<Name, `${P}.${keyof A & string}`>>;

/** The handlers of commands of a stream that only need facts. */
export const handlersOf = <const P extends string, S extends EventSchemas, State, A extends object>(
  prefix: P,
  stream: AnyStream<S, State> & { actions: A },
  gather: (
    store: Store,
    id: string,
    call: Call,
    input: InputOf<P, A>,
  ) => Gathered<State, FactsOf<A>>,
) =>
  Object.fromEntries(
    Object.entries(commandsOf(prefix, stream)).map(([name, row]) => [
      name,
      (store: Store, input: InputOf<P, A>, call: Call) => {
        const id = idOf(input);
        const order = { id, ...gather(store, id, call, input), input };
        // The row and its input belong together by their name.
        const { version } = actOn(
          store,
          call,
          stream,
          row as Step<State, EventOf<S>, unknown, FactsOf<A>>,
          order,
        );
        return { version };
      },
    ]),
  ) as Pick<Handlers, Extract<keyof Handlers, `${P}.${keyof A & string}`>>;

const idOf = (input: object): string => ("id" in input ? String(input.id) : "");
