/**
 * `npm run bench`: speed as ratios in one run on one machine (quality.md (c)), never as a test.
 * A and B take turns; each line shows the median of the ratios of the rounds and their spread.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore, type RunningStore } from "#db/store.ts";
import { projectionTables } from "#db/projections.ts";
import { allProjections } from "#db/projections/table.ts";
import { openSqlite, type Db } from "#db/sqlite.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import { copyDossiers } from "./dossiers.ts";
import { fillDocuments, hardSearches } from "./search.ts";

const rounds = 5;
const missions = Number(process.argv[2] ?? 3000);
const documents = Number(process.argv[3] ?? 100_000);
const dossiers = 10_000;
const cheap = { ln: 10, r: 8, p: 1 };

interface Figure {
  name: string;
  /** `atLeast`: A's rate over B's; `atMost`: A's time over B's. */
  goal: { atLeast: number } | { atMost: number };
  a(): Promise<void> | void;
  b(): Promise<void> | void;
}

const root = mkdtempSync(join(tmpdir(), "safir-bench-"));

async function main() {
  const dir = join(root, "store");
  const store = createStore({ dir, passwordCost: cheap });
  const client = await prepare(store);
  const fill = performance.now();
  const pdf = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
  const file = await store.call(client, "file.add", { name: "a.pdf", mime: "", bytes: pdf });
  if (!file.ok) throw new Error(file.error.reason);
  for (let index = 0; index < missions; index += 1) await submit(store, client, index, file.value);
  console.log(`${missions} missions made in ${Math.round(performance.now() - fill)} ms.\n`);

  const raw = rawDatabase(join(root, "raw.db"));
  const insert = raw.prepare("insert into t (body) values (?)");
  const list = store.parts.db.prepare(
    `select m.*, p.name_fa, p.fields from mission m left join person p on p.id = m.requester_id
     order by m.changed_at desc, m.id limit 50`,
  );
  const count = store.parts.db.prepare("select count(*) from mission");
  const find = store.parts.db.prepare(
    "select rowid from search_index where search_index match ? order by rowid desc limit 20",
  );
  const words = searchQuery("گردشگری") ?? "";
  const rows = projectedRows(store.parts.db);
  let next = missions;
  const figures: Figure[] = [
    {
      name: "1  command (rules, event, projections, chain) / raw FULL transaction",
      goal: { atLeast: 0.6 },
      a: () => times(100, () => submit(store, client, (next += 1), file.value)),
      b: () => times(100, () => void insert.run("x".repeat(400))),
    },
    {
      name: "4  list of 50 through the call / the same rows raw",
      goal: { atMost: 1.5 },
      a: () => times(50, () => store.call(client, "mission.list", {})),
      b: () => times(50, () => void [count.get(), list.all()]),
    },
    {
      name: "5  search through the call / raw FTS5 match",
      goal: { atMost: 2 },
      a: () => times(30, () => store.call(client, "search.find", { text: "گردشگری" })),
      b: () => times(30, () => void find.all(words)),
    },
    {
      name: "10 rebuild of all projections / bulk insert of the same rows",
      goal: { atLeast: 0.05 },
      a: () => store.rebuild(),
      b: () => bulk(join(root, "bulk.db"), rows),
    },
  ];
  for (const figure of figures) console.log(await measure(figure));
  await amongDossiers(store, client);
  await searchAmongMany(store, client);
  store.close();
  console.log(await measure(openingFigure(dir)));
  raw.close();
}

