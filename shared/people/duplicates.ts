/**
 * Why two entries of the staff list, or of the people met abroad, may be one person. Pure; the store
 * finds the candidates by index.
 */
import { foldForSearch } from "../persian/normalize.ts";
import { toAsciiDigits } from "../persian/digits.ts";
import type { Profile } from "./profile.ts";

export const duplicateReasons = [
  "nationalId",
  "passportNo",
  "iban",
  "personnelNo",
  "mobile",
  "nameAndFather",
  "nameAndBirth",
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export type Comparable = { nameFa: string } & Pick<
  Profile,
  "nationalId" | "passportNo" | "iban" | "personnelNo" | "mobile" | "fatherFa" | "birthDate"
>;

/** Every reason, the strongest first; empty for two people. Two different national IDs are two people. */
export const whyDuplicate = (one: Comparable, other: Comparable): DuplicateReason[] => {
  const same = (key: keyof Comparable) => one[key] !== "" && one[key] === other[key];
  if (one.nationalId !== "" && other.nationalId !== "" && !same("nationalId"))
    return (["passportNo", "iban"] as const).filter(same);
  const sameName = isSameName(one.nameFa, other.nameFa);
  const sameFather =
    one.fatherFa !== "" && foldForSearch(one.fatherFa) === foldForSearch(other.fatherFa);
  return [
    ...(["nationalId", "passportNo", "iban", "personnelNo", "mobile"] as const).filter(same),
    ...(sameName && sameFather ? (["nameAndFather"] as const) : []),
    ...(sameName && same("birthDate") ? (["nameAndBirth"] as const) : []),
  ];
};

const contactReasons = ["reach", "nameEn", "nameAndPlace"] as const;
export type ContactReason = (typeof contactReasons)[number];
export type ComparableContact = Record<"nameFa" | "nameEn" | "country" | "city" | "reach", string>;

/** The same for two people met abroad: their numbers are unknown, but their contact details are not. */
export const whySameContact = (
  one: ComparableContact,
  other: ComparableContact,
): ContactReason[] => [
  ...(one.reach !== "" && reachKey(one.reach) === reachKey(other.reach) ? ["reach" as const] : []),
  ...(one.nameEn !== "" && isSameName(one.nameEn, other.nameEn) ? ["nameEn" as const] : []),
  ...(isSameName(one.nameFa, other.nameFa) && mayBeSamePlace(one, other)
    ? ["nameAndPlace" as const]
    : []),
];

/** The same city; where one of them is not known, the same country. */
const mayBeSamePlace = (one: ComparableContact, other: ComparableContact) =>
  one.country !== "" &&
  one.country === other.country &&
  (one.city === "" || other.city === "" || isSameName(one.city, other.city));

const isSameName = (one: string, other: string) => foldForSearch(one) === foldForSearch(other);

/** A telephone number without spaces and symbols, an e-mail address in small letters. */
export const reachKey = (reach: string): string =>
  foldForSearch(toAsciiDigits(reach)).replaceAll(/[\s()+–-]/gu, "");
