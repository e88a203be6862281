/** What a form holds as typed, only for its owner: local, never in the ledger. */
import { z } from "zod";
import { draftKinds } from "../drafts.ts";
import { local, query } from "./define.ts";

const draftKind = z.enum(draftKinds);
/** What a form holds, as typed. Bodies are JSON; the store never interprets them. */
const draftRow = z.object({
  id: z.uuid(),
  kind: draftKind,
  /** Set for a correction or a report of an existing dossier. */
  missionId: z.uuid().nullable(),
  body: z.record(z.string(), z.unknown()),
  updatedAt: z.string(),
});
export type DraftRow = z.infer<typeof draftRow>;

export const draftRows = {
  "draft.list": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ drafts: z.array(draftRow) }),
    topics: ["drafts"],
    doc: "The caller's drafts, newest first.",
  }),
  "draft.load": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: z.object({ draft: draftRow.nullable() }),
    topics: ["drafts"],
    doc: "One draft as it was last saved.",
  }),
  "draft.save": local({
    capability: "signedIn",
    input: draftRow.omit({ updatedAt: true }),
    output: z.object({ updatedAt: z.string() }),
    topics: ["drafts"],
    doc: "Save typed text; called within a second of the last keystroke.",
  }),
  "draft.discard": local({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: z.object({}),
    topics: ["drafts"],
    doc: "Delete a draft.",
  }),
};
