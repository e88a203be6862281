/** One expense with its receipt. The store checks the day and the receipt. */
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { expenseKinds, type Expense } from "#shared/mission/money/money.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { newId } from "#renderer/new-id.ts";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import {
  MoneyFields,
  moneyIssues,
  readMoney,
  typedMoney,
  type TypedMoney,
} from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { FxFields, readFx, typedFx, type TypedFx } from "./fx-fields.tsx";
import { useMembers } from "./members.ts";

interface Values extends TypedMoney {
  member: string;
  kind: Expense["kind"];
  day: string;
  paidBy: Expense["paidBy"];
  fx: TypedFx;
  receiptNo: string;
  receipt: Paper | null;
  note: string;
}

export function ExpenseDialog(props: {
  dossier: Dossier;
  expense: Expense | null;
  onClose: () => void;
}) {
  const { dossier, expense } = props;
  const t = useText("money");
  const members = useMembers(dossier);
  const [id] = useState(() => expense?.id ?? newId());
  const kept = dossier.mission.money.expenses.find((one) => one.id === id) ?? null;
  const form = useForm<Values>({ defaultValues: valuesOf(expense, dossier, members[0]?.value) });
  const { act, edit } = useEdit(
    "putExpense",
    dossier,
    form,
    kept && valuesOf(kept, dossier, members[0]?.value),
  );
  const title = t(expense ? "expense.change" : "expense.add");
  return (
    <FormDialog
      open
      wide
      title={title}
      form={form}
      check={moneyIssues}
      confirmLabel={t("expense.save")}
      onConfirm={({ amount, currency, fx, ...values }) =>
        act({
          id,
          ...values,
          amount: readMoney({ amount, currency }) ?? { minor: 0, currency: "IRR" },
          fx: readFx(fx, currency),
        })
      }
      onClose={props.onClose}
    >
      <EditedMeanwhile
        edit={edit}
        shown={[
          { label: t("day"), of: ({ day }) => day },
          { label: t("amount"), of: ({ amount, currency }) => `${amount} ${currency}` },
          { label: t("expense.receiptNo"), of: ({ receiptNo }) => receiptNo },
          { label: t("expense.note"), of: ({ note }) => note },
        ]}
        onGone={props.onClose}
      />
      <SelectField name="member" label={t("member")} required options={members} />
      <SelectField
        name="kind"
        label={t("expense.kind")}
        required
        options={expenseKinds.map((value) => ({ value, label: t(`item.${value}`) }))}
      />
      <DayField name="day" label={t("day")} required max={dossier.today} />
      <MoneyFields label={t("amount")} />
      <FxFields today={dossier.today} />
      <ChoiceField
        name="paidBy"
        label={t("expense.paidBy")}
        required
        columns={2}
        options={(["traveller", "municipality"] as const).map((value) => ({
          value,
          label: t(`paidBy.${value}`),
        }))}
      />
      <TextField name="receiptNo" label={t("expense.receiptNo")} />
      <FileField name="receipt" label={t("expense.receipt")} />
      <TextField name="note" label={t("expense.note")} multiline rows={2} />
    </FormDialog>
  );
}

const valuesOf = (expense: Expense | null, dossier: Dossier, member = ""): Values => ({
  member: expense?.member ?? member,
  kind: expense?.kind ?? "localTransport",
  day: expense?.day ?? earlier(dossier.mission.request.startDate, dossier.today),
  ...typedMoney(expense?.amount ?? null),
  paidBy: expense?.paidBy ?? "traveller",
  fx: typedFx(expense?.fx ?? null),
  receiptNo: expense?.receiptNo ?? "",
  receipt: expense?.receipt ?? null,
  note: expense?.note ?? "",
});

/** No expense is in the future: before the journey it is bought today at the latest. */
const earlier = (one: string, other: string): string => (one < other ? one : other);
