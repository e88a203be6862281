/** Projector of agreements: the current state of each, its activities by day. */
import { agreements as stream } from "#shared/agreements/agreements.ts";
import { partnerKey } from "#shared/agreements/partner.ts";
import { idIn } from "#shared/events/stream.ts";
import { sortKey } from "#shared/persian/sort.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import { loadRecord } from "../streams.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createAgreementFold = (db: Db, ledger: Ledger) => {
  const put = db.prepare(`insert or replace into agreement
    values (@id, @titleFa, @sortKey, @status, @country, @partnerKey, @validUntil, @fields)`);
  const dropActivities = db.prepare("delete from agreement_activity where agreement_id = ?");
  const addActivity = db.prepare("insert into agreement_activity values (?, ?, ?)");

  return (event: StoredEvent): void => {
    const id = idIn(stream, event.stream);
    if (id === null) return;
    const one = loadRecord(ledger, stream, id, event.version).state;
    put.run({
      ...one,
      sortKey: sortKey(one.titleFa),
      partnerKey: partnerKey(one.country, one.partnerCity),
      fields: JSON.stringify(one),
    });
    dropActivities.run(id);
    for (const { day, id: activityId } of one.activities) addActivity.run(id, day, activityId);
  };
};

export const agreements = defineProjection({
  name: "agreements",
  version: 1,
  sql: `
    create table agreement (
      id text primary key not null,
      title_fa text not null,
      sort_key text not null,
      status text not null,
      country text not null,
      partner_key text not null,
      -- Empty without an end.
      valid_until text not null,
      fields text not null
    ) strict, without rowid;
    create index agreement_by_title on agreement (sort_key, id);
    create index agreement_by_status on agreement (status, sort_key, id);
    -- Activities recorded by hand; missions are counted from their own table.
    create table agreement_activity (
      agreement_id text not null,
      day text not null,
      id text not null,
      primary key (agreement_id, day, id)
    ) strict, without rowid;
  `,
  open: (db, ledger) => ({ event: createAgreementFold(db, ledger) }),
});
