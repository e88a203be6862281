/** The grid of payers to read: who pays which item, beside what was approved where a change alters it. */
import { Box } from "@mui/material";
import type { ItemPayer } from "#shared/mission/pay-items.ts";
import {
  cellsOf,
  gridOf,
  isPartial,
  payersOf,
  readRows,
  shareOf,
  totalOf,
  type GridPart,
  type GridRow,
} from "#shared/mission/request/payments.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { usePersonNames, type NamedPerson } from "#renderer/ui/text.tsx";
import { Was } from "#renderer/ui/was.tsx";
import { gridSx } from "./grid-look.ts";

type Read = GridPart & { members: readonly NamedPerson[] };

export function PayerTable({ request, approved }: { request: Read; approved?: Read | undefined }) {
  const t = useText("money");
  const g = useText("request");
  const common = useText("common");
  const words = useText("words");
  const lang = useLang();
  const list = useList();
  const now = useGridWords(request);
  const before = useGridWords(approved ?? request);
  const rows = gridOf(request);
  const approvedRows = gridOf(approved ?? request);
  const payers = payersOf([...rows, ...approvedRows]);
  return (
    <Box component="table" sx={gridSx(lang, 22)} aria-label={g("field.payments")}>
      <thead>
        <tr>
          <th scope="col">
            {g("grid.itemIn", {
              currency: words(`currency.${request.costCurrency}`),
              count: request.members.length,
            })}
          </th>
          {payers.map((payer) => (
            <th key={payer} scope="col" className="number" dir="ltr">
              {t(`itemPayer.${payer}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readRows(rows, approvedRows).map((row) => (
          <tr key={row.now.item}>
            <th scope="row">{list(row.items.map((item) => t(`item.${item}`)))}</th>
            {row.now.payer === null ? (
              <td colSpan={payers.length} className="gap">
                <Was before={before.row(row.before)} after={common("notAnswered")} />
              </td>
            ) : (
              payers.map((payer) => (
                <td key={payer} className="number" dir="ltr">
                  <Was before={before.cell(row.before, payer)} after={now.cell(row.now, payer)} />
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
      {totalOf(rows) !== null && (
        <tfoot>
          <tr>
            <th scope="row">{g(isPartial(rows) ? "grid.sumOfKnown" : "grid.sum")}</th>
            {payers.map((payer) => (
              <td key={payer} className="number" dir="ltr">
                <Was before={before.sum(approvedRows, payer)} after={now.sum(rows, payer)} />
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </Box>
  );
}

/** What one version of the grid says, cell by cell. */
const useGridWords = ({ members, costCurrency }: Read) => {
  const t = useText("money");
  const g = useText("request");
  const common = useText("common");
  const list = useList();
  const lang = useLang();
  const names = usePersonNames();
  const amount = (minor: number) => formatAmount({ minor, currency: costCurrency }, lang);
  return {
    cell: (row: GridRow, payer: ItemPayer): string => {
      const cell = cellsOf(row, members.length).find((one) => one.payer === payer);
      if (!cell) return "";
      const pays = cell.amount === null ? g("grid.pays") : amount(cell.amount);
      if (cell.only === null) return pays;
      const people = cell.only.flatMap((at) => members[at] ?? []).map((one) => names(one).name);
      return g("grid.paysFor", { pays, people: list(people) });
    },
    /** The whole row, where no cell of it is left. */
    row: (row: GridRow): string =>
      row.payer === null
        ? common("notAnswered")
        : list(cellsOf(row, members.length).map((one) => t(`itemPayer.${one.payer}`))),
    sum: (rows: readonly GridRow[], payer: ItemPayer): string =>
      rows.some((row) => row.shares[payer] !== undefined)
        ? amount(shareOf(rows, payer) ?? 0)
        : common("none"),
  };
};
