/**
 * The news item about a journey: the PR unit's text, every version of it, and every release. Only a
 * dossier of the ordinary class has one; nothing above that class is published. Pure.
 */
import { z } from "zod";
import type { EventOf } from "../../events/contract.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import type { newsEvents } from "./events.ts";

export const newsFormats = ["docx", "html"] as const;
export const newsLangs = ["fa", "en"] as const;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const paragraphs = z.array(requiredText(2000)).max(20, "tooMany");
/** The English text is written or left out as a whole. */
const english = z
  .object({ title: requiredText(200), lead: requiredText(1000), body: paragraphs })
  .nullable();

export const newsFields = z.object({
  /** روتیتر: the small line above the title. */
  kicker: optionalText(150),
  title: requiredText(200),
  lead: requiredText(1000),
  body: paragraphs,
  /** In their order; a caption is also the photo's text alternative. */
  photos: z.array(z.object({ sha256, caption: requiredText(200) })).max(12, "tooMany"),
  english: english.default(null),
});
export type NewsFields = z.infer<typeof newsFields>;

/** Without an id: a release is identified by its event, so nobody can link it to another disclosure. */
export const releaseFields = z.object({
  format: z.enum(newsFormats, "choose"),
  lang: z.enum(newsLangs, "choose"),
  /** To whom it was given: the portal of the municipality, an agency. */
  recipient: requiredText(120),
});

export type NewsEvent = EventOf<typeof newsEvents>;
export interface News {
  /** Every version that was saved, oldest first. */
  versions: { at: string; personId: string; text: NewsFields }[];
  releases: (Pick<z.infer<typeof releaseFields>, "format" | "lang" | "recipient"> & {
    at: string;
    personId: string;
    newsVersion: number;
  })[];
}
export const noNews: News = { versions: [], releases: [] };

export const evolveNews = (
  before: News,
  event: NewsEvent,
  { at, actor: personId }: { at: string; actor: string },
): News => {
  switch (event.type) {
    case "mission.newsWritten.v1":
      return { ...before, versions: [...before.versions, { at, personId, text: event.payload }] };
    case "mission.newsReleased.v1": {
      const { format, lang, recipient, newsVersion } = event.payload;
      const one = { format, lang, recipient, newsVersion, at, personId };
      return { ...before, releases: [...before.releases, one] };
    }
  }
};
