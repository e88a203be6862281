/** A store with a hundred thousand documents of the search, and the searches that are hardest on it. */
import { facet } from "#db/search-texts.ts";
import type { RunningStore } from "#db/store.ts";
import { searchTokens } from "#shared/persian/search-text.ts";
import { copyDossiers } from "./dossiers.ts";

const perMission = 5;
const words =
  "سفر نشست گردشگری شهرداری ساری همکاری فرهنگی تفاهم‌نامه برنامه گزارش بازدید توسعه شهری پسماند حمل‌ونقل آموزش دانشگاه بندر تجارت نمایشگاه جشنواره موسیقی صنایع‌دستی کشاورزی مرکبات زعفران محیط زیست رودخانه جنگل موزه کتابخانه ورزش جوانان زنان کودکان بهداشت آتش‌نشانی مدیریت بحران انرژی آب فاضلاب معماری میراث".split(
    " ",
  );

/** Rows as the folds would write them; making so many dossiers by commands would take an hour. */
export const fillDocuments = (store: RunningStore, documents: number, mine: string): void => {
  const { db } = store.parts;
  const template = db.prepare<[], string>("select id from mission limit 1").pluck().get() ?? "";
  const ids = copyDossiers(db, template, documents / perMission);
  // Only the documents that are made here.
  db.exec("delete from search_doc; delete from search_index");
  db.prepare("delete from mission_viewer where mission_id <> ?").run(template);
  const mission = db.prepare(
    "update mission set country = @country, start_date = @start, class_rank = @rank where id = @id",
  );
  const viewer = db.prepare("insert into mission_viewer values (?, ?)");
  const doc = db.prepare(
    `insert into search_doc (mission_id, kind, sha256, original, mime, facets)
     values (?, ?, ?, ?, '', ?)`,
  );
  const index = db.prepare("insert into search_index (rowid, words) values (?, ?)");
  db.transaction(() => {
    for (const [at, id] of ids.entries()) {
      const year = 1395 + (at % 12);
      const country = at % 1000 === 7 ? "JP" : "TR";
      mission.run({ id, country, start: `${year + 621}-06-01`, rank: at % 10 === 0 ? 2 : 0 });
      if (at % 500 === 0) viewer.run(mine, id);
      for (let one = 0; one < perMission; one += 1) {
        const text = Array.from(
          { length: 60 },
          (_, place) => words[(at * 7 + one * 13 + place * place) % words.length],
        ).join(" ");
        const original = `سفر ${at} ${text} شماره${at}`;
        const kind = one === 0 ? "request" : "paper";
        const facets = [facet("kind", kind), facet("year", year), facet("country", country)];
        const { lastInsertRowid } = doc.run(id, kind, `${id}${one}`, original, facets.join(" "));
        index.run(lastInsertRowid, `${searchTokens(original)} ${facets.join(" ")}`);
      }
    }
  })();
};

/** In every document, in one of a hundred, in one; a rare filter on a common word; a letter only. */
export const hardSearches: object[] = [
  { text: "سفر" },
  { text: "سفرهای گردشگری" },
  { text: "تفاهم نامه همکاری" },
  { text: "شماره777" },
  { text: "سفر", country: "JP" },
  { text: "سفر", year: 1399, country: "JP" },
  { text: "سفر", unit: "واحدی که نیست" },
  { text: "ش" },
  { text: "نیست‌چنین" },
  { year: 1400 },
];
