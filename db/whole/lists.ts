/**
 * The fourth part of a round: compares the lists with a rebuild. The projections are built again in a
 * scratch file, which then follows every command, so that both can be compared a few rows at a time while work
 * goes on.
 */
import { rmSync } from "node:fs";
import { migrate, readMigrations } from "../migrate.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import { openProjections } from "../projections.ts";
import { allProjections } from "../projections/table.ts";
import { createCatchUp, createPendingPapers } from "../projections/search.ts";
import { rebuild } from "../rebuild.ts";
import { openSqlite, type Db } from "../sqlite.ts";

interface Difference {
  table: string;
  rows: number;
  /** Some of the missions in the rows that differ. */
  missions: string[];
}

/** Queues that are emptied in the background, so their rows differ. */
const queues: ReadonlySet<string> = new Set(["search_waiting", "search_pending"]);
const rowsAtOnce = 500;
const termsAtOnce = 100;
const mostMissions = 20;

/** Pauses after each portion with how far it has come, and yields each table that differs. */
export function* compareLists(
  live: Db,
  ledger: Ledger,
  file: string,
): Generator<{ done: number; total: number; difference: Difference | null }, void> {
  removeScratch(file);
  const scratch = openSqlite(file);
  try {
    scratch.pragma("journal_mode = OFF");
    scratch.pragma("synchronous = OFF");
    scratch.pragma("temp_store = MEMORY");
    migrate(scratch, readMigrations("ledger"));
    const follower = createFollower(scratch, ledger);
    for (const { done, total } of rebuild(scratch, follower.ledger, allProjections))
      yield { done, total: total + comparing, difference: null };
    const follow = follower.start(live);
    const tables = allProjections.flatMap((one) => one.tables).filter((one) => !queues.has(one));
    const indexes = new Set(indexesOf(scratch));
    for (const [index, table] of tables.entries()) {
      const compare = indexes.has(table) ? compareIndex : compareTable;
      const found: Difference = { table, rows: 0, missions: [] };
      for (const part of compare(live, scratch, table, follow)) {
        found.rows += part.length;
        found.missions = [...new Set([...found.missions, ...part])]
          .filter((one) => one !== "")
          .slice(0, mostMissions);
        yield { done: index, total: tables.length, difference: null };
      }
      const difference = found.rows > 0 ? found : null;
      yield { done: index + 1, total: tables.length, difference };
    }
  } finally {
    scratch.close();
    removeScratch(file);
  }
}

/** The share of the comparison in the progress, in events. */
const comparing = 100;

const removeScratch = (file: string): void => {
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
};

/** The ledger up to a position, for a rebuild; and afterwards the scratch file after each command. */
const createFollower = (scratch: Db, whole: Ledger) => {
  let upTo = whole.head().position;
  const isKnown = ({ position }: { position: number }) => position <= upTo;
  const ledger: Ledger = {
    ...whole,
    stream: (name) => whole.stream(name).filter(isKnown),
    written: (name) => whole.written(name).filter(isKnown),
    unread: (name) => whole.unread(name).filter(isKnown),
    *beside(kind) {
      for (const event of whole.beside(kind)) {
        if (!isKnown(event)) return;
        yield event;
      }
    },
  };

  /** Applies the events that the live file already has. */
  const start = (live: Db): (() => void) => {
    const projections = openProjections(scratch, ledger);
    const liveWords = createCatchUp(live, whole);
    const scratchWords = createCatchUp(scratch, ledger);
    const settlePapers = createPaperSettling(live, scratch);
    return () => {
      liveWords();
      for (;;) {
        const events = whole.after(upTo);
        if (events.length === 0) break;
        for (const together of actsOf(events)) {
          upTo = together.at(-1)?.position ?? upTo;
          projections.apply(together);
        }
      }
      scratchWords();
      settlePapers();
    };
  };
  return { ledger, start };
};

/** Consecutive events of one stream together, as they were applied. */
const actsOf = (events: readonly StoredEvent[]): StoredEvent[][] => {
  const acts: StoredEvent[][] = [];
  for (const event of events) {
    const last = acts.at(-1);
    if (last?.[0]?.stream === event.stream && last[0].commandId === event.commandId)
      last.push(event);
    else acts.push([event]);
  }
  return acts;
};

/** The text inside a paper comes from its bytes, not from the ledger: so it is copied from the live file. */
const createPaperSettling = (live: Db, scratch: Db): (() => void) => {
  const papers = createPendingPapers(scratch);
  const pending = scratch.prepare<[], { doc: number; sha256: string; mime: string }>(
    `select p.doc, d.sha256, d.mime from search_pending p join search_doc d on d.doc = p.doc`,
  );
  const waits = live
    .prepare<[number], number>("select 1 from search_pending where doc = ?")
    .pluck();
  const textOf = live
    .prepare<[string], string>("select text from file_text where sha256 = ? and state = 'read'")
    .pluck();
  return () => {
    for (const one of pending.all())
      if (waits.get(one.doc) === undefined) papers.settle(one, textOf.get(one.sha256) ?? null);
  };
};

