/** Statistics: one reading of what each journey counts as; numbers and the lists behind them from the same rows. */
import type { Agreement } from "#shared/agreements/agreement.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import {
  countedBy,
  countedOf,
  countedYears,
  dimensions,
  followUpOf,
  grouped,
  statisticStatuses,
  valuesOf,
  type CountedMission,
  type StatisticFilter,
} from "#shared/statistics.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { visibleTo } from "../visibility.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";

type Names = "statistics.read" | "statistics.missions";
const pageSize = 50;
/** More places than a map of the world has room for. */
const mostPlaces = 200;

export const statisticsHandlers: Pick<Handlers, Names> = {
  "statistics.read": (store, { filter }, call) => {
    const missions = missionsOf(store, filter, call);
    const rank = missions.reduce((highest, one) => Math.max(highest, one.classRank), 0);
    const units = unitsOf(store, [...new Set(missions.map((one) => one.unit))]);
    return {
      total: countedOf(missions),
      years: countedYears(missions),
      groups: dimensions.map((by) => ({
        by,
        rows: countedBy(missions, by).map((row) => ({
          ...row,
          ...((by === "unit" ? units.get(row.value) : undefined) ?? nameless),
        })),
      })),
      places: placesOf(missions),
      sisterCities: sisterCitiesOf(store),
      confidentiality: confidentialities[rank] ?? "veryConfidential",
    };
  },

  "statistics.missions": (store, { filter, group: { by, value }, page }, call) => {
    const ids = missionsOf(store, filter, call)
      .filter((one) => by === null || valuesOf(one, by).includes(value))
      .map((one) => one.id);
    const unit = by === "unit" ? unitsOf(store, [value]).get(value) : undefined;
    return {
      ...(unit ?? nameless),
      missions: listed(store, ids.slice(page * pageSize, (page + 1) * pageSize)),
      total: ids.length,
      pageSize,
    };
  },
};

const nameless = { nameFa: "", nameEn: "" };

type Counting = CountedMission & { classRank: number };
interface StatisticRow extends Omit<Counting, "goals" | "costs" | "followUp"> {
  goals: string;
  costs: string;
  commitments: number;
  open: number;
  late: number;
}

/** The journeys that count and that one may see, the latest first. */
const missionsOf = (store: Store, filter: StatisticFilter, call: Call): Counting[] =>
  store
    .sql<unknown[], StatisticRow>(
      `select m.id, s.year, m.member_count as travellers, s.days, m.country, m.city,
         coalesce(p.unit_key, '') as unit, s.type, s.result, s.goals, s.costs, m.class_rank as classRank,
         (select count(*) from commitment c where ${ofMission}) as commitments,
         (select count(*) from commitment c where ${ofMission} and c.state = 'open') as open,
         (select count(*) from commitment c where ${ofMission} and c.state = 'open' and c.due < @today) as late
       from mission_statistic s join mission m on m.id = s.mission_id left join person p on p.id = m.requester_id
       where s.year between @from and @to and m.status in (select value from json_each(@statuses))
         and (@scope <> 'ended' or m.status <> 'ordered' or m.end_date < @today)
         and ${visibleTo(store, call.actor)}
       order by m.start_date desc, m.id`,
    )
    .all({
      me: call.actor.id,
      ...filter,
      statuses: JSON.stringify(statisticStatuses[filter.scope]),
      today: store.today(),
    })
    .map(({ goals, costs, commitments, open, late, ...row }) => ({
      ...row,
      followUp: followUpOf({ all: commitments, open, late }),
      goals: JSON.parse(goals) as Counting["goals"],
      costs: JSON.parse(costs) as Counting["costs"],
    }));

const ofMission = "c.mission_id = m.id and c.mission_id <> ''";

const listed = (store: Store, ids: readonly string[]) => {
  const rows = store
    .sql<[string], Row>(
      `select ${columns} from mission m left join person p on p.id = m.requester_id
       where m.id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(ids))
    .map(rowToListed);
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
};

const placesOf = (missions: readonly Counting[]) =>
  [...grouped(missions, ({ country, city }) => [JSON.stringify([country, city])])]
    .map(([key, own]) => {
      const [country = "", city = ""] = JSON.parse(key) as string[];
      return { country, city, missions: own.length };
    })
    .toSorted((a, b) => b.missions - a.missions || (a.city < b.city ? -1 : 1))
    .slice(0, mostPlaces);

/** The units of those who asked, by their key. */
const unitsOf = (store: Store, keys: readonly string[]) =>
  new Map(
    store
      .sql<[string], { unit: string; fields: string }>(
        `select p.unit_key as unit, min(p.fields) as fields from person p
         where p.unit_key in (select value from json_each(?)) group by p.unit_key`,
      )
      .all(JSON.stringify(keys))
      .map(({ unit, fields }) => {
        const { unitFa, unitEn } = JSON.parse(fields) as { unitFa: string; unitEn: string };
        return [unit, { nameFa: unitFa, nameEn: unitEn }];
      }),
  );

/** The register is everyone's; which of them a journey serves is not told here. */
const sisterCitiesOf = (store: Store) =>
  agreementsOf(store)
    .filter((one) => one.kind === "sisterCity" && one.status !== "ended")
    .map(({ id, country, partnerCity, titleFa, titleEn }) => ({
      id,
      country,
      city: partnerCity,
      titleFa,
      titleEn,
    }));

interface AgreementRow {
  key: string;
  id: string;
  fields: string;
}
const agreementsAtOnce = 500;

/** The whole register, in portions along its index. */
const agreementsOf = (store: Store): Agreement[] => {
  const next = store.sql<[string, string, number], AgreementRow>(
    `select a.sort_key as key, a.id, a.fields from agreement a
     where (a.sort_key, a.id) > (?, ?) order by a.sort_key, a.id limit ?`,
  );
  const all: AgreementRow[] = [];
  for (let last = { key: "", id: "" }, full = true; full; last = all.at(-1) ?? last) {
    const rows = next.all(last.key, last.id, agreementsAtOnce);
    all.push(...rows);
    full = rows.length === agreementsAtOnce;
  }
  return all.map(({ fields }) => JSON.parse(fields) as Agreement);
};
