/** What a dossier shows of how long it is kept. */
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
  /** The list it is on, if any that the Council has not refused. */
  disposal: { id: string; listNo: string; state: DisposalState } | null;
}