const columnsOf = (db: Db, table: string) =>
  db.pragma(`table_info(${table})`) as { name: string; pk: number }[];

/** Missions in the rows that differ, one entry for each row; empty where a row names none. */
function* compareTable(
  live: Db,
  scratch: Db,
  table: string,
  follow: () => void,
): Generator<string[], void> {
  const columns = columnsOf(scratch, table);
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const order = (key.length > 0 ? key : columns).map(({ name }) => name);
  const list = order.join(", ");
  const marks = order.map(() => "?").join(", ");
  const namesMission = columns.findIndex(({ name }) => name === "mission_id");
  const place = namesMission >= 0 || table !== "mission" ? namesMission : 0;
  const select = `select * from main.${table}`;
  const page = scratch
    .prepare<unknown[], unknown[]>(
      `${select} where (${list}) > (${marks}) order by ${list} limit ${rowsAtOnce}`,
    )
    .raw();
  const first = scratch
    .prepare<unknown[], unknown[]>(`${select} order by ${list} limit ${rowsAtOnce}`)
    .raw();
  const between = (where: string) =>
    live.prepare<unknown[], unknown[]>(`${select} ${where} order by ${list}`).raw();
  const keyOf = (row: readonly unknown[]) =>
    order.map((name) => row[columns.findIndex((one) => one.name === name)]);

  for (let from: unknown[] | null = null; ;) {
    follow();
    const rows: unknown[][] = from === null ? first.all() : page.all(...from);
    const last = rows.length === rowsAtOnce ? rows.at(-1) : undefined;
    const to: unknown[] | null = last === undefined ? null : keyOf(last);
    const conditions = [
      ...(from === null ? [] : [`(${list}) > (${marks})`]),
      ...(to === null ? [] : [`(${list}) <= (${marks})`]),
    ];
    const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
    const kept = between(where).all(...(from ?? []), ...(to ?? []));
    yield differing(rows, kept).map((row) => missionIn(row, place));
    if (to === null) return;
    from = to;
  }
}

const missionIn = (row: readonly unknown[], place: number): string =>
  place >= 0 && typeof row[place] === "string" ? row[place] : "";

/** Rows that are in only one of the two. */
const differing = (one: readonly unknown[][], other: readonly unknown[][]): unknown[][] => {
  const text = (row: unknown[]) => JSON.stringify(row);
  const [left, right] = [one, other].map((rows) => new Set(rows.map(text)));
  return [
    ...one.filter((row) => !right?.has(text(row))),
    ...other.filter((row) => !left?.has(text(row))),
  ];
};

const indexesOf = (db: Db): string[] =>
  db
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and sql like 'create virtual table%'",
    )
    .pluck()
    .all();

/** Of an index of words: for every word the documents that it finds. */
function* compareIndex(
  live: Db,
  scratch: Db,
  index: string,
  follow: () => void,
): Generator<string[], void> {
  const sides = [live, scratch].map((db) => createIndexReader(db, index));
  try {
    for (let from = ""; ;) {
      follow();
      const pages = sides.map(({ terms }) => terms(from));
      const words = [...new Set(pages.flat())].toSorted(byBytes);
      // Only up to the word that both have reached: one of them may have more words after it.
      const full = pages.filter((page) => page.length === termsAtOnce);
      const end = full.map((page) => page.at(-1) ?? "").toSorted(byBytes)[0];
      const now = end === undefined ? words : words.filter((word) => byBytes(word, end) <= 0);
      yield now
        .filter((word) => new Set(sides.map(({ find }) => find(word))).size > 1)
        .map(() => "");
      const last = now.at(-1);
      if (end === undefined || last === undefined) return;
      from = last;
    }
  } finally {
    for (const { close } of sides) close();
  }
}

/** As the index orders its words. */
const byBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

const createIndexReader = (db: Db, index: string) => {
  const words = `${index}_words`;
  db.exec(`drop table if exists temp.${words};
    create virtual table temp.${words} using fts5vocab('main', '${index}', 'row')`);
  const terms = db
    .prepare<[string], string>(
      `select term from temp.${words} where term > ? order by term limit ${termsAtOnce}`,
    )
    .pluck();
  const find = db
    .prepare<[string], number>(`select rowid from ${index} where ${index} match ? order by rowid`)
    .pluck();
  return {
    terms: (from: string): string[] => terms.all(from),
    find: (word: string): string => find.all(`"${word.replaceAll('"', '""')}"`).join(),
    close: () => db.exec(`drop table if exists temp.${words}`),
  };
};
