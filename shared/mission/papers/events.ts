/** Published events of signed papers and classes of confidentiality. */
import { z } from "zod";
import { keptClasses, keptPaper } from "../../events/shapes.ts";

export const paperEvents = {
  "mission.signedPaperKept.v1": z.strictObject({ stepId: z.string(), file: keptPaper }),
  "mission.classSet.v1": z.strictObject({
    target: z.string(),
    confidentiality: keptClasses,
    reason: z.string(),
  }),
} as const;
