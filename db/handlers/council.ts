/** The report to the city council: gathered from the missions, frozen when disclosed, logged. */
import {
  classesUpTo,
  packHash,
  packRowOf,
  packTotals,
  scopeStatuses,
  type DisclosedPack,
  type PackFilter,
  type PackRow,
} from "#shared/council-pack.ts";
import { disclosureRows, disclosures } from "#shared/disclosures.ts";
import type { councilSorts, LoggedDisclosure, LoggedNews } from "#shared/contract/council.ts";
import { allowancesOf } from "#shared/mission/money/settlement.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { foreignMission } from "../foreign.ts";
import { readList } from "../list.ts";
import { loadMission } from "../mission-store.ts";
import { actOn, loadRecord } from "../streams.ts";
import { visibleTo } from "../visibility.ts";

type Names = Extract<keyof Handlers, `council.${string}`>;

const rowsPerPage = 20;
/** The most journeys of one pack; a longer paper is not read. */
const mostTrips = 300;

export const councilHandlers: Pick<Handlers, Names> = {
  "council.preview": (store, { filter, page }, call) => {
    const { rows, leftOut } = packOf(store, filter, call);
    return {
      rows: rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage),
      totals: packTotals(rows),
      pageSize: rowsPerPage,
      leftOut,
      sha256: packHash(rows),
    };
  },

  "council.disclose": (store, input, call) => {
    const { id, filter } = input;
    let rows: PackRow[] = [];
    const facts = {
      today: store.today(),
      rows: () => (rows = packOf(store, filter, call).rows),
    };
    const order = { id, input, facts };
    const { version } = actOn(store, call, disclosures, disclosures.actions.disclose, order);
    const kept = { id, input: { rows }, facts: null };
    actOn(store, call, disclosureRows, disclosureRows.actions.keep, kept);
    return { version };
  },

  "council.list": (store, ask, call) => {
    const { rows, total } = readList<LogRow, (typeof councilSorts)[number]>(
      store,
      "d.id, d.kind, d.at, d.actor, d.fields, d.trips, d.sha256",
      {
        from: "disclosure d",
        where: [seenWhole(store, call)],
        bound: { me: call.actor.id },
        order: ["d.at desc"],
        sorts: { at: ["d.at"], trips: ["d.trips", "d.at"] },
        id: ["d.id"],
        ask,
      },
    );
    const disclosures = rows.map((row) =>
      row.kind === "pack" ? packLine(store, row) : newsLine(store, row),
    );
    return { disclosures, total, pageSize: ask.pageSize };
  },

  "council.read": (store, { id }, call) => {
    const pack = loadRecord(store.ledger, disclosures, id).state;
    if (pack === null || !isSeenWhole(store, id, call))
      return refuseWith({ code: "notFound", reason: "notFound" });
    const { filter, recipient, columns, count, sha256, at } = pack;
    const rows = loadRecord(store.ledger, disclosureRows, id).state;
    return {
      filter,
      recipient,
      columns,
      sha256,
      rows,
      id,
      at,
      actor: store.people.listed(pack.actor),
      trips: count,
      totals: packTotals(rows),
    };
  },
};

const packLine = (store: Store, { fields, actor, ...row }: LogRow): LoggedDisclosure => ({
  ...row,
  kind: "pack",
  ...(JSON.parse(fields) as DisclosedPack),
  actor: store.people.listed(actor),
});

const newsLine = (store: Store, row: LogRow): LoggedNews => {
  const { id, at, sha256, fields } = row;
  const mission = store
    .sql<[string], LoggedNews["mission"]>(
      `select m.id, m.dossier_no as dossierNo, m.subject from disclosure_mission d
       join mission m on m.id = d.mission_id where d.disclosure_id = ?`,
    )
    .get(id) ?? { id: "", dossierNo: "", subject: "" };
  const given = JSON.parse(fields) as Pick<LoggedNews, "news" | "recipient">;
  return { kind: "news", id, at, sha256, ...given, mission, actor: store.people.listed(row.actor) };
};

interface LogRow {
  id: string;
  kind: "pack" | "news";
  at: string;
  actor: string;
  fields: string;
  trips: number;
  sha256: string;
}

/**
 * Condition on `disclosure d`, with `@me` bound: a pack with a dossier that the person may not open does
 * not exist for them, since its rows describe it.
 */
const seenWhole = (store: Store, call: Call): string => {
  const visible = visibleTo(store, call.actor);
  return visible === "true"
    ? visible
    : `not exists (select 1 from disclosure_mission dm join mission m on m.id = dm.mission_id
        where dm.disclosure_id = d.id and not ${visible})`;
};

const isSeenWhole = (store: Store, id: string, call: Call): boolean =>
  store
    .sql<unknown[], number>(
      `select 1 from disclosure d where d.id = @id and ${seenWhole(store, call)}`,
    )
    .pluck()
    .get({ id, me: call.actor.id }) !== undefined;

/** The rows up to the class, by departure; the number above it is given only separately. */
const packOf = (
  store: Store,
  filter: PackFilter,
  call: Call,
): { rows: PackRow[]; leftOut: number } => {
  const classes = classesUpTo(filter.upTo);
  const found = store
    .sql<unknown[], { id: string; confidentiality: (typeof classes)[number] }>(
      `select m.id, m.confidentiality from mission m
       where start_date between @from and @to and status in (select value from json_each(@statuses))
         and (@scope <> 'ended' or status <> 'ordered' or end_date < @today)
       and not ${foreignMission("m.id")} and ${visibleTo(store, call.actor)}
       order by start_date, id`,
    )
    .all({
      me: call.actor.id,
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

/** A news item has no letter. */
const noLetter = { letterNo: "", letterDate: "" };

/** To whom a dossier was disclosed, newest first. */
export const disclosuresOf = (store: Store, missionId: string) =>
  store
    .sql<[string], Pick<LogRow, "id" | "at" | "fields">>(
      `select d.id, d.at, d.fields from disclosure_mission m join disclosure d on d.id = m.disclosure_id
       where m.mission_id = ? order by m.at desc, m.disclosure_id limit 50`,
    )
    .all(missionId)
    .map(({ id, at, fields }) => ({
      id,
      at,
      ...noLetter,
      ...(JSON.parse(fields) as { recipient: Partial<typeof noLetter> & { body: string } })
        .recipient,
    }));
