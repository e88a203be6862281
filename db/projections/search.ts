/**
 * Documents of the search: one for each kind of text of a mission and one for each of its papers. What
 * is inside a paper is read from its bytes and added by db/paper-reader.ts; until then the document
 * waits in `search_pending`. A command does not wait for the search: it only records in
 * `search_waiting` which mission it changed; the next search, or the paper reader right after the
 * answer, writes the documents.
 */
import type { Mission } from "#shared/mission/state.ts";
import { searchTokens } from "#shared/persian/search-text.ts";
import { readablePapers } from "#shared/papers-policy.ts";
import { allPapers } from "#shared/mission/papers/papers.ts";
import { facetsOf, searchPapersOf, searchTextOf } from "../search-texts.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import type { Ledger } from "../ledger.ts";
import { evolveStored, missionStream } from "../mission-store.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection, type MissionBatch, type MissionStep } from "./define.ts";

interface Document {
  kind: string;
  sha256: string;
  original: string;
  /** The type its bytes are read as; empty when there is no text to read. */
  mime: string;
  facets: string;
}
interface Kept extends Document {
  doc: number;
}

/**
 * Writes what has changed. A document is numbered by the event that brought it, and keeps its number and
 * so its place in the results.
 */
const createSearchDocuments = (db: Db) => {
  const ofMission = db.prepare<[string], Kept>(
    "select doc, kind, sha256, original, mime, facets from search_doc where mission_id = ?",
  );
  const drop = db.prepare("delete from search_doc where doc = ?");
  const put = db.prepare(
    `insert or replace into search_doc (doc, mission_id, kind, sha256, original, mime, facets)
     values (@doc, @missionId, @kind, @sha256, @original, @mime, @facets)`,
  );
  const dropWords = db.prepare("delete from search_index where rowid = ?");
  const expectNoText = db.prepare("delete from search_pending where doc = ?");
  const index = createIndexing(db);

  const documentsOf = (mission: Mission): Document[] => {
    const readable = new Map(
      allPapers(mission)
        .filter(({ mime }) => readablePapers.includes(mime))
        .map(({ sha256, mime }) => [sha256, mime]),
    );
    return [
      ...Object.entries(searchTextOf(mission)).map(([kind, original]) => ({
        kind,
        sha256: "",
        original,
        mime: "",
        facets: facetsOf(mission, kind),
      })),
      ...[...searchPapersOf(mission)].map(([sha256, original]) => ({
        kind: "paper",
        sha256,
        original,
        mime: readable.get(sha256) ?? "",
        facets: facetsOf(mission, "paper"),
      })),
    ];
  };

  return ({ before, after, steps }: Pick<MissionBatch, "before" | "after" | "steps">): void => {
    const numbers = numbersOf(steps);
    const kept = new Map(
      before.version === 0 ? [] : ofMission.all(after.id).map((one) => [nameOf(one), one]),
    );
    for (const one of documentsOf(after)) {
      const name = nameOf(one);
      const old = kept.get(name);
      const doc = numbers.get(name) ?? old?.doc;
      if (doc === undefined) throw new Error(`No event brought the document ${name}.`);
      if (old?.doc === doc) kept.delete(name);
      if (old?.doc === doc && isSame(old, one)) continue;
      if (old?.doc === doc) dropWords.run(doc);
      put.run({ missionId: after.id, ...one, doc });
      if (old?.doc === doc) expectNoText.run(doc);
      index(doc, one);
    }
    for (const { doc } of kept.values()) {
      drop.run(doc);
      dropWords.run(doc);
      expectNoText.run(doc);
    }
  };
};

/** Puts the words of a new document into the index; the text inside a paper waits to be read. */
const createIndexing = (db: Db) => {
  const addWords = db.prepare("insert into search_index (rowid, words) values (?, ?)");
  const expectText = db.prepare("insert or ignore into search_pending values (?)");
  return (doc: number, document: Pick<Document, "original" | "facets" | "mime">): void => {
    addWords.run(doc, wordsOf(document));
    if (document.mime !== "") expectText.run(doc);
  };
};

