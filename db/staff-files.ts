/** Staff files that are staged: their rows, and the staff list as the check needs it. */
import { randomUUID } from "node:crypto";
import type { KnownPerson, Verdict } from "#shared/people/staff-check.ts";
import { checkStaff, type FileRow } from "#shared/people/staff-check.ts";
import { changesOf } from "#shared/people/staff-changes.ts";
import type { StaffColumn } from "#shared/people/staff-columns.ts";
import type { StaffIssue, StaffRow } from "#shared/people/staff-rows.ts";
import { rowStates, type RowState, type StaffCounts } from "#shared/contract/staff-file.ts";
import type { PersonFields } from "#shared/people/person.ts";
import { emptyProfile, profileFindings, type Profile } from "#shared/people/profile.ts";
import { refuseWith, type Call, type Store } from "./context.ts";
import type { Sql } from "./sqlite.ts";

export interface StagedRow {
  row: number;
  said: StaffRow;
  state: RowState;
  personId: string;
  managerId: string | undefined;
  issues: StaffIssue[];
}

/** Drops what a killed store had staged; at a start, because nobody waits for it any more. */
export const dropStagedFiles = (sql: Sql): void => {
  if (sql("select 1 from staff_import limit 1").get() === undefined) return;
  sql("delete from staff_import_row").run();
  sql("delete from staff_import").run();
};

export const dropStaged = (store: Store, id: string): void => {
  store.sql("delete from staff_import_row where import_id = ?").run(id);
  store.sql("delete from staff_import where id = ?").run(id);
};

/** The staged file, for the person who staged it; refuses when it is gone. */
export const stagedFile = (
  store: Store,
  id: string,
  call: Call,
): { columns: StaffColumn[]; checkedAt: number | null } => {
  const row = store
    .sql<[string, string], { columns: string; checked_at: number | null }>(
      "select columns, checked_at from staff_import where id = ? and owner = ?",
    )
    .get(id, call.actor.id);
  if (row === undefined) return refuseWith({ code: "notFound", reason: "staffFileGone" });
  return { columns: JSON.parse(row.columns) as StaffColumn[], checkedAt: row.checked_at };
};

interface Row {
  row: number;
  said: string;
  rank: number;
  person_id: string;
  manager_id: string | null;
  issues: string;
}
export const rowOf = (row: Row): StagedRow => ({
  row: row.row,
  said: JSON.parse(row.said) as StaffRow,
  state: rowStates[row.rank] ?? "wrong",
  personId: row.person_id,
  managerId: row.manager_id ?? undefined,
  issues: JSON.parse(row.issues) as StaffIssue[],
});

/** Every staged row in the order of the file, some at a time. */
export function* stagedRows(store: Store, id: string): Generator<StagedRow> {
  const page = store.sql<[string, number], Row>(
    "select * from staff_import_row where import_id = ? and row > ? order by row limit 500",
  );
  for (let last = 0; ;) {
    const rows = page.all(id, last);
    for (const row of rows) yield rowOf(row);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.row;
  }
}

export const countsOf = (store: Store, id: string): StaffCounts => {
  const counts: StaffCounts = { wrong: 0, changed: 0, new: 0, same: 0 };
  const found = store
    .sql<[string], { rank: number; count: number }>(
      "select rank, count(*) as count from staff_import_row where import_id = ? group by rank",
    )
    .all(id);
  for (const { rank, count } of found) counts[rowStates[rank] ?? "wrong"] = count;
  return counts;
};

/** Checks the staged rows together and stores the result of each; answers the ledger's position. */
export const checkStaged = (store: Store, id: string): number => {
  const rows: FileRow[] = [];
  for (const { row, said } of stagedRows(store, id)) rows.push({ row, said });
  const keep = store.sql(
    `update staff_import_row set rank = @rank, person_id = @personId, manager_id = @managerId,
     issues = @issues where import_id = @id and row = @row`,
  );
  const verdicts = checkStaff(rows, knownPeople(store), randomUUID);
  for (const [index, verdict] of verdicts.entries()) {
    const said = rows[index]?.said;
    if (!said) continue;
    const kept = verdict.isNew ? emptyProfile() : store.people.profile(verdict.personId);
    for (const { path, ...issue } of profileFindings(
      { ...kept, ...said.profile },
      store.today(),
      said.profile,
    ))
      verdict.issues.push({ column: path, ...issue });
    if (index % 500 === 0) store.working(index, verdicts.length);
    keep.run({
      id,
      row: verdict.row,
      rank: rowStates.indexOf(stateOf(store, said, verdict)),
      personId: verdict.personId,
      managerId: verdict.managerId ?? null,
      issues: JSON.stringify(verdict.issues),
    });
  }
  const position = store.sql<[], number>("select max(position) from event").pluck().get() ?? 0;
  store.sql("update staff_import set checked_at = ? where id = ?").run(position, id);
  return position;
};

const stateOf = (store: Store, said: StaffRow, verdict: Verdict): RowState => {
  if (verdict.issues.length > 0) return "wrong";
  if (verdict.isNew) return "new";
  const { columns } = changesOf(said, verdict.managerId, keptOf(store, verdict.personId));
  return columns.length > 0 ? "changed" : "same";
};

/** Whether the staff list is still as it was when the file was checked. */
export const staffUnchangedSince = (store: Store, position: number): boolean =>
  store
    .sql<[number], number>(
      `select 1 from event where position > ?
       and (stream >= 'person:' and stream < 'person;' and type <> 'person.sensitiveSeen.v1'
         or stream >= 'profile:' and stream < 'profile;') limit 1`,
    )
    .pluck()
    .get(position) === undefined;

export const keptOf = (store: Store, id: string): { fields: PersonFields; profile: Profile } => {
  const row = store
    .sql<[string], { fields: string; profile: string | null }>(
      `select p.fields, r.fields as profile from person p
       left join person_profile r on r.person_id = p.id where p.id = ?`,
    )
    .get(id);
  if (row === undefined) throw new Error(`Nobody has the id ${id}.`);
  return {
    fields: JSON.parse(row.fields) as PersonFields,
    profile: row.profile === null ? emptyProfile() : (JSON.parse(row.profile) as Profile),
  };
};

const knownPeople = (store: Store): KnownPerson[] =>
  store
    .sql<[], KnownPerson>(
      `select p.id, p.name_fa as nameFa, p.name_key as nameKey, p.unit_key as unitKey,
         p.manager_id as managerId, coalesce(r.national_id, '') as nationalId,
         coalesce(r.personnel_no, '') as personnelNo
       from person p left join person_profile r on r.person_id = p.id`,
    )
    .all();
