/** Tables of rates and budget lines. */
import { rateTables, tableOn } from "#shared/allowance/rates.ts";
import { budgetLines, heldOf, type BudgetLine, type BudgetUse } from "#shared/budget.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { comparePersian } from "#shared/persian/sort.ts";
import type { Handlers } from "../context.ts";
import { cutList } from "../list.ts";
import { handlersOf, recordVersion } from "../streams.ts";
import { visibleTo } from "../visibility.ts";

type MoneyNames = "rates.list" | "rates.publish" | "budget.list" | "budget.uses" | "budget.put";

export const moneyHandlers: Pick<Handlers, MoneyNames> = {
  "rates.list": (store) => {
    const tables = store.money.tables();
    return { tables, inForce: tableOn(tables, store.today())?.version ?? null };
  },

  ...handlersOf("rates", rateTables, () => ({ facts: null })),

  "budget.list": (store, { year, ...ask }) => {
    const now = jalaliYear(store.today());
    const years = [...new Set([now, ...store.money.years()])].toSorted((a, b) => b - a);
    const { rows, total } = cutList(store.money.lines(year ?? now), lineOrders, ask);
    const lines = rows.map((line) => ({
      ...line,
      version: recordVersion(store, budgetLines, line.id),
    }));
    return { year: year ?? now, lines, years, total, pageSize: ask.pageSize };
  },

  "budget.uses": (store, { lineId }, call) => {
    const rows = store
      .sql<unknown[], UseRow>(
        `select u.mission_id as missionId, m.dossier_no as dossierNo, m.subject, u.use, u.minor, u.override
         from budget_use u join mission m on m.id = u.mission_id where u.line_id = @lineId and ${visibleTo(store, call.actor)}
         order by m.dossier_no, m.id limit 500`,
      )
      .all({ lineId, me: call.actor.id });
    const currency = store.money.line(lineId)?.amount.currency ?? "IRR";
    return {
      uses: rows.map(({ minor, ...row }) => ({
        ...row,
        amount: { minor, currency },
      })),
    };
  },

  ...handlersOf("budget", budgetLines, (store, id) => {
    const line = store.money.line(id);
    const codeTaken = (year: number, code: string) =>
      store.money.lines(year).some((one) => one.code === code && one.id !== id);
    return { facts: { held: line ? heldOf(line) : 0, codeTaken } };
  }),
};

const lineOrders = {
  code: (one: BudgetLine, other: BudgetLine) => comparePersian(one.code, other.code),
  title: (one: BudgetLine, other: BudgetLine) => comparePersian(one.titleFa, other.titleFa),
};

interface UseRow {
  missionId: string;
  dossierNo: string;
  subject: string;
  use: BudgetUse;
  minor: number;
  override: string;
}
