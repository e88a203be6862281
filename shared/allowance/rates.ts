/**
 * The table of rates: country group × grade × component, each in its currency, in force from a day,
 * with the circular it comes from (domain.md §1.6). A whole table is one version; old ones stay.
 */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream } from "../events/stream.ts";
import { money, type Money } from "../money.ts";
import { isDay } from "../persian/days.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { ok } from "../result.ts";
import { components, type Component } from "./components.ts";
import { rateEvents } from "./events.ts";
import { ruleSetKeys } from "./rules.ts";

/** Grades of the verified form (domain.md §1.4, step 3: کارشناس / مدیر / مدیرکل). */
export const grades = ["expert", "manager", "director"] as const;
export type Grade = (typeof grades)[number];

const countryGroup = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,20}$/, "groupKey"),
  titleFa: requiredText(80),
  titleEn: optionalText(80),
  /** ISO 3166; the group with none takes every country that no other group names. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, "chooseCountry")).max(250, "tooMany"),
});

const rateRow = z.object({
  group: z.string().min(1, "choose"),
  grade: z.enum(grades, "choose"),
  component: z.enum(components, "choose"),
  amount: money,
});

export const rateTableFields = z
  .object({
    effectiveFrom: z.string().refine(isDay, "chooseDate"),
    /** Number and date of the circular; printed under every computation. */
    citation: requiredText(300),
    rules: z.enum(ruleSetKeys, "choose"),
    groups: z.array(countryGroup).min(1, "required").max(60, "tooMany"),
    rows: z.array(rateRow).min(1, "required").max(3000, "tooMany"),
  })
  .superRefine(({ groups, rows }, context) => {
    const keys = new Set(groups.map((one) => one.key));
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const countries = groups.flatMap((one, at) => one.countries.map((code) => ({ code, at })));
    for (const { code, at } of countries)
      if (countries.some((one) => one.code === code && one.at < at))
        issue(["groups", at, "countries"], "countryTwice");
    if (groups.filter((one) => one.countries.length === 0).length > 1)
      issue(["groups", groups.length - 1, "countries"], "oneRestGroup");
    const seen = new Set<string>();
    for (const [at, row] of rows.entries()) {
      const key = `${row.group} ${row.grade} ${row.component}`;
      if (!keys.has(row.group)) issue(["rows", at, "group"], "choose");
      if (seen.has(key)) issue(["rows", at, "component"], "rateTwice");
      seen.add(key);
    }
  });
export type RateTableFields = z.infer<typeof rateTableFields>;
export type RateTable = RateTableFields & { version: number };

type Published = Pick<RateTable, "version">;
const action = actionOf<Published, EventOf<typeof rateEvents>, null>();

/** One stream for all tables; each is numbered after the last. */
export const rateTables = defineStream({
  kind: "rates",
  events: rateEvents,
  empty: (): Published => ({ version: 0 }),
  evolve: (_last: Published, { payload: { version } }): Published => ({ version }),
  actions: {
    publish: action({
      rests: "version",
      capability: "money.keep",
      input: z.object({ seenVersion, table: rateTableFields }),
      output: written,
      topics: ["money", "missions"],
      doc: "Publish a table of rates from a day on; missions that were planned keep theirs.",
      guards: [],
      decide: (last, { table }) =>
        ok([{ type: "rates.published.v1", payload: { ...table, version: last.version + 1 } }]),
    }),
  },
});

/** The table in force on a day: the latest that begins by then; of two of one day, the newer. */
export const tableOn = <T extends Pick<RateTable, "version" | "effectiveFrom">>(
  tables: readonly T[],
  day: string,
): T | undefined =>
  tables
    .filter((one) => one.effectiveFrom <= day)
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version)[0];

/** The group that names the country, or the one for the rest. */
const groupOf = (table: Pick<RateTable, "groups">, country: string) =>
  table.groups.find((one) => one.countries.includes(country)) ??
  table.groups.find((one) => one.countries.length === 0);

/** The rates of one grade in one country: only those that the table has. */
export const ratesFor = (
  table: RateTable,
  country: string,
  grade: Grade,
): Partial<Record<Component, Money>> => {
  const group = groupOf(table, country);
  return Object.fromEntries(
    table.rows
      .filter((row) => row.group === group?.key && row.grade === grade)
      .map((row) => [row.component, row.amount]),
  );
};
