/**
 * A part of a mission: its events and what follows from them. State, papers and search texts of a
 * mission are loops over its parts (`parts.ts`). Pure.
 */
import type { EventOf, EventSchemas } from "../events/contract.ts";
import type { EventMeta } from "../events/stream.ts";
import type { NamedPaper } from "./papers/paper.ts";
import type { Mission } from "./state.ts";

/** Kinds of documents that a search can be narrowed to. */
type TextKind = "request" | "order" | "programme" | "report" | "archive" | "addenda";

/** What a part tells of a mission, besides how its events change it. Every slot may be left out. */
interface PartFacts {
  /** Every paper that the part names now. */
  papers?: (mission: Mission) => NamedPaper[];
  /** What is found of it by search, by kind of document; a kind without words is no document. */
  searchTexts?: (mission: Mission) => Partial<Record<TextKind, readonly (string | undefined)[]>>;
}

export interface MissionPart extends PartFacts {
  key: string;
  events: EventSchemas;
  /** What the event changes; `null` when it is another part's. Never refuses. */
  evolve(mission: Mission, event: { type: string }, meta: EventMeta): Partial<Mission> | null;
}

export const missionPart = <S extends EventSchemas>(
  part: PartFacts & {
    key: string;
    events: S;
    evolve(mission: Mission, event: EventOf<S>, meta: EventMeta): Partial<Mission>;
  },
): MissionPart => {
  const isOwn = (event: { type: string }): event is EventOf<S> =>
    Object.hasOwn(part.events, event.type);
  return {
    ...part,
    evolve: (mission, event, meta) => (isOwn(event) ? part.evolve(mission, event, meta) : null),
  };
};