type Read = Pick<Ledger, "stream" | "verifyStream">;

/**
 * Brings the documents up to date: those of every mission that has changed since the last time. A damaged
 * mission stays in the queue, so that the others are found.
 */
export const createCatchUp = (db: Db, ledger: Read): (() => void) => {
  const waiting = db.prepare<[], { id: string; since: number }>(
    "select mission_id as id, min(position) as since from search_waiting group by mission_id order by since",
  );
  const any = db.prepare<[], number>("select 1 from search_waiting limit 1");
  const clear = db.prepare("delete from search_waiting where mission_id = ?");
  const isComplete = createCompleteness(db);
  const write = createSearchDocuments(db);
  const catchUp = db.transaction(() => {
    for (const { id, since } of waiting.all()) {
      const changes = readChanges(ledger, id, since);
      if (changes === null) continue;
      write(isComplete(changes.before) ? changes : changesOf(ledger, id, 0));
      clear.run(id);
    }
  });
  return () => {
    if (any.get() !== undefined) catchUp.immediate();
  };
};

/** `null` where its events are damaged; the check of the whole reports that. */
const readChanges = (ledger: Read, id: string, since: number) => {
  try {
    return changesOf(ledger, id, since);
  } catch (error) {
    if (ledger.verifyStream(missionStream(id)).brokenAt === null) throw error;
    return null;
  }
};

/**
 * Whether every earlier document of a mission exists. Where one was deleted outside Safir, the
 * others are deleted too, and all are made again.
 */
const createCompleteness = (db: Db) => {
  const ofMission = db.prepare<[string], Pick<Kept, "doc" | "kind" | "sha256">>(
    "select doc, kind, sha256 from search_doc where mission_id = ?",
  );
  const drop = [
    "delete from search_index where rowid = ?",
    "delete from search_pending where doc = ?",
    "delete from search_doc where doc = ?",
  ].map((sql) => db.prepare<[number]>(sql));
  return (before: Mission): boolean => {
    if (before.version === 0) return true;
    const kept = ofMission.all(before.id);
    const names = new Set(kept.map(nameOf));
    if ([...namesOf(before)].every((name) => names.has(name))) return true;
    for (const { doc } of kept) for (const one of drop) one.run(doc);
    return false;
  };
};

/** The events of a mission from this position of the ledger on. */
const changesOf = (ledger: Pick<Ledger, "stream">, id: string, since: number) => {
  const events = ledger.stream(missionStream(id));
  const before = events
    .filter(({ position }) => position < since)
    .reduce(evolveStored, draftMission(id));
  const steps: MissionStep[] = [];
  let after = before;
  for (const event of events.filter(({ position }) => position >= since)) {
    const next = evolveStored(after, event);
    steps.push({ event, before: after, after: next });
    after = next;
  }
  return { before, after, steps };
};

/** The most documents that one event can create with distinct numbers. */
const mostOfOneEvent = 1024;

/** Numbers of the documents that these events created, by name. */
const numbersOf = (steps: readonly MissionStep[]): Map<string, number> => {
  const numbers = new Map<string, number>();
  let known = namesOf(steps[0]?.before);
  for (const { event, after } of steps) {
    const now = namesOf(after);
    let next = event.position * mostOfOneEvent;
    for (const name of now) if (!known.has(name)) numbers.set(name, next++);
    known = now;
  }
  return numbers;
};

const namesOf = (mission: Mission | undefined): Set<string> =>
  new Set(
    mission === undefined || mission.version === 0
      ? []
      : [
          ...Object.keys(searchTextOf(mission)).map((kind) => nameOf({ kind, sha256: "" })),
          ...[...searchPapersOf(mission).keys()].map((sha256) => nameOf({ kind: "paper", sha256 })),
        ],
  );

