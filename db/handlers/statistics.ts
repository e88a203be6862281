/** Statistics: numbers and the lists behind them, from the same cells of shared/statistics.ts. */
import type { Agreement } from "#shared/agreements/agreement.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import { cellsOf, countedAll, countedBy, dimensions, placeIn } from "#shared/statistics.ts";
import type { Handlers, Store } from "../context.ts";
import { pageBehind, settledCells, settledRank, singles } from "../statistics.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";

type Names = "statistics.read" | "statistics.missions";
const pageSize = 50;
/** More places than fit on a map of the world. */
const mostPlaces = 200;

export const statisticsHandlers: Pick<Handlers, Names> = {
  "statistics.read": (store, { filter }, call) => {
    const open = singles(store, filter, call);
    const cells = [
      ...settledCells(store, filter, call),
      ...open.flatMap(({ counted }) => cellsOf(counted)),
    ];
    const rank = Math.max(
      settledRank(store, filter, call),
      ...open.map(({ classRank }) => classRank),
    );
    const groups = dimensions.map((by) => ({ by, rows: countedBy(cells, by) }));
    const asking = groups.find(({ by }) => by === "unit")?.rows.map(({ value }) => value);
    const units = unitsOf(store, asking ?? []);
    return {
      ...countedAll(cells),
      groups: groups.map(({ by, rows }) => ({
        by,
        rows: rows.map((row) => ({
          ...row,
          ...((by === "unit" ? units.get(row.value) : undefined) ?? nameless),
        })),
      })),
      places: countedBy(cells, "place")
        .slice(0, mostPlaces)
        .map(({ value, total }) => ({ ...placeIn(value), missions: total.missions })),
      sisterCities: sisterCitiesOf(store),
      confidentiality: confidentialities[rank] ?? "veryConfidential",
    };
  },

  "statistics.missions": (store, { filter, group, page }, call) => {
    const { ids, total } = pageBehind(store, filter, group, { page, pageSize }, call);
    const unit = group.by === "unit" ? unitsOf(store, [group.value]).get(group.value) : undefined;
    return { ...(unit ?? nameless), missions: listed(store, ids), total, pageSize };
  },
};

const nameless = { nameFa: "", nameEn: "" };

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

/** The units of the requesters, by their key. */
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

/** Everyone may read the register; the journeys that serve an agreement are not shown here. */
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
     where (a.sort_key, a.id) > (?, ?) order by a.sort_key, a.id limit ? + 0`,
  );
  const all: AgreementRow[] = [];
  for (let last = { key: "", id: "" }, full = true; full; last = all.at(-1) ?? last) {
    const rows = next.all(last.key, last.id, agreementsAtOnce);
    all.push(...rows);
    full = rows.length === agreementsAtOnce;
  }
  return all.map(({ fields }) => JSON.parse(fields) as Agreement);
};
