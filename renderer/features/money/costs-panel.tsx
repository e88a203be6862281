/** From the estimate to the settlement: the stages of the cost side by side, a row for each currency. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { costStages } from "#shared/mission/money/cost-stages.ts";
import { useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { MoneyText } from "#renderer/ui/money.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import type { MoneyDossier } from "./members.ts";

const stages = ["estimated", "held", "advanced", "spent"] as const;

export function CostsPanel({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const words = useText("words");
  const { rows, use } = costStages(dossier.mission, dossier.accounting.allowances);
  if (rows.length === 0) return null;
  return (
    <Panel title={t("costs.title")}>
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small">
          <caption style={{ ...visuallyHidden }}>{t("costs.title")}</caption>
          <TableHead>
            <TableRow>
              <TableCell>{t("costs.currency")}</TableCell>
              {stages.map((one) => (
                <TableCell key={one} align="right">
                  {one === "held" && use ? t(`budget.use.${use}`) : t(`costs.${one}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.currency}>
                <TableCell component="th" scope="row">
                  {words(`currency.${row.currency}`)}
                </TableCell>
                {stages.map((one) => (
                  <TableCell key={one} align="right">
                    {row[one] === null ? (
                      "–"
                    ) : (
                      <MoneyText amount={{ minor: row[one], currency: row.currency }} />
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}
