/** Published events of route templates. */
import { z } from "zod";
import { keptCondition, keptPermitDetails } from "../mission/route/kept.ts";

export const templateEvents = {
  "route.published.v1": z.strictObject({
    purpose: z.enum(["request", "change"]),
    titleFa: z.string(),
    titleEn: z.string(),
    effectiveFrom: z.string(),
    steps: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(["decision", "clearance", "permit"]),
        titleFa: z.string(),
        titleEn: z.string(),
        assignee: z.enum([
          "lineManager",
          "manager",
          "protection",
          "finance",
          "humanResources",
          "head",
          "deputyMayor",
          "mayor",
          "secretariat",
        ]),
        orElse: z.array(
          z.enum([
            "lineManager",
            "manager",
            "protection",
            "finance",
            "humanResources",
            "head",
            "deputyMayor",
            "mayor",
            "secretariat",
          ]),
        ),
        group: z.number().int(),
        compulsory: z.boolean(),
        when: z.array(keptCondition),
        looksAt: z.array(
          z.enum(["purpose", "destination", "dates", "delegation", "payment", "invitation"]),
        ),
        dueWorkingDays: z.number().int().nullable(),
        permit: keptPermitDetails.nullable(),
      }),
    ),
    version: z.number().int(),
  }),
} as const;
