/** What is found of a mission: its texts by kind, its papers, and what the filters ask for. */
import { classOf } from "#shared/mission/confidentiality.ts";
import type { NamedPaper } from "#shared/mission/papers/paper.ts";
import { allPapers } from "#shared/mission/papers/papers.ts";
import { parts } from "#shared/mission/parts.ts";
import { travellers, type Mission } from "#shared/mission/state.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";

/** The searchable text of a mission by kind; a kind without words is left out. */
export const searchTextOf = (mission: Mission): Record<string, string> => {
  const texts = parts.flatMap((part) => Object.entries(part.searchTexts?.(mission) ?? {}));
  return Object.fromEntries(
    texts
      .map(([kind, lines]) => [kind, lines.filter(Boolean).join("\n")] as const)
      .filter(([, text]) => text !== ""),
  );
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

/** Both years of a journey over Nowruz; everyone who travels, and who asked for it. */
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
