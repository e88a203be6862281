/** Full-text search within what one may see: by words, by filters, newest first. */
import type { SearchConditions, searchKinds } from "#shared/search.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import { facet } from "./search-texts.ts";
import type { Sql } from "./sqlite.ts";

export interface Hit {
  missionId: string;
  kind: (typeof searchKinds)[number];
  sha256: string;
  original: string;
}

/** Who asks: the conditions of `visibleTo` and `onlyOwn`. */
export interface Visible {
  where: string;
  own: string | null;
  me: string;
}

/** Nobody pages further; what lies beyond is only said to be more. */
export const mostCounted = 1000;

/**
 * Newest documents first: ranking an unbounded set costs a thousand times more (quality.md §6). The
 * filters are tokens of the index, so a rare filter on a common word is an intersection of two lists.
 * The index drives; whether a dossier may be seen is asked of each document before it counts.
 */
export const createSearch = (sql: Sql) => {
  const bound = (conditions: SearchConditions, { me }: Visible) => ({
    me,
    match: matchOf(conditions) ?? "",
    unit: foldForSearch(conditions.unit),
  });
  return {
    find(asked: SearchConditions, visible: Visible, limit: number, offset: number): Hit[] {
      if (matchOf(asked) === null) return [];
      return sql<unknown[], Hit>(
        `select d.mission_id as missionId, d.kind, d.sha256,
           d.original || coalesce(char(10) || f.text, '') as original
         ${from(asked, visible, "left join file_text f on d.text_read = 1 and f.sha256 = d.sha256")}
         order by i.rowid desc limit @limit offset @offset`,
      ).all({ ...bound(asked, visible), limit, offset });
    },
    /** How many there are, up to `mostCounted`. */
    count(asked: SearchConditions, visible: Visible): number {
      if (matchOf(asked) === null) return 0;
      return (
        sql<unknown[], number>(
          `select count(*) from (select 1 ${from(asked, visible, "")} limit ${mostCounted})`,
        )
          .pluck()
          .get(bound(asked, visible)) ?? 0
      );
    },
    /** Papers of dossiers that one sees whose text is not in the index yet. */
    unread({ where, me }: Visible): number {
      return (
        sql<unknown[], number>(
          `select count(distinct f.sha256) from file_text f
           cross join mission_paper p on p.sha256 = f.sha256 cross join mission m on m.id = p.mission_id
           where f.state = 'waiting' and ${where}`,
        )
          .pluck()
          .get({ me }) ?? 0
      );
    },
  };
};

const from = ({ unit }: SearchConditions, { where, own }: Visible, more: string): string =>
  `from search_index i cross join search_doc d on d.doc = i.rowid
   cross join mission m on m.id = d.mission_id ${more}
   where search_index match @match and ${where}
     ${own === null ? "" : `and ${documentsOf(own)}`} ${unit === "" ? "" : `and ${ofUnit}`}`;

/** Of the few missions of one without a clearance: a short list, asked before anything else is read. */
const documentsOf = (missions: string): string =>
  `i.rowid in (select o.doc from search_doc o where o.mission_id in (${missions}))`;
const ofUnit = `m.id in (select t.mission_id from mission_traveller t
  where t.person_id in (select u.id from person u where u.unit_key = @unit))`;

/** `null` when nothing is asked for. Without words the dossiers themselves are listed. */
const matchOf = (asked: SearchConditions): string | null => {
  const words = searchQuery(asked.text);
  const facets = [
    asked.year === null ? [] : facet("year", asked.year),
    asked.country === "" ? [] : facet("country", asked.country),
    asked.goal === null ? [] : facet("goal", asked.goal),
    asked.personId === null ? [] : facet("person", asked.personId),
    asked.confidentiality === null ? [] : facet("class", asked.confidentiality),
  ].flat();
  if (words === null && facets.length === 0 && asked.unit === "") return null;
  const asks = words === null ? [facet("kind", "request"), ...facets] : facets;
  return [...(words === null ? [] : [words]), ...asks.map((one) => `"${one}"`)].join(" AND ");
};
