/** Recording an absence: for whom, what kind, which days; who would be away at the same time is shown while typing. */
import { useForm, useWatch } from "react-hook-form";
import { absenceKinds } from "#shared/people/absence.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan, useSession } from "#renderer/session.ts";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function RecordDialog(props: { day: string; onClose: () => void; onDone: () => void }) {
  const t = useText("away");
  const can = useCan();
  const { person } = useSession();
  const form = useForm({
    defaultValues: {
      fields: {
        personId: person.id,
        kind: "leave",
        from: props.day,
        to: props.day,
        note: "",
      },
    },
  });
  const forOthers = can("absence.keep") || can("mission.decide");
  return (
    <FormDialog
      open
      title={t("record")}
      form={form}
      confirmLabel={t("record")}
      onConfirm={({ fields }) =>
        runCommand("absence.record", { id: newId(), fields: fields as never })
      }
      onClose={props.onClose}
      onDone={props.onDone}
    >
      {forOthers && (
        <PersonField
          name="fields.personId"
          label={t("form.person")}
          required
          initial={{ ...person, unitFa: "", unitEn: "", active: true }}
        />
      )}
      <ChoiceField
        name="fields.kind"
        label={t("form.kind")}
        columns={2}
        options={absenceKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DayField name="fields.from" label={t("form.from")} required />
      <DayField name="fields.to" label={t("form.to")} required />
      <TextField name="fields.note" label={t("form.note")} helper={t("form.noteHelp")} multiline />
      <Warnings />
    </FormDialog>
  );
}

function Warnings() {
  const fields = useWatch({ name: "fields" }) as Record<string, unknown>;
  const { data } = useCall("absence.check", { fields }, { keepPrevious: true });
  return <PresenceWarnings warnings={data?.warnings ?? []} />;
}
