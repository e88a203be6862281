/** Full-text search within what the person may see: by words, by filters, newest first. */
import type { SearchConditions, searchKinds } from "#shared/search.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import { facet, hostFacet, partFacet } from "./search-texts.ts";
import type { Ledger } from "./ledger.ts";
import { createCatchUp } from "./projections/search.ts";
import { troubleOf, type Db, type Sql } from "./sqlite.ts";

export interface Hit {
  missionId: string;
  kind: (typeof searchKinds)[number];
  sha256: string;
  original: string;
}

/** The person and what they may see: the condition of `visibleTo`. */
export interface Visible {
  where: string;
  me: string;
  /** They and their roles, if they see a dossier only by a part in it. */
  parts: readonly string[] | null;
}

/** Nobody pages further, in the search or in a list by words; beyond it the answer only says that there are more. */
export const mostCounted = 300;

/**
 * Newest documents first: ranking an unbounded set costs a thousand times more (quality.md §6). The
 * filters are tokens of the index, so a rare filter on a common word is an intersection of two lists.
 * The query starts from the index; whether a dossier may be seen is asked of each document before it counts.
 */
export const createSearch = (db: Db, sql: Sql, ledger: Ledger) => {
  const bringUpToDate = createCatchUp(db, ledger);
  /** Where nothing can be written, the index is searched as it is. */
  const catchUp = (): void => {
    try {
      bringUpToDate();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
    }
  };
  /** Ids of the people of a unit: the filter follows the people in it today. */
  const peopleOf = (unit: string): string[] =>
    sql<[string], string>(
      "select id from person where unit_key = ? order by sort_key, id limit 500",
    )
      .pluck()
      .all(foldForSearch(unit));
  /**
   * The documents among which a person without a clearance finds something of this country: from the first
   * to the last of their own dossiers to it. `null` when there are none, so nothing has to be searched.
   */
  const withinOwn = (
    country: string,
    { where, me, parts }: Visible,
  ): { first: number; last: number } | null => {
    if (parts === null || country === "") return { first: 0, last: Number.MAX_SAFE_INTEGER };
    const { first, last } = sql<unknown[], { first: number | null; last: number | null }>(
      `select min(d.doc) as first, max(d.doc) as last
       from mission m cross join search_doc d on d.mission_id = m.id
       where +m.country = @country and ${where}`,
    ).get({ me, country }) ?? { first: null, last: null };
    return first === null || last === null ? null : { first, last };
  };
  return {
    /**
     * Brings the index up to date and makes its query from what was typed; `null` when nothing was typed.
     * `parts` as those of `Visible`.
     */
    matching(text: string, parts: Visible["parts"]): string | null {
      const match = searchQuery(text);
      if (match === null) return null;
      catchUp();
      return inOwn(match, parts);
    },
    /** Numbers of the documents found, newest first, up to `mostCounted`: pages and the total use the same numbers. */
    find(
      asked: SearchConditions,
      visible: Visible,
    ): { documents: readonly number[]; capped: boolean } {
      const match = matchOf(asked, peopleOf);
      if (match === null) return { documents: [], capped: false };
      catchUp();
      const within = withinOwn(asked.country, visible);
      if (within === null) return { documents: [], capped: false };
      const found = sql<unknown[], number>(
        `select i.rowid from search_index i cross join search_doc d on d.doc = i.rowid
         cross join mission m on m.id = d.mission_id
         where search_index match @match and i.rowid between @first and @last and ${visible.where}
         order by i.rowid desc limit ${mostCounted + 1}`,
      )
        .pluck()
        .all({ me: visible.me, match: inOwn(match, visible.parts), ...within });
      return { documents: found.slice(0, mostCounted), capped: found.length > mostCounted };
    },
    /**
     * Missions with one of these words (folded, without endings) or this host in the request,
     * newest first: candidates for the caller to compare.
     */
    alike(words: readonly string[], hostOrg: string, { where, me, parts }: Visible): string[] {
      const terms = [...words, ...(hostOrg.trim() === "" ? [] : [hostFacet(hostOrg)])];
      if (terms.length === 0) return [];
      catchUp();
      const match = `"${facet("kind", "request")}" AND (${anyOf(terms)})`;
      return sql<unknown[], string>(
        `select d.mission_id from search_index i cross join search_doc d on d.doc = i.rowid
         cross join mission m on m.id = d.mission_id
         where search_index match @match and ${where}
         order by i.rowid desc limit ${mostCounted}`,
      )
        .pluck()
        .all({ me, match: inOwn(match, parts) });
    },
    /** The documents of one page, in the order of their numbers. */
    read: (documents: readonly number[]): Hit[] =>
      sql<[string], Hit>(
        `select d.mission_id as missionId, d.kind, d.sha256,
           d.original || coalesce(char(10) || f.text, '') as original
         from json_each(?) asked join search_doc d on d.doc = asked.value
         left join file_text f on f.sha256 = d.sha256 and f.state = 'read'
         order by asked.key`,
      ).all(JSON.stringify(documents)),
    /** Papers of visible dossiers whose text is not in the index yet. */
    unread({ where, me }: Visible): number {
      return (
        sql<unknown[], number>(
          `select count(distinct d.sha256) from search_pending p
           cross join search_doc d on d.doc = p.doc cross join mission m on m.id = d.mission_id
           where ${where}`,
        )
          .pluck()
          .get({ me }) ?? 0
      );
    },
  };
};

/** Without a clearance only documents in which the person may have a part are gathered; `where` still decides. */
const inOwn = (match: string, parts: Visible["parts"]): string =>
  parts === null ? match : `(${anyOf(parts.map(partFacet))}) AND ${match}`;

const anyOf = (tokens: readonly string[]) => tokens.map((one) => `"${one}"`).join(" OR ");

/** `null` when nothing can be found. Without words the dossiers themselves are listed. */
const matchOf = (asked: SearchConditions, peopleOf: (unit: string) => string[]): string | null => {
  const words = searchQuery(asked.text);
  const unit = asked.unit === "" ? null : peopleOf(asked.unit);
  if (unit?.length === 0) return null;
  const facets = [
    asked.year === null ? [] : facet("year", asked.year),
    asked.country === "" ? [] : facet("country", asked.country),
    asked.goal === null ? [] : facet("goal", asked.goal),
    asked.personId === null ? [] : facet("person", asked.personId),
    asked.confidentiality === null ? [] : facet("class", asked.confidentiality),
  ].flat();
  if (words === null && facets.length === 0 && unit === null) return null;
  // The rarest token comes first: the index skips from one of its documents to the next.
  return [
    ...(unit === null ? [] : [`(${anyOf(unit.map((id) => facet("person", id)))})`]),
    ...facets.map((one) => `"${one}"`),
    words ?? `"${facet("kind", "request")}"`,
  ].join(" AND ");
};
