/** Opening a budget line, or changing one. */
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { ListedLine } from "#shared/contract/money.ts";
import { toAsciiDigits } from "#shared/persian/digits.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyFields, moneyIssues, readMoney, typedMoney } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function LineDialog(props: {
  line: ListedLine | null;
  year: number | null;
  onClose: () => void;
}) {
  const { line } = props;
  const t = useText("rates");
  const [id] = useState(() => line?.id ?? newId());
  const standing = {
    code: line?.code ?? "",
    titleFa: line?.titleFa ?? "",
    year: String(line?.year ?? props.year ?? ""),
    ...typedMoney(line?.amount ?? null),
  };
  const form = useForm({ defaultValues: standing });
  const seen = useSeen(line?.version ?? 0);
  const title = t(line ? "line.change" : "line.add");
  return (
    <FormDialog
      open
      title={title}
      form={form}
      prefix="fields"
      check={moneyIssues}
      confirmLabel={t("line.save")}
      onConfirm={({ code, titleFa, year, ...typed }) =>
        runCommand("budget.put", {
          id,
          seenVersion: seen.seenVersion,
          fields: {
            code,
            titleFa,
            year: Number(toAsciiDigits(year)),
            amount: readMoney(typed) ?? { minor: 0, currency: "IRR" },
          },
        })
      }
      onClose={props.onClose}
    >
      <TextField name="code" label={t("line.code")} required autoFocus />
      <TextField name="titleFa" label={t("line.name")} required />
      <TextField name="year" label={t("line.year")} required />
      <MoneyFields label={t("line.amount")} />
      <ChangedMeanwhile
        when={seen.overtaken}
        rows={[
          { label: t("line.code"), now: standing.code, mine: form.getValues().code },
          { label: t("line.name"), now: standing.titleFa, mine: form.getValues().titleFa },
          { label: t("line.year"), now: standing.year, mine: form.getValues().year },
          { label: t("line.amount"), now: standing.amount, mine: form.getValues().amount },
        ]}
        onKeepMine={seen.look}
        onTakeTheirs={() => {
          seen.look();
          form.reset(standing);
        }}
      />
    </FormDialog>
  );
}
