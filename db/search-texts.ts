/** What is found of a mission: its texts by kind, its papers, and what the filters ask for. */
import { classOf } from "#shared/mission/confidentiality.ts";
import { allPapers, type NamedPaper } from "#shared/mission/papers/papers.ts";
import { travellers, type Mission } from "#shared/mission/state.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";

/** The searchable text of a mission by kind. Names of countries are found in both languages. */
export const searchTextOf = (mission: Mission): Record<string, string> => {
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
      ...report.dailyEntries.flatMap((one) => [one.text, one.places]),
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
    texts.archive = lines(
      record.accessionNo,
      record.classCode,
      ...record.keywords,
      record.abstract,
      record.shelf,
      record.box,
      record.mandate,
    );
  if (mission.addenda.length > 0) texts.addenda = lines(...mission.addenda.map((one) => one.text));
  return texts;
};

/** Every paper of the dossier once, by its bytes, with its name and caption. */
export const searchPapersOf = (mission: Mission): Map<string, string> => {
  const papers = new Map<string, string>();
  for (const one of allPapers(mission))
    if (!papers.has(one.sha256)) papers.set(one.sha256, titleOf(one));
  return papers;
};
const titleOf = ({ name, caption }: NamedPaper) => [name, caption].filter(Boolean).join("\n");

/** What a filter can ask for; each value is one token of the index. */
export type Facet = "kind" | "year" | "country" | "goal" | "person" | "class" | "host";

/** Begins with a letter that no folded word holds (ª is folded to a), so nothing that is typed meets it. */
export const facet = (kind: Facet, value: string | number): string =>
  `ª${kind}${String(value).replaceAll("-", "")}`.toLowerCase();

/** A host under its name in any spelling, as one term. */
export const hostFacet = (hostOrg: string): string =>
  facet("host", foldForSearch(hostOrg).replaceAll(" ", ""));

/** Both years of a journey over Nowruz; everybody who travels, and who asked for it. */
export const facetsOf = (mission: Mission, kind: string): string => {
  const { startDate, endDate, country, unitGoals, hostOrg } = mission.request;
  return [
    facet("kind", kind),
    ...new Set([jalaliYear(startDate), jalaliYear(endDate)].map((year) => facet("year", year))),
    facet("country", country),
    ...unitGoals.map((goal) => facet("goal", goal)),
    ...new Set([mission.requesterId, ...travellers(mission)].map((id) => facet("person", id))),
    facet("class", classOf(mission)),
    hostFacet(hostOrg),
  ].join(" ");
};
