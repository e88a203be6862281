/**
 * A whole staff file against the staff list: which person each row is, duplicates, managers.
 * Pure; one walk over everything, so that twenty thousand rows take a moment.
 */
import { foldForSearch } from "../persian/normalize.ts";
import type { ReasonParams } from "../result.ts";
import type { Reason } from "../locales/reasons.ts";
import type { StaffColumn } from "./staff-columns.ts";
import type { StaffIssue, StaffRow } from "./staff-rows.ts";

/** The keys by which a person of the staff list is found. */
export interface KnownPerson {
  id: string;
  nameFa: string;
  nameKey: string;
  unitKey: string;
  nationalId: string;
  personnelNo: string;
  managerId: string | null;
}

export interface FileRow {
  /** As the spreadsheet counts. */
  row: number;
  said: StaffRow;
}

export interface Verdict {
  row: number;
  /** Of the person of the list, or the one that a new person will have. */
  personId: string;
  isNew: boolean;
  /** `undefined`: the row names no manager. */
  managerId: string | undefined;
  issues: StaffIssue[];
}

export const checkStaff = (
  rows: readonly FileRow[],
  staff: readonly KnownPerson[],
  newId: () => string,
): Verdict[] => {
  const find = finder(staff);
  const verdicts = rows.map(({ row, said }): Verdict => {
    const issues = [...said.issues];
    const person = find(said, issues);
    if (!person) issues.push(...missing(said, issues));
    const [personId, isNew] = person ? [person.id, false] : [newId(), true];
    return { row, personId, isNew, managerId: undefined, issues };
  });
  markTwice(rows, verdicts);
  resolveManagers(rows, verdicts, staff);
  return verdicts;
};

const wrong = (
  verdict: Verdict,
  column: StaffColumn,
  reason: Reason,
  params?: ReasonParams,
): void => void verdict.issues.push(params ? { column, reason, params } : { column, reason });

const missing = (said: StaffRow, already: readonly StaffIssue[]): StaffIssue[] =>
  (["nameFa", "postFa", "unitFa"] as const)
    .filter((key) => said.fields[key] === undefined && !already.some((one) => one.column === key))
    .map((column) => ({ column, reason: "required" }));

/** Name and unit together: two people of one name are seldom in one unit. */
const placeKey = (nameKey: string, unitKey: string) => `${nameKey}\n${unitKey}`;
const placeOf = ({ fields }: StaffRow) =>
  placeKey(foldForSearch(fields.nameFa ?? ""), foldForSearch(fields.unitFa ?? ""));

/**
 * The person of the list that a row means: by Safir's id, the national ID, the personnel number; otherwise the only
 * one of that name in that unit whose numbers do not contradict.
 */
const finder = (staff: readonly KnownPerson[]) => {
  const byId = new Map(staff.map((one) => [one.id, one]));
  const byNationalId = numbers(staff, "nationalId");
  const byPersonnelNo = numbers(staff, "personnelNo");
  const byPlace = grouped(staff, (one) => placeKey(one.nameKey, one.unitKey));
  return (said: StaffRow, issues: StaffIssue[]): KnownPerson | undefined => {
    const { nationalId = "", personnelNo = "" } = said.profile;
    const named = [
      byId.get(said.id),
      byNationalId.get(nationalId),
      byPersonnelNo.get(personnelNo),
    ].filter((one) => one !== undefined);
    const [person, ...others] = [...new Set(named)];
    const other = others[0];
    if (person && other)
      issues.push({
        column: nationalId === "" ? "personnelNo" : "nationalId",
        reason: "twoPeople",
        params: { one: person.nameFa, other: other.nameFa },
      });
    else if (person && person.id !== said.id && differ(person.nationalId, nationalId))
      issues.push({
        column: "nationalId",
        reason: "otherNationalId",
        params: { name: person.nameFa },
      });
    if (person) return person;
    const alike = (byPlace.get(placeOf(said)) ?? []).filter(
      (one) => !differ(one.nationalId, nationalId) && !differ(one.personnelNo, personnelNo),
    );
    if (alike.length > 1)
      issues.push({ column: "nameFa", reason: "namesakes", params: { count: alike.length } });
    return alike[0];
  };
};
const differ = (one: string, other: string) => one !== "" && other !== "" && one !== other;
const numbers = (staff: readonly KnownPerson[], key: "nationalId" | "personnelNo") =>
  new Map(staff.filter((one) => one[key] !== "").map((one) => [one[key], one]));
