/**
 * The ledger: events are appended, read, verified, and nothing else. Everything the product knows
 * is derived from them. The envelope is described in docs/architecture.md.
 */
import { parsePayload, readEvent, type KnownEvent } from "#shared/events/table.ts";
import { genesis, linkText } from "#shared/ledger-link.ts";
import { canonical, sha256 } from "./canonical.ts";
import type { Db } from "./sqlite.ts";

/** An event as a decision makes it. `forWhom`: in whose name, when it is not the actor's own. */
export type NewEvent = KnownEvent & { forWhom?: string | null };

/** What the ledger keeps beside the payload. */
interface Kept {
  position: number;
  id: string;
  stream: string;
  version: number;
  at: string;
  actor: string;
  forWhom: string | null;
  device: string;
  commandId: string;
  prev: string;
  hash: string;
  sig: string | null;
}

/** An event as its newest version: what projectors and states read. */
export type StoredEvent = Kept & KnownEvent;

/** An event exactly as it was written: hashes, signatures and packages use this form. */
export type WrittenEvent = Kept & { type: string; payload: unknown };

/** An event of another store's ledger; this ledger gives it its place in the local order. */
export type AdoptedEvent = Omit<WrittenEvent, "position">;

/** An event in its place, before its payload is read; reading throws when no version fits it. */
export interface UnreadEvent {
  position: number;
  stream: string;
  type: string;
  read(): StoredEvent;
}

export interface Envelope {
  at: string;
  actor: string;
  forWhom: string | null;
  device: string;
  commandId: string;
  /** Ids of the command, one for each event. */
  newId(): string;
  /** Signs what is about to be appended; its answer is kept with the event and covered by its hash. */
  sign?: (about: Signable) => string;
}

/** What a signature covers besides its basis. */
export type Signable = Pick<EventRow, "stream" | "type" | "payload"> & { commandId: string };

/** An event as its row is kept. */
export interface EventRow {
  position: number;
  id: string;
  stream: string;
  version: number;
  type: string;
  at: string;
  actor: string;
  for_whom: string | null;
  device: string;
  command_id: string;
  payload: string;
  prev: string;
  hash: string;
  run_hash: string;
  sig: string | null;
}

