/** Rows about errors: those of a page, and the report for support. */
import { z } from "zod";
import { supportFacts } from "../support.ts";
import { onMain, query } from "./define.ts";

const nothing = z.object({});

export const supportRows = {
  "app.noteError": onMain({
    kind: "local",
    capability: "anyone",
    input: z.object({ what: z.string().max(4000) }),
    output: z.object({ ref: z.string() }),
    topics: [],
    doc: "Write an error of the page into the log; the reference finds it there.",
  }),
  "support.save": onMain({
    kind: "local",
    capability: "anyone",
    input: nothing,
    /** `null` when the person cancelled the dialog. */
    output: z.object({ path: z.string().nullable() }),
    topics: [],
    doc: "Save a report for support, without personal data, where the person chooses.",
  }),
  "support.facts": query({
    capability: "signedIn",
    input: z.object({ log: z.string().max(4_000_000) }),
    output: supportFacts,
    topics: [],
    doc: "Counts, versions and the state of backups, and the log without names, for the report for support.",
  }),
};
