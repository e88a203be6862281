/** Who pays what: one payer an item, the amount for one person, totals as they are typed, members apart. */
import { Box } from "@mui/material";
import { useId } from "react";
import type { Currency } from "#shared/money.ts";
import { itemPayers, type ItemPayer, type PayItem } from "#shared/mission/pay-items.ts";
import { shareOf, totalOf, type GridRow, type Payment } from "#shared/mission/request/payments.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { fieldId } from "#renderer/ui/states.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { ExceptionCell } from "./exception-cell.tsx";
import { gridSx } from "./grid-look.ts";

interface PayerGridProps {
  rows: readonly GridRow[];
  payments: readonly Payment[];
  currency: Currency;
  /** Names of the members, in their order. */
  members: readonly string[];
  /** The sentence at the amount of an item. */
  errorOf: (item: PayItem) => string | undefined;
  onPayer: (item: PayItem, payer: ItemPayer) => void;
  onAmount: (item: PayItem, amount: string) => void;
  /** One payer for every item that nobody has answered yet. */
  onRest: (payer: ItemPayer) => void;
  onException: (item: PayItem, member: number, payer: ItemPayer | null) => void;
}

export function PayerGrid(props: PayerGridProps) {
  const { rows, payments } = props;
  const t = useText("money");
  const g = useText("request");
  const common = useText("common");
  const amount = useAmount(props.currency);
  const groups = useId();
  const lang = useLang();
  const open = rows.some((row) => row.payer === null);
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Box component="table" sx={gridSx(lang)} aria-labelledby={`${fieldId("payer")}-label`}>
        <thead>
          <tr>
            <th scope="col">{g("grid.item")}</th>
            {itemPayers.map((payer) => (
              <th key={payer} scope="col" className="choice">
                {open ? (
                  <Button
                    quiet
                    size="small"
                    title={g("grid.restTo", { payer: t(`itemPayer.${payer}`) })}
                    onClick={() => props.onRest(payer)}
                  >
                    {t(`itemPayer.${payer}`)}
                  </Button>
                ) : (
                  t(`itemPayer.${payer}`)
                )}
              </th>
            ))}
            <th scope="col" className="number" dir="ltr">
              {g("grid.each")}
            </th>
            <th scope="col" className="number" dir="ltr">
              {g("grid.total", { count: props.members.length })}
            </th>
            <th scope="col">{g("grid.except")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const error = props.errorOf(row.item);
            const path = fieldId(`payments.${index}.amount`);
            return (
              <tr key={row.item} data-open={row.payer === null || undefined}>
                <th scope="row">
                  {t(`item.${row.item}`)}
                  {row.payer === null && <span className="gap"> · {common("notAnswered")}</span>}
                </th>
                {itemPayers.map((payer) => (
                  <td key={payer} className="choice">
                    <input
                      type="radio"
                      name={`${groups}-${row.item}`}
                      checked={row.payer === payer}
                      aria-label={g("grid.choice", {
                        item: t(`item.${row.item}`),
                        payer: t(`itemPayer.${payer}`),
                      })}
                      onChange={() => props.onPayer(row.item, payer)}
                    />
                  </td>
                ))}
                <td className="number" dir="ltr">
                  <input
                    id={path}
                    className="amount"
                    inputMode="decimal"
                    autoComplete="off"
                    disabled={row.payer === null}
                    value={payments.find((one) => one.item === row.item)?.amount ?? ""}
                    aria-label={g("grid.eachOf", { item: t(`item.${row.item}`) })}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `${path}-error` : undefined}
                    onChange={(event) => props.onAmount(row.item, event.target.value)}
                  />
                  {error && (
                    <div id={`${path}-error`} className="error">
                      {error}
                    </div>
                  )}
                </td>
                <td className="number" dir="ltr">
                  {amount(row.total)}
                </td>
                <td>
                  <ExceptionCell row={row} members={props.members} onChange={props.onException} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <Totals rows={rows} currency={props.currency} />
      </Box>
    </Box>
  );
}

function Totals({ rows, currency }: { rows: readonly GridRow[]; currency: Currency }) {
  const g = useText("request");
  const amount = useAmount(currency);
  return (
    <tfoot>
      <tr>
        <th scope="row">{g("grid.sum")}</th>
        {itemPayers.map((payer) => (
          <td key={payer} className="choice">
            {amount(shareOf(rows, payer) || null)}
          </td>
        ))}
        <td colSpan={2} className="number" dir="ltr">
          {amount(totalOf(rows))}
        </td>
        <td aria-hidden>{""}</td>
      </tr>
    </tfoot>
  );
}

/** The currency stands once above the grid. No amount is a dash, which is no zero. */
const useAmount = (currency: Currency): ((minor: number | null) => string) => {
  const lang = useLang();
  return (minor) => (minor === null ? "—" : formatAmount({ minor, currency }, lang));
};
