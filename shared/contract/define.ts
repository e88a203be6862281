/**
 * The types and helpers of a contract row. The rows themselves are in the files beside this one
 * and meet in `table.ts`.
 */
import { z } from "zod";
import type { Capability } from "./capabilities.ts";

/**
 * What a screen subscribes to and a command touches; queries of a touched topic are asked again. A test
 * finds a topic that no query uses or no command touches, and so a misspelt one.
 */
export type Topic = string;

/**
 * - `query` reads.
 * - `command` appends to the ledger; it carries a client-made `commandId`, and a repeated id gets
 *   the first answer.
 * - `local` writes what is not history (drafts, sessions, files not yet named by an event).
 */
export type Kind = "query" | "command" | "local";

/**
 * What a command rests on, which decides when an earlier command makes it fail (`changedMeanwhile`).
 * - `version`: it overwrites; its input carries the version that was on screen, as `seenVersion`.
 * - `basis`: it decides or discloses what was shown; its input carries the hash of that, as `basis`.
 * - `nothing`: it adds, or its guards judge by themselves; it never conflicts.
 */
export type Rests = "version" | "basis" | "nothing";

/** The version that was on screen; 0 where there was nothing yet. */
export const seenVersion = z.number().int().min(0);

/** The version after the command. */
export const written = z.object({ version: z.number() });

/** Who answers: the store process, or main (printing, dialogs, choosing the data folder). */
export type Host = "store" | "main";

export interface Row<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends Kind = Kind,
  H extends Host = Host,
  P extends z.ZodType = z.ZodType,
> {
  kind: K;
  host: H;
  capability: Capability;
  input: I;
  /**
   * Proof of the actor on this computer (passwords, codes): sent beside the input, and never part of
   * what is hashed, logged, stored or forwarded.
   */
  proof: P;
  output: O;
  topics: readonly Topic[];
  /** `null` unless it is a command. */
  rests: K extends "command" ? Rests : null;
  /** One line for the generated reference. */
  doc: string;
}

export interface RowText<I extends z.ZodType, O extends z.ZodType> {
  capability: Capability;
  input: I;
  output: O;
  topics: readonly Topic[];
  doc: string;
}

/** Most rows ask for no proof. */
export const noProof = z.unknown().transform(() => null);
export type NoProof = typeof noProof;

export const query = <I extends z.ZodType, O extends z.ZodType>(
  row: RowText<I, O>,
): Row<I, O, "query", "store", NoProof> => ({
  kind: "query",
  host: "store",
  proof: noProof,
  rests: null,
  ...row,
});

export const local = <I extends z.ZodType, O extends z.ZodType>(
  row: RowText<I, O>,
): Row<I, O, "local", "store", NoProof> => provenLocal({ ...row, proof: noProof });

/** A local call that needs a password or a code. */
export const provenLocal = <I extends z.ZodType, O extends z.ZodType, P extends z.ZodType>(
  row: RowText<I, O> & { proof: P },
): Row<I, O, "local", "store", P> => ({ kind: "local", host: "store", rests: null, ...row });

/** Input of a command: its own fields and the id that makes a retry safe. */
export const commandId = z.object({ commandId: z.uuid() });

export const command = <S extends z.ZodRawShape, O extends z.ZodType>(
  row: RowText<z.ZodObject<S>, O> & { rests: Rests },
) => provenCommand({ ...row, proof: noProof });

/** A command that is confirmed with a password or a code. */
export const provenCommand = <S extends z.ZodRawShape, O extends z.ZodType, P extends z.ZodType>(
  row: RowText<z.ZodObject<S>, O> & { rests: Rests; proof: P },
) => ({
  kind: "command" as const,
  host: "store" as const,
  ...row,
  input: row.input.extend(commandId.shape),
});

/** Answered by main, because it needs a window, a printer or a dialog. Main calls the store for the rest. */
export const onMain = <I extends z.ZodType, O extends z.ZodType>(
  row: RowText<I, O> & { kind: "query" | "local" },
): Row<I, O, "query" | "local", "main", NoProof> => ({
  host: "main",
  proof: noProof,
  rests: null,
  ...row,
});
