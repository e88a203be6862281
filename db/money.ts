/** Reading money: tables of rates, budget lines with the sums that missions hold, receipts. */
import type { BudgetLine, BudgetLineFields, BudgetUse } from "#shared/budget.ts";
import { tableOn, type RateTable, type RateTableFields } from "#shared/allowance/rates.ts";
import type { Facts } from "#shared/mission/rules.ts";
import type { Db } from "./sqlite.ts";

export interface PublishedTable extends RateTable {
  publishedAt: string;
  publishedBy: string;
}

export const createMoney = (db: Db) => {
  const columns = "version, fields, published_at, published_by";
  const published = db.prepare<[], TableRow>(
    `select ${columns} from rate_table order by version desc`,
  );
  const numbered = db.prepare<[number], TableRow>(
    `select ${columns} from rate_table where version = ?`,
  );
  const days = db.prepare<[], { version: number; effectiveFrom: string }>(
    "select version, effective_from as effectiveFrom from rate_table",
  );
  const held = `select b.id, b.fields,
      coalesce(sum(case u.use when 'reserved' then u.minor end), 0) as reserved,
      coalesce(sum(case u.use when 'committed' then u.minor end), 0) as committed,
      coalesce(sum(case u.use when 'spent' then u.minor end), 0) as spent
    from budget_line b left join budget_use u on u.line_id = b.id`;
  const one = db.prepare<[string], LineRow>(`${held} where b.id = ? group by b.id`);
  const ofYear = db.prepare<[number], LineRow>(
    `${held} where b.year = ? group by b.id order by b.code, b.id`,
  );
  const years = db
    .prepare<[], number>("select distinct year from budget_line order by year desc")
    .pluck();
  const receipt = db
    .prepare<[string, string], number>(
      "select 1 from expense_receipt where sha256 = ? and mission_id <> ? limit 1",
    )
    .pluck();

  const version = (number: number): PublishedTable | undefined => {
    const row = numbered.get(number);
    return row && toTable(row);
  };
  const line = (id: string): BudgetLine | undefined => {
    const row = one.get(id);
    return row && toLine(row);
  };
  return {
    tables: (): PublishedTable[] => published.all().map(toTable),
    rates: {
      on: (day) => {
        const found = tableOn(days.all(), day);
        return found && version(found.version);
      },
      version,
    } satisfies Facts["rates"],
    line,
    lines: (year: number): BudgetLine[] => ofYear.all(year).map(toLine),
    years: (): number[] => years.all(),
    /** Another dossier has this receipt; not everyone may know which one. */
    receiptUsed: (sha256: string, missionId: string): boolean =>
      receipt.get(sha256, missionId) !== undefined,
  };
};
export type MoneyReader = ReturnType<typeof createMoney>;

interface TableRow {
  version: number;
  fields: string;
  published_at: string;
  published_by: string;
}
const toTable = (row: TableRow): PublishedTable => ({
  ...(JSON.parse(row.fields) as RateTableFields),
  version: row.version,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
});

interface LineRow extends Record<BudgetUse, number> {
  id: string;
  fields: string;
}
const toLine = ({ fields, ...line }: LineRow): BudgetLine => ({
  ...(JSON.parse(fields) as BudgetLineFields),
  ...line,
});
