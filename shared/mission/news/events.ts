/** Published events of news. */
import { z } from "zod";

const text = z.strictObject({
  kicker: z.string(),
  title: z.string(),
  lead: z.string(),
  body: z.array(z.string()),
  photos: z.array(z.strictObject({ sha256: z.string(), caption: z.string() })),
  english: z
    .strictObject({ title: z.string(), lead: z.string(), body: z.array(z.string()) })
    .nullable(),
});

export const newsEvents = {
  "mission.newsWritten.v1": text,
  /** `news`: exactly what was released, with the photos that went along. */
  "mission.newsReleased.v1": z.strictObject({
    format: z.enum(["docx", "html"]),
    lang: z.enum(["fa", "en"]),
    recipient: z.string(),
    newsVersion: z.number().int(),
    news: text,
    textHash: z.string(),
  }),
} as const;
