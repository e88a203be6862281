/** The store's half of a list: how many rows the conditions find, and one page of them in a total order. */
import type { Sort } from "#shared/contract/list.ts";
import type { Store } from "./context.ts";
import { inOrder, orderedBy, sliceOf } from "./paging.ts";
import { mostCounted } from "./search.ts";

interface Ask<K extends string> {
  page: number;
  pageSize: number;
  sort: Sort<K>;
}

export interface ListSql<K extends string> {
  /** Tables after `from`. */
  from: string;
  /** Conditions; among them who may see a row. Constants of the code, never what a person typed. */
  where: readonly string[];
  /** Values of the named parameters. */
  bound: Record<string, unknown>;
  /** Without a sort: SQL expressions, some with `desc`. */
  order: readonly string[];
  /** The expressions for each sortable column, ascending. */
  sorts: Record<K, readonly string[]>;
  /** What is unique to each row. It ends each order, so that no page repeats a row. */
  id: readonly [string, ...string[]];
  ask: Ask<K>;
  /** A count that is cheaper than counting the rows. */
  count?: () => number;
  /** Conditions that divide the rows: each part is read by an index of its own, then they are merged. */
  parts?: readonly string[];
}

/** One page, the columns of `select`, and how many rows there are in all. */
export const readList = <R, K extends string>(
  store: Store,
  select: string,
  list: ListSql<K>,
): { rows: R[]; total: number } => {
  const found = `from ${list.from} where ${whereOf(list)}`;
  const total = list.count?.() ?? countOf(store, found, list.bound);
  const { parts } = list;
  if (!parts) return { rows: readPage<R, K>(store, select, found, list, total), total };
  return { rows: readParts<R, K>(store, select, { ...list, parts }, total), total };
};

/** A list of missions by what was typed: `match` asks the index of the search, see `store.search`. */
export interface WordsSql<K extends string> extends Omit<ListSql<K>, "count" | "parts"> {
  match: string;
  /** The oldest document that can be found, when it is known. */
  since?: number;
}

/**
 * The newest missions with these words, by their documents, at most `mostCounted`, in the order
 * asked for. More are not gathered, because a common word is in a large part of the archive.
 */
export const readFound = <R, K extends string>(
  store: Store,
  select: string,
  list: WordsSql<K>,
): { rows: R[]; total: number; capped: boolean } => {
  const { match, since = 0, bound, from, id } = list;
  const found = store
    .sql<unknown[], string>(
      `select distinct found.mission_id
       from search_index words cross join search_doc found on found.doc = words.rowid
       cross join ${from}
       where search_index match @match and words.rowid >= @since
         and ${id[0]} = found.mission_id and ${whereOf(list)}
       order by words.rowid desc limit ${mostCounted + 1}`,
    )
    .pluck()
    .all({ ...bound, match, since });
  const listed = found.slice(0, mostCounted);
  const rows = readPage<R, K>(
    store,
    select,
    `from json_each(@listed) listed cross join ${from} where ${id[0]} = listed.value`,
    { ...list, bound: { ...bound, listed: JSON.stringify(listed) } },
    listed.length,
  );
  return { rows, total: listed.length, capped: found.length > listed.length };
};

const readPage = <R, K extends string>(
  store: Store,
  select: string,
  found: string,
  list: ListSql<K>,
  total: number,
): R[] => {
  const slice = sliceOf(list.ask, total);
  const { limit, offset } = slice;
  const rows = store
    .sql<unknown[], R>(
      `select ${select} ${found} order by ${orderedBy(orderOf(list), slice)} limit @limit + 0 offset @offset`,
    )
    .all({ ...list.bound, limit, offset });
  return inOrder(rows, slice);
};

/** The ids of the page first: those of each part in the order of its own index, merged. */
const readParts = <R, K extends string>(
  store: Store,
  select: string,
  list: ListSql<K> & { parts: readonly string[] },
  total: number,
): R[] => {
  const slice = sliceOf(list.ask, total);
  const { limit, offset } = slice;
  const { from, id, parts, bound } = list;
  const terms = orderOf(list).map((one) => one.replace(/ desc$/, ""));
  const columns = terms.map((one) => (one === id[0] ? `${one} as listed` : one)).join(", ");
  const ids = parts
    .map((part) => `select ${columns} from ${from} where ${whereOf(list)} and ${part}`)
    .join(" union all ");
  const rows = store
    .sql<unknown[], R>(
      `select ${select} from
       (${ids} order by ${orderedBy(orderOf(list), slice)} limit @limit + 0 offset @offset) page
       cross join ${from} where ${id[0]} = page.listed order by ${orderedBy(orderOf(list), slice)}`,
    )
    .all({ ...bound, limit, offset });
  return inOrder(rows, slice);
};

/** The same for computed rows; their own order is the last criterion of every other. */
export const cutList = <R, K extends string>(
  all: readonly R[],
  sorts: Record<K, (one: R, other: R) => number>,
  { page, pageSize, sort }: Ask<K>,
): { rows: R[]; total: number } => {
  const { by, down } = readSort(sort);
  const found = Object.entries<(one: R, other: R) => number>(sorts).find(([key]) => key === by);
  const sorted = found ? all.toSorted(found[1]) : all;
  const ordered = down ? sorted.toReversed() : sorted;
  return { rows: ordered.slice(page * pageSize, (page + 1) * pageSize), total: all.length };
};

/** The conditions as one, for sums over everything that is found. */
export const whereOf = ({ where }: { where: readonly string[] }): string =>
  where.length === 0 ? "true" : where.join(" and ");

const countOf = (store: Store, found: string, bound: Record<string, unknown>): number =>
  store.sql<unknown[], number>(`select count(*) ${found}`).pluck().get(bound) ?? 0;

const orderOf = <K extends string>({ order, sorts, id, ask: { sort } }: ListSql<K>): string[] => {
  const { by, down } = readSort(sort);
  const found = Object.entries<readonly string[]>(sorts).find(([key]) => key === by);
  if (found === undefined) return [...order, ...id];
  const terms = [...found[1], ...id];
  return down ? terms.map((one) => `${one} desc`) : terms;
};

const readSort = (sort: string): { by: string; down: boolean } =>
  sort.startsWith("-") ? { by: sort.slice(1), down: true } : { by: sort, down: false };
