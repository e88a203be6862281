/** Every record but a mission: loaded from its stream, decided by its row, and appended. */
import type { EventOf, EventSchemas } from "#shared/events/contract.ts";
import { decideAction, fold, streamName, type Action, type Stream } from "#shared/events/stream.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { refuseWith, type Call, type Store } from "./context.ts";
import { assertPapersKept } from "./kept-papers.ts";
import type { Ledger, NewEvent } from "./ledger.ts";
import { assertSeen } from "./seen.ts";

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

interface Order<State, Input, Facts> {
  id: string;
  input: Input;
  facts: Facts;
  /** The version that was on screen; left out where the action rests on none. */
  seen?: number | undefined;
  /** Papers a state names; those that are new must have been kept before. */
  papers?: (state: State) => Paper[];
  /** Who acts while nobody is signed in yet. */
  as?: string;
}

/** Decides by a row of the stream's actions and appends what follows; a refusal ends the call. */
export const actOn = <S extends EventSchemas, State, Input, Facts>(
  store: Store,
  call: Call,
  stream: AnyStream<S, State>,
  row: Action<State, EventOf<S>, Input, Facts>,
  { id, input, facts, seen, papers, as }: Order<State, Input, Facts>,
): { version: number; state: State } => {
  const { state: before, version } = loadRecord(store.ledger, stream, id);
  assertSeen(seen ?? "adding", version);
  const outcome = decideAction(row, before, input, call.actor, facts);
  if (!outcome.ok) return refuseWith(outcome.error);
  const meta = { at: store.now().toISOString(), actor: as ?? call.actor.id };
  const state = outcome.value.reduce((one, event) => stream.evolve(one, event, meta), before);
  if (papers) assertPapersKept(store, papers(before), papers(state), call);
  // A stream's events are events of the catalogue: the table of events is the sum of all streams.
  call.append(streamName(stream, id), version, outcome.value as NewEvent[], as ? { as } : {});
  return { version: version + outcome.value.length, state };
};
