/** A staff file: staged in parts, checked whole, and written in one transaction or not at all. */
import { rowStates, type CheckedRow } from "#shared/contract/staff-file.ts";
import type { Lang } from "#shared/persian/digits.ts";
import { changesOf, isSensitive, newPerson } from "#shared/people/staff-changes.ts";
import type { StaffColumn } from "#shared/people/staff-columns.ts";
import { people } from "#shared/people/people.ts";
import { maskOf, type ProfileChanges } from "#shared/people/profile.ts";
import { profiles } from "#shared/people/profiles.ts";
import { parseRow, writeRow, type StaffCells } from "#shared/people/staff-rows.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import {
  checkStaged,
  countsOf,
  dropStaged,
  keptOf,
  rowOf,
  stagedFile,
  stagedRows,
  staffUnchangedSince,
  type StagedRow,
} from "../staff-files.ts";
import { actOn } from "../streams.ts";

type ImportNames =
  | "staffFile.begin"
  | "staffFile.stage"
  | "staffFile.check"
  | "staffFile.rows"
  | "staffFile.drop"
  | "staffFile.import";

export const staffImportHandlers: Pick<Handlers, ImportNames> = {
  "staffFile.begin": (store, { id, columns }, call) => {
    for (const old of stagedBy(store, call)) dropStaged(store, old);
    const owner = call.actor.id;
    // Another person's id is refused: they could read each other's rows.
    store
      .sql("insert into staff_import values (?, ?, ?, null)")
      .run(id, owner, JSON.stringify(columns));
    return {};
  },

  "staffFile.stage": (store, { id, rows }, call) => {
    const { columns } = stagedFile(store, id, call);
    const keep = store.sql(
      "insert or replace into staff_import_row values (@id, @row, @said, 0, '', null, '[]')",
    );
    for (const { row, cells } of rows) {
      const said = parseRow(
        Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
      );
      keep.run({ id, row, said: JSON.stringify(said) });
    }
    store.sql("update staff_import set checked_at = null where id = ?").run(id);
    return {};
  },

  "staffFile.check": (store, { id }, call) => {
    stagedFile(store, id, call);
    const version = checkStaged(store, id);
    return { counts: countsOf(store, id), version };
  },

  "staffFile.rows": (store, { id, state, from, limit, lang }, call) => {
    stagedFile(store, id, call);
    const rank = state === null ? null : rowStates.indexOf(state);
    const counts = countsOf(store, id);
    const total =
      state === null ? rowStates.reduce((sum, one) => sum + counts[one], 0) : counts[state];
    const rows = store
      .sql<unknown[], Parameters<typeof rowOf>[0]>(
        `select * from staff_import_row where import_id = ?
         ${rank === null ? "" : "and rank = ?"} order by rank, row limit ? + 0 offset ?`,
      )
      .all(id, ...(rank === null ? [] : [rank]), limit, from);
    return { rows: rows.map((row) => toChecked(store, rowOf(row), lang)), total };
  },

  "staffFile.drop": (store, { id }, call) => {
    if (stagedBy(store, call).includes(id)) dropStaged(store, id);
    return {};
  },

  "staffFile.import": (store, { id, seenVersion, leaveOut }, call) => {
    const { checkedAt } = stagedFile(store, id, call);
    if (checkedAt !== seenVersion || !staffUnchangedSince(store, seenVersion))
      refuseWith({ code: "conflict", reason: "staffFileUnchecked" });
    const counts = countsOf(store, id);
    if (counts.wrong > 0 && !leaveOut)
      refuseWith({ code: "refused", reason: "staffFileWrong", params: { count: counts.wrong } });
    const total = counts.new + counts.changed;
    if (total === 0) refuseWith({ code: "refused", reason: "staffFileEmpty" });
    let done = 0;
    for (const row of stagedRows(store, id)) {
      if (row.state !== "new" && row.state !== "changed") continue;
      if (row.state === "new") register(store, call, row);
      else change(store, call, row);
      done += 1;
      if (done % 500 === 0) store.working(done, total);
    }
    if (!store.people.holdersOf("administrator").some((one) => one.active))
      refuseWith({ code: "refused", reason: "lastAdministrator" });
    call.afterwards(() => dropStaged(store, id));
    return { registered: counts.new, changed: counts.changed, leftOut: counts.wrong };
  },
};

const stagedBy = (store: Store, call: Call): string[] =>
  store
    .sql<[string], string>("select id from staff_import where owner = ?")
    .pluck()
    .all(call.actor.id);

const register = (store: Store, call: Call, { personId: id, managerId, said }: StagedRow) => {
  const input = { fields: newPerson(said, managerId) };
  actOn(store, call, people, people.actions.enter, { id, input, facts: null });
  keepProfile(store, call, id, said.profile);
};

const change = (store: Store, call: Call, { personId: id, managerId, said }: StagedRow) => {
  const { fields, profile } = changesOf(said, managerId, keptOf(store, id));
  if (fields !== null)
    actOn(store, call, people, people.actions.correct, { id, input: { fields }, facts: null });
  keepProfile(store, call, id, profile);
};

const keepProfile = (store: Store, call: Call, id: string, changes: ProfileChanges) =>
  actOn(store, call, profiles, profiles.actions.keep, { id, input: { changes }, facts: null });

/** A row as the preview shows it, in the words of the language. */
const toChecked = (store: Store, row: StagedRow, lang: Lang): CheckedRow => {
  const { said, state, issues } = row;
  const kept =
    state === "new" || !store.people.get(row.personId) ? null : keptOf(store, row.personId);
  const columns =
    state === "wrong" || kept === null
      ? saidColumns(said)
      : changesOf(said, row.managerId, kept).columns;
  const nameOf = (id: string | null | undefined) => (id && store.people.get(id)?.nameFa) || "";
  const cells = (person: Parameters<typeof writeRow>[0]): StaffCells =>
    Object.fromEntries(
      writeRow(person, lang, columns).map((cell, index) => [columns[index], cell]),
    );
  const after = cells({
    id: said.id,
    fields: newPerson(said, undefined),
    manager: said.manager,
    profile: said.profile,
  });
  const before = kept && cells({ id: "", ...kept, manager: nameOf(kept.fields.managerId) });
  const shown = (column: StaffColumn, text: string) => (isSensitive(column) ? maskOf(text) : text);
  return {
    row: row.row,
    state,
    name: said.fields.nameFa ?? nameOf(row.personId),
    changes: columns.map((column) => ({
      column,
      before: shown(column, before?.[column] ?? ""),
      after: after[column] ?? "",
    })),
    issues,
  };
};

const saidColumns = (said: StagedRow["said"]): StaffColumn[] => [
  ...(Object.keys(said.fields) as (keyof typeof said.fields)[]),
  ...(said.manager === "" ? [] : (["manager"] as const)),
  ...(Object.keys(said.profile) as (keyof typeof said.profile)[]),
];
