/** The monthly sheet of the archive: the dossiers archived, with the mark of the ledger. */
import { z } from "zod";
import { confidentialities } from "../mission/request/request.ts";
import { query } from "./define.ts";

const archivedInMonth = z.object({
  id: z.uuid(),
  accessionNo: z.string(),
  dossierNo: z.string(),
  subject: z.string(),
  archivedOn: z.string(),
  confidentiality: z.enum(confidentialities),
});
export type ArchivedInMonth = z.infer<typeof archivedInMonth>;

const day = z.iso.date();

export const archiveMonthRows = {
  "archive.month": query({
    capability: "archive.keep",
    input: z.object({ first: day, last: day }),
    output: z.object({
      rows: z.array(archivedInMonth),
      confidentiality: z.enum(confidentialities),
      /** In total. */
      archived: z.number(),
      dossiers: z.number(),
      mark: z.object({ position: z.number(), letters: z.string() }),
    }),
    topics: ["missions"],
    doc: "Dossiers archived between two days, the totals, and the mark of the ledger.",
  }),
};
