/** Projector of deputyships: the current state of each, with its days for the queries. */
import { belongsTo, fold, idIn } from "#shared/events/stream.ts";
import { deputyships, type KeptDeputyship } from "#shared/people/deputyships.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createDeputyFold = (db: Db) => {
  const find = db.prepare<[string], string>("select fields from deputyship where id = ?").pluck();
  const put = db.prepare(`insert or replace into deputyship
    values (@id, @principalId, @deputyId, @from, @to, @state, @fields)`);

  return (event: StoredEvent): void => {
    if (!belongsTo(deputyships, event)) return;
    const id = idIn(deputyships, event.stream) ?? "";
    const row = find.get(id);
    const before = row === undefined ? null : (JSON.parse(row) as KeptDeputyship);
    const after = fold(deputyships, [event], before);
    if (after === null) throw new Error(`${event.type} of an unknown deputyship.`);
    put.run({ ...after, id, fields: JSON.stringify({ ...after, id }) });
  };
};

export const deputies = defineProjection({
  name: "deputies",
  version: 1,
  sql: `
    create table deputyship (
      id text primary key not null,
      principal_id text not null,
      deputy_id text not null,
      from_day text not null,
      to_day text not null,
      state text not null,
      fields text not null
    ) strict, without rowid;
    create index deputyship_by_principal on deputyship (principal_id, to_day desc);
    create index deputyship_by_deputy on deputyship (deputy_id, to_day desc);
    create index deputyship_by_state on deputyship (state, to_day, from_day);
  `,
  open: (db) => ({ event: createDeputyFold(db) }),
});
