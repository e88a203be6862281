/** Published events of the archive scheme and of disposal lists. */
import { z } from "zod";
import { keptClasses, keptPaper } from "../events/shapes.ts";

export const schemeEvents = {
  "archive.classPut.v1": z.strictObject({
    code: z.string(),
    parent: z.string(),
    titleFa: z.string(),
    titleEn: z.string(),
    retentionClass: z.string(),
    missionTypes: z.array(
      z.enum([
        "official",
        "specialist",
        "training",
        "exhibition",
        "agreementFollowUp",
        "invitation",
      ]),
    ),
    closed: z.boolean(),
  }),
  "archive.classRemoved.v1": z.strictObject({ code: z.string() }),
  "archive.rulePut.v1": z.strictObject({
    code: z.string(),
    titleFa: z.string(),
    titleEn: z.string(),
    trigger: z.enum(["archived", "missionEnd", "agreementEnd"]),
    years: z.number().int().nullable(),
    disposition: z.enum(["destroy", "transfer", "keep"]),
    citation: z.string(),
    effectiveFrom: z.string(),
  }),
  "archive.ruleRemoved.v1": z.strictObject({ code: z.string() }),
} as const;

export const disposalEvents = {
  "archive.disposalProposed.v1": z.strictObject({
    listNo: z.string(),
    madeOn: z.string(),
    note: z.string(),
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
  "archive.disposalAnswered.v1": z.strictObject({
    outcome: z.enum(["approved", "refused"]),
    letterNo: z.string(),
    letterDate: z.string(),
    scan: keptPaper,
    note: z.string(),
  }),
} as const;
