/** The report and its review sheet as events keep them. Published, so they never change. */
import { z } from "zod";
import { keptPaper } from "../../events/shapes.ts";

export const keptReport = z.strictObject({
  actualStart: z.string(),
  actualEnd: z.string(),
  dailyEntries: z.array(
    z.strictObject({ day: z.string(), authorId: z.string(), places: z.string(), text: z.string() }),
  ),
  course: z.string(),
  places: z.string(),
  meetings: z.array(
    z.strictObject({
      person: z.string(),
      post: z.string(),
      organisation: z.string(),
      contact: z.string(),
      topic: z.string(),
    }),
  ),
  topics: z.string(),
  agreements: z.array(z.strictObject({ text: z.string(), owner: z.string(), due: z.string() })),
  gifts: z.array(
    z.strictObject({
      direction: z.enum(["given", "received"]),
      item: z.string(),
      person: z.string(),
      value: z.string(),
    }),
  ),
  results: z.array(
    z.strictObject({
      expected: z.string(),
      outcome: z.enum(["achieved", "partly", "not"]),
      evidence: z.string(),
    }),
  ),
  resultsVsExpected: z.string(),
  recommendations: z.array(
    z.strictObject({ text: z.string(), addressee: z.string(), due: z.string() }),
  ),
  useForOthers: z.string(),
  lessons: z.string(),
  publicSummary: z.string(),
  mediaLinks: z.string(),
  photos: z.array(z.strictObject({ file: keptPaper, caption: z.string() })),
  papers: z.array(keptPaper),
});

export const keptReview = z.array(
  z.strictObject({
    item: z.enum([
      "datesAgree",
      "expectedAnswered",
      "recommendations",
      "agreementsOwned",
      "contacts",
      "captions",
      "publicClass",
      "signed",
    ]),
    ok: z.boolean(),
    note: z.string(),
  }),
);
