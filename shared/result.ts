/**
 * The answer of every call: a value, or a refusal that a person can act on.
 * Exceptions are for bugs and never cross a process boundary.
 */
import type { z } from "zod";
import type { Reason } from "./locales/reasons.ts";

/** Closed list: the renderer decides by code, never by text. */
export type ErrorCode =
  | "unknown" // no such command or query
  | "signedOut" // no one is signed in on this window
  | "locked" // a person is, but the session is locked
  | "forbidden" // this person may not do this at all
  | "invalid" // the input is wrong; `fields` say where
  | "refused" // the rules say no, now; `reason` says why
  | "conflict" // another person changed it since it was shown
  | "notFound" // it does not exist, or this person may not know that it does
  | "unavailable" // the store is starting, restarting, read-only or the disk is full
  | "internal"; // our mistake; `ref` finds it in the log

/** Values that fill a sentence of the catalogue. Days (`YYYY-MM-DD`) and instants are formatted on screen. */
export type ReasonParams = Record<string, string | number>;

/** A mistake at one field. `path` is dotted: `members.0.nationalId`. */
export interface FieldIssue {
  path: string;
  reason: Reason;
  params?: ReasonParams;
}

export interface Refusal {
  code: ErrorCode;
  reason: Reason;
  params?: ReasonParams;
  fields?: FieldIssue[];
  /** Log reference of an internal error. */
  ref?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (
  code: ErrorCode,
  reason: Reason,
  params?: ReasonParams,
): { ok: false; error: Refusal } => ({
  ok: false,
  error: params ? { code, reason, params } : { code, reason },
});

export const invalid = (fields: FieldIssue[]): { ok: false; error: Refusal } => ({
  ok: false,
  error: { code: "invalid", reason: "checkFields", fields },
});

/** Safir's schemas use a reason as the message; zod's own messages are not reasons. */
export const reasonOf = (message: string, otherwise: Reason = "required"): Reason =>
  /^[a-z][A-Za-z]+$/.test(message) ? (message as Reason) : otherwise;

/** zod's issues as ours, at their dotted paths. */
export const issuesOf = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ path: issue.path.join("."), reason: reasonOf(issue.message) }));