/** Lists, search and statistics among ten thousand dossiers with papers, against a tenth of them. */
const amongDossiers = async (store: RunningStore, client: string): Promise<void> => {
  const { db } = store.parts;
  const template = db.prepare<[], string>("select id from mission limit 1").pluck().get() ?? "";
  const archived = () => db.exec("update mission set status = 'archived'; analyze");
  const year = 1408;
  const filter = { from: year - 5, to: year + 1, scope: "requested" };
  const asked: [string, number, string, object][] = [
    ["list", 2, "mission.list", { status: "archived" }],
    ["last page of the list", 12, "mission.list", { status: "archived", page: 9 }],
    ["search", 3, "search.find", { text: "گردشگری" }],
    ["statistics", 15, "statistics.read", { filter }],
    [
      "the list behind a number",
      15,
      "statistics.missions",
      { filter, group: { by: "country", value: "TR" } },
    ],
  ];
  const few: Record<string, number> = {};
  for (const count of [dossiers / 10, dossiers]) {
    const now = db.prepare<[], number>("select count(*) from mission").pluck().get() ?? 0;
    if (count > now) copyDossiers(db, template, count - now);
    archived();
    for (const [name, goal, query, input] of asked) {
      const taken: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        taken.push(
          await timed(async () => {
            const answer = await store.callUnchecked(client, query, input);
            if (!answer.ok) throw new Error(answer.error.reason);
          }),
        );
      const median = taken.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
      const before = few[name];
      few[name] ??= median;
      if (before === undefined) continue;
      const ratio = median / before;
      console.log(
        `11 ${name} among ${count} dossiers / among ${count / 10}: ${ratio.toFixed(2)} (${median.toFixed(1)} ms), goal ≤ ${goal}: ${ratio <= goal ? "met" : "NOT met"}`,
      );
    }
  }
};

/** First results among a hundred thousand documents: as a ratio, and the slowest in milliseconds. */
const searchAmongMany = async (store: RunningStore, client: string): Promise<void> => {
  const employee = randomUUID();
  fillDocuments(store, documents, employee);
  const { db, sessions } = store.parts;
  db.exec("insert into search_index (search_index) values ('optimize'); analyze");
  const raw = db.prepare(
    "select rowid from search_index where search_index match ? order by rowid desc limit 20",
  );
  const figure: Figure = {
    name: `5b search among ${documents} documents through the call / raw FTS5 match`,
    goal: { atMost: 2 },
    a: () => times(10, () => store.call(client, "search.find", { text: "سفر گردشگری" })),
    b: () => times(10, () => void raw.all(searchQuery("سفر گردشگری") ?? "")),
  };
  console.log(await measure(figure));
  const person = db
    .prepare<[], { id: string }>("select id from person where username = 'head'")
    .get();
  db.prepare("update mission_viewer set person_id = ? where person_id = ?").run(
    person?.id,
    employee,
  );
  db.exec("delete from person_role where role = 'head'");
  sessions.start("few", person?.id ?? "");
  for (const who of [client, "few"])
    for (const search of hardSearches) {
      const took = await timed(async () => {
        const answer = await store.callUnchecked(who, "search.find", search);
        if (!answer.ok) throw new Error(answer.error.reason);
      });
      console.log(`   ${took.toFixed(1)} ms ${JSON.stringify(search)} ${who}`);
    }
};

const openingFigure = (dir: string): Figure => ({
  name: "7  open the store / bare open and quick_check of the whole file",
  goal: { atMost: 1 },
  a: () => createStore({ dir }).close(),
  b: () => {
    const db = openSqlite(join(dir, "safir.db"));
    db.pragma("quick_check");
    db.prepare("select 1").get();
    db.close();
  },
});

const measure = async ({ name, goal, a, b }: Figure): Promise<string> => {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [left, right] = [await timed(a), await timed(b)];
    ratios.push("atLeast" in goal ? right / left : left / right);
  }
  ratios.sort((one, other) => one - other);
  const median = ratios[Math.floor(rounds / 2)] ?? 0;
  const met = "atLeast" in goal ? median >= goal.atLeast : median <= goal.atMost;
  const wanted = "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  const spread = `${(ratios[0] ?? 0).toFixed(2)}–${(ratios.at(-1) ?? 0).toFixed(2)}`;
  return `${name}: ${median.toFixed(2)} (${spread}), goal ${wanted}: ${met ? "met" : "NOT met"}`;
};

