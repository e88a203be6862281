/** From which day, and what changes against the version in force; then the new version is published. */
import { Box, Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import type { TemplateVersion } from "#shared/contract/routes.ts";
import { toAsciiDigits } from "#shared/persian/digits.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { differencesBetween } from "#shared/route/template-diff.ts";
import type { TemplateFields } from "#shared/route/template.ts";
import { runCommand } from "#renderer/client.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";

export function PublishDialog(props: {
  template: TemplateFields;
  current: TemplateVersion;
  newest: number;
  today: string;
  onClose: () => void;
  onPublished: (version: number) => Promise<void>;
}) {
  const { template, current, today } = props;
  const t = useText("routes");
  const lang = useLang();
  const form = useForm({ defaultValues: { effectiveFrom: today } });
  const differences = differencesBetween(current, template);
  return (
    <FormDialog
      open
      title={t("publish")}
      form={form}
      prefix="template"
      confirmLabel={t("publish")}
      check={({ effectiveFrom }) =>
        isDay(toAsciiDigits(effectiveFrom)) ? [] : [{ path: "effectiveFrom", reason: "chooseDate" }]
      }
      onConfirm={async ({ effectiveFrom }) => {
        const result = await runCommand("route.publish", {
          template: { ...template, effectiveFrom: toAsciiDigits(effectiveFrom) },
          seenVersion: props.newest,
        });
        if (result.ok) await props.onPublished(result.value.version);
        return result;
      }}
      onClose={props.onClose}
    >
      <Typography sx={{ marginBlockEnd: 2 }}>{t("publishText")}</Typography>
      <DayField name="effectiveFrom" label={t("field.effectiveFrom")} required min={today} />
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {t("differences")}
      </Typography>
      {differences.length === 0 ? (
        <Typography color="textSecondary">{t("noDifferences")}</Typography>
      ) : (
        <Box component="ul" sx={{ marginBlock: 0.5, paddingInlineStart: 2.5 }}>
          {differences.map(({ kind, step }) => (
            <li key={`${kind} ${step.id}`}>
              {t(`difference.${kind}`, { step: stepTitle(lang, step) })}
            </li>
          ))}
        </Box>
      )}
    </FormDialog>
  );
}
