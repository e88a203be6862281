/**
 * Reads the cells of journeys: the open ones row by row, the settled ones from the sums that
 * db/projections/statistics.ts keeps. Both use the same cells.
 */
import { closedStatuses, statuses, type Status } from "#shared/mission/state.ts";
import {
  followUpOf,
  statisticStatuses,
  valuesOf,
  type Cell,
  type CountedMission,
  type StatisticCost,
  type StatisticFilter,
  type StatisticGroup,
} from "#shared/statistics.ts";
import type { Call, Store } from "./context.ts";
import { inOrder, orderedBy, sliceOf } from "./paging.ts";
import { quoted } from "./sqlite.ts";
import { countedClasses } from "./visibility.ts";

/** The part of a mission that is in the sums. */
export interface Settled {
  counted: CountedMission;
  classRank: number;
  scope: "ended" | "requested";
  startDate: string;
}

const ofMission = "c.mission_id = m.id and c.mission_id <> ''";
/** Of `mission_statistic s`, `mission m` and its requester `p`. */
export const countedColumns = `m.id, s.year, m.member_count as travellers, s.days, m.country, m.city,
  coalesce(p.unit_key, '') as unit, s.type, s.result, s.goals, s.costs, m.class_rank as classRank, m.status,
  (select count(*) from commitment c where ${ofMission}) as commitments,
  (select count(*) from commitment c where ${ofMission} and c.state = 'open') as open`;

export interface CountedRow extends Omit<CountedMission, "goals" | "costs" | "followUp"> {
  goals: string;
  costs: string;
  classRank: number;
  status: Status;
  commitments: number;
  open: number;
}

export const countedOf = (row: CountedRow, late = 0): CountedMission => {
  const { goals, costs, commitments, open, classRank: _rank, status: _status } = row;
  const { id, year, travellers, days, country, city, unit, type, result } = row;
  return {
    id,
    year,
    travellers,
    days,
    country,
    city,
    unit,
    type,
    result,
    followUp: followUpOf({ all: commitments, open, late }),
    goals: JSON.parse(goals) as number[],
    costs: JSON.parse(costs) as StatisticCost[],
  };
};

/** A journey that is counted by itself. */
export interface Single {
  counted: CountedMission;
  classRank: number;
  startDate: string;
}

const openStatuses = statuses.filter((one) => !closedStatuses.includes(one));
/** Not settled: not closed, or closed with an open commitment. */
const openWork = `select id from mission where status in (${quoted(openStatuses)})
  union select mission_id from commitment where state = 'open' and mission_id <> ''`;

/** Open ones that the person may see, and settled ones above the person's class in which they have a part. */
export const singles = (store: Store, filter: StatisticFilter, call: Call): Single[] => {
  const { rank, above } = classesOf(store, call);
  const read = (which: string) =>
    store
      .sql<unknown[], CountedRow & { startDate: string; late: number }>(
        `select ${countedColumns}, m.start_date as startDate,
           (select count(*) from commitment c where ${ofMission} and c.state = 'open' and c.due < @today) as late
         from mission m join mission_statistic s on s.mission_id = m.id
         left join person p on p.id = m.requester_id
         where s.year between @from and @to and m.status in (select value from json_each(@statuses))
           and (@scope <> 'ended' or m.status <> 'ordered' or m.end_date < @today) and ${which}`,
      )
      .all({
        me: call.actor.id,
        ...filter,
        statuses: JSON.stringify(statisticStatuses[filter.scope]),
        today: store.today(),
      })
      .map(({ startDate, late, ...row }) => ({
        counted: countedOf(row, late),
        classRank: row.classRank,
        startDate,
      }));
  return [
    ...read(`m.id in (${openWork}) and s.settled = '' and (m.class_rank <= ${rank} or ${above})`),
    ...read(`s.settled <> '' and ${above}`),
  ];
};

