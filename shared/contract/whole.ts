/** Rows about the whole: findings of its checks, repairs, and marks of the ledger on paper. */
import { z } from "zod";
import { findingDetail, findingKinds, remedies, roundCounts, stages } from "../whole/findings.ts";
import { local, query } from "./define.ts";
import { listedPerson } from "./people.ts";

const nothing = z.object({});
const count = z.number();

/** A record of a finding, by a name that a person knows. */
const foundRecord = z.object({
  stream: z.string(),
  kind: z.string(),
  id: z.string(),
  /** Number of a dossier, name of a person, title of an agreement; empty where none is known. */
  nameFa: z.string(),
  nameEn: z.string(),
});
export type FoundRecord = z.infer<typeof foundRecord>;

const shownFinding = z.object({
  kind: z.enum(findingKinds),
  subject: z.string(),
  detail: findingDetail,
  since: z.string(),
  /** Who acted in the first event concerned. */
  actor: listedPerson.nullable(),
  answered: z.object({ by: listedPerson.nullable(), at: z.string() }).nullable(),
  /** Only reading works while it stands. */
  closes: z.boolean(),
  remedy: z.enum(remedies),
  records: z.array(foundRecord),
});
export type ShownFinding = z.infer<typeof shownFinding>;

export const wholeRows = {
  "whole.state": query({
    capability: "settings.manage",
    input: nothing,
    output: z.object({
      findings: z.array(shownFinding),
      /** Rounds that ended, the newest first. */
      rounds: z.array(
        z.object({
          beganAt: z.string(),
          endedAt: z.string(),
          workedMs: count,
          counts: roundCounts,
          found: count,
        }),
      ),
      /** Whether there is a backup from which damaged papers can be restored. */
      hasBackups: z.boolean(),
    }),
    topics: ["whole", "backups", "people"],
    doc: "Findings of the checks of the whole, since when, in which records, and what can be done.",
  }),
  "whole.progress": query({
    capability: "settings.manage",
    input: nothing,
    output: z.object({
      progress: z.object({ stage: z.enum(stages), done: count, total: count }).nullable(),
    }),
    topics: ["wholeProgress"],
    doc: "The progress of the check under way.",
  }),
  "whole.check": local({
    capability: "settings.manage",
    input: nothing,
    output: z.object({ found: count }),
    topics: ["whole", "wholeProgress"],
    doc: "Check everything now, in portions between the other calls.",
  }),
  "whole.rebuild": local({
    capability: "settings.manage",
    input: nothing,
    output: nothing,
    topics: ["whole", "missions", "dossiers", "people", "settings", "search"],
    doc: "Rebuild the lists from the ledger.",
  }),
  "whole.bringPapers": local({
    capability: "settings.manage",
    input: nothing,
    output: z.object({ brought: count, left: count }),
    topics: ["whole", "dossiers"],
    doc: "Restore damaged papers from the backups.",
  }),
  "whole.goOn": local({
    capability: "settings.manage",
    input: z.object({ kind: z.literal("anchor"), subject: z.string().max(200) }),
    output: nothing,
    topics: ["whole"],
    doc: "Accept that a head recorded elsewhere does not match, so that work goes on; the finding stays on the page.",
  }),
  "anchor.mark": query({
    capability: "signedIn",
    input: nothing,
    output: z.object({ position: count, letters: z.string() }),
    topics: ["missions"],
    doc: "The current mark of the ledger: printed on orders and on the monthly sheet of the archive.",
  }),
  "anchor.compare": local({
    capability: "signedIn",
    /** As typed from a paper, or the text of its code. */
    input: z.object({ mark: z.string().trim().min(1, "required").max(200, "tooLong") }),
    output: z.object({
      fits: z.boolean(),
      misfit: z.enum(["behind", "rewritten"]).nullable(),
      /** The command after which the mark was made; `null` where this file has none. */
      at: z.string().nullable(),
      /** Number of commands since. */
      since: count,
      position: count,
      /** Before the last time a backup was put back. */
      restoredAt: z.string().nullable(),
    }),
    topics: ["whole"],
    doc: "Compare the mark of a printed paper with this file.",
  }),
};
