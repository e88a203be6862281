/** The fields of one step of a template. */
import { Box } from "@mui/material";
import { useFormContext, useWatch } from "react-hook-form";
import { lookedAt, marks, permitBodies, stepKinds } from "#shared/route/template.ts";
import type { TemplateValues } from "#shared/route/template-values.ts";
import { useText } from "#renderer/i18n.ts";
import {
  CheckField,
  CheckGroupField,
  ChoiceField,
  SelectField,
} from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ConditionRows } from "./condition-rows.tsx";
import { useAssigneeOptions } from "./words.ts";

export function StepFields({ path, first }: { path: `steps.${number}`; first: boolean }) {
  const t = useText("routes");
  const route = useText("route");
  const words = useText("words");
  const assignees = useAssigneeOptions();
  const { control } = useFormContext<TemplateValues>();
  const kind = useWatch({ control, name: `${path}.kind` });
  return (
    <Box>
      <Columns>
        <TextField name={`${path}.titleFa`} label={t("field.titleFa")} required dir="rtl" />
        <TextField name={`${path}.titleEn`} label={t("field.titleEn")} required dir="ltr" />
      </Columns>
      <ChoiceField
        name={`${path}.kind`}
        label={t("field.kind")}
        required
        options={stepKinds.map((value) => ({
          value,
          label: route(`kind.${value}`),
          note: t(`kindNote.${value}`),
        }))}
      />
      {!first && <CheckField name={`${path}.beside`} label={t("field.beside")} />}
      <Columns>
        <SelectField
          name={`${path}.assignee`}
          label={t("field.assignee")}
          required
          options={assignees}
        />
        <TextField
          name={`${path}.dueWorkingDays`}
          label={t("field.dueWorkingDays")}
          helper={t("asInSettings")}
          inputMode="numeric"
        />
      </Columns>
      <CheckGroupField
        name={`${path}.orElse`}
        label={t("field.orElse")}
        helper={t("orElseHelp")}
        columns={3}
        options={assignees}
      />
      <CheckField name={`${path}.compulsory`} label={t("field.compulsory")} />
      <ConditionRows path={path} />
      <CheckGroupField
        name={`${path}.looksAt`}
        label={t("field.looksAt")}
        helper={t("looksAtHelp")}
        required
        columns={3}
        options={lookedAt.map((value) => ({ value, label: words(`section.${value}`) }))}
      />
      {kind === "permit" && <PermitFields path={path} />}
    </Box>
  );
}

function PermitFields({ path }: { path: `steps.${number}` }) {
  const t = useText("routes");
  const permits = useText("permits");
  return (
    <>
      <Columns>
        <SelectField
          name={`${path}.permit.body`}
          label={t("field.body")}
          required
          options={permitBodies.map((value) => ({ value, label: permits(`body.${value}`) }))}
        />
        <TextField
          name={`${path}.permit.expectedDays`}
          label={t("field.expectedDays")}
          required
          inputMode="numeric"
        />
      </Columns>
      <TextField name={`${path}.permit.legalBasis`} label={t("field.legalBasis")} />
      <ChoiceField
        name={`${path}.permit.mark`}
        label={t("field.mark")}
        options={marks.map((value) => ({ value, label: permits(`mark.${value}`) }))}
      />
      <TextField
        name={`${path}.permit.papers`}
        label={t("field.papers")}
        helper={t("onePerLine")}
        multiline
      />
    </>
  );
}
