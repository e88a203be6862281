/** The presence guard: warnings about being away on these days, from the data of all missions. */
import { z } from "zod";
import type { PresenceWarning } from "../mission/request/presence.ts";
import { query } from "./define.ts";

/** A mission that the caller may not see is counted and not named: `null`. */
export type PresenceWarningView = Omit<PresenceWarning, "missions"> & {
  missions: ({ id: string; dossierNo: string } | null)[];
};

export const presenceRows = {
  "presence.check": query({
    capability: "mission.request",
    input: z.object({
      /** The request as typed so far. */
      draft: z.record(z.string(), z.unknown()),
      /** The dossier it belongs to, which is not compared with itself. */
      missionId: z.uuid().nullable().default(null),
    }),
    output: z.object({ warnings: z.array(z.custom<PresenceWarningView>()) }),
    topics: ["missions", "absences", "deputies", "people", "settings"],
    doc: "Warnings about who would be away at the same time, and about the days; empty without days.",
  }),
};
