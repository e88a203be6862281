/** The statistics as sheets of a table file, one for each dimension; amounts are numbers of their own currency. */
import type { CountedGroup } from "#shared/contract/statistics.ts";
import type { Output } from "#shared/contract/table.ts";
import { majorOf, type Currency } from "#shared/money.ts";
import type { Lang } from "#shared/persian/digits.ts";
import { measured, measuresOf, type Counted, type Measure } from "#shared/statistics.ts";
import { textIn } from "#renderer/i18n.ts";
import type { Sheet } from "#renderer/table-file/write-table.ts";
import { measureWords, rowWords, yearWords } from "./statistic-words.ts";
import { yearsOf, type StatisticsFilter } from "./statistics-search.ts";
import { valueIn } from "./value-in.ts";

export const sheetsOf = (
  lang: Lang,
  { groups, total, years }: Output<"statistics.read">,
  filter: StatisticsFilter,
): Sheet[] =>
  groups.map(({ by, rows }): Sheet => {
    const measures = measuresOf(total);
    const numbers = (one: Counted & { years: CountedGroup["years"] }) => [
      ...yearsOf(filter).map((year) => valueIn(one.years, year, "missions")),
      ...measures.map((measure) => cellOf(one, measure)),
    ];
    const all = { ...total, years };
    return {
      name: textIn(lang, "statistics", `byOf.${by}`),
      rtl: lang === "fa",
      columns: [
        { head: textIn(lang, "statistics", `byOf.${by}`), width: 40 },
        ...yearsOf(filter).map((year) => ({ head: yearWords(lang, year), width: 10 })),
        ...measures.map((measure) => ({ head: measureWords(lang, measure), width: 20, format })),
      ],
      rows: [
        ...rows.map((row) => [
          rowWords(lang, by, row),
          ...numbers({ ...row.total, years: row.years }),
        ]),
        // Currencies have no sum over rows that name them; the total row has each in its column.
        [textIn(lang, "statistics", "total"), ...numbers(all)],
      ],
    };
  });

const format = "#,##0.##";

/** Of money the major unit: what a spreadsheet adds up. */
const cellOf = (counted: Counted, measure: Measure): number => {
  const value = measured(counted, measure);
  const currency = measure.split(":")[1];
  return currency === undefined ? value : majorOf({ minor: value, currency: currency as Currency });
};
