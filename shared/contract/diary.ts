/** The diary of a journey under way; its days are a draft (`drafts.ts`), this only says for which journeys one is kept. */
import { z } from "zod";
import { query } from "./define.ts";
import { listedMission } from "./missions.ts";

export const diaryRows = {
  "diary.mine": query({
    capability: "mission.request",
    input: z.object({}),
    output: z.object({
      journeys: z.array(
        z.object({
          mission: listedMission,
          /** Days so far, and how many of them have an entry. */
          days: z.number(),
          written: z.number(),
          /** Today is a day of the journey without an entry. */
          todayEmpty: z.boolean(),
        }),
      ),
    }),
    topics: ["missions", "drafts", "session"],
    doc: "Journeys of this person that are under way or without a report, with the progress of the diary.",
  }),
};