const nameOf = ({ kind, sha256 }: Pick<Document, "kind" | "sha256">) => `${kind} ${sha256}`;
const isSame = (one: Document, other: Document) =>
  one.original === other.original && one.mime === other.mime && one.facets === other.facets;

const wordsOf = ({ original, facets }: Pick<Document, "original" | "facets">, inside = "") =>
  `${searchTokens(`${original}\n${inside}`)} ${facets}`;

/** A document that waits for the text inside its paper. */
export interface PendingPaper {
  doc: number;
  sha256: string;
  mime: string;
}

/** The queue of papers that are not read into the index yet, for the reader in the background. */
export const createPendingPapers = (db: Db) => {
  const next = db.prepare<[], PendingPaper>(
    "select d.doc, d.sha256, d.mime from search_pending p join search_doc d on d.doc = p.doc order by p.doc limit 1",
  );
  const find = db.prepare<[number, string], Pick<Kept, "original" | "facets">>(
    "select original, facets from search_doc where doc = ? and sha256 = ?",
  );
  const dropWords = db.prepare("delete from search_index where rowid = ?");
  const addWords = db.prepare("insert into search_index (rowid, words) values (?, ?)");
  const done = db.prepare("delete from search_pending where doc = ?");
  return {
    next: (): PendingPaper | undefined => next.get(),
    /** Adds the text inside a paper to its document; `null` when none can be read. */
    settle({ doc, sha256 }: PendingPaper, text: string | null): void {
      const document = find.get(doc, sha256);
      // The document was removed or replaced while its paper was read.
      if (document === undefined) return;
      if (text) {
        dropWords.run(doc);
        addWords.run(doc, wordsOf(document, text));
      }
      done.run(doc);
    },
    /** Queues every paper to be read again, after the texts were lost. */
    expectAll: () =>
      db.exec("insert or ignore into search_pending select doc from search_doc where mime <> ''"),
  };
};

const pagesAtOnce = 64;

/**
 * Merges all parts of the index into one, a few pages at a time. A search of few documents among many asks
 * each part for each of them, so it takes a third of the time in one.
 */
export function* mergeWords(db: Db): Generator<void> {
  const merge = db.prepare<[number]>(
    "insert into search_index (search_index, rank) values ('merge', ?)",
  );
  const changes = db.prepare<[], number>("select total_changes()").pluck();
  // A negative number begins with all parts; less than two changes say that nothing is left to merge.
  for (let pages = -pagesAtOnce; ; pages = pagesAtOnce) {
    const before = changes.get() ?? 0;
    merge.run(pages);
    if ((changes.get() ?? 0) - before < 2) return;
    yield;
  }
}

export const search = defineProjection({
  name: "search",
  version: 5,
  sql: `
    create table search_doc (
      doc integer primary key,
      mission_id text not null,
      kind text not null,
      -- Of a paper; empty for the texts of the dossier itself.
      sha256 text not null,
      -- Of a paper only its name; its text is in file_text.
      original text not null,
      -- How the bytes of a paper are read; empty when there is no text to read.
      mime text not null,
      -- Values of the filters, as tokens of the index; see facetsOf.
      facets text not null,
      unique (mission_id, kind, sha256)
    ) strict;
    -- Missions whose documents are not up to date, by the event that changed them.
    create table search_waiting (
      position integer primary key,
      mission_id text not null
    ) strict;
    -- Papers whose text is not in the index yet.
    create table search_pending (doc integer primary key) strict;
    create virtual table search_index using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
  `,
  open: (db, _ledger, way) => {
    if (way === "rebuild")
      return { mission: createSearchDocuments(db), finish: () => mergeWords(db) };
    const wait = db.prepare("insert into search_waiting values (?, ?)");
    return { mission: ({ id, steps: [first] }) => void wait.run(first?.event.position, id) };
  },
});
