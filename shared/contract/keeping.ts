/** What a dossier shows about its retention. */
import type { z } from "zod";
import type { DisposalState } from "../archive/disposal.ts";
import type { KeepingState } from "../archive/retention.ts";
import type { retentionRule } from "../archive/scheme.ts";

export interface KeepingView {
  keeping: KeepingState;
  until: string;
  classPath: { code: string; titleFa: string; titleEn: string }[];
  rule: z.infer<typeof retentionRule> | null;
  archivedOn: string;
  /** The disposal list it is on, unless the Council has refused it. */
  disposal: { id: string; listNo: string; state: DisposalState } | null;
}
