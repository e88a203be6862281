/** Naming another person for a step that waits: who, and why. */
import { Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import { useReceipt } from "#renderer/features/mission/use-receipt.ts";
import { runCommand } from "#renderer/client.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Digits } from "#renderer/ui/text.tsx";

export interface ReassignTarget {
  missionId: string;
  version: number;
  dossierNo: string;
  steps: readonly { id: string; titleFa: string; titleEn: string }[];
}

export function ReassignDialog(props: { target: ReassignTarget; onClose: () => void }) {
  const { target } = props;
  const t = useText("reassign");
  const lang = useLang();
  const receipt = useReceipt();
  const form = useForm({
    defaultValues: {
      stepId: target.steps[0]?.id ?? "",
      personId: null as string | null,
      reason: "",
    },
  });
  return (
    <FormDialog
      open
      title={t("title")}
      form={form}
      check={(values) => [
        ...(values.personId ? [] : [{ path: "personId", reason: "choosePerson" as const }]),
        ...(values.reason.trim().length < 3
          ? [{ path: "reason", reason: "reasonNeeded" as const }]
          : []),
      ]}
      confirmLabel={t("confirm")}
      onConfirm={async (values) => {
        const result = await runCommand("mission.reassign", {
          missionId: target.missionId,
          seenVersion: target.version,
          stepId: values.stepId,
          personId: values.personId ?? "",
          reason: values.reason.trim(),
        });
        if (result.ok) receipt({ action: "reassign", answer: result.value, before: null });
        return result;
      }}
      onClose={props.onClose}
    >
      <Typography sx={{ marginBlockEnd: 2 }}>
        {t("about")} <Digits>{target.dossierNo}</Digits>
      </Typography>
      {target.steps.length > 1 && (
        <SelectField
          name="stepId"
          label={t("step")}
          required
          options={target.steps.map((one) => ({ value: one.id, label: stepTitle(lang, one) }))}
        />
      )}
      <PersonField name="personId" label={t("person")} helper={t("personHelp")} required />
      <TextField name="reason" label={t("reason")} multiline required />
    </FormDialog>
  );
}
