/** Staff files in the real store: all or nothing, in parts, rights, and the export. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseRow, writeRow } from "#shared/people/staff-rows.ts";
import { exportColumns } from "#shared/people/staff-columns.ts";
import type { RunningStore } from "#db/store.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { importFile, nationalId, stageFile, staffRows } from "../helpers/staff-file.ts";
import { must, openTestStore, populate, withId } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";

const office = async () => {
  const opened = openTestStore();
  const cast = await populate(opened.store);
  return { ...opened, cast, admin: cast.administrator.client };
};
const countOf = (store: RunningStore, table: string) =>
  store.parts.db.prepare<[], number>(`select count(*) from ${table}`).pluck().get();
const columns = ["personnelNo", "nationalId", "nameFa", "postFa", "unitFa", "manager"] as const;
const row = (n: number, more: Partial<Record<(typeof columns)[number], string>> = {}) => {
  const cells = {
    personnelNo: `7${n}`,
    nationalId: nationalId(n),
    nameFa: `همکار ${n}`,
    postFa: "کارشناس",
    unitFa: "عمران",
    manager: "",
    ...more,
  };
  return columns.map((one) => cells[one]);
};
/** Every page of the export, as the cells of a file. */
const exported = async (store: RunningStore, client: string, sensitive: boolean) => {
  const rows: string[][] = [];
  for (let page = 0; ; page += 1) {
    const { people, total } = await must(store, client, "staffFile.export", { page, sensitive });
    rows.push(...people.map((one) => writeRow(one, "fa")));
    if (rows.length >= total) return rows;
  }
};

