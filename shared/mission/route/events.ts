/** Published events of the route: decisions of its steps. */
import { z } from "zod";
import { keptAcks } from "../request/kept.ts";
import { keptDecidingRoles, keptPaper } from "../../events/shapes.ts";

/** One decision; it closes several steps when they follow each other and belong to one person. */
const decided = z.strictObject({
  steps: z.array(
    z.strictObject({
      stepId: z.string(),
      forWhom: z.string().nullable(),
      contentHash: z.string(),
    }),
  ),
  reason: z.string(),
  onPaper: z
    .strictObject({ signerId: z.string(), signedOn: z.string(), file: keptPaper })
    .nullable(),
});
export type Decided = z.infer<typeof decided>;

export const routeEvents = {
  "mission.stepApproved.v1": decided,
  "mission.stepObjected.v1": decided,
  "mission.returned.v1": decided,
  "mission.rejected.v1": decided.extend({ acknowledgements: keptAcks }),
  "mission.approved.v1": z.strictObject({}),
  "mission.stepReassigned.v1": z.strictObject({
    stepId: z.string(),
    reason: z.string(),
    personId: z.string(),
    role: keptDecidingRoles,
  }),
} as const;
