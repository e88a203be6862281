/** What a row of the workflow is, and the groups of states that rows are written with. */
import type { z } from "zod";
import type { Capability } from "../contract/capabilities.ts";
import type { Rests, Topic } from "../contract/define.ts";
import type { DraftKind } from "../drafts.ts";
import type { Reason } from "../locales/reasons.ts";
import type { MissionEvent } from "./events.ts";
import type { Actor, Facts, Guard, Outcome } from "./rules.ts";
import type { Mission, Status } from "./state.ts";

interface ActionRow<I extends z.ZodRawShape, R extends Rests> {
  from: readonly Status[];
  /** The next states, the usual one first; none: the state does not change. */
  to: readonly Status[] | "stays";
  capability: Capability;
  rests: R;
  /**
   * The topics it touches: only their queries are repeated. One that leaves lists, tasks and
   * notices unchanged does not touch `missions`.
   */
  topics: readonly Topic[];
  /** For an action that adds or changes something: it adds, so it rests on no version. */
  adds?(mission: Mission, input: z.infer<z.ZodObject<I>>): boolean;
  /** Tried in their order; the first refusal is the one that is shown. */
  guards: readonly Guard[];
  input: z.ZodObject<I>;
  /** Not shown where it is refused: nobody expects it. */
  quiet?: true;
  /** States in which it is shown as refused, with what has to happen first. */
  announced?: { in: readonly Status[]; because: Reason };
  /** The kind of its draft, which is removed after it was sent. */
  draft?: DraftKind;
  /** People with this capability may do it on dossiers that they may not see. */
  unseen?: Capability;
  decide(mission: Mission, input: z.infer<z.ZodObject<I>>, actor: Actor, facts: Facts): Outcome;
  doc: string;
}
export const action = <I extends z.ZodRawShape, R extends Rests>(row: ActionRow<I, R>) => row;

/** Lists, tasks and notices, and the dossier itself. */
export const everywhere = ["missions", "dossiers"] as const;
export const withPapers = [...everywhere, "papers"] as const;

/** Confirmed with the password and signed with the person's own key: for actions that need a signature on paper. */
interface Signing<T extends boolean> {
  /** Events that only it makes; they are not accepted without its signature. */
  signs: readonly MissionEvent["type"][];
  /** Decided together with other dossiers in one sitting, with one password. */
  together: T;
}
export const signedAction = <I extends z.ZodRawShape, R extends Rests, const T extends boolean>(
  row: ActionRow<I, R> & Signing<T>,
) => row;

export const alive: readonly Status[] = ["inReview", "returned", "approved", "changing", "ordered"];
export const agreed: readonly Status[] = ["approved", "ordered"];
export const settling: readonly Status[] = [
  "ordered",
  "reported",
  "reportReturned",
  "reportAccepted",
  "reportRejected",
  // An advance is refunded, and costs are paid, also when nobody travelled.
  "cancelled",
];
export const spending: readonly Status[] = [
  ...alive,
  "reported",
  "reportReturned",
  "reportAccepted",
  "reportRejected",
];
export const deciding: readonly Status[] = ["inReview", "changing"];