describe("D2 a staff file in the store", () => {
  it("D2 twenty thousand rows are staged in parts, imported in one piece, and exported unchanged", async () => {
    const { store, admin, cast } = await office();
    const before = countOf(store, "person") ?? 0;
    const file = staffRows(20_000);
    const {
      id,
      counts,
      version: seenVersion,
    } = await stageFile(store, admin, file.columns, file.rows);
    expect(counts).toEqual({ wrong: 0, changed: 0, new: 20_000, same: 0 });
    const command = withId({ id, seenVersion, leaveOut: false });
    const first = await must(store, admin, "staffFile.import", command);
    expect(first).toEqual({ registered: 20_000, changed: 0, leftOut: 0 });
    expect(countOf(store, "person")).toBe(before + 20_000);
    expect(countOf(store, "staff_import_row")).toBe(0);
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
    // The same command again is answered as before and writes nothing.
    const events = countOf(store, "event");
    expect(await must(store, admin, "staffFile.import", command)).toEqual(first);
    expect(countOf(store, "event")).toBe(events);

    const one = await must(store, admin, "people.list", { text: "کارمند 19999" });
    expect(one.people.map((person) => person.nameFa)).toEqual(["کارمند 19999 ساروی"]);
    const { profile } = await must(store, admin, "people.profile", { id: one.people[0]?.id ?? "" });
    expect(profile).toMatchObject({ gender: "man", employment: "official", mobile: "09111019999" });

    // Exported again, with and without sensitive fields: nothing changes.
    const hr = cast.humanResources.client;
    await must(store, hr, "staffFile.recordExport", withId({}));
    for (const sensitive of [true, false]) {
      const rows = await exported(store, hr, sensitive);
      const again = await stageFile(store, admin, exportColumns, rows);
      expect(again.counts).toEqual({ wrong: 0, changed: 0, new: 0, same: before + 20_000 });
    }
  });

  it("D2 days that cannot be true are found before anything is written", async () => {
    const { store, admin } = await office();
    const columnsWithDays = [...columns, "birthDate"] as const;
    const { id, counts } = await stageFile(store, admin, columnsWithDays, [
      [...row(1), "1409/01/01"],
      [...row(2), "1365/01/01"],
    ]);
    expect(counts).toMatchObject({ wrong: 1, new: 1 });
    const { rows } = await must(store, admin, "staffFile.rows", {
      id,
      state: "wrong",
      from: 0,
      limit: 10,
      lang: "fa",
    });
    expect(rows[0]?.issues).toMatchObject([{ column: "birthDate", reason: "futureDate" }]);
  });

  it("D2 nothing is written while a row is wrong, unless wrong rows are left out on purpose", async () => {
    const { store, admin } = await office();
    const people = countOf(store, "person") ?? 0;
    const rows = [
      row(1),
      row(2, { nationalId: "1234567890" }),
      row(3, { personnelNo: "71" }),
      row(4, { manager: "72" }),
      row(5, { manager: "75" }),
      row(6, { manager: "کسی که نیست" }),
      row(7, { postFa: "" }),
      row(8, { manager: "آزمون manager" }),
    ];
    const { id, counts, version } = await stageFile(store, admin, columns, rows);
    expect(counts).toEqual({ wrong: 7, changed: 0, new: 1, same: 0 });
    const shown = await must(store, admin, "staffFile.rows", { id, state: "wrong" });
    expect(
      shown.rows.map(({ row: at, issues }) => [
        at,
        ...issues.map((one) => `${one.column} ${one.reason}`),
      ]),
    ).toEqual([
      [2, "personnelNo rowTwice"],
      [3, "nationalId nationalId"],
      [4, "personnelNo rowTwice"],
      [5, "manager managerRowWrong"],
      [6, "manager managerCycle"],
      [7, "manager managerUnknown"],
      [8, "postFa required"],
    ]);
    expect(shown.rows[0]?.issues[0]?.params).toEqual({ other: 4 });
    const events = countOf(store, "event");
    const refused = await store.call(
      admin,
      "staffFile.import",
      withId({ id, seenVersion: version, leaveOut: false }),
    );
    expect(!refused.ok && refused.error).toMatchObject({
      reason: "staffFileWrong",
      params: { count: 7 },
    });
    expect(countOf(store, "event")).toBe(events);
    expect(await importFile(store, admin, id, true)).toEqual({
      registered: 1,
      changed: 0,
      leftOut: 7,
    });
    expect(countOf(store, "person")).toBe(people + 1);
  });

  it("D2 a row finds its person by number, then by name and unit, and shows what it changes", async () => {
    const { store, admin, cast } = await office();
    const first = await stageFile(store, admin, columns, [row(1), row(2, { manager: "71" })]);
    await importFile(store, admin, first.id);
    const second = await stageFile(store, admin, columns, [
      row(1, { personnelNo: "", postFa: "مدیر", unitFa: "" }),
      row(2, { nationalId: "", nameFa: "همكار ۲", manager: "" }),
      ["9001", nationalId(900), "آزمون employee", "", "واحد آزمون", ""],
    ]);
    expect(second.counts).toEqual({ wrong: 0, changed: 3, new: 0, same: 0 });
    const { rows } = await must(store, admin, "staffFile.rows", {
      id: second.id,
      state: "changed",
    });
    expect(
      rows.map((one) => [
        one.name,
        ...one.changes.map((c) => `${c.column}: ${c.before} > ${c.after}`),
      ]),
    ).toEqual([
      ["همکار 1", "postFa: کارشناس > مدیر"],
      ["همکار ۲", "nameFa: همکار 2 > همکار ۲"],
      ["آزمون employee", `nationalId:  > ${nationalId(900)}`, "personnelNo:  > 9001"],
    ]);
    await importFile(store, admin, second.id);
    // An empty cell clears nothing, and nobody loses their access.
    const kept = await must(store, admin, "people.get", { id: cast.employee.id });
    expect(kept).toMatchObject({
      username: "employee",
      managerId: cast.manager.id,
      roles: ["employee"],
    });
    const conflict = await stageFile(store, admin, columns, [
      row(1, { personnelNo: "72" }),
      row(3, { personnelNo: "9001" }),
    ]);
    const wrong = await must(store, admin, "staffFile.rows", { id: conflict.id });
    expect(wrong.rows.map((one) => one.issues[0]?.reason)).toEqual([
      "twoPeople",
      "otherNationalId",
    ]);
    const masked = await stageFile(store, admin, ["personnelNo", "idBookNo"], [["71", "555"]]);
    await importFile(store, admin, masked.id);
    const over = await stageFile(store, admin, ["personnelNo", "idBookNo"], [["71", "777"]]);
    const sensitive = await must(store, admin, "staffFile.rows", { id: over.id });
    expect(sensitive.rows[0]?.changes).toEqual([
      { column: "idBookNo", before: "•••••55", after: "777" },
    ]);
  });

  it("D2 changes since the check need a new check; a cancelled, replaced or foreign file is gone", async () => {
    const { store, admin, cast } = await office();
    const staged = await stageFile(store, admin, columns, [row(1)]);
    await must(
      store,
      admin,
      "people.setActive",
      withId(onScreen(store, "people.setActive", { id: cast.colleague.id, active: false })),
    );
    const stale = await store.call(
      admin,
      "staffFile.import",
      withId({ id: staged.id, seenVersion: staged.version, leaveOut: false }),
    );
    expect(!stale.ok && stale.error.reason).toBe("staffFileUnchecked");
    await must(store, admin, "staffFile.check", { id: staged.id });
    await must(store, admin, "staffFile.drop", { id: staged.id });
    const gone = await store.call(admin, "staffFile.rows", { id: staged.id });
    expect(!gone.ok && gone.error.reason).toBe("staffFileGone");
    expect(countOf(store, "staff_import_row")).toBe(0);

    const other = await stageFile(store, admin, columns, [row(1)]);
    const second = { ...cast.manager };
    const fields = await must(store, admin, "people.get", { id: second.id });
    const { id: _id, username: _name, active: _active, ...rest } = fields;
    await must(
      store,
      admin,
      "people.change",
      withId(
        onScreen(store, "people.change", {
          id: second.id,
          fields: { ...rest, roles: ["manager", "administrator"] },
        }),
      ),
    );
    store.parts.sessions.start(second.client, second.id);
    const theirs = await store.call(second.client, "staffFile.rows", { id: other.id });
    expect(!theirs.ok && theirs.error.reason).toBe("staffFileGone");
    await must(store, second.client, "staffFile.drop", { id: other.id });
    expect(countOf(store, "staff_import_row")).toBe(1);
    const newer = await stageFile(store, admin, columns, [row(2)]);
    expect(countOf(store, "staff_import")).toBe(1);
    await importFile(store, admin, newer.id);
    const empty = await stageFile(store, admin, columns, [row(2)]);
    const nothing = await store.call(
      admin,
      "staffFile.import",
      withId({ id: empty.id, seenVersion: empty.version, leaveOut: false }),
    );
    expect(!nothing.ok && nothing.error.reason).toBe("staffFileEmpty");
  });

  it("V3 an import rests on the check that was on screen, not on a later one", async () => {
    const { store, admin, cast } = await office();
    const { id, version: seenVersion } = await stageFile(store, admin, columns, [row(1)]);
    const active = onScreen(store, "people.setActive", { id: cast.colleague.id, active: false });
    await must(store, admin, "people.setActive", withId(active));
    await must(store, admin, "staffFile.check", { id });
    const input = { id, seenVersion, leaveOut: false };
    expect(await store.call(admin, "staffFile.import", withId(input))).toMatchObject({
      error: { code: "conflict", reason: "staffFileUnchecked" },
    });
    const seen = onScreen(store, "staffFile.import", { id, leaveOut: false });
    expect(await store.call(admin, "staffFile.import", withId(seen))).toMatchObject({ ok: true });
  });

  it("D2 the last administrator stays one, and a file staged before a restart is dropped", async () => {
    const { store, admin, cast, dir } = await office();
    const staged = await stageFile(
      store,
      admin,
      ["id", "roles"],
      [[cast.administrator.id, "ناظر"]],
    );
    expect(staged.counts.changed).toBe(1);
    const refused = await store.call(
      admin,
      "staffFile.import",
      withId({ id: staged.id, seenVersion: staged.version, leaveOut: false }),
    );
    expect(!refused.ok && refused.error.reason).toBe("lastAdministrator");
    store.close();
    const again = openTestStore(dir).store;
    expect(countOf(again, "staff_import_row")).toBe(0);
  });

  it("D2 D4 sensitive fields are exported only with the right to see them, and each person sees that they were", async () => {
    const { store, admin, cast } = await office();
    const hr = cast.humanResources.client;
    const secret = nationalId(33);
    await must(
      store,
      hr,
      "people.putProfile",
      withId(
        onScreen(store, "people.putProfile", {
          id: cast.employee.id,
          changes: { nationalId: secret, fatherFa: "حسین" },
        }),
      ),
    );
    const text = async (client: string, sensitive: boolean) =>
      JSON.stringify(await store.call(client, "staffFile.export", { sensitive }));
    expect(await text(hr, false)).toContain("حسین");
    expect(await text(hr, false)).not.toContain(secret);
    expect(await text(hr, true)).not.toContain(secret);
    await must(store, hr, "staffFile.recordExport", withId({}));
    expect(await text(hr, true)).toContain(secret);
    expect(await text(admin, true)).toContain("notYourRole");
    const looks = await must(store, cast.employee.client, "people.looks", { id: cast.employee.id });
    expect(looks.items.map((one) => one.actor?.id)).toEqual([cast.humanResources.id]);
    const before = dumpProjections(store.parts.db);
    store.rebuild();
    expect(dumpProjections(store.parts.db)).toEqual(before);
  });

  it("D2 other calls are answered between the parts of a file", async () => {
    const { store, admin, cast } = await office();
    const id = randomUUID();
    const file = staffRows(2_000);
    await must(store, admin, "staffFile.begin", { id, columns: file.columns });
    const order: string[] = [];
    const staging = (async () => {
      for (let at = 0; at < file.rows.length; at += 500) {
        const rows = file.rows
          .slice(at, at + 500)
          .map((cells, index) => ({ row: at + index + 2, cells }));
        await must(store, admin, "staffFile.stage", { id, rows });
        order.push("part");
      }
    })();
    const others = (async () => {
      for (let n = 0; n < 3; n += 1) {
        await must(store, cast.employee.client, "people.list", {});
        order.push("other");
      }
    })();
    await Promise.all([staging, others]);
    expect(order.indexOf("other")).toBeLessThan(order.lastIndexOf("part"));
    expect(parseRow({ nameFa: "  علي\u200f  رضايي " }).fields.nameFa).toBe("علی رضایی");
  });
});
