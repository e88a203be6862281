/** V5: a list that is cut off somewhere has a total order, so that every office cuts it at the same row. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Columns that are unique to each row of their list, as the last term of an order. */
const unique =
  /^(?:\w+\.)?(?:id|rowid|doc|position|version|event_id|mission_id|person_id|disclosure_id|step_id|role|row|name|year|other|stream|term|2)$/;

interface Cut {
  file: string;
  sql: string;
}

const sources = (): { file: string; text: string }[] => {
  const root = path.join(import.meta.dirname, "../../db");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("sample"))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
};

/** Every text in quotes or backticks under db/ that cuts a list. */
const cutsOf = (): Cut[] =>
  sources().flatMap(({ file, text }) =>
    [...text.matchAll(/`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g)]
      .map(([sql]) => ({ file, sql: sql.replaceAll(/\s+/g, " ") }))
      .filter(({ sql }) => / limit (?:\?|@|\$|\d)/.test(sql)),
  );

/** Whether there is such a row: it does not matter which one. */
const asksIfAny = (sql: string) => /^.select 1 .* limit 1.$/.test(sql);

/** How many there are, up to a number: it does not matter which ones. */
const counts = (sql: string) => /^.select count\(\*\) from \(select 1 [^()]*\).$/.test(sql);

/** The comparison of lists and the check of a long table read each table in the order of its key, all columns of it. */
const isByKey = (sql: string) =>
  (sql.includes("${select} ") && sql.includes(" order by ${list} ")) ||
  (sql.includes("${listed(key)}, *") && sql.includes(" order by ${listed(key)} "));

/** The one list mechanism ends every order in its list's `id`; those are checked instead of its SQL. */
const isList = (sql: string) => sql.includes(" order by ${orderedBy(orderOf(list), slice)} limit ");

const isTotal = (sql: string): boolean =>
  sql
    // Read from the nearer end: the same columns, all reversed.
    .replace(/\$\{orderedBy\(\[(.*?)\], slice\)\}/, (_, terms: string) => terms.replaceAll('"', ""))
    .split(/ limit (?=\?|@|\$|\d)/)
    .slice(0, -1)
    .every((part) => {
      const [, terms = ""] = / order by ((?!.* order by ).*)$/.exec(part) ?? [];
      const last = terms.split(",").at(-1)?.trim() ?? "";
      return unique.test(last.replace(/ (?:asc|desc)$/, ""));
    });

describe("the order of cut lists", () => {
  it("V5 is total in every SQL text of the store", () => {
    const cuts = cutsOf();
    expect(cuts.length).toBeGreaterThan(40);
    const loose = cuts.filter(
      ({ sql }) =>
        !asksIfAny(sql) && !counts(sql) && !isByKey(sql) && !isList(sql) && !isTotal(sql),
    );
    expect(loose).toEqual([]);
  });

  it("V5 G3 ends in a unique column in every list of the mechanism", () => {
    const lasts = sources().flatMap(({ text }) =>
      [...text.matchAll(/\bid: \[(?:"[^"]+", )*"([^"]+)"\]/g)].map(([, last = ""]) => last),
    );
    expect(lasts.length).toBeGreaterThanOrEqual(7);
    expect(lasts.filter((last) => !unique.test(last))).toEqual([]);
  });

  it("V5 the check finds a list that is cut among equal rows", () => {
    expect(isTotal("`select * from mission m order by m.start_date desc limit 20`")).toBe(false);
    expect(isTotal("`select * from mission m limit @limit`")).toBe(false);
    expect(isTotal("`select * from mission m order by m.start_date, m.id desc limit ?`")).toBe(
      true,
    );
    expect(asksIfAny('"select name from file where sha256 = ? limit 1"')).toBe(false);
  });
});
