/** Projectors of settings and the municipality itself. */
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createOrganisationFold = (db: Db) => {
  const municipality = db.prepare(
    "insert or replace into municipality values (1, @nameFa, @nameEn, @sample)",
  );
  const setting = db.prepare("insert or replace into setting values (@key, @value)");
  const template = db.prepare(`insert or replace into route_template
    values (@purpose, @version, @effectiveFrom, @fields, @at, @actor)`);
  const calendar = db.prepare("insert or replace into calendar values (1, ?)");

  return (event: StoredEvent): void => {
    switch (event.type) {
      case "municipality.setUp.v1": {
        const payload = event.payload;
        municipality.run({ ...payload, sample: payload.sample ? 1 : 0 });
        return;
      }
      case "settings.changed.v1":
        setting.run(event.payload);
        return;
      case "route.published.v1": {
        const { version, ...fields } = event.payload;
        const { purpose, effectiveFrom } = fields;
        const { at, actor } = event;
        template.run({
          purpose,
          version,
          effectiveFrom,
          fields: JSON.stringify(fields),
          at,
          actor,
        });
        return;
      }
      case "calendar.changed.v1":
        calendar.run(JSON.stringify(event.payload));
        return;
      default:
        return;
    }
  };
};

export const organisation = defineProjection({
  name: "organisation",
  version: 1,
  sql: `
    create table municipality (
      one integer primary key check (one = 1),
      name_fa text not null,
      name_en text not null,
      sample integer not null
    ) strict;
    create table setting (
      key text primary key not null,
      value real not null
    ) strict, without rowid;
    create table route_template (
      purpose text not null,
      version integer not null,
      effective_from text not null,
      fields text not null,
      published_at text not null,
      published_by text not null,
      primary key (purpose, version)
    ) strict, without rowid;
    create table calendar (
      one integer primary key check (one = 1),
      fields text not null
    ) strict;
  `,
  open: (db) => ({ event: createOrganisationFold(db) }),
});
