/** The fields of forms on the page of parts: empty, filled, wrong. */
import { Box } from "@mui/material";
import { useForm } from "react-hook-form";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { CheckField, ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Part } from "./part.tsx";

const issues: FieldIssue[] = [
  { path: "wrong", reason: "required" },
  { path: "day", reason: "chooseDate" },
];

export function FormParts() {
  const t = useText("request");
  const words = useText("words");
  const form = useForm({
    defaultValues: { text: "", long: "", wrong: "", day: "", select: "", choice: "", check: true },
  });
  const types = (["agreementFollowUp", "training"] as const).map((value) => ({
    value,
    label: words(`missionType.${value}`),
  }));
  return (
    <Part name="Form">
      <ErrorSummary issues={issues} labelOf={() => t("field.subject")} />
      <Form form={form} issues={issues} onSubmit={() => {}}>
        <Box
          sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", md: "1fr 1fr" }, columnGap: 3 }}
        >
          <TextField name="text" label={t("field.hostOrg")} />
          <TextField name="wrong" required label={t("field.subject")} />
          <TextField name="long" multiline maxLength={1000} label={t("field.importance")} />
          <DayField name="day" required label={t("field.startDate")} />
          <SelectField name="select" label={t("field.missionType")} options={types} />
          <ChoiceField name="choice" label={t("field.missionType")} options={types} />
          <CheckField name="check" label={t("field.subject")} />
        </Box>
      </Form>
    </Part>
  );
}
