/** The settlement: its state, the account of each member and currency, and the next action. */
import {
  Alert,
  Box,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { doubtOf } from "#shared/mission/money/expense-doubts.ts";
import type { Account } from "#shared/mission/money/settlement.ts";
import { useText } from "#renderer/i18n.ts";
import { settlementActions, type SettlementAction } from "#renderer/features/mission/action-ui.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyText } from "#renderer/ui/money.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useMemberName, type MoneyDossier } from "./members.ts";
import { BalanceDialog } from "./pay-dialogs.tsx";

const tones = { open: "plain", filed: "teal", returned: "warning", approved: "success" } as const;

export function SettlementPanel({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const [asked, setAsked] = useState<SettlementAction | Account | null>(null);
  const { settlement } = dossier.mission.money;
  const { accounts } = dossier.accounting;
  const close = () => setAsked(null);
  return (
    <Panel
      title={t("settlement.title")}
      action={
        <Mark tone={tones[settlement.state]} label={t(`settlement.state.${settlement.state}`)} />
      }
    >
      {settlement.state === "returned" && (
        <Typography variant="body2" sx={{ marginBlockEnd: 1 }}>
          {t("settlement.returnedBecause")} <bdi>{settlement.reason}</bdi>
        </Typography>
      )}
      {accounts.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t("settlement.none")}
        </Typography>
      ) : (
        <Accounts dossier={dossier} onBalance={setAsked} />
      )}
      <Stack direction="row" sx={{ gap: 1, marginBlockStart: 1.5, flexWrap: "wrap" }}>
        {settlementActions
          .filter((one) => mayDo(dossier, one))
          .map((one) => (
            <Button key={one} onClick={() => setAsked(one)}>
              {t(`act.${one}`)}
            </Button>
          ))}
      </Stack>
      {typeof asked === "string" && <ActDialog dossier={dossier} act={asked} onClose={close} />}
      {asked !== null && typeof asked === "object" && (
        <BalanceDialog dossier={dossier} account={asked} onClose={close} />
      )}
    </Panel>
  );
}

/** The balance is beside the name; then the accounts with payments follow. */
const columns = ["allowance", "expenses", "advance", "refunded", "paid"] as const;

function Accounts({
  dossier,
  onBalance,
}: {
  dossier: MoneyDossier;
  onBalance: (one: Account) => void;
}) {
  const t = useText("money");
  const name = useMemberName(dossier);
  const may = mayDo(dossier, "balance");
  const { accounts } = dossier.accounting;
  const moved = columns.filter((column) => accounts.some((one) => one[column] !== 0));
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small">
        <caption style={{ ...visuallyHidden }}>{t("settlement.title")}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("member")}</TableCell>
            <TableCell align="right">{t("account.balance")}</TableCell>
            {moved.map((one) => (
              <TableCell key={one} align="right">
                {t(`account.${one}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {accounts.map((one) => (
            <TableRow key={`${one.member} ${one.currency}`}>
              <TableCell component="th" scope="row">
                <bdi>{name(one.member)}</bdi>
              </TableCell>
              <TableCell align="right">
                <Balance account={one} />
                {may && one.balance !== 0 && (
                  <Button size="small" onClick={() => onBalance(one)}>
                    {t("balance.record")}
                  </Button>
                )}
              </TableCell>
              {moved.map((column) => (
                <TableCell key={column} align="right">
                  <MoneyText amount={{ minor: one[column], currency: one.currency }} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** In words, because a sign alone does not show who owes whom. */
function Balance({ account }: { account: Account }) {
  const t = useText("money");
  const { balance, currency } = account;
  const side = balance === 0 ? "even" : balance > 0 ? "owedToMember" : "owedByMember";
  return (
    <>
      <Box component="strong" sx={{ fontWeight: 600 }}>
        <MoneyText amount={{ minor: Math.abs(balance), currency }} />
      </Box>
      <Typography variant="caption" color="textSecondary" component="div">
        {t(`account.${side}`)}
      </Typography>
    </>
  );
}

function ActDialog(props: { dossier: MoneyDossier; act: SettlementAction; onClose: () => void }) {
  const t = useText("money");
  const file = useAct("fileSettlement", props.dossier);
  const approve = useAct("approveSettlement", props.dossier);
  const giveBack = useAct("returnSettlement", props.dossier);
  const form = useForm({ defaultValues: { note: "", reason: "" } });
  const { payers, expenses } = props.dossier.mission.money;
  const { allowances } = props.dossier.accounting;
  const { request } = props.dossier.mission;
  const doubts = expenses.filter((one) => doubtOf(one, { payers, request, allowances })).length;
  const demands = props.act === "returnSettlement";
  type Words = { note: string; reason: string };
  const runs: Record<SettlementAction, (words: Words) => ReturnType<typeof file.act>> = {
    approveSettlement: ({ note }) => approve.act({ note }),
    returnSettlement: ({ reason }) => giveBack.act({ reason }),
    fileSettlement: ({ note }) => file.act({ note }),
  };
  return (
    <FormDialog
      open
      title={t(`act.${props.act}`)}
      form={form}
      confirmLabel={t(`act.${props.act}`)}
      onConfirm={runs[props.act]}
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 1 }}>
        {t(`actText.${props.act}`)}
      </Typography>
      {props.act === "approveSettlement" && doubts > 0 && (
        <Alert severity="warning" sx={{ marginBlockEnd: 1 }}>
          {t("doubt.before", { count: doubts })}
        </Alert>
      )}
      <TextField
        name={demands ? "reason" : "note"}
        label={t(demands ? "reason" : "note")}
        multiline
        required={demands}
      />
    </FormDialog>
  );
}