/** The sums of the settled ones up to the person's class. */
export const settledCells = (store: Store, filter: StatisticFilter, call: Call): Cell[] => {
  const bound = boundOf(filter);
  const where = settledWhere(store, call);
  const costs = store
    .sql<unknown[], StatisticCost & Omit<Cell, "costs">>(
      `select year, counting as "by", value, basis, currency, sum(minor) as minor,
         0 as missions, 0 as travellers, 0 as days
       from statistic_cost where year between @from and @to and ${where}
       group by year, counting, value, basis, currency`,
    )
    .all(bound)
    .map(({ basis, currency, minor, ...cell }) => ({
      ...cell,
      costs: [{ basis, currency, minor }],
    }));
  const counts = store
    .sql<unknown[], Omit<Cell, "costs">>(
      `select year, counting as "by", value, sum(missions) as missions,
         sum(travellers) as travellers, sum(days) as days
       from statistic_sum where year between @from and @to and ${where}
       group by year, counting, value`,
    )
    .all(bound)
    .map((cell) => ({ ...cell, costs: [] }));
  return [...counts, ...costs];
};

/** The most sensitive class among the settled ones that are counted. */
export const settledRank = (store: Store, filter: StatisticFilter, call: Call): number =>
  store
    .sql<unknown[], number | null>(
      `select max(class_rank) from statistic_sum
       where year between @from and @to and counting = 'all' and ${settledWhere(store, call)}`,
    )
    .pluck()
    .get(boundOf(filter)) ?? 0;

/** Ids of one page of the journeys behind a number, the latest first, and how many there are. */
export const pageBehind = (
  store: Store,
  filter: StatisticFilter,
  { by, value }: StatisticGroup,
  ask: { page: number; pageSize: number },
  call: Call,
): { ids: string[]; total: number } => {
  const open = singles(store, filter, call).filter(
    ({ counted }) => by === null || valuesOf(counted, by).includes(value),
  );
  const years = Array.from({ length: filter.to - filter.from + 1 }, (_, at) => filter.from + at);
  const bound = { ...boundOf(filter), counting: by ?? "all", value: by === null ? "" : value };
  const where = settledWhere(store, call);
  const settled = store
    .sql<unknown[], number | null>(
      `select sum(missions) from statistic_sum where year between @from and @to
         and counting = @counting and value = @value and ${where}`,
    )
    .pluck()
    .get(bound);
  const total = open.length + (settled ?? 0);
  const slice = sliceOf(ask, total);
  const needed = store.sql<unknown[], { id: string; startDate: string }>(
    `select mission_id as id, start_date as startDate from statistic_entry
     where counting = @counting and value = @value and year = @year and ${where}
     order by ${orderedBy(["start_date desc", "mission_id"], slice)} limit @most + 0`,
  );
  // From each year at most as many as the page's end needs.
  const most = slice.offset + slice.limit;
  const rows = [
    ...open.map(({ counted, startDate }) => ({ id: counted.id, startDate })),
    ...years.flatMap((year) => needed.all({ ...bound, year, most })),
  ].toSorted((a, b) => latestFirst(a, b) * (slice.reversed ? -1 : 1));
  const page = rows.slice(slice.offset, most).map((one) => one.id);
  return { ids: inOrder(page, slice), total };
};

interface Place {
  id: string;
  startDate: string;
}
const latestFirst = (a: Place, b: Place): number =>
  b.startDate.localeCompare(a.startDate) || (a.id < b.id ? -1 : 1);

const boundOf = ({ from, to, scope }: StatisticFilter) => ({ from, to, scope });

/** Everyone who may read statistics sees every dossier of some classes. */
const classesOf = (store: Store, call: Call) =>
  countedClasses(store, call.actor) ?? { rank: -1, above: "m.id = ''" };

const settledWhere = (store: Store, call: Call): string =>
  `class_rank <= ${classesOf(store, call).rank} and (@scope = 'requested' or scope = 'ended')`;
