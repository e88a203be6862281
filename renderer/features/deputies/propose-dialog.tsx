/** Asking a person to be a deputy: who, for which days, for everything or one role. */
import { useForm } from "react-hook-form";
import { decidingRoles, type DecidingRole } from "#shared/contract/capabilities.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useSession, useToday } from "#renderer/session.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function ProposeDialog(props: { forOthers: boolean; onClose: () => void }) {
  const t = useText("deputies");
  const words = useText("words");
  const { person } = useSession();
  const today = useToday();
  const form = useForm({
    defaultValues: {
      fields: {
        principalId: props.forOthers ? null : person.id,
        deputyId: null as string | null,
        from: today,
        to: "",
        role: null as DecidingRole | null,
        note: "",
      },
    },
  });
  const roles = props.forOthers
    ? decidingRoles
    : decidingRoles.filter((one) => person.roles.includes(one));
  return (
    <FormDialog
      open
      title={t("ask")}
      form={form}
      confirmLabel={t("ask")}
      onConfirm={({ fields }) =>
        runCommand("deputies.propose", { id: newId(), fields: fields as never })
      }
      onClose={props.onClose}
    >
      {props.forOthers && <PersonField name="fields.principalId" label={t("principal")} required />}
      <PersonField
        name="fields.deputyId"
        label={t("deputy")}
        helper={t("deputyHelp")}
        required
        exclude={props.forOthers ? [] : [person.id]}
      />
      <DayField name="fields.from" label={t("from")} required />
      <DayField name="fields.to" label={t("to")} required />
      <SelectField
        name="fields.role"
        label={t("forWhat")}
        helper={t("forWhatHelp")}
        allowEmpty
        options={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
      />
      <TextField
        name="fields.note"
        label={props.forOthers ? t("why") : t("note")}
        multiline
        required={props.forOthers}
      />
    </FormDialog>
  );
}
