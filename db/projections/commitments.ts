/** Projector of commitments: the current state of each, with the columns it is found by. */
import { partnerKey } from "#shared/agreements/partner.ts";
import { commitments as stream } from "#shared/commitments/commitments.ts";
import { idIn } from "#shared/events/stream.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import { loadRecord } from "../streams.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createCommitmentFold = (db: Db, ledger: Ledger) => {
  const put = db.prepare(`insert or replace into commitment
    values (@id, @missionId, @item, @agreementId, @clauseId, @ownerId, @country, @partnerKey,
      @state, @due, @madeOn, @closedOn, @fields)`);

  return (event: StoredEvent): void => {
    const id = idIn(stream, event.stream);
    if (id === null) return;
    const one = loadRecord(ledger, stream, id, event.version).state;
    put.run({
      ...one,
      missionId: one.source.missionId,
      item: one.source.item,
      agreementId: one.agreementId ?? "",
      ownerId: one.ownerId ?? "",
      partnerKey: partnerKey(one.country, one.city),
      fields: JSON.stringify(one),
    });
  };
};

export const commitments = defineProjection({
  name: "commitments",
  version: 1,
  sql: `
    create table commitment (
      id text primary key not null,
      -- Empty when it comes from no dossier, belongs to no agreement, is owned by a unit.
      mission_id text not null,
      item text not null,
      agreement_id text not null,
      clause_id text not null,
      owner_id text not null,
      country text not null,
      partner_key text not null,
      state text not null,
      due text not null,
      made_on text not null,
      closed_on text not null,
      fields text not null
    ) strict, without rowid;
    create index commitment_by_state on commitment (state, due, id);
    create index commitment_by_closing on commitment (closed_on) where closed_on <> '';
    create index commitment_by_mission on commitment (mission_id, item) where mission_id <> '';
    create index commitment_by_agreement on commitment (agreement_id, state, due) where agreement_id <> '';
    create index commitment_by_owner on commitment (owner_id, state, due);
    create index commitment_by_country on commitment (country, state, due) where country <> '';
  `,
  open: (db, ledger) => ({ event: createCommitmentFold(db, ledger) }),
});