const timed = async (work: () => Promise<void> | void): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const times = async (count: number, work: () => Promise<unknown> | void): Promise<void> => {
  for (let index = 0; index < count; index += 1) await work();
};

const prepare = async (store: RunningStore): Promise<string> => {
  const client = "bench";
  const password = "bench bench bench bench";
  const person = (fields: object) => ({
    nameFa: "کارشناس",
    nameEn: "",
    postFa: "کارشناس",
    postEn: "",
    unitFa: "واحد",
    unitEn: "",
    managerId: null,
    ...fields,
  });
  const run = async (name: Parameters<RunningStore["call"]>[1], input: object) => {
    const result = await store.callUnchecked(client, name, { commandId: randomUUID(), ...input });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  };
  await run("setup.municipality", {
    nameFa: "شهرداری",
    nameEn: "City",
    adminNameFa: "مدیر",
    adminPostFa: "مدیر",
    adminUnitFa: "واحد",
    username: "admin",
    password,
    recoveryCode: "ABCDEFGHJKMNPQRSTVWX",
  });
  const mayor = randomUUID();
  const head = randomUUID();
  const officer = randomUUID();
  const register = (id: string, username: string, fields: object) =>
    run("people.register", { id, username, password, fields: person(fields) });
  await register(mayor, "mayor", { roles: ["mayor"] });
  await register(head, "head", { roles: ["head"], managerId: mayor });
  await register(officer, "officer", { roles: ["officer"], managerId: head });
  store.parts.db.exec("update credential set must_change = 0");
  store.parts.sessions.start(client, officer);
  return client;
};

const submit = async (
  store: RunningStore,
  client: string,
  index: number,
  invitationFile: object,
): Promise<void> => {
  const result = await store.call(client, "mission.submit", {
    commandId: randomUUID(),
    missionId: randomUUID(),
    draft: {
      subject: `نشست گردشگری شماره ${index}`,
      missionType: "official",
      unitGoals: [1],
      importance: "اهمیت سفر ".repeat(10),
      expectedResults: "نتیجه ".repeat(10),
      country: "TR",
      city: "استانبول",
      hostOrg: "شهرداری استانبول",
      hostContact: "روابط خارجی",
      startDate: "2030-02-01",
      endDate: "2030-02-05",
      members: [
        {
          personId: null,
          nationalId: "0013542419",
          nameFa: "مهمان",
          post: "کارشناس",
          role: "head",
          passportType: "ordinary",
        },
      ],
      payer: "host",
      invitationSummary: "دعوت",
      invitationFile,
    },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
};

const rawDatabase = (file: string): Db => {
  const db = openSqlite(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("create table t (id integer primary key, body text) strict");
  return db;
};

type Rows = { table: string; rows: unknown[][] }[];

/** Every row of the projections; the indexes of the search keep no rows to be read back. */
const projectedRows = (db: Db): Rows =>
  projectionTables()
    .filter((table) => !table.endsWith("_index"))
    .map((table) => ({
      table,
      rows: db.prepare<[], unknown[]>(`select * from ${table}`).raw().all(),
    }));

/** The same rows into the same tables of an empty file, in one transaction, indexes afterwards. */
const bulk = (file: string, all: Rows): void => {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  const db = openSqlite(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.transaction(() => {
    for (const { createTables } of allProjections) db.exec(createTables);
    for (const { table, rows } of all.filter((one) => one.rows.length > 0)) {
      const insert = db.prepare(
        `insert into ${table} values (${(rows[0] ?? []).map(() => "?").join(", ")})`,
      );
      for (const row of rows) insert.run(row);
    }
    for (const { createIndexes } of allProjections) db.exec(createIndexes);
  })();
  db.close();
};

try {
  await main();
} finally {
  rmSync(root, { recursive: true, force: true });
}
