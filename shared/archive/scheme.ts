/**
 * How the archive is ordered: a tree of classes by code, and the table that says how long each is kept,
 * from when and by which text (domain.md §5). Changes are in `scheme-changes.ts`. Pure.
 */
import { z } from "zod";
import { missionTypes } from "../mission/request/request.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { toAsciiDigits } from "../persian/digits.ts";
import { isDay } from "../persian/jalali.ts";

/** From which day the years are counted. */
export const retentionTriggers = ["archived", "missionEnd", "agreementEnd"] as const;
/** What happens after them. `destroy`: proposed to the National Documents Council, never done here. */
export const dispositions = ["destroy", "transfer", "keep"] as const;

/** The code is on the spines of dossiers, so it never changes when a class is renamed or moved. */
const code = requiredText(20)
  .transform(toAsciiDigits)
  .refine((value) => /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(value), "archiveCode");
const maybeCode = z.union([z.literal(""), code]).default("");

export const archiveClass = z.object({
  code,
  /** Code of the class above; empty at the top. */
  parent: maybeCode,
  titleFa: requiredText(120),
  titleEn: optionalText(120),
  /** How long its dossiers are kept unless the archivist says otherwise; empty for a class without dossiers. */
  retentionClass: maybeCode,
  /** Kinds of journey for which it is suggested. */
  missionTypes: z.array(z.enum(missionTypes)).default([]),
  /** Takes no new dossiers, neither itself nor below. */
  closed: z.boolean().default(false),
});
export type ArchiveClass = z.infer<typeof archiveClass>;

export const retentionRule = z
  .object({
    code,
    titleFa: requiredText(120),
    titleEn: optionalText(120),
    trigger: z.enum(retentionTriggers, "choose"),
    /** Jalali years; `null`: permanently. */
    years: z
      .number()
      .int("wholeNumber")
      .min(1, "outOfRange")
      .max(100, "outOfRange")
      .nullable()
      .default(null),
    disposition: z.enum(dispositions, "choose"),
    citation: requiredText(300),
    effectiveFrom: z.string().transform(toAsciiDigits).refine(isDay, "chooseDate"),
  })
  .refine((rule) => (rule.disposition === "keep") === (rule.years === null), {
    path: ["years"],
    message: "yearsOrForEver",
  });
export type RetentionRule = z.infer<typeof retentionRule>;

export interface ArchiveScheme {
  /** How many changes were made to what Safir ships. */
  version: number;
  classes: readonly ArchiveClass[];
  /** Every version of every rule; an empty day means from the beginning. */
  rules: readonly RetentionRule[];
}

/** As on shelves: 10-2 before 10-11. */
export const byCode = <T extends { code: string }>(a: T, b: T): number =>
  a.code.localeCompare(b.code, "en", { numeric: true });

export const classNamed = ({ classes }: ArchiveScheme, named: string): ArchiveClass | undefined =>
  classes.find((one) => one.code === named);

export const childrenOf = ({ classes }: ArchiveScheme, parent: string): ArchiveClass[] =>
  classes.filter((one) => one.parent === parent).toSorted(byCode);

/** From the top down to the class itself. */
export const pathOf = (scheme: ArchiveScheme, named: string): ArchiveClass[] => {
  const path: ArchiveClass[] = [];
  for (
    let one = classNamed(scheme, named);
    one !== undefined && !path.includes(one);
    one = classNamed(scheme, one.parent)
  )
    path.unshift(one);
  return path;
};

/** The class and everything below it. */
export const codesBelow = (scheme: ArchiveScheme, named: string): string[] => [
  named,
  ...childrenOf(scheme, named).flatMap((one) => codesBelow(scheme, one.code)),
];

/** Whether a dossier may be put there: at the end of a branch, open up to the top, with a period. */
export const takesDossiers = (scheme: ArchiveScheme, named: string): boolean => {
  const path = pathOf(scheme, named);
  return (
    path.length > 0 &&
    path.every((one) => !one.closed) &&
    path.at(-1)?.retentionClass !== "" &&
    childrenOf(scheme, named).length === 0
  );
};

export const openClasses = (scheme: ArchiveScheme): ArchiveClass[] =>
  scheme.classes.filter((one) => takesDossiers(scheme, one.code)).toSorted(byCode);

/** The first open class that names this kind of journey. */
export const suggestedClass = (
  scheme: ArchiveScheme,
  missionType: (typeof missionTypes)[number],
): ArchiveClass | undefined =>
  openClasses(scheme).find((one) => one.missionTypes.includes(missionType));

/** The version of a rule in force on a day. */
export const ruleOn = (
  { rules }: ArchiveScheme,
  named: string,
  day: string,
): RetentionRule | undefined =>
  rules
    .filter((one) => one.code === named && one.effectiveFrom <= day)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1);

/** One rule of each code, as in force on a day. */
export const rulesOn = (scheme: ArchiveScheme, day: string): RetentionRule[] =>
  [...new Set(scheme.rules.map((one) => one.code))]
    .flatMap((named) => ruleOn(scheme, named, day) ?? [])
    .toSorted(byCode);
