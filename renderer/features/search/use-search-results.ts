/** What was found: dossiers, more of them when asked for, and rows of the registers for the same words. */
import { useCallback, useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { isAsked, type SearchConditions } from "#shared/search.ts";
import { useRegisters, type Found } from "#renderer/app/register-entries.ts";
import { useCalls } from "#renderer/client.ts";
import { byMission, kinds, type FoundDossier, type Kind } from "./found.ts";

/** Rows of a register: beside others, and alone. */
const few = 3;
const many = 50;
/** Dossiers shown while registers have rows as well. */
const fewDossiers = 6;

export interface SearchResults {
  dossiers: readonly FoundDossier[];
  /** All hits in dossiers, when only some are shown. */
  allDossiers: number | null;
  found: readonly Found[];
  /** How many of each kind there are, of those that have any. */
  counts: readonly (readonly [Kind, number])[];
  /** Dossiers come with scrolling; asked for when the end comes into sight. */
  more: boolean;
  onMore: () => void;
}

export const useSearchResults = (
  conditions: SearchConditions,
  kind: Kind | null,
  first: Output<"search.find">,
): SearchResults => {
  const [pages, setPages] = useState(1);
  const further = useCalls(
    "search.find",
    Array.from({ length: pages - 1 }, (_, index) => ({ ...conditions, page: index + 1 })),
  );
  const { text, ...others } = conditions;
  // The other conditions are those of a journey: nothing in a register has them.
  const byWords = text !== "" && !isAsked({ text: "", ...others });
  const all = useRegisters({
    text: text.slice(0, 100),
    wants: () => byWords,
    most: (register) => (kind === register ? many : few),
  });
  const loading = further.some((one) => one.isPending);
  const onMore = useCallback(() => setPages((shown) => shown + 1), []);
  const totalOf = (one: Kind): number =>
    one === "dossiers" ? first.total : (all.find(({ register }) => register === one)?.total ?? 0);
  const counts = kinds
    .map((one) => [one, totalOf(one)] as const)
    .filter(([one, total]) => total > 0 || one === kind);
  const shown = (one: Kind) => kind === null || kind === one;
  const dossiers = shown("dossiers")
    ? byMission([...first.hits, ...further.flatMap((one) => one.data?.hits ?? [])])
    : [];
  const beside = kind === null && all.some(({ total }) => total > 0);
  const found = all.filter(({ register, total }) => total > 0 && shown(register));
  return {
    dossiers: beside ? dossiers.slice(0, fewDossiers) : dossiers,
    allDossiers: beside && dossiers.length > fewDossiers ? first.total : null,
    found,
    counts,
    more: !beside && shown("dossiers") && !loading && pages * first.pageSize < first.total,
    onMore,
  };
};
