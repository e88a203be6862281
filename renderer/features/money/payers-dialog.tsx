/** Who pays each item for one member. A private payer is named, with the reason the form requires. */
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { payerOf, type PayerCell } from "#shared/mission/money/payers.ts";
import { itemPayers, payItems, type ItemPayer } from "#shared/mission/pay-items.ts";
import { useText } from "#renderer/i18n.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useMemberName, useMembers } from "./members.ts";

interface Values {
  /** Without a payer: nobody has said so, here or in the request. */
  cells: (Omit<PayerCell, "payer"> & { payer: ItemPayer | "" })[];
}

export function PayersDialog(props: { dossier: Dossier; member: string; onClose: () => void }) {
  const { dossier, member, onClose } = props;
  const t = useText("money");
  const name = useMemberName(dossier)(member);
  const { money, request } = dossier.mission;
  const members = useMembers(dossier);
  // A person who left the delegation since has no cells any more.
  const others = money.payers.filter(
    (cell) => cell.member !== member && members.some((one) => one.value === cell.member),
  );
  const stands = {
    cells: payItems.map((item) => {
      const { payer, name: payerName, reason } = payerOf(money.payers, request, member, item);
      return { member, item, payer: payer ?? ("" as const), name: payerName, reason };
    }),
  };
  const form = useForm<Values>({ defaultValues: stands });
  const { act, edit } = useEdit("setPayers", dossier, form, stands);
  const confirm = async ({ cells }: Values) => {
    const said = cells.flatMap(({ payer, ...cell }) =>
      payer === ""
        ? []
        : [payer === "private" ? { ...cell, payer } : { ...cell, payer, name: "", reason: "" }],
    );
    // This member's cells come first; a refusal's path is led back to the field of its item.
    const result = await act({ cells: [...said, ...others] });
    if (result.ok || !result.error.fields) return result;
    const fields = result.error.fields.map((issue) => {
      const [list, index, ...rest] = issue.path.split(".");
      const item = said[Number(index)]?.item;
      return item ? { ...issue, path: [list, payItems.indexOf(item), ...rest].join(".") } : issue;
    });
    return { ...result, error: { ...result.error, fields } };
  };
  return (
    <FormDialog
      open
      wide
      title={t("payers.edit", { name })}
      form={form}
      confirmLabel={t("payers.save")}
      onConfirm={confirm}
      onClose={onClose}
    >
      <EditedMeanwhile
        edit={edit}
        shown={payItems.map((item, index) => ({
          label: t(`item.${item}`),
          of: ({ cells }: Values) => {
            const cell = cells[index];
            if (!cell || cell.payer === "") return "";
            return `${t(`itemPayer.${cell.payer}`)} ${cell.name}`.trim();
          },
        }))}
        onGone={onClose}
      />
      {payItems.map((item, index) => (
        <Cell key={item} index={index} label={t(`item.${item}`)} />
      ))}
    </FormDialog>
  );
}

function Cell({ index, label }: { index: number; label: string }) {
  const t = useText("money");
  const payer: unknown = useWatch({ name: `cells.${index}.payer` });
  const options = itemPayers.map((value) => ({ value, label: t(`itemPayer.${value}`) }));
  return (
    <Columns count={3}>
      <SelectField name={`cells.${index}.payer`} label={label} required options={options} />
      {payer === "private" && (
        <>
          <TextField name={`cells.${index}.name`} label={t("payers.name")} required />
          <TextField name={`cells.${index}.reason`} label={t("payers.reason")} required />
        </>
      )}
    </Columns>
  );
}
