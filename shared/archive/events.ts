/** Published events of the archive scheme and of disposal lists. */
import { z } from "zod";
import { keptClasses, keptPaper } from "../events/shapes.ts";

const archiveClass = z.strictObject({
  code: z.string(),
  parent: z.string(),
  titleFa: z.string(),
  titleEn: z.string(),
  retentionClass: z.string(),
  missionTypes: z.array(
    z.enum(["official", "specialist", "training", "exhibition", "agreementFollowUp", "invitation"]),
  ),
  closed: z.boolean(),
});
const retentionRule = z.strictObject({
  code: z.string(),
  titleFa: z.string(),
  titleEn: z.string(),
  trigger: z.enum(["archived", "missionEnd", "agreementEnd"]),
  years: z.number().int().nullable(),
  disposition: z.enum(["destroy", "transfer", "keep"]),
  citation: z.string(),
  effectiveFrom: z.string(),
});

export const schemeEvents = {
  /** The classes and periods Safir shipped when the municipality was set up; a later version may differ. */
  "archive.schemeAdopted.v1": z.strictObject({
    classes: z.array(archiveClass),
    rules: z.array(retentionRule),
  }),
  "archive.classPut.v1": archiveClass,
  "archive.classRemoved.v1": z.strictObject({ code: z.string() }),
  "archive.rulePut.v1": retentionRule,
  "archive.ruleRemoved.v1": z.strictObject({ code: z.string() }),
} as const;

export const disposalEvents = {
  "archive.disposalProposed.v1": z.strictObject({
    listNo: z.string(),
    madeOn: z.string(),
    note: z.string(),
    missionIds: z.array(z.string()),
    count: z.number().int(),
    /** SHA-256 of the canonical rows. */
    sha256: z.string(),
  }),
  "archive.disposalAnswered.v1": z.strictObject({
    outcome: z.enum(["approved", "refused"]),
    letterNo: z.string(),
    letterDate: z.string(),
    scan: keptPaper,
    note: z.string(),
  }),
} as const;

/** What the Council reads about each dossier, in a stream of its own with the id of the list. */
export const disposalRowEvents = {
  "disposalRows.kept.v1": z.strictObject({
    rows: z.array(
      z.strictObject({
        missionId: z.string(),
        accessionNo: z.string(),
        dossierNo: z.string(),
        title: z.string(),
        classCode: z.string(),
        classFa: z.string(),
        classEn: z.string(),
        startDate: z.string(),
        endDate: z.string(),
        archivedOn: z.string(),
        pages: z.number().nullable(),
        shelf: z.string(),
        box: z.string(),
        confidentiality: keptClasses,
        retentionClass: z.string(),
        retentionFa: z.string(),
        retentionEn: z.string(),
        trigger: z.enum(["archived", "missionEnd", "agreementEnd"]),
        period: z.number().nullable(),
        disposition: z.enum(["destroy", "transfer", "keep"]),
        until: z.string(),
        citation: z.string(),
      }),
    ),
  }),
} as const;
