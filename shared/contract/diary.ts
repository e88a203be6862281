/** The diary of a journey under way; its days are a draft (`drafts.ts`), this only says where one is kept. */
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
          /** Days that have come, and how many of them have something in the diary. */
          days: z.number(),
          written: z.number(),
          /** Today is a day of the journey of which nothing is written yet. */
          todayEmpty: z.boolean(),
        }),
      ),
    }),
    topics: ["missions", "drafts", "session"],
    doc: "Journeys of this person that are under way or not reported on yet, and how far their diary is.",
  }),
};
