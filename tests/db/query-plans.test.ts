/** F4: no statement reads a whole growing table; checked with SQLite's own plans, for every one that is used. */
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { missionSorts } from "#shared/contract/missions.ts";
import type { Input, Name } from "#shared/contract/table.ts";
import { openSqlite, type Db } from "#db/sqlite.ts";
import { play } from "../helpers/histories.ts";
import type { Step } from "../helpers/history-steps.ts";
import { importFile, staffRows, stageFile } from "../helpers/staff-file.ts";
import { exportPackage, importPackage } from "../helpers/packages.ts";
import { must, openTestStore, pdfBytes, populate, withId } from "../helpers/store.ts";

/** Tables that grow with the years, and the staff list. The settings and the open tasks do not. */
const growing = [
  "event",
  "command",
  "mission",
  "person",
  "person_profile",
  "agreement",
  "agreement_activity",
  "commitment",
  "register_paper",
  "sensitive_look",
  "mission_viewer",
  "mission_role_viewer",
  "mission_statistic",
  "notice",
  "absence",
  "notice_read",
  "reminder_told",
  "mission_paper",
  "budget_use",
  "expense_receipt",
  "disclosure",
  "disclosure_mission",
  "dossier_package",
  "gift",
  "archive_record",
  "disposal",
  "disposal_mission",
  "search_doc",
  "file",
  "draft",
  "staff_import_row",
];

