/**
 * A first news item made of an accepted report, in the tone of the municipality's own news: a kicker, a
 * title, a lead that says who, where, when and why, a body by results and agreements, and a place for a
 * quotation. Nothing of a dossier above the ordinary class is used. Pure; a Persian text.
 */
import type { NewsFields } from "../mission/news/news.ts";
import { isPublic, publicPhotos } from "../mission/news/news-public.ts";
import type { Mission } from "../mission/state.ts";
import { formatDayRange } from "../persian/jalali.ts";
import { countryName } from "../persian/names.ts";

/** Marks a place that a person has to fill or remove before the item may be released. */
export const placeholderMark = "[نقل‌قول";

const mostQuoted = 3;

/** `null`: above the ordinary class, or without an accepted report. */
export const newsDraft = (mission: Mission, municipalityFa: string): NewsFields | null => {
  const { report, request } = mission;
  if (!isPublic(mission) || report === null) return null;
  const source = sourceOf(municipalityFa);
  const head = request.members.find((one) => one.role === "head") ?? request.members[0];
  const when = formatDayRange(report.actualStart, report.actualEnd, "fa");
  const where = `${request.city} (${countryName(request.country, "fa")})`;
  const led = head ? ` به سرپرستی ${head.nameFa}، ${head.post}،` : "";
  const clip = (text: string, most: number) =>
    text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
  return {
    kicker: clip(`سفر هیأت ${municipalityFa} به ${request.city}`, 150),
    title: clip(`${request.subject}؛ گفت‌وگو در ${request.city}`, 200),
    lead: clip(
      `به گزارش ${source}، هیأتی از ${municipalityFa}${led} ${when} به ${where} رفت و با ${request.hostOrg} دربارهٔ «${request.subject}» گفت‌وگو کرد.`,
      1000,
    ),
    body: [
      report.publicSummary,
      resultsOf(report.results),
      agreementsOf(report.agreements),
      meetingsOf(report.meetings),
      quoteOf(head, report.recommendations),
    ]
      .filter((one) => one !== "")
      .map((one) => clip(one, 2000)),
    photos: publicPhotos(mission)
      .slice(0, 12)
      .map(({ sha256, caption }) => ({ sha256, caption })),
    english: null,
  };
};

/** The publishing body. */
export const sourceOf = (municipalityFa: string): string =>
  `روابط عمومی و امور بین‌الملل ${municipalityFa}`;

type Report = NonNullable<Mission["report"]>;

const resultsOf = (results: Report["results"]): string => {
  const told = results.filter((one) => one.outcome !== "not");
  if (told.length === 0) return "";
  return `در این سفر ${told.map((one) => sentence(one.evidence)).join(" ")}`;
};

const agreementsOf = (agreements: Report["agreements"]): string =>
  agreements.length === 0
    ? ""
    : `دو طرف بر این موارد توافق کردند: ${agreements.map((one) => bare(one.text)).join("؛ ")}.`;

const meetingsOf = (meetings: Report["meetings"]): string => {
  const met = meetings.map((one) =>
    [one.person, one.organisation === one.person ? "" : one.organisation]
      .filter((part) => part !== "")
      .join(" از "),
  );
  return met.length === 0 ? "" : `هیأت در این سفر با ${met.join("، ")} دیدار کرد.`;
};

/** What the head of the delegation may be asked about; their words are their own. */
const quoteOf = (
  head: { nameFa: string; post: string } | undefined,
  recommendations: Report["recommendations"],
): string => {
  const themes = recommendations.slice(0, mostQuoted).map((one) => bare(one.text));
  if (!head || themes.length === 0) return "";
  return `${head.nameFa}، ${head.post}، دربارهٔ گام‌های آینده گفت: «${placeholderMark} دربارهٔ: ${themes.join("؛ ")}]»`;
};

const bare = (text: string): string => text.trim().replace(/[.؛;]+$/u, "");
const sentence = (text: string): string => `${bare(text)}.`;
