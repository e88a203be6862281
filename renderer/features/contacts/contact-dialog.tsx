/** Typed data of a contact: a new one, or additions to one known from dossiers. */
import { useForm } from "react-hook-form";
import { ties, type ContactFields } from "#shared/contacts/contact.ts";
import type { ContactView } from "#shared/contract/contacts.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { CityField } from "#renderer/ui/city-field.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

const empty: ContactFields = {
  nameFa: "",
  nameEn: "",
  post: "",
  organisation: "",
  country: "",
  city: "",
  languages: "",
  reach: "",
  tie: "none",
  note: "",
};

/** Give `change` for one that is known. */
export function ContactDialog(props: {
  change?: ContactView;
  onClose: () => void;
  onRegistered?: (id: string) => void;
}) {
  const { change } = props;
  const t = useText("contacts");
  const form = useForm<{ fields: ContactFields }>({
    defaultValues: { fields: change?.fields ?? empty },
  });
  const seen = useSeen(change?.version ?? 0);
  const confirm = async ({ fields }: { fields: ContactFields }) => {
    if (change)
      return runCommand("contacts.change", {
        id: change.id,
        seenVersion: seen.seenVersion,
        fields,
      });
    const result = await runCommand("contacts.register", { fields });
    if (result.ok) props.onRegistered?.(result.value.id);
    return result;
  };
  return (
    <FormDialog
      open
      wide
      title={t(change ? "changeTitle" : "registerTitle")}
      form={form}
      confirmLabel={t(change ? "changeTitle" : "register")}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <Columns>
        <TextField name="fields.nameFa" label={t("field.nameFa")} required />
        <TextField name="fields.nameEn" label={t("field.nameEn")} dir="ltr" />
        <TextField name="fields.post" label={t("field.post")} />
        <TextField name="fields.organisation" label={t("field.organisation")} />
        <CountryField name="fields.country" label={t("field.country")} />
        <CityField name="fields.city" country="fields.country" label={t("field.city")} />
        <TextField
          name="fields.languages"
          label={t("field.languages")}
          helper={t("languagesHelper")}
        />
        <TextField name="fields.reach" label={t("field.reach")} />
      </Columns>
      <ChoiceField
        name="fields.tie"
        label={t("field.tie")}
        columns={3}
        options={ties.map((value) => ({ value, label: t(`tie.${value}`) }))}
      />
      <TextField name="fields.note" label={t("field.note")} multiline rows={3} maxLength={2000} />
      {change && (
        <ChangedMeanwhile
          when={seen.overtaken}
          rows={(Object.keys(empty) as (keyof ContactFields)[]).map((key) => {
            const shown = (fields: ContactFields) =>
              key === "tie" ? t(`tie.${fields.tie}`) : fields[key];
            const mine = form.getValues().fields;
            return { label: t(`field.${key}`), now: shown(change.fields), mine: shown(mine) };
          })}
          onKeepMine={seen.look}
          onTakeTheirs={() => {
            seen.look();
            form.reset({ fields: change.fields });
          }}
        />
      )}
    </FormDialog>
  );
}
