/** A table of rates from a spreadsheet: one row for each group, grade and component. Pure. */
import { parseAmount, type Currency } from "../money.ts";
import { countries } from "../persian/names.ts";
import { foldForSearch } from "../persian/normalize.ts";
import type { Reason } from "../locales/reasons.ts";
import type { Component } from "./components.ts";
import type { Grade, RateTableFields } from "./rates.ts";

export interface RowIssue {
  /** Numbered as in a spreadsheet: the heading is row 1. */
  row: number;
  column: Column;
  reason: Reason;
}
const columns = ["group", "countries", "grade", "component", "amount", "currency"] as const;
type Column = (typeof columns)[number];
type Tables = Pick<RateTableFields, "groups" | "rows">;

/** Words of a cell in both languages, folded: what people write in such tables. */
const words = {
  column: {
    group: ["گروه", "گروه کشور", "group", "country group"],
    countries: ["کشورها", "کشور", "countries"],
    grade: ["رده", "رده شغلی", "grade"],
    component: ["جزء", "بابت", "component"],
    amount: ["مبلغ", "نرخ", "amount", "rate"],
    currency: ["ارز", "currency"],
  },
  grade: {
    expert: ["کارشناس", "expert"],
    manager: ["مدیر", "manager"],
    director: ["مدیرکل", "مدیر کل", "director"],
  },
  component: {
    lodging: ["اقامت", "lodging"],
    meals: ["غذا", "meals"],
    breakfast: ["صبحانه", "breakfast"],
    lunch: ["ناهار", "lunch"],
    dinner: ["شام", "dinner"],
    misc: ["متفرقه", "سایر", "misc", "other"],
  },
  currency: {
    IRR: ["ریال", "ریال ایران", "IRR"],
    EUR: ["یورو", "EUR"],
    USD: ["دلار", "دلار آمریکا", "USD"],
    RUB: ["روبل", "روبل روسیه", "RUB"],
    TRY: ["لیر", "لیر ترکیه", "TRY"],
    AED: ["درهم", "درهم امارات", "AED"],
    CNY: ["یوآن", "یوان", "یوآن چین", "CNY"],
    OMR: ["ریال عمان", "OMR"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

const key = (text: string) => foldForSearch(text).replaceAll(" ", "");
const meaning = <K extends string>(of: Record<K, readonly string[]>, typed: string): K | null => {
  const wanted = key(typed);
  const found = (Object.keys(of) as K[]).find((one) =>
    of[one].some((word) => key(word) === wanted),
  );
  return found ?? null;
};

/** The groups and rows of a sheet, or every mistake with its row. The columns may be in any order. */
export const readRates = (
  sheet: readonly (readonly string[])[],
): { tables: Tables; issues: [] } | { tables: null; issues: RowIssue[] } => {
  const [head = [], ...body] = sheet;
  const at = Object.fromEntries(
    columns.map((column) => [
      column,
      head.findIndex((cell) => meaning(words.column, cell) === column),
    ]),
  ) as Record<Column, number>;
  const absent = columns.filter((column) => at[column] < 0);
  if (absent.length > 0)
    return {
      tables: null,
      issues: absent.map((column) => ({ row: 1, column, reason: "columnMissing" })),
    };
  const issues: RowIssue[] = [];
  const groups: Tables["groups"] = [];
  const rows: Tables["rows"] = [];
  for (const [index, cells] of body.entries()) {
    const cell = (column: Column) => cells[at[column]] ?? "";
    const wrong = (column: Column, reason: Reason) =>
      issues.push({ row: index + 2, column, reason });
    const title = cell("group");
    if (title === "") wrong("group", "required");
    const grade: Grade | null = meaning(words.grade, cell("grade"));
    if (grade === null) wrong("grade", "choose");
    const component: Component | null = meaning(words.component, cell("component"));
    if (component === null) wrong("component", "choose");
    const currency: Currency | null = meaning(words.currency, cell("currency"));
    if (currency === null) wrong("currency", "choose");
    const amount = currency && parseAmount(cell("amount"), currency);
    if (currency && amount === null) wrong("amount", "amount");
    const named = countriesOf(cell("countries"));
    if (named === null) wrong("countries", "chooseCountry");
    if (!grade || !component || !amount || named === null || title === "") continue;
    let group = groups.find((one) => key(one.titleFa) === key(title));
    if (group === undefined) {
      group = { key: `g${groups.length + 1}`, titleFa: title, titleEn: "", countries: [] };
      groups.push(group);
    }
    group.countries = [...new Set([...group.countries, ...named])];
    const twice = rows.some(
      (one) => one.group === group?.key && one.grade === grade && one.component === component,
    );
    if (twice) wrong("component", "rateTwice");
    rows.push({ group: group.key, grade, component, amount });
  }
  if (rows.length === 0 && issues.length === 0)
    issues.push({ row: 2, column: "group", reason: "required" });
  return issues.length > 0 ? { tables: null, issues } : { tables: { groups, rows }, issues: [] };
};

/** Codes of the countries in a cell; none means all the others. `null`: one of them is unknown. */
const countriesOf = (cell: string): string[] | null => {
  const names = cell
    .split(/[،,;؛]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const codes = names.map((name) => codeOf(name));
  return codes.includes(null) ? null : codes.filter((code) => code !== null);
};

const codeOf = (name: string): string | null => {
  const wanted = key(name);
  for (const lang of ["fa", "en"] as const)
    for (const one of countries(lang))
      if (key(one.name) === wanted || one.code.toLowerCase() === wanted) return one.code;
  return null;
};
