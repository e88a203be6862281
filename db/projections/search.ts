/** Fold of the search: one document for each kind of text of a mission and for each of its papers. */
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
  textRead: number;
  facets: string;
}
interface Kept extends Document {
  doc: number;
}

/** Writes what has changed; a document keeps its number, and so its place in the results. */
export const createSearchFold = (db: Db) => {
  const ofMission = db.prepare<[string], Kept>(
    "select doc, kind, sha256, original, text_read as textRead, facets from search_doc where mission_id = ?",
  );
  const drop = db.prepare("delete from search_doc where doc = ?");
  const put = db.prepare<unknown[], { doc: number }>(
    `insert into search_doc (mission_id, kind, sha256, original, text_read, facets)
     values (@missionId, @kind, @sha256, @original, @textRead, @facets)
     on conflict (mission_id, kind, sha256) do update set
       original = excluded.original, text_read = excluded.text_read, facets = excluded.facets
     returning doc`,
  );
  const addWords = db.prepare("insert into search_index (rowid, words) values (?, ?)");
  const dropWords = db.prepare("delete from search_index where rowid = ?");
  const expectText = db.prepare("insert or ignore into file_text values (?, 'waiting', '')");
  const isRead = db
    .prepare<[string], number>("select 1 from file_text where sha256 = ? and state = 'read'")
    .pluck();
  const textOf = db
    .prepare<[string], string>("select text from file_text where sha256 = ?")
    .pluck();

  const documentsOf = (mission: Mission): Document[] => [
    ...Object.entries(searchTextOf(mission)).map(([kind, original]) => ({
      kind,
      sha256: "",
      original,
      textRead: 0,
      facets: facetsOf(mission, kind),
    })),
    ...[...searchPapersOf(mission)].map(([sha256, original]) => ({
      kind: "paper",
      sha256,
      original,
      textRead: isRead.get(sha256) ?? 0,
      facets: facetsOf(mission, "paper"),
    })),
  ];

  return (mission: Mission): void => {
    for (const { sha256, mime } of allPapers(mission))
      if (readablePapers.includes(mime)) expectText.run(sha256);
    const wanted = documentsOf(mission);
    const kept = new Map(ofMission.all(mission.id).map((one) => [nameOf(one), one]));
    for (const one of wanted) {
      const before = kept.get(nameOf(one));
      kept.delete(nameOf(one));
      if (before && isSame(before, one)) continue;
      const { doc } = put.get({ missionId: mission.id, ...one }) ?? { doc: 0 };
      if (before) dropWords.run(doc);
      const inside = one.textRead === 1 ? (textOf.get(one.sha256) ?? "") : "";
      addWords.run(doc, `${searchTokens(`${one.original}\n${inside}`)} ${one.facets}`);
    }
    for (const { doc } of kept.values()) {
      drop.run(doc);
      dropWords.run(doc);
    }
  };
};

const nameOf = ({ kind, sha256 }: Document) => `${kind} ${sha256}`;
const isSame = (one: Document, other: Document) =>
  one.original === other.original && one.textRead === other.textRead && one.facets === other.facets;
