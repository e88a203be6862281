/** The mayor lets one traveller request a journey although the report is owed: for whom, until when, why. */
import { Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { addDays } from "#shared/persian/days.ts";
import { useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";

/** Long enough to write and send a request. */
const usualDays = 30;

export function WaiveDialog({
  dossier,
  open,
  onClose,
}: {
  dossier: Dossier;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText("reportLock");
  const common = useText("common");
  const names = usePersonNames();
  const people = dossier.lock?.people ?? [];
  const { act } = useAct("waiveLock", dossier);
  const form = useForm({
    defaultValues: {
      personId: people.length === 1 ? (people[0]?.person.id ?? "") : "",
      until: addDays(dossier.today, usualDays),
      reason: "",
      password: "",
    },
  });
  return (
    <FormDialog
      open={open}
      title={t("waive")}
      form={form}
      signed
      confirmLabel={t("waive")}
      // Shown before the password is asked for again.
      check={({ reason }) =>
        reason.trim().length < 3 ? [{ path: "reason", reason: "reasonNeeded" }] : []
      }
      onConfirm={act}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 2 }}>
        {t("waiveText")}
      </Typography>
      <SelectField
        name="personId"
        label={t("person")}
        required
        options={people.map(({ person }) => ({ value: person.id, label: names(person).name }))}
      />
      <DayField name="until" label={t("until")} required min={dossier.today} />
      <TextField name="reason" label={common("reasonLabel")} required multiline rows={3} />
    </FormDialog>
  );
}