/** Read whole on purpose, each with its reason. */
const accepted: { sql: RegExp; why: string }[] = [
  {
    sql: /^select \* from event order by position$/,
    why: "the check of the whole chain reads it all",
  },
  {
    sql: /^select mission_id from task union select mission_id from report_debt$/,
    why: "other settings or days off move the due day of everything that waits",
  },
  {
    sql: /^select t\.mission_id as missionId, t\.kind, t\.step_id as stepId, t\.person_id as personId/,
    why: "those who left are read from an index that holds nobody else",
  },
  {
    sql: /^select min\(fields\) as fields, count\(\*\) as count from person group by unit_key/,
    why: "the units are counted on their index, for the filter of the staff list",
  },
  {
    sql: /^insert into sensitive_look select id, \?, \?, '', \? from person$/,
    why: "an export of the staff with its numbers is a look at everyone",
  },
  {
    sql: /^select p\.id, p\.name_fa as nameFa, p\.name_key as nameKey/,
    why: "a staff file is checked against the whole staff list, once",
  },
  {
    sql: /^select a\.person_id as one, b\.person_id as other from person_profile a join/,
    why: "the staff list compared with itself reads it once, each row finds its twins by index",
  },
  {
    sql: /^select count\(\*\) from disclosure d where /,
    why: "how many there are is counted on an index, for the pages of the log; a handful a year",
  },
  {
    sql: /^select m\.id, .* where \(m\.class_rank <= \d or .* order by .*, m\.id limit/,
    why: "in the order of an index until the page is full; few dossiers are above a clearance",
  },
  {
    sql: /^select m\.id, .* from \(select .* and m\.closed = 1 union all select .* limit /,
    why: "closed ones in the order of an index until the page is full, merged with the few open ones",
  },
  {
    sql: /^select (count\(\*\)|m\.id, .*) from archive_record r cross join mission m on /,
    why: "how long a dossier is kept is today's answer of the table; the shelf of a city is some thousands",
  },
  {
    sql: /^select count\(\*\) from disposal d where /,
    why: "the lists for the Council are counted on an index; a handful in a decade",
  },
  {
    sql: /^select d\.id, d\.list_no as listNo, .* order by d\.at desc, d\.id limit/,
    why: "newest first on an index until the page is full; few lists hold a dossier above a clearance",
  },
  {
    sql: /^select count\(\*\) from agreement a where true$/,
    why: "the register is counted on an index, every row of it",
  },
  {
    sql: /^select m\.id, s\.year, .* and s\.settled = '' and /,
    why: "what is not settled is read from an index that holds nothing else",
  },
];

/** In the order of an index up to a limit, using every row of it: equivalent to a search. */
const isFirstOfAll = (db: Db, sql: string) =>
  !/ where (?!true order)/.test(sql) &&
  / limit \S+/.test(sql) &&
  !planOf(db, sql).some((line) => line.includes("TEMP B-TREE"));

const history: Step[] = [
  ...[0, 1, 2].flatMap((mission) =>
    Array.from({ length: 4 + 3 * mission }, (): Step => ({
      kind: "advance",
      mission,
      words: "سفر",
    })),
  ),
  { kind: "money", mission: 1, minor: 120_00 },
  { kind: "gift", mission: 1, minor: 4_000_000 },
  { kind: "any", mission: 2, who: "officer", action: "writeNews", stale: false, words: "" },
  { kind: "any", mission: 2, who: "officer", action: "releaseNews", stale: false, words: "" },
  { kind: "registers", words: "خواهرخواندگی" },
  { kind: "archive", words: "آستاراخان", refused: false },
];

/** Every statement that a store prepared while every feature of the product was used. */
const statementsOf = async (): Promise<{ db: Db; statements: string[] }> => {
  const memory = openSqlite(":memory:");
  const prepare = vi.spyOn(Object.getPrototypeOf(memory) as Db, "prepare");
  memory.close();
  const { store, clock } = openTestStore();
  await play(store, clock, history);
  const id =
    store.parts.db.prepare<[], string>("select id from mission limit 1").pluck().get() ?? "";
  const people = ["employee", "officer", "finance", "administrator"].map((key) => ({
    client: `client-${key}`,
    id: store.parts.people.byUsername(key === "administrator" ? "admin" : key)?.id ?? "",
  }));
  for (const { client, id: personId } of people) {
    store.parts.sessions.start(client, personId);
    const ask = <N extends Name>(name: N, input: Input<N>) => store.call(client, name, input);
    await ask("mission.list", {});
    await ask("mission.list", { status: "ordered", page: 1 });
    await ask("mission.list", { text: "سفر" });
    await ask("mission.list", { mine: true });
    await ask("mission.list", { myTurn: true });
    for (const sort of missionSorts) await ask("mission.list", { sort });
    await ask("mission.waiting", {});
    await ask("search.find", { text: "سفر" });
    await ask("people.list", { text: "آزمون" });
    await ask("people.list", { unit: "واحد آزمون", page: 1 });
    await ask("people.units", {});
    await must(store, client, "contacts.list", { text: "آزمون" });
    await must(store, client, "presence.away", { from: "2026-11-21", to: "2026-12-25" });
    await ask("people.reports", { managerId: null });
    await ask("people.reports", { managerId: personId });
    await ask("people.profile", { id: personId });
    await must(
      store,
      client,
      "people.reveal",
      withId({
        id:
          client === "client-finance" || client === "client-administrator"
            ? personId
            : (people[0]?.id ?? ""),
      }),
    );
    await ask("people.sensitive", { id: personId });
    await ask("people.looks", { id: personId });
    await ask("people.likely", { nameFa: "آزمون", changes: { nationalId: "0013542419" } });
    await ask("people.duplicates", {});
    await ask("draft.list", {});
    await ask("diary.mine", {});
    await must(store, client, "reminder.mine", {});
    await must(store, client, "notice.list", {});
    await must(store, client, "notice.tell", { keys: ["-"] });
    await ask("agreements.list", {});
    await ask("agreements.list", { status: "active", page: 1 });
    await ask("agreements.choices", {});
    const agreementId =
      store.parts.db.prepare<[], string>("select id from agreement limit 1").pluck().get() ?? "";
    await must(store, client, "agreements.get", { id: agreementId });
    const period = { from: "2026-01-01", to: "2027-12-31" };
    await must(store, client, "commitments.followUp", period);
    await must(store, client, "commitments.followUp", {
      ...period,
      state: "late",
      agreementId,
      ownerId: personId,
      country: "RU",
    });
    await must(store, client, "commitments.waiting", {});
    await must(store, client, "commitments.stillOpen", { country: "RU", city: "", agreementId });
    await ask("commitments.ofMission", { missionId: id });
    await ask("commitments.get", { id });
    const days = { from: "2027-01-01", to: "2027-02-28" };
    await ask("presence.away", days);
    await ask("presence.list", { ...days, sort: "from" });
    await ask("presence.away", { ...days, unit: "واحد آزمون", kind: "mission", page: 1 });
    const fields = { ...days, personId, kind: "leave" } as const;
    await ask("absence.check", { fields });
    const absenceId = randomUUID();
    await must(store, client, "absence.record", withId({ id: absenceId, fields }));
    await must(store, client, "absence.cancel", withId({ id: absenceId, reason: "برگشتم" }));
    const filter = { ...days, scope: "approved", upTo: "normal" } as const;
    await ask("council.preview", { filter });
    await ask("council.list", { page: 0 });
    await ask("council.list", { page: 1 });
    await must(store, client, "archive.list", {});
    await must(store, client, "archive.list", { classCode: "10", year: 1405, page: 1 });
    await must(store, client, "archive.list", { keeping: "due", text: "سفر" });
    await ask("council.read", { id: personId });
    const years = { from: 1403, to: 1408, scope: "requested" } as const;
    await ask("statistics.read", { filter: years });
    await ask("statistics.missions", { filter: years, group: { by: "unit", value: "واحد" } });
    await ask("request.earlier", {
      country: "DE",
      city: "سفر",
      subject: "نمایشگاه صنایع دستی",
      hostOrg: "شهرداری",
    });
    await must(store, client, "gifts.list", { year: 0 });
    await must(store, client, "gifts.list", {
      year: 1405,
      direction: "received",
      country: "DE",
      text: "کلوچه",
      state: "late",
      page: 1,
    });
    await ask("gifts.ceilings", {});
    await ask("mission.dossier", { missionId: id });
    await ask("mission.verify", { missionId: id });
    await ask("rates.list", {});
    await ask("budget.list", { year: 1405 });
    await ask("budget.uses", { lineId: id });
    const draftId = randomUUID();
    await must(store, client, "draft.save", {
      id: draftId,
      kind: "request",
      missionId: null,
      body: {},
    });
    await must(store, client, "draft.load", { id: draftId });
    await must(store, client, "draft.discard", { id: draftId });
    const file = await must(store, client, "file.add", {
      name: "a.pdf",
      mime: "",
      bytes: pdfBytes,
    });
    await must(store, client, "file.read", { sha256: file.sha256 });
    if (client === "client-administrator") {
      const { columns, rows } = staffRows(3);
      const staged = await stageFile(store, client, columns, rows);
      const shown = { id: staged.id, from: 0, limit: 50, lang: "fa" } as const;
      await must(store, client, "staffFile.rows", { ...shown, state: null });
      await must(store, client, "staffFile.rows", { ...shown, state: "new" });
      await importFile(store, client, staged.id);
    }
  }
  const archivist = store.parts.people.byUsername("archivist")?.id ?? "";
  store.parts.sessions.start("client-archivist", archivist);
  await must(store, "client-archivist", "archive.disposals", {});
  await must(store, "client-archivist", "package.plan", { missionId: id });
  const dossier = await exportPackage(store, "client-archivist", id);
  await must(store, "client-archivist", "package.log", { missionId: id });
  const { store: other, clock: later } = openTestStore();
  // Random histories span years.
  later.set("2100-01-01");
  await populate(other);
  await importPackage(other, "client-archivist", dossier);
  await must(other, "client-archivist", "package.plan", { missionId: id });
  store.parts.ledger.verifyAll();
  const statements = [
    ...new Set(prepare.mock.calls.map(([sql]) => sql.replace(/\s+/g, " ").trim())),
  ];
  prepare.mockRestore();
  return { db: store.parts.db, statements };
};

/** Lines of the plan that read a whole growing table: SCAN without a start. */
const scansOf = (db: Db, sql: string): string[] => {
  const names = aliasesOf(sql);
  return planOf(db, sql).filter((line) => names.has(/^SCAN (\w+)/.exec(line)?.[1] ?? ""));
};

const planOf = (db: Db, sql: string): string[] =>
  db
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...boundTo(sql))
    .map(({ detail }) => detail);

/** Growing tables under the names this statement gives them. */
const aliasesOf = (sql: string): Set<string> =>
  new Set(
    [
      ...sql.matchAll(
        /\b(?:from|join|update|into)\s+(\w+)(?:\s+(?:as\s+)?(?!where|order|left|join|set|on|limit|values|group)(\w+))?/gi,
      ),
    ]
      .filter(([, table]) => growing.includes(table ?? ""))
      .flatMap(([, table, alias]) => [table ?? "", alias ?? ""])
      .filter(Boolean),
  );

/** The plan needs no values, but the driver wants them bound. */
const boundTo = (sql: string): unknown[] => {
  const named = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name ?? "", null]);
  return named.length > 0 ? [Object.fromEntries(named)] : [...sql.matchAll(/\?/g)].map(() => null);
};

