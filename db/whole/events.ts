/**
 * The first part of a round: every event of every stream, in the order of the ledger. It continues after
 * broken events, so that each damaged record is named, and not only the first.
 */
import type { FindingDetail } from "#shared/whole/findings.ts";
import { genesis } from "#shared/ledger-link.ts";
import { sha256 } from "../canonical.ts";
import { linkHash, type EventRow } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

/** Events between two pauses. */
const pageSize = 200;

export interface Broken {
  /** Version in the record; `null` when only the order of the whole ledger is broken there. */
  stream: string | null;
  detail: FindingDetail;
}

/** What is wrong with the events of each page, and up to which position it has come. */
export function* checkEvents(
  db: Db,
  after: number,
): Generator<{ position: number; broken: Broken[]; events: number }, void> {
  const page = db.prepare<[number], EventRow>(
    `select * from event where position > ? order by position limit ${pageSize}`,
  );
  const before = db.prepare<[number], Pick<EventRow, "position" | "run_hash">>(
    "select position, run_hash from event where position <= ? order by position desc limit 1",
  );
  const place = createPlaceCheck(db);
  const last = before.get(after);
  let position = last?.position ?? 0;
  // The hashes the next one may follow: as computed, and as stored.
  let runs = [last?.run_hash ?? genesis];
  for (;;) {
    const rows = page.all(position);
    if (rows.length === 0) return;
    const broken: Broken[] = [];
    for (const row of rows) {
      const expected = runs.flatMap((run) => [
        sha256(run + row.hash),
        // For an event in which only its own hash was changed.
        sha256(run + linkHash(row)),
      ]);
      const inOrder = row.position === position + 1 && expected.includes(row.run_hash);
      const isWhole = row.hash === linkHash(row) && place(row);
      if (!isWhole) broken.push({ stream: row.stream, detail: detailOf(row) });
      else if (!inOrder) broken.push({ stream: null, detail: detailOf(row) });
      position = row.position;
      runs = [...new Set([row.run_hash, ...expected])];
    }
    yield { position, broken, events: rows.length };
  }
}

/** Whether an event follows the one before it in its record, and every index leads to it. */
const createPlaceCheck = (db: Db) => {
  const hashAt = db
    .prepare<[string, number], string>("select hash from event where stream = ? and version = ?")
    .pluck();
  const atVersion = db
    .prepare<[string, number], number>(
      "select position from event where stream = ? and version = ?",
    )
    .pluck();
  const withId = db.prepare<[string], number>("select position from event where id = ?").pluck();
  return (row: EventRow): boolean => {
    const prev = row.version === 1 ? genesis : hashAt.get(row.stream, row.version - 1);
    return (
      row.prev === prev &&
      atVersion.get(row.stream, row.version) === row.position &&
      withId.get(row.id) === row.position
    );
  };
};

const detailOf = ({ version, position, at, actor }: EventRow): FindingDetail => ({
  version,
  position,
  at,
  actor,
});
