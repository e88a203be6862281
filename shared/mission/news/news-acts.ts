/** Guards and decisions about the news of a journey. Pure. */
import type { z } from "zod";
import { hashOf } from "../../canonical.ts";
import { placeholderMark } from "../../news/draft.ts";
import type { FieldIssue } from "../../result.ts";
import type * as inputs from "../inputs.ts";
import type { NewsFields } from "./news.ts";
import { isPublic, publicPhotos } from "./news-public.ts";
import type { Guard, Outcome } from "../rules.ts";
import type { Mission } from "../state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

/** A class that was raised later stops further releases; earlier ones cannot be undone. */
export const mayBePublic: Guard = (mission) =>
  isPublic(mission) ? null : { reason: "newsAboveNormal" };

/** Only an accepted report is published. */
export const reportIsAccepted: Guard = ({ reportVersions }) =>
  reportVersions.at(-1)?.review?.outcome === "reportAccepted"
    ? null
    : { reason: "newsAfterAcceptance" };

export const newsIsWritten: Guard = ({ news }) =>
  news.versions.length > 0 ? null : { reason: "newsNotWritten" };

export const writeNews = (mission: Mission, text: Input<"writeNews">): Outcome => {
  const fields = photoIssues(mission, text);
  if (fields.length > 0) return { refused: { reason: "checkFields", fields } };
  if (hashOf(mission.news.versions.at(-1)?.text ?? null) === hashOf(text))
    return { refused: { reason: "nothingChanged" } };
  return { events: [{ type: "mission.newsWritten.v1", payload: text }] };
};

/** The version that was saved last is released, and the event keeps its full text. */
export const releaseNews = (mission: Mission, input: Input<"releaseNews">): Outcome => {
  const text = mission.news.versions.at(-1)?.text;
  if (!text) return { refused: { reason: "newsNotWritten" } };
  if (input.lang === "en" && text.english === null) return { refused: { reason: "newsNoEnglish" } };
  if (unfinished(text)) return { refused: { reason: "newsPlaceholder" } };
  const fields = photoIssues(mission, text);
  if (fields.length > 0) return { refused: { reason: "checkFields", fields } };
  const newsVersion = mission.news.versions.length;
  const payload = { ...input, newsVersion, news: text, textHash: hashOf(text) };
  return { events: [{ type: "mission.newsReleased.v1", payload }] };
};

const unfinished = ({ title, lead, body }: NewsFields): boolean =>
  [title, lead, ...body].some((one) => one.includes(placeholderMark));

/** Photos come from the report of this dossier, each once; no other photo is published. */
const photoIssues = (mission: Mission, { photos }: NewsFields): FieldIssue[] => {
  const allowed = publicPhotos(mission).map((one) => one.sha256);
  return photos.flatMap(({ sha256 }, index): FieldIssue[] => {
    const twice = photos.findIndex((one) => one.sha256 === sha256) < index;
    return allowed.includes(sha256) && !twice
      ? []
      : [{ path: `photos.${index}.caption`, reason: twice ? "photoTwice" : "photoNotPublic" }];
  });
};