export const createLedger = (db: Db) => {
  const insert = db.prepare(`insert into event
    (position, id, stream, version, type, at, actor, for_whom, device, command_id, payload, prev, hash, run_hash, sig)
    values (@position, @id, @stream, @version, @type, @at, @actor, @for_whom, @device, @command_id, @payload, @prev, @hash, @run_hash, @sig)`);
  const lastOf = db.prepare<[string], { version: number; hash: string }>(
    "select version, hash from event where stream = ? order by version desc limit 1",
  );
  const lastOfAll = db.prepare<[], { position: number; run_hash: string }>(
    "select position, run_hash from event order by position desc limit 1",
  );
  const ofStream = db.prepare<[string], EventRow>(
    "select * from event where stream = ? order by version",
  );
  const laterOf = db.prepare<[string, number], EventRow>(
    "select * from event where stream = ? and version > ? order by version",
  );
  const beside = db.prepare<[string, string, number], EventRow>(
    `select * from event where (stream < ? or stream >= ?) and position > ?
     order by position limit 500`,
  );
  const pageAfter = db.prepare<[number], EventRow>(
    "select * from event where position > ? order by position limit 200",
  );
  const runHash = db
    .prepare<[number], string>("select run_hash from event where position = ?")
    .pluck();
  const newest = db.prepare<[], EventRow>("select * from event order by position desc limit 50");
  const streamsOf = db
    .prepare<[string, string], string>(
      `select stream from event where stream >= ? and stream < ?
       group by stream order by max(position)`,
    )
    .pluck();
  const all = db.prepare<[], EventRow>("select * from event order by position");

  return {
    /** Appends to one stream after `expected` (its version as it was read); throws when it has changed. */
    append(
      stream: string,
      expected: number,
      events: readonly NewEvent[],
      envelope: Envelope,
    ): StoredEvent[] {
      const last = lastOf.get(stream) ?? { version: 0, hash: genesis };
      if (last.version !== expected)
        throw new Error(`Stream ${stream} is at ${last.version}, not ${expected}.`);
      let { version, hash } = last;
      let { position, run_hash: run } = lastOfAll.get() ?? { position: 0, run_hash: genesis };
      return events.map((event) => {
        const { type, forWhom } = event;
        const row = {
          position: (position += 1),
          id: envelope.newId(),
          stream,
          version: (version += 1),
          type,
          at: envelope.at,
          actor: envelope.actor,
          for_whom: forWhom ?? envelope.forWhom,
          device: envelope.device,
          command_id: envelope.commandId,
          payload: canonical(parsePayload(event)),
          prev: hash,
        };
        const { commandId, sign } = envelope;
        const sig = sign ? sign({ ...row, commandId }) : null;
        hash = linkHash({ ...row, sig });
        run = sha256(run + hash);
        insert.run({ ...row, hash, run_hash: run, sig });
        return rowToEvent({ ...row, hash, run_hash: run, sig });
      });
    },

    /**
     * Appends events that another store has made, with their ids, times and hashes as they are; throws
     * unless they follow the last one of their stream.
     */
    adopt(events: readonly AdoptedEvent[]): StoredEvent[] {
      let { position, run_hash: run } = lastOfAll.get() ?? { position: 0, run_hash: genesis };
      return events.map((event) => {
        const last = lastOf.get(event.stream) ?? { version: 0, hash: genesis };
        const { hash } = event;
        const row = {
          position: (position += 1),
          id: event.id,
          stream: event.stream,
          version: event.version,
          type: event.type,
          at: event.at,
          actor: event.actor,
          for_whom: event.forWhom,
          device: event.device,
          command_id: event.commandId,
          payload: canonical(event.payload),
          prev: event.prev,
          sig: event.sig,
        };
        const follows = row.version === last.version + 1 && row.prev === last.hash;
        if (!follows || hash !== linkHash(row))
          throw new Error(`${event.stream} ${event.version} does not follow what is kept.`);
        run = sha256(run + hash);
        insert.run({ ...row, hash, run_hash: run });
        return rowToEvent({ ...row, hash, run_hash: run });
      });
    },

    stream: (stream: string): StoredEvent[] => ofStream.all(stream).map(rowToEvent),

    /** The same events as they were written, in any version. */
    written: (stream: string): WrittenEvent[] => ofStream.all(stream).map(rowToWritten),

    /** A stream for a rebuild, which leaves out events it cannot read. */
    unread: (stream: string): UnreadEvent[] => ofStream.all(stream).map(toUnread),

    /** Names of the streams of one kind, such as `mission`, the one that changed last at the end. */
    streamsOf: (kind: string): string[] => streamsOf.all(`${kind}:`, `${kind};`),

    /** Every event beside one kind of streams, in local order, a page at a time. */
    *beside(kind: string): Generator<UnreadEvent> {
      for (let position = 0; ;) {
        // Not `iterate()`: an open cursor would forbid writing on the one connection.
        const page = beside.all(`${kind}:`, `${kind};`, position);
        for (const row of page) yield toUnread(row);
        const last = page.at(-1);
        if (last === undefined) return;
        position = last.position;
      }
    },

    /** Recomputes one stream's chain: the version of the first broken link, or `null`. */
    verifyStream(
      stream: string,
      after = { version: 0, hash: genesis },
    ): { events: number; head: string; brokenAt: number | null } {
      const rows = laterOf.all(stream, after.version);
      const events = after.version + rows.length;
      let prev = after.hash;
      for (const [index, row] of rows.entries()) {
        const version = after.version + index + 1;
        if (row.version !== version || row.prev !== prev || row.hash !== linkHash(row))
          return { events, head: prev, brokenAt: version };
        prev = row.hash;
      }
      return { events, head: prev, brokenAt: null };
    },

    /** The running hash at a position, or `null` where there is no event: anchors are compared with it. */
    runHashAt: (position: number): string | null =>
      position === 0 ? genesis : (runHash.get(position) ?? null),

    /** The newest position with its running hash: the head of the whole ledger. */
    head(): { position: number; runHash: string } {
      const { position, run_hash: last } = lastOfAll.get() ?? { position: 0, run_hash: genesis };
      return { position, runHash: last };
    },

    /** Events after a position, a page of those that came together, in local order. */
    after: (position: number): StoredEvent[] => pageAfter.all(position).map(rowToEvent),

    /** Whether the newest events are whole and follow each other; cheap however long the ledger is. */
    isTailSound(): boolean {
      const rows = newest.all();
      return rows.every((row, index) => {
        const older = rows[index + 1];
        const follows =
          older === undefined ||
          (row.position === older.position + 1 &&
            row.run_hash === sha256(older.run_hash + row.hash));
        return follows && row.hash === linkHash(row);
      });
    },

    /** Recomputes the running hash over the whole file: finds cut tails and deleted streams. */
    verifyAll(): { events: number; head: string; brokenAt: number | null } {
      let run = genesis;
      let position = 0;
      for (const row of all.iterate()) {
        position += 1;
        run = sha256(run + row.hash);
        if (row.position !== position || row.hash !== linkHash(row) || row.run_hash !== run)
          return { events: position, head: run, brokenAt: position };
      }
      return { events: position, head: run, brokenAt: null };
    },
  };
};
export type Ledger = ReturnType<typeof createLedger>;

/** SHA-256 over the envelope, payload and signature, with the hash of the event before it. */
export const linkHash = (row: Omit<EventRow, "position" | "hash" | "run_hash">): string =>
  sha256(linkText({ ...row, forWhom: row.for_whom, commandId: row.command_id }));

const rowToEvent = (row: EventRow): StoredEvent => ({
  ...keptOf(row),
  ...readEvent(row.type, JSON.parse(row.payload)),
});

const toUnread = (row: EventRow): UnreadEvent => ({
  position: row.position,
  stream: row.stream,
  type: row.type,
  read: () => rowToEvent(row),
});

const rowToWritten = (row: EventRow): WrittenEvent => ({
  ...keptOf(row),
  type: row.type,
  payload: JSON.parse(row.payload) as unknown,
});

const keptOf = (row: EventRow): Kept => ({
  position: row.position,
  id: row.id,
  stream: row.stream,
  version: row.version,
  at: row.at,
  actor: row.actor,
  forWhom: row.for_whom,
  device: row.device,
  commandId: row.command_id,
  prev: row.prev,
  hash: row.hash,
  sig: row.sig,
});
