/**
 * What each mission counts as, so that counting opens no dossier; and the sums of all that are settled:
 * closed, with no commitment left open. The others are open, and are counted one by one.
 */
import { commitments } from "#shared/commitments/commitments.ts";
import { idIn } from "#shared/events/stream.ts";
import { allowancesOf } from "#shared/mission/money/settlement.ts";
import { closedStatuses, type Status } from "#shared/mission/state.ts";
import { cellsOf, countings, statisticOf, valuesOf, type Cell } from "#shared/statistics.ts";
import { createMoney } from "../money.ts";
import type { Db } from "../sqlite.ts";
import { countedColumns, countedOf, type CountedRow, type Settled } from "../statistics.ts";
import { defineProjection, type Projector } from "./define.ts";
import { createTally } from "./tally.ts";

const createStatistics = (db: Db): Projector => {
  const put = db.prepare(`insert into mission_statistic
    values (@id, @requesterId, @year, @days, @type, @result, @goals, @costs, '')
    on conflict (mission_id) do update set year = @year, days = @days, type = @type,
      result = @result, goals = @goals, costs = @costs`);
  const { rates } = createMoney(db);
  const recount = createSettling(db);
  /** Counted again once all events of the batch are applied and every index exists. */
  const changed = new Set<string>();
  const missionOf = db
    .prepare<[string], string>("select mission_id from commitment where id = ?")
    .pluck();
  const askedBy = db
    .prepare<[string], string>(
      "select mission_id from mission_statistic where requester_id = ? and settled <> ''",
    )
    .pluck();

  return {
    event: ({ stream, type }) => {
      const commitment = idIn(commitments, stream);
      if (commitment !== null) changed.add(missionOf.get(commitment) ?? "");
      // The unit is the requester's unit today.
      if (type === "person.changed.v1")
        for (const id of askedBy.all(stream.slice(stream.indexOf(":") + 1))) changed.add(id);
    },
    mission: ({ id, before, after, foreign }) => {
      if (foreign) return;
      const { plan } = after.money;
      const table = plan ? rates.version(plan.rateVersion) : undefined;
      const { goals, costs, ...row } = statisticOf(after, allowancesOf(after, table));
      put.run({
        id,
        requesterId: after.requesterId,
        ...row,
        goals: JSON.stringify(goals),
        costs: JSON.stringify(costs),
      });
      if (isClosed(after) || isClosed(before)) changed.add(id);
    },
    settle: () => {
      for (const id of changed) recount(id);
      changed.clear();
    },
  };
};

const isClosed = ({ status }: { status: Status }): boolean => closedStatuses.includes(status);

/** Subtracts a mission's old cells from the sums, and adds its new ones. */
const createSettling = (db: Db) => {
  const find = db.prepare<[string], CountedRow & { startDate: string; settled: string }>(
    `select ${countedColumns}, m.start_date as startDate, s.settled
     from mission_statistic s join mission m on m.id = s.mission_id
     left join person p on p.id = m.requester_id where s.mission_id = ?`,
  );
  const mark = db.prepare("update mission_statistic set settled = ? where mission_id = ?");
  const key = ["year", "counting", "value", "class_rank", "scope"] as const;
  const sums = createTally(db, "statistic_sum", key, ["missions", "travellers", "days"]);
  const costs = createTally(
    db,
    "statistic_cost",
    [...key, "basis", "currency"],
    ["missions", "minor"],
  );
  const addEntry = db.prepare(
    `insert into statistic_entry values (@counting, @value, @year, @startDate, @id, @classRank, @scope)`,
  );
  const dropEntry = db.prepare(
    `delete from statistic_entry where counting = @counting and value = @value and year = @year
       and start_date = @startDate and mission_id = @id`,
  );

  const change = (way: "add" | "takeAway", settled: Settled): void => {
    const { counted, classRank, scope, startDate } = settled;
    for (const cell of cellsOf(counted)) {
      const { missions, travellers, days } = cell;
      const on = keyOf(cell, settled);
      sums[way](on, { missions, travellers, days });
      for (const { basis, currency, minor } of cell.costs)
        costs[way]({ ...on, basis, currency }, { missions, minor });
    }
    const entry = way === "add" ? addEntry : dropEntry;
    const { id, year } = counted;
    for (const counting of countings) {
      if (counting === "place") continue;
      for (const value of counting === "all" ? [""] : valuesOf(counted, counting)) {
        const row = { counting, value, year, startDate, id };
        entry.run(way === "add" ? { ...row, classRank, scope } : row);
      }
    }
  };

  return (missionId: string): void => {
    const row = find.get(missionId);
    if (row === undefined) return;
    const { startDate, settled: old } = row;
    const isSettled = isClosed(row) && row.open === 0;
    const next: Settled | null = isSettled
      ? { counted: countedOf(row), classRank: row.classRank, scope: scopeOf(row), startDate }
      : null;
    const settled = next === null ? "" : JSON.stringify(next);
    if (settled === old) return;
    if (old !== "") change("takeAway", JSON.parse(old) as Settled);
    if (next !== null) change("add", next);
    mark.run(settled, missionId);
  };
};

/** The narrowest scope that counts it: an archived mission has ended, the rest were only requested. */
const scopeOf = ({ status }: CountedRow): Settled["scope"] =>
  status === "archived" ? "ended" : "requested";

const keyOf = ({ by, value, year }: Cell, { classRank, scope }: Settled) => ({
  year,
  counting: by,
  value,
  class_rank: classRank,
  scope,
});

export const statistics = defineProjection({
  name: "statistics",
  version: 3,
  reads: ["missions", "people", "commitments"],
  sql: `
    -- The cells of a journey in the statistics.
    create table mission_statistic (
      mission_id text primary key not null,
      requester_id text not null,
      year integer not null,
      days integer not null,
      type text not null,
      result text not null,
      goals text not null,
      -- Of each currency, settled or expected, as JSON.
      costs text not null,
      -- Its part of the sums, as JSON; empty while it is counted separately.
      settled text not null
    ) strict, without rowid;
    create index mission_statistic_by_requester on mission_statistic (requester_id) where settled <> '';
    -- Sums over all settled ones, by year and by each counting of shared/statistics.ts.
    create table statistic_sum (
      year integer not null,
      counting text not null,
      value text not null,
      class_rank integer not null,
      scope text not null,
      missions integer not null,
      travellers integer not null,
      days integer not null,
      primary key (year, counting, value, class_rank, scope)
    ) strict, without rowid;
    create table statistic_cost (
      year integer not null,
      counting text not null,
      value text not null,
      class_rank integer not null,
      scope text not null,
      basis text not null,
      currency text not null,
      missions integer not null,
      minor integer not null,
      primary key (year, counting, value, class_rank, scope, basis, currency)
    ) strict, without rowid;
    -- The settled ones behind each of these numbers, in the order of their lists.
    create table statistic_entry (
      counting text not null,
      value text not null,
      year integer not null,
      start_date text not null,
      mission_id text not null,
      class_rank integer not null,
      scope text not null,
      primary key (counting, value, year, start_date desc, mission_id)
    ) strict, without rowid;
  `,
  open: createStatistics,
});
