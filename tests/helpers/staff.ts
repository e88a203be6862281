/** One person of each role, and their directory, without a store. */
import type { Role } from "#shared/contract/capabilities.ts";
import type { Facts } from "#shared/mission/rules.ts";
import type { Deputyship } from "#shared/people/deputy.ts";
import type { PersonRef } from "#shared/people/person.ts";

export const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const personRef = (
  number: number,
  roles: readonly Role[],
  managerId: string | null = null,
): PersonRef => ({
  id: uuid(number),
  nameFa: `آزمون ${number}`,
  nameEn: "",
  postFa: `سمت ${number}`,
  postEn: "",
  unitFa: "واحد",
  unitEn: "",
  roles,
  managerId,
  active: true,
});

/** One of each role; the employees' manager is the manager. */
export const staff = {
  mayor: personRef(1, ["mayor"]),
  deputyMayor: personRef(2, ["deputyMayor"], uuid(1)),
  manager: personRef(3, ["manager"], uuid(2)),
  head: personRef(4, ["head"], uuid(1)),
  officer: personRef(5, ["officer"], uuid(4)),
  archivist: personRef(6, ["archivist"], uuid(4)),
  observer: personRef(7, ["observer"], uuid(1)),
  administrator: personRef(8, ["administrator"], uuid(1)),
  employee: personRef(9, ["employee"], uuid(3)),
  colleague: personRef(10, ["employee"], uuid(3)),
  protection: personRef(11, ["protection"], uuid(1)),
  finance: personRef(12, ["finance"], uuid(2)),
  humanResources: personRef(13, ["humanResources"], uuid(2)),
  secretariat: personRef(14, ["secretariat"], uuid(2)),
  councillor: personRef(15, ["councillor"], uuid(1)),
};
export type StaffKey = keyof typeof staff;
export const staffKeys = Object.keys(staff) as StaffKey[];

export const directoryOf = (
  people: readonly PersonRef[],
  deputies: readonly Deputyship[] = [],
): Facts["people"] => ({
  person: (id) => people.find((one) => one.id === id),
  holdersOf: (role) => people.filter((one) => one.roles.includes(role)),
  deputies: () => deputies,
});