const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** The same person in two rows: both are wrong, and each names the other. */
const markTwice = (rows: readonly FileRow[], verdicts: readonly Verdict[]): void => {
  const first = new Map<string, Verdict>();
  for (const [index, { said }] of rows.entries()) {
    const verdict = verdicts[index];
    if (!verdict) continue;
    const { nationalId = "", personnelNo = "" } = said.profile;
    const keys: [string, StaffColumn][] = [
      [`n${nationalId}`, "nationalId"],
      [`p${personnelNo}`, "personnelNo"],
      [`i${verdict.isNew ? "" : verdict.personId}`, "nameFa"],
      [
        `u${nationalId === "" && personnelNo === "" && verdict.isNew ? placeOf(said) : ""}`,
        "nameFa",
      ],
    ];
    for (const [key, column] of keys) {
      if (key.trim().length === 1) continue;
      const before = first.get(key);
      if (before === undefined) first.set(key, verdict);
      else if (!verdict.issues.some(({ reason }) => reason === "rowTwice")) {
        wrong(verdict, column, "rowTwice", { other: before.row });
        if (!before.issues.some(({ reason }) => reason === "rowTwice"))
          wrong(before, column, "rowTwice", { other: verdict.row });
      }
    }
  }
};

/** Finds every manager, among the staff and the file; then checks for cycles, then for managers with a wrong row. */
const resolveManagers = (
  rows: readonly FileRow[],
  verdicts: readonly Verdict[],
  staff: readonly KnownPerson[],
): void => {
  const who = directory(rows, verdicts, staff);
  const wanted = rows.flatMap(({ said }, index) => {
    const verdict = verdicts[index];
    return verdict && said.manager !== "" ? [{ verdict, manager: said.manager }] : [];
  });
  for (const { verdict, manager } of wanted) {
    const found = who(manager);
    const [only] = found;
    if (found.length === 1 && only !== undefined) verdict.managerId = only;
    else
      wrong(verdict, "manager", found.length === 0 ? "managerUnknown" : "managerAmbiguous", {
        text: manager,
      });
  }
  const newRows = new Map(verdicts.filter((one) => one.isNew).map((one) => [one.personId, one]));
  for (let again = true; again;) {
    again = false;
    for (const { verdict } of wanted) {
      const manager = newRows.get(verdict.managerId ?? "");
      if (verdict.issues.length > 0 || !manager || manager.issues.length === 0) continue;
      wrong(verdict, "manager", "managerRowWrong", { other: manager.row });
      again = true;
    }
    for (const verdict of inCircles(verdicts, staff)) {
      wrong(verdict, "manager", "managerCycle");
      again = true;
    }
  }
};

/** Ids by every way a manager may be written: a number, a name, or Safir's own id. */
const directory = (
  rows: readonly FileRow[],
  verdicts: readonly Verdict[],
  staff: readonly KnownPerson[],
) => {
  const ids = new Map<string, Set<string>>();
  const add = (key: string, id: string) => {
    const found = ids.get(key);
    if (found) found.add(id);
    else ids.set(key, new Set([id]));
  };
  const addAll = (id: string, nameKey: string, nationalId: string, personnelNo: string) => {
    add(id, id);
    for (const key of [nameKey, nationalId, personnelNo]) if (key !== "") add(key, id);
  };
  for (const one of staff) addAll(one.id, one.nameKey, one.nationalId, one.personnelNo);
  for (const [index, { said }] of rows.entries()) {
    const { nationalId = "", personnelNo = "" } = said.profile;
    const id = verdicts[index]?.personId ?? "";
    addAll(id, foldForSearch(said.fields.nameFa ?? ""), nationalId, personnelNo);
  }
  return (written: string): string[] => {
    const key = foldForSearch(written);
    // Numbers of tables have lost their zeros; names are folded already.
    const keys = [
      written.toLowerCase(),
      key,
      ...(/^\d{8,9}$/.test(key) ? [key.padStart(10, "0")] : []),
    ];
    return [...(keys.map((one) => ids.get(one)).find((found) => found !== undefined) ?? [])];
  };
};

/** The rows that would make a person, through others, their own manager. */
const inCircles = (verdicts: readonly Verdict[], staff: readonly KnownPerson[]): Verdict[] => {
  const managerOf = new Map<string, string | null>(staff.map((one) => [one.id, one.managerId]));
  const setBy = new Map<string, Verdict>();
  for (const one of verdicts) {
    if (one.issues.length > 0 || one.managerId === undefined) continue;
    managerOf.set(one.personId, one.managerId);
    setBy.set(one.personId, one);
  }
  const found: Verdict[] = [];
  const done = new Set<string>();
  for (const start of setBy.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null = start;
    while (at !== null && !done.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = managerOf.get(at) ?? null;
    }
    if (at !== null && onPath.has(at))
      for (const id of path.slice(path.indexOf(at)))
        found.push(...(setBy.has(id) ? [setBy.get(id)] : []).filter((one) => one !== undefined));
    for (const id of path) done.add(id);
  }
  return found;
};
