/** Tables of rates and budget lines. */
import { tableOn } from "#shared/allowance/rates.ts";
import { heldOf, type BudgetLine, type BudgetUse } from "#shared/budget.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { comparePersian } from "#shared/persian/sort.ts";
import { refuseWith, type Handlers } from "../context.ts";
import { cutList } from "../list.ts";
import { assertSeen, streamVersion } from "../seen.ts";
import { visibleTo } from "../visibility.ts";

type MoneyNames = "rates.list" | "rates.publish" | "budget.list" | "budget.uses" | "budget.put";

export const moneyHandlers: Pick<Handlers, MoneyNames> = {
  "rates.list": (store) => {
    const tables = store.money.tables();
    return { tables, inForce: tableOn(tables, store.today())?.version ?? null };
  },

  "rates.publish": (store, { seenVersion, table }, call) => {
    const last = store.money.tables()[0]?.version ?? 0;
    assertSeen(seenVersion, last);
    const version = last + 1;
    const length = store.ledger.stream("rates").length;
    const payload = { ...table, version };
    call.append("rates", length, [{ type: "rates.published.v1", payload }]);
    return { version };
  },

  "budget.list": (store, { year, ...ask }) => {
    const now = jalaliYear(store.today());
    const years = [...new Set([now, ...store.money.years()])].toSorted((a, b) => b - a);
    const { rows, total } = cutList(store.money.lines(year ?? now), lineOrders, ask);
    const lines = rows.map((line) => ({
      ...line,
      version: streamVersion(store, `budget:${line.id}`),
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

  "budget.put": (store, { id, seenVersion, fields }, call) => {
    const stream = `budget:${id}`;
    const version = streamVersion(store, stream);
    assertSeen(seenVersion, version);
    const line = store.money.line(id);
    if (line && line.amount.currency !== fields.amount.currency)
      refuseField("fields.amount", "otherCurrency");
    if (line && fields.amount.minor < heldOf(line)) refuseField("fields.amount", "belowHeld");
    const twin = store.money
      .lines(fields.year)
      .find((one) => one.code === fields.code && one.id !== id);
    if (twin) refuseField("fields.code", "codeTaken");
    call.append(stream, version, [{ type: "budget.linePut.v1", payload: fields }]);
    return { version: version + 1 };
  },
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

const refuseField = (path: string, reason: "otherCurrency" | "belowHeld" | "codeTaken") =>
  refuseWith({ code: "invalid", reason: "checkFields", fields: [{ path, reason }] });
