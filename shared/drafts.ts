/** Kinds and limits of drafts. */
import { invalid, type Result } from "./result.ts";

/** The only list of kinds: the contract accepts exactly these, and the table stores any of them. */
export const draftKinds = ["request", "report", "route", "review", "diary", "news"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** In characters. No form needs more; a pasted file may have more. */
export const draftLimits = {
  /** One text. */
  text: 50_000,
  /** One draft. */
  draft: 400_000,
  /** All drafts of a person. */
  all: 4_000_000,
  count: 200,
} as const;

/** Whether a draft may be kept beside the others of its owner. */
export const checkDraftSize = (
  body: unknown,
  written: string,
  others: { count: number; characters: number },
): Result<null> => {
  const long = longTextIn(body);
  if (long !== null)
    return invalid([{ path: long, reason: "textTooLong", params: { limit: draftLimits.text } }]);
  if (written.length > draftLimits.draft)
    return { ok: false, error: { code: "refused", reason: "draftTooLong" } };
  if (others.count >= draftLimits.count || others.characters + written.length > draftLimits.all)
    return { ok: false, error: { code: "refused", reason: "tooManyDrafts" } };
  return { ok: true, value: null };
};

/** The dotted path of the first text over the limit. */
const longTextIn = (value: unknown, path = ""): string | null => {
  if (typeof value === "string") return value.length > draftLimits.text ? path : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = longTextIn(inner, path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
};
