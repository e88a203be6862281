/** The report to the city council: gathered from the missions, frozen when disclosed, logged. */
import {
  classesUpTo,
  columnsOf,
  packHash,
  packRowOf,
  packTotals,
  scopeStatuses,
  type DisclosedPack,
  type PackFilter,
  type PackRow,
} from "#shared/council-pack.ts";
import { allowancesOf } from "#shared/mission/settlement.ts";
import { refuseWith, type Handlers, type Store } from "../context.ts";
import { loadMission } from "../mission-store.ts";

type Names = Extract<keyof Handlers, `council.${string}`>;

const rowsPerPage = 20;
const logPageSize = 20;
/** Years of journeys of a city; more on one paper nobody reads. */
const mostTrips = 300;

export const councilHandlers: Pick<Handlers, Names> = {
  "council.preview": (store, { filter, page }) => {
    const { rows, leftOut } = packOf(store, filter);
    return {
      rows: rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage),
      totals: packTotals(rows),
      pageSize: rowsPerPage,
      leftOut,
      sha256: packHash(rows),
    };
  },

  "council.disclose": (store, { id, filter, recipient, seenHash }, call) => {
    const today = store.today();
    if (recipient.letterDate > today)
      refuseWith({
        code: "invalid",
        reason: "checkFields",
        fields: [{ path: "recipient.letterDate", reason: "futureDate", params: { today } }],
      });
    const { rows } = packOf(store, filter);
    if (rows.length === 0) refuseWith({ code: "refused", reason: "nothingToDisclose" });
    const sha256 = packHash(rows);
    const taken = store.ledger.stream(streamOf(id)).length > 0;
    if (sha256 !== seenHash || taken) refuseWith({ code: "conflict", reason: "changedMeanwhile" });
    const payload: DisclosedPack = { filter, recipient, columns: columnsOf(filter), rows, sha256 };
    call.append(streamOf(id), 0, [{ type: "council.disclosed.v1", payload }]);
    return {};
  },

  "council.list": (store, { page }) => {
    const total = store.sql<[], number>("select count(*) from disclosure").pluck().get() ?? 0;
    const disclosures = store
      .sql<unknown[], LogRow>(
        `select id, at, actor, fields, trips, sha256 from disclosure
         order by at desc, id limit @limit offset @offset`,
      )
      .all({ limit: logPageSize, offset: page * logPageSize })
      .map(({ fields, actor, ...row }) => ({
        ...row,
        ...(JSON.parse(fields) as Pick<DisclosedPack, "filter" | "recipient">),
        actor: store.people.listed(actor),
      }));
    return { disclosures, total, pageSize: logPageSize };
  },

  "council.read": (store, { id }) => {
    const [event] = store.ledger.stream(streamOf(id));
    if (event === undefined) return refuseWith({ code: "notFound", reason: "notFound" });
    const pack = event.payload as DisclosedPack;
    return {
      ...pack,
      id,
      at: event.at,
      actor: store.people.listed(event.actor),
      trips: pack.rows.length,
      totals: packTotals(pack.rows),
    };
  },
};

interface LogRow {
  id: string;
  at: string;
  actor: string;
  fields: string;
  trips: number;
  sha256: string;
}

const streamOf = (id: string) => `disclosure:${id}`;

/** The rows up to the class, by departure; how many stand above it is known only beside them. */
const packOf = (store: Store, filter: PackFilter): { rows: PackRow[]; leftOut: number } => {
  const classes = classesUpTo(filter.upTo);
  const found = store
    .sql<unknown[], { id: string; confidentiality: (typeof classes)[number] }>(
      `select id, confidentiality from mission
       where start_date between @from and @to and status in (select value from json_each(@statuses))
         and (@scope <> 'ended' or status <> 'ordered' or end_date < @today)
       order by start_date, id`,
    )
    .all({
      from: filter.from,
      to: filter.to,
      scope: filter.scope,
      statuses: JSON.stringify(scopeStatuses[filter.scope]),
      today: store.today(),
    });
  const given = found.filter((one) => classes.includes(one.confidentiality));
  if (given.length > mostTrips)
    refuseWith({ code: "refused", reason: "tooManyTrips", params: { most: mostTrips } });
  const rows = given.map(({ id }) => {
    const mission = loadMission(store.ledger, id);
    const { plan } = mission.money;
    const table = plan ? store.money.rates.version(plan.rateVersion) : undefined;
    return packRowOf(mission, allowancesOf(mission, table), filter.extras);
  });
  return { rows, leftOut: found.length - given.length };
};

/** To whom a dossier was disclosed, newest first. */
export const disclosuresOf = (store: Store, missionId: string) =>
  store
    .sql<[string], Pick<LogRow, "id" | "at" | "fields">>(
      `select d.id, d.at, d.fields from disclosure_mission m join disclosure d on d.id = m.disclosure_id
       where m.mission_id = ? order by m.at desc limit 50`,
    )
    .all(missionId)
    .map(({ id, at, fields }) => ({
      id,
      at,
      ...(JSON.parse(fields) as Pick<DisclosedPack, "recipient">).recipient,
    }));
