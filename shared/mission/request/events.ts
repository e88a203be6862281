/** Published events of the request: sending, correcting, changing and closing it. */
import { z } from "zod";
import { keptAck, keptAcks, keptRequest } from "./kept.ts";
import { keptStep } from "../route/kept.ts";

export const requestEvents = {
  "mission.submitted.v1": z.strictObject({
    request: keptRequest,
    route: z.array(keptStep),
    templateVersion: z.number().int(),
    dossierNo: z.string(),
    requesterId: z.string(),
  }),
  /** `closed`: steps whose decision still holds, because nothing they look at has changed. */
  "mission.resubmitted.v1": z.strictObject({
    request: keptRequest,
    route: z.array(keptStep),
    templateVersion: z.number().int(),
    closed: z.array(z.string()),
  }),
  "mission.withdrawn.v1": z.strictObject({
    reason: z.string(),
    acknowledgements: keptAcks,
  }),
  "mission.cancelled.v1": z.strictObject({
    reason: z.string(),
    acknowledgements: keptAcks,
  }),
  "mission.postponed.v1": z.strictObject({
    reason: z.string(),
    acknowledgements: keptAcks,
  }),
  "mission.acknowledged.v1": z.strictObject({
    kind: keptAck,
    note: z.string(),
  }),
  /** A small change after approval: recorded and announced, decided by no one. */
  "mission.changed.v1": z.strictObject({ request: keptRequest, reason: z.string() }),
  "mission.changeProposed.v1": z.strictObject({
    request: keptRequest,
    route: z.array(keptStep),
    templateVersion: z.number().int(),
    reason: z.string(),
    material: z.array(z.enum(["dates", "place", "delegation", "payer", "cost"])),
  }),
  /**
   * Follows the last decision on a change. `reopened`: permits that no longer cover the journey;
   * `added`: permits that the journey did not need before.
   */
  "mission.changeApproved.v1": z.strictObject({
    reopened: z.array(z.string()),
    added: z.array(keptStep),
  }),
  "mission.changeDropped.v1": z.strictObject({ reason: z.string() }),
} as const;
