/** Who pays what: items down, members across; a private payer with their name and reason below. */
import EditIcon from "@mui/icons-material/EditOutlined";
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { payerOf } from "#shared/mission/money/payers.ts";
import { payItems } from "#shared/mission/pay-items.ts";
import { useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { useMembers } from "./members.ts";
import { PayersDialog } from "./payers-dialog.tsx";

export function PayersPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("money");
  const common = useText("common");
  const members = useMembers(dossier);
  const [editing, setEditing] = useState<string | null>(null);
  const { money, request } = dossier.mission;
  const may = mayDo(dossier, "setPayers");
  return (
    <Panel title={t("payers.title")}>
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small">
          <caption style={{ ...visuallyHidden }}>{t("payers.title")}</caption>
          <TableHead>
            <TableRow>
              <TableCell>{t("payers.item")}</TableCell>
              {members.map((one) => (
                <TableCell key={one.value}>
                  <bdi>{one.label}</bdi>
                  {may && (
                    <Button
                      quiet
                      size="small"
                      startIcon={<EditIcon />}
                      aria-label={t("payers.edit", { name: one.label })}
                      onClick={() => setEditing(one.value)}
                    >
                      {t("payers.change")}
                    </Button>
                  )}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {payItems.map((item) => (
              <TableRow key={item}>
                <TableCell component="th" scope="row">
                  {t(`item.${item}`)}
                </TableCell>
                {members.map((one) => {
                  const cell = payerOf(money.payers, request, one.value, item);
                  return (
                    <TableCell key={one.value}>
                      {cell.payer === null ? common("notAnswered") : t(`itemPayer.${cell.payer}`)}
                      {cell.payer === "private" && (
                        <Typography variant="caption" color="textSecondary" component="div">
                          <bdi>{cell.name}</bdi> – <bdi>{cell.reason}</bdi>
                        </Typography>
                      )}
                    </TableCell>
                  );
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {editing && (
        <PayersDialog dossier={dossier} member={editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}
