/** The grid of payers to read: for the check before sending and for those who decide. */
import { Box } from "@mui/material";
import { useText, useLang } from "#renderer/i18n.ts";
import { gridOf, totalOf, type GridPart } from "#shared/mission/request/payments.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { gridSx } from "./grid-look.ts";

export function PayerGridView(props: {
  request: GridPart & { members: readonly { nameFa: string }[] };
}) {
  const { request } = props;
  const t = useText("money");
  const g = useText("request");
  const common = useText("common");
  const words = useText("words");
  const lang = useLang();
  const rows = gridOf(request);
  if (rows.every((row) => row.payer === null)) return <>{common("notAnswered")}</>;
  const amount = (minor: number | null) =>
    minor === null ? "—" : formatAmount({ minor, currency: request.costCurrency }, lang);
  return (
    <Box component="table" sx={gridSx(lang)} aria-label={g("field.payments")}>
      <thead>
        <tr>
          <th scope="col">{g("grid.item")}</th>
          <th scope="col">{g("grid.payer")}</th>
          <th scope="col" className="number" dir="ltr">
            {`${g("grid.each")} (${words(`currency.${request.costCurrency}`)})`}
          </th>
          <th scope="col" className="number" dir="ltr">
            {g("grid.total", { count: request.members.length })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item}>
            <th scope="row">{t(`item.${row.item}`)}</th>
            <td>
              {row.payer === null ? common("notAnswered") : t(`itemPayer.${row.payer}`)}
              {row.exceptions.map((one) => (
                <span key={one.member} className="gap">
                  {" · "}
                  {g("grid.exception", {
                    name: request.members[one.member]?.nameFa ?? "",
                    payer: t(`itemPayer.${one.payer}`),
                  })}
                </span>
              ))}
            </td>
            <td className="number" dir="ltr">
              {amount(row.each)}
            </td>
            <td className="number" dir="ltr">
              {amount(row.total)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{g("grid.sum")}</th>
          <td colSpan={3} className="number" dir="ltr">
            {amount(totalOf(rows))}
          </td>
        </tr>
      </tfoot>
    </Box>
  );
}
