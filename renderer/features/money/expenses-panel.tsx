/** Advances and expenses in the order of their days, each with its paper and its rial equivalent. */
import AddIcon from "@mui/icons-material/AddOutlined";
import {
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
import { doubtOf } from "#shared/mission/money/expense-doubts.ts";
import { rialsOf, type Advance, type Expense } from "#shared/mission/money/money.ts";
import { formatRate } from "#shared/persian/amounts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { MoneyText, useMoney } from "#renderer/ui/money.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText } from "#renderer/ui/text.tsx";
import { ExpenseDialog } from "./expense-dialog.tsx";
import { useMemberName, type MoneyDossier } from "./members.ts";
import { AdvanceDialog } from "./pay-dialogs.tsx";

export function ExpensesPanel({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const [asked, setAsked] = useState<Expense | "new" | "advance" | null>(null);
  const { advances, expenses } = dossier.mission.money;
  const close = () => setAsked(null);
  const empty = advances.length === 0 && expenses.length === 0;
  return (
    <Panel
      title={t("expense.title")}
      action={
        <Stack direction="row" sx={{ gap: 1 }}>
          {mayDo(dossier, "payAdvance") && (
            <Button quiet onClick={() => setAsked("advance")}>
              {t("advance.pay")}
            </Button>
          )}
          {mayDo(dossier, "putExpense") && (
            <Button startIcon={<AddIcon />} onClick={() => setAsked("new")}>
              {t("expense.add")}
            </Button>
          )}
        </Stack>
      }
    >
      {empty ? (
        <Typography variant="body2" color="textSecondary">
          {t("expense.none")}
        </Typography>
      ) : (
        <Rows dossier={dossier} onChange={setAsked} />
      )}
      {asked === "advance" && <AdvanceDialog dossier={dossier} onClose={close} />}
      {asked !== null && asked !== "advance" && (
        <ExpenseDialog dossier={dossier} expense={asked === "new" ? null : asked} onClose={close} />
      )}
    </Panel>
  );
}

function Rows({ dossier, onChange }: { dossier: MoneyDossier; onChange: (one: Expense) => void }) {
  const t = useText("money");
  const common = useText("common");
  const name = useMemberName(dossier);
  const { act, pending, refusal } = useAct("removeExpense", dossier);
  const lang = useLang();
  const { advances, expenses } = dossier.mission.money;
  const may = mayDo(dossier, "putExpense") && expenses.length > 0;
  const rows = [
    ...advances.map((one) => ({ one, what: t("advance.title"), expense: null as Expense | null })),
    ...expenses.map((one) => ({ one, what: t(`item.${one.kind}`), expense: one })),
  ].toSorted((a, b) => a.one.day.localeCompare(b.one.day));
  return (
    <Box sx={{ overflowX: "auto" }}>
      <RefusalAlert refusal={refusal} />
      <Table size="small" sx={{ "& td, & th": { verticalAlign: "top" } }}>
        <caption style={{ ...visuallyHidden }}>{t("expense.title")}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("day")}</TableCell>
            <TableCell>{t("line.what")}</TableCell>
            <TableCell>{t("member")}</TableCell>
            <TableCell>{t("expense.receipt")}</TableCell>
            <TableCell align="right">{t("amount")}</TableCell>
            {may && <TableCell>{t("expense.acts")}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ one, what, expense }) => (
            <TableRow key={one.id}>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <DayText day={one.day} />
              </TableCell>
              <TableCell>
                {what}
                {expense && (
                  <Typography variant="caption" color="textSecondary" component="div">
                    {t(`paidBy.${expense.paidBy}`)}
                    {expense.note !== "" && (
                      <>
                        {" · "}
                        <bdi>{expense.note}</bdi>
                      </>
                    )}
                  </Typography>
                )}
                {expense && <Doubt dossier={dossier} expense={expense} />}
              </TableCell>
              <TableCell>
                <bdi>{name(one.member)}</bdi>
              </TableCell>
              <TableCell>
                <bdi>
                  {expense?.receipt?.name ??
                    localizeDigits(expense?.receiptNo ?? documentNo(one), lang)}
                </bdi>
              </TableCell>
              <TableCell align="right">
                <MoneyText amount={one.amount} />
                <Equivalent one={one} />
              </TableCell>
              {may && (
                <TableCell>
                  {expense && (
                    <Stack direction="row" sx={{ gap: 0.5 }}>
                      <Button
                        quiet
                        size="small"
                        aria-label={t("expense.editNamed", { what })}
                        onClick={() => onChange(expense)}
                      >
                        {common("edit")}
                      </Button>
                      <Button
                        quiet
                        size="small"
                        pending={pending}
                        aria-label={t("expense.removeNamed", { what })}
                        onClick={() => void act({ id: expense.id })}
                      >
                        {common("remove")}
                      </Button>
                    </Stack>
                  )}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** Warnings for Finance: they refuse nothing. */
function Doubt({ dossier, expense }: { dossier: MoneyDossier; expense: Expense }) {
  const t = useText("money");
  const { payers } = dossier.mission.money;
  const { allowances } = dossier.accounting;
  const doubt = doubtOf(expense, { payers, request: dossier.mission.request, allowances });
  if (!doubt) return null;
  return (
    <Mark
      tone="warning"
      label={
        doubt.kind === "inAllowance"
          ? t("doubt.inAllowance")
          : t("doubt.othersPay", { payer: t(`itemPayer.${doubt.payer}`) })
      }
    />
  );
}

const documentNo = (one: Advance | Expense): string => ("documentNo" in one ? one.documentNo : "");

/** Marked as an equivalent, with its rate and the day of it. */
function Equivalent({ one }: { one: Advance | Expense }) {
  const t = useText("money");
  const lang = useLang();
  const money = useMoney();
  const rials = one.fx && rialsOf(one.amount, one.fx);
  if (!one.fx || !rials) return null;
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {t("fx.equivalent", {
        amount: money(rials),
        rate: formatRate(one.fx.rate, lang),
      })}{" "}
      <DayText day={one.fx.rateDate} />
    </Typography>
  );
}
