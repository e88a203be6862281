/**
 * The words a contract row is written in. The rows themselves stand in the files beside this one
 * and meet in `table.ts`.
 */
import { z } from "zod";
import type { Capability } from "./capabilities.ts";

/** What a screen subscribes to and a command touches; queries of a touched topic are asked again. */
export type Topic =
  | "app"
  | "session"
  | "setup"
  | "people"
  | "settings"
  | "agreements"
  | "commitments"
  | "contacts"
  | "missions"
  | "dossiers"
  | "programme"
  | "departure"
  | "papers"
  | "archive"
  | "routes"
  | "deputies"
  | "absences"
  | "calendar"
  | "notices"
  | "money"
  | "gifts"
  | "disclosures"
  | "search"
  | "drafts";

/**
 * - `query` reads.
 * - `command` appends to the ledger; it carries a client-made `commandId`, and a repeated id gets
 *   the first answer.
 * - `local` writes what is no history (drafts, sessions, files not yet named by an event).
 */
export type Kind = "query" | "command" | "local";

/** Who answers: the store process, or main (printing, dialogs, choosing the data folder). */
export type Host = "store" | "main";

export interface Row<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends Kind = Kind,
  H extends Host = Host,
> {
  kind: K;
  host: H;
  capability: Capability;
  input: I;
  output: O;
  topics: readonly Topic[];
  /** Input fields that must never be hashed, logged or kept (passwords). */
  secret: readonly string[];
  /** One line for the generated reference. */
  doc: string;
}

interface RowText<I extends z.ZodType, O extends z.ZodType> {
  capability: Capability;
  input: I;
  output: O;
  topics: readonly Topic[];
  secret?: readonly string[];
  doc: string;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  row: RowText<I, O>,
): Row<I, O, "query", "store"> => ({ kind: "query", host: "store", secret: [], ...row });

export const local = <I extends z.ZodType, O extends z.ZodType>(
  row: RowText<I, O>,
): Row<I, O, "local", "store"> => ({ kind: "local", host: "store", secret: [], ...row });

/** Input of a command: its own fields and the id that makes a retry safe. */
export const commandId = z.object({ commandId: z.uuid() });

export const command = <S extends z.ZodRawShape, O extends z.ZodType>(
  row: RowText<z.ZodObject<S>, O>,
) => ({
  kind: "command" as const,
  host: "store" as const,
  secret: [] as readonly string[],
  ...row,
  input: row.input.extend(commandId.shape),
});

/** Answered by main: what needs a window, a printer or a dialog. Main calls the store for the rest. */
export const onMain = <I extends z.ZodType, O extends z.ZodType>(
  row: RowText<I, O> & { kind: "query" | "local" },
): Row<I, O, "query" | "local", "main"> => ({ host: "main", secret: [], ...row });
