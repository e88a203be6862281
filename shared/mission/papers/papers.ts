/** The papers of a dossier, and those that an event added. Pure. */
import { parts } from "../parts.ts";
import type { Mission } from "../state.ts";
import type { NamedPaper } from "./paper.ts";

/** Papers named by the state after an event and not by the state before it. */
export const papersOf = (before: Mission, after: Mission): NamedPaper[] => {
  const known = new Set(allPapers(before).map(keyOf));
  return allPapers(after).filter((one) => !known.has(keyOf(one)));
};

/** Every paper of the dossier now. */
export const allPapers = (mission: Mission): NamedPaper[] =>
  parts.flatMap((part) => part.papers?.(mission) ?? []);

const keyOf = (one: NamedPaper) => `${one.sha256} ${one.kind} ${one.name}`;
