/**
 * A stream: the events of one record, how they add up to its state, and its commands.
 * Every kind of record is one `defineStream`; the store loads, checks and appends all of them the same
 * way (`db/streams.ts`). Pure.
 */
import type { z } from "zod";
import { grants, type ActingRole, type Capability } from "../contract/capabilities.ts";
import {
  noProof,
  provenCommand,
  type Rests,
  type Topic,
  type RowText,
  type seenVersion,
} from "../contract/define.ts";
import type { Refusal, Result } from "../result.ts";
import type { EventOf, EventSchemas, OldEvent } from "./contract.ts";

/** The envelope of an event. */
export interface EventMeta {
  at: string;
  actor: string;
}

/** The person who acts, with the roles in which they act. */
export interface Actor {
  id: string;
  roles: readonly ActingRole[];
}

/** Why a command cannot be given now, with any input; `null` when it can. */
export type Guard<State, Facts> = (state: State, actor: Actor, facts: Facts) => Refusal | null;

/** A row of the workflow: its guards and the events that follow. */
export interface Step<State, Event, Input, Facts> {
  /** Of a command: the required capability. */
  capability?: Capability;
  /** Tried in their order; the first refusal is the one that is shown, also beside the button. */
  guards: readonly Guard<State, Facts>[];
  /** The events that follow from the input, or what is wrong with it. */
  decide(state: State, input: Input, actor: Actor, facts: Facts): Result<Event[]>;
  /**
   * The version of what this overwrites, where a record has several things that are overwritten
   * independently. Left out: the version of the record.
   */
  stands?(state: State, input: Input): number;
}

// The inputs and facts of rows differ; each row is checked where it is written and where it is used.
type Actions<State, Event> = Readonly<Record<string, Step<State, Event, never, never>>>;

/** A record that shows its history on its page. */
export interface RecordHistory {
  /** Name of the record in the reference: `a person of the staff list`. */
  of: string;
  capability: Capability;
  topics: readonly Topic[];
}

export interface Stream<
  S extends EventSchemas,
  State,
  A extends Actions<State, EventOf<S>> = Actions<State, EventOf<S>>,
> {
  /** Before the colon of the stream's name: `agreement:<id>`. A stream that exists once has no id. */
  kind: string;
  events: S;
  /** Versions that are only read, each with the newer one it is read as. */
  old?: Readonly<Record<string, OldEvent>>;
  /** The state before the first event. */
  empty(id: string): State;
  /** The next state; never refuses, because events of the ledger have happened. */
  evolve(before: State, event: EventOf<S>, meta: EventMeta): State;
  /** Who may read its history. Its sentences are in the catalogue `history`, by the names of its events. */
  history?: RecordHistory;
  /** The rows of its workflow: commands, and steps that are part of other commands. */
  actions: A;
}

export const defineStream = <S extends EventSchemas, State, A extends Actions<State, EventOf<S>>>(
  stream: Stream<S, State, A>,
): Stream<S, State, A> => stream;

/** The fields by which the input of a row names what it rests on. */
interface Carried {
  version: { seenVersion: typeof seenVersion };
  basis: { basis: z.ZodType<string> };
  nothing: unknown;
}
type ActionText<
  State,
  Event,
  Facts,
  R extends Rests,
  I extends z.ZodRawShape,
  O extends z.ZodType,
> = RowText<z.ZodObject<I>, O> & { rests: R } & Step<State, Event, Said<I>, Facts>;
/** The input as a decision reads it: the mechanism handles the record's id and version. */
type Said<I extends z.ZodRawShape> = Omit<z.output<z.ZodObject<I>>, "id" | "seenVersion">;

/**
 * The writer of a stream's actions. One row says everything about a command: who may, with which input,
 * what it rests on, its guards, which events follow, and which queries are repeated.
 */
export const actionOf = <State, Event, Facts>() => {
  const proven = provenActionOf<State, Event, Facts>();
  return <R extends Rests, I extends z.ZodRawShape & Carried[R], O extends z.ZodType>(
    row: ActionText<State, Event, Facts, R, I, O>,
  ) => proven({ ...row, proof: noProof });
};

/** The same for actions that are confirmed with a password or a code. */
export const provenActionOf =
  <State, Event, Facts>() =>
  <R extends Rests, I extends z.ZodRawShape & Carried[R], O extends z.ZodType, P extends z.ZodType>(
    row: ActionText<State, Event, Facts, R, I, O> & { proof: P },
  ) => ({ ...row, ...provenCommand<I, O, P>(row) });

/** The writer of a stream's steps: each says the type of its own input. */
export const stepOf =
  <State, Event, Facts>() =>
  <Input>(row: Step<State, Event, Input, Facts>): Step<State, Event, Input, Facts> =>
    row;

/** Names of those rows that are commands. */
type CommandsOf<A> = {
  [K in keyof A & string]: A[K] extends { kind: "command" } ? K : never;
}[keyof A & string];

/** The commands of a stream as rows of the contract: `agreements.register` from `register`. */
export const commandsOf = <const P extends string, A extends object>(
  prefix: P,
  { actions }: { actions: A },
) =>
  Object.fromEntries(
    Object.entries(actions).flatMap(([name, row]) =>
      "kind" in row ? [[`${prefix}.${name}`, row]] : [],
    ),
  ) as { [K in CommandsOf<A> as `${P}.${K}`]: A[K] };

interface Guarded<State, Facts> {
  capability?: Capability;
  guards: readonly Guard<State, Facts>[];
}

/** Why it is not allowed: the role first, then the first refusal of a row's guards. */
export const whyNot = <State, Facts>(
  { capability, guards }: Guarded<State, Facts>,
  state: State,
  actor: Actor,
  facts: Facts,
): Refusal | null => {
  if (capability && !grants(actor.roles, capability))
    return { code: "forbidden", reason: "notYourRole" };
  for (const guard of guards) {
    const refusal = guard(state, actor, facts);
    if (refusal) return refusal;
  }
  return null;
};

/** `whyNot` of every row, for the buttons of a record. */
export const whyNotAll = <State, Facts, Name extends string>(
  actions: Readonly<Record<Name, Guarded<State, Facts>>>,
  state: State,
  actor: Actor,
  facts: Facts,
): Record<Name, Refusal | null> => {
  const names = Object.keys(actions) as Name[];
  const refusals = names.map((name) => [name, whyNot(actions[name], state, actor, facts)]);
  return Object.fromEntries(refusals) as Record<Name, Refusal | null>;
};

/** The events of a row, or the refusal. */
export const decideAction = <State, Event, Input, Facts>(
  row: Step<State, Event, Input, Facts>,
  state: State,
  input: NoInfer<Input>,
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
