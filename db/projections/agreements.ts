/** Folds of agreements: each as it stands, its activities by day, its papers. */
import { papersOfAgreement } from "#shared/agreements/agreement.ts";
import { partnerKey } from "#shared/agreements/partner.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { sortKey } from "#shared/persian/sort.ts";
import { agreementIdOf, loadAgreement } from "../agreements.ts";
import { createLedger, type StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createAgreementFold = (db: Db) => {
  const ledger = createLedger(db, () => "");
  const put = db.prepare(`insert or replace into agreement
    values (@id, @titleFa, @sortKey, @status, @country, @partnerKey, @fields)`);
  const dropActivities = db.prepare("delete from agreement_activity where agreement_id = ?");
  const addActivity = db.prepare("insert into agreement_activity values (?, ?, ?)");
  const putPapers = createRegisterPapers(db);

  return (event: StoredEvent): void => {
    const id = agreementIdOf(event.stream);
    if (id === null) return;
    const one = loadAgreement(ledger, id, event.version);
    put.run({
      ...one,
      sortKey: sortKey(one.titleFa),
      partnerKey: partnerKey(one.country, one.partnerCity),
      fields: JSON.stringify(one),
    });
    dropActivities.run(id);
    for (const { day, id: activityId } of one.activities) addActivity.run(id, day, activityId);
    putPapers(event.stream, papersOfAgreement(one));
  };
};

/** What a stream names now, for `file.read`. */
export const createRegisterPapers = (db: Db) => {
  const drop = db.prepare("delete from register_paper where stream = ?");
  const add = db.prepare("insert or ignore into register_paper values (?, ?, ?, ?)");
  return (stream: string, papers: readonly Paper[]): void => {
    drop.run(stream);
    for (const { sha256, name, mime } of papers) add.run(sha256, stream, name, mime);
  };
};
