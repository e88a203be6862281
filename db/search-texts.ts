/** The searchable content of a mission: its texts by kind, its papers, and the tokens of the filters. */
import { classOf } from "#shared/mission/confidentiality.ts";
import type { ActingRole } from "#shared/contract/capabilities.ts";
import { openAcks } from "#shared/mission/closing.ts";
import type { NamedPaper } from "#shared/mission/papers/paper.ts";
import { allPapers } from "#shared/mission/papers/papers.ts";
import { parts } from "#shared/mission/parts.ts";
import { travellers, walked, type Mission } from "#shared/mission/state.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
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
export type Facet = "kind" | "year" | "country" | "goal" | "person" | "class" | "host" | "part";

/** Begins with a letter that no folded word holds (ª is folded to a), so no typed word matches it. */
export const facet = (kind: Facet, value: string | number): string =>
  `ª${kind}${String(value).replaceAll("-", "")}`.toLowerCase();

/** A host by its name in any spelling, as one token. */
export const hostFacet = (hostOrg: string): string =>
  facet("host", foldForSearch(hostOrg).replaceAll(" ", ""));

/**
 * A person who may have a part in it, by name or by role. It only limits the search of a person without a
 * clearance to few documents; the tables then decide whether each may be seen.
 */
export const partFacet = (personOrRole: string): string => facet("part", personOrRole.slice(-12));

/** People who see it by name, and the roles with a past, open or coming task in it. */
const partFacets = (mission: Mission): string[] => {
  const roles: ActingRole[] = [...mission.route, ...walked(mission).steps].map((step) => step.role);
  const acks = openAcks(mission).map((one) => one.role);
  return [...new Set([...viewersOf(mission), ...roles, ...acks].map(partFacet))];
};

/** Both years of a journey over Nowruz; everyone who travels, and the requester. */
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
    ...partFacets(mission),
  ].join(" ");
};
