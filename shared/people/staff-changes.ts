/** What a row of a staff file changes of a person of the list. Pure. */
import { sensitiveKeys, type Profile, type ProfileChanges, type ProfileKey } from "./profile.ts";
import type { PersonFields } from "./person.ts";
import { cellText } from "./staff-cells.ts";
import type { StaffColumn } from "./staff-columns.ts";
import type { StaffRow } from "./staff-rows.ts";

export interface Kept {
  fields: PersonFields;
  profile: Profile;
}

export interface StaffChanges {
  /** All fields, when any of them changes; the event stores them. */
  fields: PersonFields | null;
  /** Only what changes. */
  profile: ProfileChanges;
  columns: StaffColumn[];
}

/** A new person: the row's fields, an employee unless it says otherwise. */
export const newPerson = (said: StaffRow, managerId: string | undefined): PersonFields => ({
  nameFa: "",
  nameEn: "",
  postFa: "",
  postEn: "",
  unitFa: "",
  unitEn: "",
  roles: ["employee"],
  ...said.fields,
  managerId: managerId ?? null,
});

export const changesOf = (
  said: StaffRow,
  managerId: string | undefined,
  kept: Kept,
): StaffChanges => {
  const fieldKeys = (Object.keys(said.fields) as (keyof StaffRow["fields"])[]).filter(
    (key) => !same(said.fields[key], kept.fields[key]),
  );
  const moves = managerId !== undefined && managerId !== kept.fields.managerId;
  const profileKeys = (Object.keys(said.profile) as ProfileKey[]).filter(
    (key) => !same(said.profile[key], kept.profile[key]),
  );
  const pick = <T extends object>(from: T, keys: readonly (keyof T)[]) =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
  const changed = fieldKeys.length > 0 || moves;
  return {
    fields: changed
      ? {
          ...kept.fields,
          ...pick(said.fields, fieldKeys),
          managerId: managerId ?? kept.fields.managerId,
        }
      : null,
    profile: pick(said.profile, profileKeys),
    columns: [...fieldKeys, ...(moves ? (["manager"] as const) : []), ...profileKeys],
  };
};

/** Spelling that the file cannot keep (ي, double spaces) is not a difference; neither is the order of roles. */
const same = (one: unknown, other: unknown): boolean => {
  if (typeof one === "string" && typeof other === "string")
    return cellText(one) === cellText(other);
  if (isTexts(one) && isTexts(other)) return one.toSorted().join() === other.toSorted().join();
  return textOf(one) === textOf(other);
};
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const textOf = (value: unknown) => cellText(JSON.stringify(value));

/** Shown masked in the preview, as everywhere. */
export const isSensitive = (column: StaffColumn): boolean =>
  (sensitiveKeys as readonly string[]).includes(column);
