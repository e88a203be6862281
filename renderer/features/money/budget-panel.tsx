/** What this mission holds of the budget: reserved or committed, and how to reserve and release it. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { budgetUseOf, remaining } from "#shared/budget.ts";
import { useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import {
  MoneyFields,
  moneyIssues,
  MoneyText,
  readMoney,
  typedMoney,
  useMoney,
} from "#renderer/ui/money.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import type { MoneyDossier } from "./members.ts";

export function BudgetPanel({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const [asked, setAsked] = useState<"reserve" | "release" | null>(null);
  const { reservation } = dossier.mission.money;
  const held = budgetUseOf(dossier.mission, dossier.accounting.allowances);
  const line = dossier.accounting.budgetLines.find((one) => one.id === reservation?.lineId);
  const may = mayDo(dossier, "reserveBudget") && dossier.accounting.budgetLines.length > 0;
  const close = () => setAsked(null);
  return (
    <Panel
      title={t("budget.title")}
      action={
        <Stack direction="row" sx={{ gap: 1 }}>
          {mayDo(dossier, "releaseBudget") && (
            <Button quiet onClick={() => setAsked("release")}>
              {t("budget.release")}
            </Button>
          )}
          {may && (
            <Button onClick={() => setAsked("reserve")}>
              {t(reservation ? "budget.change" : "budget.reserve")}
            </Button>
          )}
        </Stack>
      }
    >
      {reservation === null ? (
        <Typography variant="body2" color="textSecondary">
          {t(mayDo(dossier, "reserveBudget") && !may ? "budget.noLines" : "budget.nothing")}
        </Typography>
      ) : (
        <DataList
          hideEmpty
          items={[
            { label: t("budget.amount"), value: <MoneyText amount={reservation.amount} /> },
            { label: t("budget.state"), value: t(`budget.use.${held?.use ?? "released"}`) },
            {
              label: t("budget.line"),
              value: line && (
                <>
                  <Digits>{line.code}</Digits> · <bdi>{line.titleFa}</bdi>
                </>
              ),
            },
            {
              label: t("budget.left"),
              value: line && <MoneyText amount={{ ...line.amount, minor: remaining(line) }} />,
            },
            { label: t("budget.override"), value: reservation.override },
          ]}
        />
      )}
      {asked === "reserve" && <ReserveDialog dossier={dossier} onClose={close} />}
      {asked === "release" && <ReleaseDialog dossier={dossier} onClose={close} />}
    </Panel>
  );
}

function ReserveDialog({ dossier, onClose }: { dossier: MoneyDossier; onClose: () => void }) {
  const t = useText("money");
  const money = useMoney();
  const { reservation } = dossier.mission.money;
  const lines = dossier.accounting.budgetLines;
  const stands = {
    lineId: reservation?.lineId ?? lines[0]?.id ?? "",
    ...typedMoney(reservation?.amount ?? null),
    override: reservation?.override ?? "",
  };
  const form = useForm({ defaultValues: stands });
  const { act, edit } = useEdit("reserveBudget", dossier, form, stands);
  return (
    <FormDialog
      open
      title={t("budget.reserve")}
      form={form}
      check={moneyIssues}
      confirmLabel={t("budget.reserve")}
      onConfirm={({ lineId, override, ...typed }) =>
        act({ lineId, override, amount: readMoney(typed) ?? { minor: 0, currency: "IRR" } })
      }
      onClose={onClose}
    >
      <EditedMeanwhile
        edit={edit}
        shown={[
          { label: t("budget.amount"), of: ({ amount, currency }) => `${amount} ${currency}` },
          { label: t("budget.override"), of: ({ override }) => override },
        ]}
        onGone={onClose}
      />
      <SelectField
        name="lineId"
        label={t("budget.line")}
        required
        options={lines.map((line) => ({
          value: line.id,
          label: t("budget.option", {
            code: line.code,
            title: line.titleFa,
            left: money({ ...line.amount, minor: remaining(line) }),
          }),
        }))}
      />
      <MoneyFields label={t("budget.amount")} />
      <TextField
        name="override"
        label={t("budget.override")}
        helper={t("budget.overrideHelp")}
        multiline
      />
    </FormDialog>
  );
}

function ReleaseDialog({ dossier, onClose }: { dossier: MoneyDossier; onClose: () => void }) {
  const t = useText("money");
  const { act } = useAct("releaseBudget", dossier);
  const form = useForm({ defaultValues: { reason: "" } });
  return (
    <FormDialog
      open
      title={t("budget.release")}
      form={form}
      confirmLabel={t("budget.release")}
      onConfirm={act}
      onClose={onClose}
    >
      <TextField name="reason" label={t("reason")} multiline required autoFocus />
    </FormDialog>
  );
}
