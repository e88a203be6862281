/**
 * A part of a mission: its slice of the state, its events and what follows
 * from them. State, papers and search texts of a mission are loops over its parts (`parts.ts`). Pure.
 */
import type { EventOf, EventSchemas, OldEvent } from "../events/contract.ts";
import type { EventMeta } from "../events/stream.ts";
import type { NamedPaper } from "./papers/paper.ts";
import type { Mission } from "./state.ts";
import type { Task, TaskFacts } from "./tasks.ts";

/** Kinds of documents that a search can be narrowed to. */
type TextKind = "request" | "order" | "programme" | "report" | "archive" | "addenda";

/** What a part adds to a mission, besides how its events change it. Every slot may be left out. */
interface PartFacts {
  /** Every paper that the part names now. */
  papers?: (mission: Mission) => NamedPaper[];
  /** The tasks of the mission that come from it. */
  tasks?: (mission: Mission, facts: TaskFacts) => Task[];
  /** Its searchable texts, by kind of document; an empty text makes no document. */
  searchTexts?: (mission: Mission) => Partial<Record<TextKind, readonly (string | undefined)[]>>;
}

/** Requester and travellers, or everyone who had a part in the approval. */
export type Hearers = "journey" | "viewers";

interface OldEvents {
  /** Versions that are only read, each with the newer one it is read as. */
  old?: Readonly<Record<string, OldEvent>>;
}

export interface MissionPart<Told extends string = string, State extends object = object>
  extends PartFacts, OldEvents {
  key: string;
  events: EventSchemas;
  /** Its slice of the mission before the first event. */
  initial: State;
  /** Events with a notification, and who gets it. */
  told?: Readonly<Partial<Record<Told, Hearers>>>;
  /**
   * What the event changes, in this slice and, where it moves the whole mission, in others;
   * `null` when the event belongs to another part. Never refuses.
   */
  evolve(mission: Mission, event: { type: string }, meta: EventMeta): Partial<Mission> | null;
}

export const missionPart = <
  S extends EventSchemas,
  State extends object,
  Told extends keyof S & string = never,
>(
  part: PartFacts &
    OldEvents & {
      key: string;
      events: S;
      initial: State;
      told?: Readonly<Record<Told, Hearers>>;
      evolve(mission: Mission, event: EventOf<S>, meta: EventMeta): Partial<Mission>;
    },
): MissionPart<Told, State> => {
  const isOwn = (event: { type: string }): event is EventOf<S> =>
    Object.hasOwn(part.events, event.type);
  return {
    ...part,
    evolve: (mission, event, meta) => (isOwn(event) ? part.evolve(mission, event, meta) : null),
  };
};
