/**
 * Documents of the search: one for each kind of text of a mission and one for each of its papers. What
 * stands inside a paper is read from its bytes and added by db/paper-reader.ts; until then the document
 * waits in `search_pending`.
 */
import type { Mission } from "#shared/mission/state.ts";
import { searchTokens } from "#shared/persian/search-text.ts";
import { readablePapers } from "#shared/papers-policy.ts";
import { allPapers } from "#shared/mission/papers/papers.ts";
import { facetsOf, searchPapersOf, searchTextOf } from "../search-texts.ts";
import type { Db } from "../sqlite.ts";

interface Document {
  kind: string;
  sha256: string;
  original: string;
  /** How its bytes are read; empty when there is no text to read. */
  mime: string;
  facets: string;
}
interface Kept extends Document {
  doc: number;
}

/** Writes what has changed; a document keeps its number, and so its place in the results. */
export const createSearchFold = (db: Db) => {
  const ofMission = db.prepare<[string], Kept>(
    "select doc, kind, sha256, original, mime, facets from search_doc where mission_id = ?",
  );
  const drop = db.prepare("delete from search_doc where doc = ?");
  const put = db.prepare<unknown[], { doc: number }>(
    `insert into search_doc (mission_id, kind, sha256, original, mime, facets)
     values (@missionId, @kind, @sha256, @original, @mime, @facets)
     on conflict (mission_id, kind, sha256) do update set
       original = excluded.original, mime = excluded.mime, facets = excluded.facets
     returning doc`,
  );
  const addWords = db.prepare("insert into search_index (rowid, words) values (?, ?)");
  const dropWords = db.prepare("delete from search_index where rowid = ?");
  const expectText = db.prepare("insert or ignore into search_pending values (?)");
  const expectNoText = db.prepare("delete from search_pending where doc = ?");

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

  return (mission: Mission): void => {
    const wanted = documentsOf(mission);
    const kept = new Map(ofMission.all(mission.id).map((one) => [nameOf(one), one]));
    for (const one of wanted) {
      const before = kept.get(nameOf(one));
      kept.delete(nameOf(one));
      if (before && isSame(before, one)) continue;
      const { doc } = put.get({ missionId: mission.id, ...one }) ?? { doc: 0 };
      if (before) dropWords.run(doc);
      addWords.run(doc, wordsOf(one));
      if (one.mime !== "") expectText.run(doc);
    }
    for (const { doc } of kept.values()) {
      drop.run(doc);
      dropWords.run(doc);
      expectNoText.run(doc);
    }
  };
};

const nameOf = ({ kind, sha256 }: Document) => `${kind} ${sha256}`;
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
      // It went, or another paper took its place, while this one was read.
      if (document === undefined) return;
      if (text) {
        dropWords.run(doc);
        addWords.run(doc, wordsOf(document, text));
      }
      done.run(doc);
    },
    /** Lets every paper be read once more, after the texts were lost. */
    expectAll: () =>
      db.exec("insert or ignore into search_pending select doc from search_doc where mime <> ''"),
  };
};
