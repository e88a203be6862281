/** Published events of the request: sending, correcting, changing and closing it. */
import { z } from "zod";
import { upcast, type OldEvent } from "../../events/contract.ts";
import { keptAck, keptAcks, keptRequest, olderRequests, requestVersion } from "./kept.ts";
import { keptStep } from "../route/kept.ts";

/** The four events that carry a request, with one version of it. */
const carrying = <R extends z.ZodType>(request: R) => ({
  submitted: z.strictObject({
    request,
    route: z.array(keptStep),
    templateVersion: z.number().int(),
    dossierNo: z.string(),
    requesterId: z.string(),
  }),
  /** `closed`: steps whose decision still holds, because none of their sections has changed. */
  resubmitted: z.strictObject({
    request,
    route: z.array(keptStep),
    templateVersion: z.number().int(),
    closed: z.array(z.string()),
  }),
  /** A small change after approval: recorded and announced, without a decision. */
  changed: z.strictObject({ request, reason: z.string() }),
  changeProposed: z.strictObject({
    request,
    route: z.array(keptStep),
    templateVersion: z.number().int(),
    reason: z.string(),
    material: z.array(z.enum(["dates", "place", "delegation", "payer", "cost"])),
  }),
});
const newest = carrying(keptRequest);

/** Their full names in the newest version: what is written and what is read. */
export const submitted = `mission.submitted.v${requestVersion}` as const;
export const resubmitted = `mission.resubmitted.v${requestVersion}` as const;
export const changed = `mission.changed.v${requestVersion}` as const;
export const changeProposed = `mission.changeProposed.v${requestVersion}` as const;

export const requestEvents = {
  [submitted]: newest.submitted,
  [resubmitted]: newest.resubmitted,
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
  [changed]: newest.changed,
  [changeProposed]: newest.changeProposed,
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

/** The same four with each earlier version of the request. */
export const oldRequestEvents: Readonly<Record<string, OldEvent>> = Object.fromEntries(
  olderRequests.flatMap(({ version, schema, next }) =>
    Object.entries(carrying(schema)).map(([name, old]) => [
      `mission.${name}.v${version}`,
      upcast<z.ZodObject>(old, `mission.${name}.v${version + 1}`, ({ request, ...rest }) => ({
        ...rest,
        request: next(request),
      })),
    ]),
  ),
);
