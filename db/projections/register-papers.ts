/** Papers of agreements, commitments and the Council's answers, for who may open them. */
import { papersOfAgreement } from "#shared/agreements/agreement.ts";
import { agreements } from "#shared/agreements/agreements.ts";
import { commitments } from "#shared/commitments/commitments.ts";
import { idIn } from "#shared/events/stream.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import { loadRecord } from "../streams.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createRegisterPapers = (db: Db, ledger: Ledger) => {
  const drop = db.prepare("delete from register_paper where stream = ?");
  const add = db.prepare("insert or ignore into register_paper values (?, ?, ?, ?)");

  /** What a stream names as of an event; `null` when events like this name nothing. */
  const papersOf = (event: StoredEvent): readonly Paper[] | null => {
    const agreementId = idIn(agreements, event.stream);
    if (agreementId !== null)
      return papersOfAgreement(loadRecord(ledger, agreements, agreementId, event.version).state);
    const commitmentId = idIn(commitments, event.stream);
    if (commitmentId !== null)
      return loadRecord(ledger, commitments, commitmentId, event.version).state.entries.flatMap(
        ({ evidence }) => evidence,
      );
    return event.type === "archive.disposalAnswered.v1" ? [event.payload.scan] : null;
  };

  return (event: StoredEvent): void => {
    const papers = papersOf(event);
    if (papers === null) return;
    drop.run(event.stream);
    for (const { sha256, name, mime } of papers) add.run(sha256, event.stream, name, mime);
  };
};

export const registerPapers = defineProjection({
  name: "registerPapers",
  version: 1,
  sql: `
    -- Papers of agreements and commitments, to decide who may open them.
    create table register_paper (
      sha256 text not null,
      stream text not null,
      name text not null,
      mime text not null,
      primary key (sha256, stream, name)
    ) strict, without rowid;
    create index register_paper_by_stream on register_paper (stream);
  `,
  open: (db, ledger) => ({ event: createRegisterPapers(db, ledger) }),
});
