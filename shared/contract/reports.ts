/** Trip reports across dossiers: who owes one, and which requests that blocks. */
import { z } from "zod";
import type { DebtKind } from "../mission/report/report-lock.ts";
import { query } from "./define.ts";
import type { listedPerson } from "./people.ts";

/** A debt that blocks a request today, or would without its waiver. */
export interface ReportLockView {
  person: z.infer<typeof listedPerson>;
  kind: DebtKind;
  /** `null` for people who may not see it. */
  dossierNo: string | null;
  due: string;
  /** Subject of the dossier; `null` for people who may not see it. */
  mission: { id: string; subject: string; city: string; country: string } | null;
  waiver: { until: string; reason: string; by: z.infer<typeof listedPerson> | null } | null;
}

export const reportRows = {
  "report.locks": query({
    capability: "mission.request",
    input: z.object({ personIds: z.array(z.uuid()).max(100, "tooMany") }),
    output: z.object({
      locks: z.array(z.custom<ReportLockView>()),
      waived: z.array(z.custom<ReportLockView>()),
    }),
    topics: ["missions", "settings", "calendar"],
    doc: "Which of these people cannot request a journey today because a trip report is owed.",
  }),
};
