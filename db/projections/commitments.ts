/** Folds of commitments: each as it stands, with what it is looked for by, and its evidence. */
import { partnerKey } from "#shared/agreements/partner.ts";
import { commitmentIdOf, loadCommitment } from "../commitments.ts";
import { createLedger, type StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { createRegisterPapers } from "./agreements.ts";

export const createCommitmentFold = (db: Db) => {
  const ledger = createLedger(db, () => "");
  const put = db.prepare(`insert or replace into commitment
    values (@id, @missionId, @item, @agreementId, @clauseId, @ownerId, @country, @partnerKey,
      @state, @due, @madeOn, @closedOn, @fields)`);
  const putPapers = createRegisterPapers(db);

  return (event: StoredEvent): void => {
    const id = commitmentIdOf(event.stream);
    if (id === null) return;
    const one = loadCommitment(ledger, id, event.version);
    put.run({
      ...one,
      missionId: one.source.missionId,
      item: one.source.item,
      agreementId: one.agreementId ?? "",
      ownerId: one.ownerId ?? "",
      partnerKey: partnerKey(one.country, one.city),
      fields: JSON.stringify(one),
    });
    putPapers(
      event.stream,
      one.entries.flatMap(({ evidence }) => evidence),
    );
  };
};
