/** The grid of payers in a few lines: each payer with what they pay, and what nobody has answered. */
import { Typography } from "@mui/material";
import { itemPayers } from "#shared/mission/pay-items.ts";
import { gridOf, shareOf, type GridPart } from "#shared/mission/request/payments.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { useMoney } from "#renderer/ui/money.tsx";

export function PayerLines({ request }: { request: GridPart }) {
  const t = useText("money");
  const g = useText("request");
  const common = useText("common");
  const list = useList();
  const money = useMoney();
  const rows = gridOf(request);
  const lines = [...itemPayers, null].flatMap((payer) => {
    const items = rows.filter((row) => row.payer === payer).map((row) => t(`item.${row.item}`));
    if (items.length === 0) return [];
    const share = payer === null ? null : shareOf(rows, payer);
    const name = payer === null ? common("notAnswered") : t(`itemPayer.${payer}`);
    const amount = share ? ` (${money({ minor: share, currency: request.costCurrency })})` : "";
    return [g("grid.line", { name: `${name}${amount}`, items: list(items) })];
  });
  return lines.map((line) => (
    <Typography key={line} variant="caption" component="div">
      {line}
    </Typography>
  ));
}
