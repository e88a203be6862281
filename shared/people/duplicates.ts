/** Why two entries of the staff list may be one person. Pure; the store finds the candidates by index. */
import { foldForSearch } from "../persian/normalize.ts";
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
  const sameName = foldForSearch(one.nameFa) === foldForSearch(other.nameFa);
  const sameFather =
    one.fatherFa !== "" && foldForSearch(one.fatherFa) === foldForSearch(other.fatherFa);
  return [
    ...(["nationalId", "passportNo", "iban", "personnelNo", "mobile"] as const).filter(same),
    ...(sameName && sameFather ? (["nameAndFather"] as const) : []),
    ...(sameName && same("birthDate") ? (["nameAndBirth"] as const) : []),
  ];
};
