/** Full-text search: which texts of a mission are found, and finding them within what one may see. */
import type { Mission } from "#shared/mission/state.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import type { Sql } from "./sqlite.ts";

/** The searchable text of a mission by kind. Names of countries are found in both languages. */
export const searchTextOf = (
  mission: Mission,
  countryName: (code: string, lang: "fa" | "en") => string,
): Record<string, string> => {
  const { request, report, record, order } = mission;
  const lines = (...parts: (string | undefined)[]) => parts.filter(Boolean).join("\n");
  const country = `${countryName(request.country, "fa")} ${countryName(request.country, "en")}`;
  const texts: Record<string, string> = {
    request: lines(
      request.subject,
      request.city,
      country,
      mission.dossierNo,
      request.hostOrg,
      request.hostContact,
      request.importance,
      request.expectedResults,
      request.previousAchievements,
      request.counterpartProfile,
      request.invitationSummary,
      ...request.members.flatMap((one) => [one.nameFa, one.nameEn, one.post]),
    ),
  };
  if (order) texts.order = lines(order.orderNo, order.notes);
  if (mission.segments.length > 0)
    texts.programme = lines(
      ...mission.segments.flatMap((one) => [
        one.title,
        one.fromPlace,
        one.toPlace,
        one.carrier,
        one.number,
        one.note,
      ]),
    );
  if (report)
    texts.report = lines(
      mission.reportNo,
      report.course,
      report.places,
      report.topics,
      report.resultsVsExpected,
      ...report.results.map((one) => one.evidence),
      report.publicSummary,
      report.useForOthers,
      report.lessons,
      ...report.meetings.flatMap((one) => [one.person, one.post, one.organisation, one.topic]),
      ...report.agreements.map((one) => one.text),
      ...report.recommendations.map((one) => one.text),
      ...report.photos.map((one) => one.caption),
    );
  if (record)
    texts.archive = lines(record.accessionNo, ...record.keywords, record.abstract, record.shelf);
  if (mission.addenda.length > 0) texts.addenda = lines(...mission.addenda.map((one) => one.text));
  return texts;
};

export interface Hit {
  missionId: string;
  kind: string;
  original: string;
}

/**
 * Newest documents first: ranking an unbounded set costs a thousand times more (quality.md §6).
 * `where` is the condition of `visibleTo` for the person `me`.
 */
export const createSearch =
  (sql: Sql) =>
  (text: string, visible: { where: string; me: string }, limit: number, offset: number): Hit[] => {
    const match = searchQuery(text);
    if (match === null) return [];
    return sql<unknown[], Hit>(
      `select d.mission_id as missionId, d.kind, d.original
       from search_index i join search_doc d on d.doc = i.rowid join mission m on m.id = d.mission_id
       where search_index match @match and ${visible.where}
       order by i.rowid desc limit @limit offset @offset`,
    ).all({ match, me: visible.me, limit, offset });
  };

/** A piece of the text around the first word that the query shares with it. */
export const excerptOf = (
  original: string,
  query: string,
  fold: (text: string) => string,
): string => {
  const wanted = fold(query).split(" ").filter(Boolean);
  // The texts of several fields follow each other by lines.
  const words = original
    .trim()
    .replace(/\s*\n\s*/g, " · ")
    .split(/\s+/);
  const at = words.findIndex((word) =>
    fold(word)
      .split(" ")
      .some((part) => wanted.some((one) => part.startsWith(one))),
  );
  const from = Math.max(0, at - 8);
  const piece = words.slice(from, from + 24).join(" ");
  return `${from > 0 ? "… " : ""}${piece}${from + 24 < words.length ? " …" : ""}`;
};
