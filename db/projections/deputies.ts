/** Folds of deputyships: each as it stands, with its days for the queries. */
import type { KeptDeputyship } from "../deputies.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createDeputyFold = (db: Db) => {
  const find = db.prepare<[string], { fields: string }>(
    "select fields from deputyship where id = ?",
  );
  const put = db.prepare(`insert or replace into deputyship
    values (@id, @principalId, @deputyId, @from, @to, @state, @fields)`);
  const keep = (one: KeptDeputyship) => put.run({ ...one, fields: JSON.stringify(one) });

  return (event: StoredEvent): void => {
    if (!event.stream.startsWith("deputyship:")) return;
    const id = event.stream.slice("deputyship:".length);
    if (event.type === "deputyship.proposed.v1") {
      const fields = event.payload;
      const { actor: proposedBy } = event;
      keep({ ...fields, id, state: "proposed", proposedBy, reason: "", endedOn: "" });
      return;
    }
    const row = find.get(id);
    if (row === undefined) throw new Error(`${event.type} of an unknown deputyship.`);
    keep({ ...(JSON.parse(row.fields) as KeptDeputyship), ...changeBy(event) });
  };
};

const changeBy = (event: StoredEvent): Partial<KeptDeputyship> => {
  switch (event.type) {
    case "deputyship.accepted.v1":
      return { state: "accepted" };
    case "deputyship.declined.v1":
      return { state: "declined", reason: event.payload.reason };
    case "deputyship.ended.v1":
      return { state: "ended", reason: event.payload.reason, endedOn: event.payload.on };
    default:
      throw new Error(`Unknown event ${event.type}.`);
  }
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
