/** An advance that was paid; and a payment that settled an account, with its receipt. */
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Account } from "#shared/mission/money/settlement.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { newId } from "#renderer/new-id.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyFields, moneyIssues, readMoney, typedMoney } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { FxFields, readFx, typedFx } from "./fx-fields.tsx";
import { useMemberName, useMembers, type MoneyDossier } from "./members.ts";

const nothing = { minor: 0, currency: "IRR" as const };

export function AdvanceDialog({
  dossier,
  onClose,
}: {
  dossier: MoneyDossier;
  onClose: () => void;
}) {
  const t = useText("money");
  const members = useMembers(dossier);
  const { act } = useAct("payAdvance", dossier);
  const [id] = useState(() => newId());
  const member = members[0]?.value ?? "";
  const due = dossier.accounting.allowances.find((one) => one.member === member)?.totals[0];
  const form = useForm({
    defaultValues: {
      member,
      ...typedMoney(due ?? null),
      day: dossier.today,
      documentNo: "",
      fx: typedFx(null),
    },
  });
  return (
    <FormDialog
      open
      title={t("advance.pay")}
      form={form}
      check={moneyIssues}
      confirmLabel={t("advance.pay")}
      onConfirm={({ amount, currency, fx, ...values }) =>
        act({
          id,
          ...values,
          amount: readMoney({ amount, currency }) ?? nothing,
          fx: readFx(fx, currency),
        })
      }
      onClose={onClose}
    >
      <SelectField name="member" label={t("member")} required options={members} />
      <MoneyFields label={t("amount")} />
      <FxFields today={dossier.today} />
      <DayField name="day" label={t("day")} required max={dossier.today} />
      <TextField name="documentNo" label={t("documentNo")} required />
    </FormDialog>
  );
}

/** Suggested from the account: a refund of what they owe, or a payment of what is owed to them. */
export function BalanceDialog(props: {
  dossier: MoneyDossier;
  account: Account;
  onClose: () => void;
}) {
  const { dossier, account } = props;
  const t = useText("money");
  const { act } = useAct("balance", dossier);
  const [id] = useState(() => newId());
  const name = useMemberName(dossier)(account.member);
  const kind = account.balance < 0 ? ("refund" as const) : ("payment" as const);
  const open = { minor: Math.abs(account.balance), currency: account.currency };
  const form = useForm({
    defaultValues: {
      ...typedMoney(open),
      day: dossier.today,
      documentNo: "",
      receipt: null as Paper | null,
    },
  });
  const title = t(`balance.${kind}`, { name });
  return (
    <FormDialog
      open
      title={title}
      form={form}
      check={moneyIssues}
      confirmLabel={t("balance.record")}
      onConfirm={({ amount, currency, ...values }) =>
        act({
          id,
          member: account.member,
          kind,
          ...values,
          amount: readMoney({ amount, currency }) ?? nothing,
        })
      }
      onClose={props.onClose}
    >
      <MoneyFields label={t("amount")} />
      <DayField name="day" label={t("day")} required max={dossier.today} />
      <TextField name="documentNo" label={t("documentNo")} required />
      <FileField name="receipt" label={t("balance.receipt")} required />
    </FormDialog>
  );
}