afterEach(() => vi.restoreAllMocks());

describe("the plans of all statements", () => {
  it("F4 none reads a growing table from its beginning to its end", async () => {
    const { db, statements } = await statementsOf();
    const asked = statements.filter((sql) => /^(select|with|insert|update|delete)\b/i.test(sql));
    expect(asked.length).toBeGreaterThan(60);
    const scans = asked
      .filter((sql) => !isFirstOfAll(db, sql) && !accepted.some((one) => one.sql.test(sql)))
      .map((sql) => ({ sql, scans: scansOf(db, sql) }))
      .filter(({ scans }) => scans.length > 0);
    expect(scans).toEqual([]);
  });

  it("S2 none is prepared again at each call for its limit", async () => {
    const { statements } = await statementsOf();
    expect(statements.filter((sql) => /\blimit (\?|@\w+\b)(?! \+ 0)/.test(sql))).toEqual([]);
  });

  it("S4 the closed half of a list in another order is read from an index, not sorted", async () => {
    const { db, statements } = await statementsOf();
    const divided = statements.filter((sql) => sql.includes("m.closed = 1 union all"));
    expect(divided.length).toBeGreaterThanOrEqual(missionSorts.length - 2);
    for (const sql of divided) {
      const plan = planOf(db, sql);
      const closed = plan.slice(plan.indexOf("LEFT"), plan.indexOf("RIGHT"));
      expect(closed.join("; "), sql).toMatch(/^LEFT; SCAN m USING (COVERING )?INDEX mission_by_/);
      expect(closed.join("; "), sql).not.toContain("TEMP B-TREE");
    }
  });

  it("F4 the check finds a scan where there is one", async () => {
    const { db } = await statementsOf();
    expect(scansOf(db, "select * from event e where e.actor = ?")).toHaveLength(1);
    expect(scansOf(db, "select * from event e where e.stream = ?")).toEqual([]);
    expect(scansOf(db, "delete from notice where type = @type")).toHaveLength(1);
  });
});
