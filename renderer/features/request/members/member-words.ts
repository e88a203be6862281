/** Words of the table of members: heads, the values of a choice, and both in the languages a file may be in. */
import { delegationRoles, passportTypes } from "#shared/mission/request/request.ts";
import {
  memberColumns,
  type MemberColumn,
  type MemberWords,
} from "#shared/mission/request/member-rows.ts";
import { travellerClasses } from "#shared/route/conditions.ts";
import { textIn, useText, type Lang } from "#renderer/i18n.ts";

const values = {
  role: delegationRoles,
  travellerClass: travellerClasses,
  passportType: passportTypes,
} as const;
const areas = {
  role: "delegationRole",
  travellerClass: "travellerClass",
  passportType: "passportType",
} as const;
type ChoiceColumn = keyof typeof values;
export const isChoice = (column: MemberColumn): column is ChoiceColumn => column in values;

/** Written from left to right whatever the language. */
export const isLatin = (column: MemberColumn): boolean =>
  column === "nationalId" || column === "nameEn";

/** Of a colleague the staff list knows these. */
const listed: ReadonlySet<MemberColumn> = new Set([
  "nameFa",
  "post",
  "workplace",
  "travellerClass",
  "nationalId",
  "nameEn",
]);
export const isOpen = (column: MemberColumn, personId: string | null): boolean =>
  personId === null || !listed.has(column);

/** The column to either side that can be written in; `undefined` at the end of the row. */
export const beside = (
  column: MemberColumn,
  by: 1 | -1,
  personId: string | null,
): MemberColumn | undefined => {
  const open = memberColumns.filter((one) => one === column || isOpen(one, personId));
  return open[open.indexOf(column) + by];
};

/** The choices of a column in the language on screen. */
export const useChoices = () => {
  const words = useText("words");
  return (column: ChoiceColumn): { value: string; label: string }[] =>
    values[column].map((value) => ({
      value,
      label: words(`${areas[column]}.${value}` as Parameters<typeof words>[0]),
    }));
};

const langs: readonly Lang[] = ["fa", "en"];

/** Heads and values of a table in either language, as far as its catalogue has been loaded. */
export const memberWords = (): MemberWords => ({
  heads: Object.fromEntries(
    memberColumns.map((column) => [
      column,
      langs.flatMap((lang) => [
        textIn(lang, "request", `member.${column}`),
        textIn(lang, "request", `column.${column}`),
      ]),
    ]),
  ) as Record<MemberColumn, string[]>,
  values: {
    role: named(delegationRoles, (lang, value) => textIn(lang, "words", `delegationRole.${value}`)),
    travellerClass: named(travellerClasses, (lang, value) =>
      textIn(lang, "words", `travellerClass.${value}`),
    ),
    passportType: named(passportTypes, (lang, value) =>
      textIn(lang, "words", `passportType.${value}`),
    ),
  },
});

/** Each value with its own key and its words. */
const named = <V extends string>(
  list: readonly V[],
  wordOf: (lang: Lang, value: V) => string,
): Record<string, string[]> =>
  Object.fromEntries(
    list.map((value) => [value, [value, ...langs.map((lang) => wordOf(lang, value))]]),
  );
