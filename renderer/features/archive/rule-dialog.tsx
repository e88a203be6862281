/** A retention class, or the next version of one, with the day it counts from and its citation. */
import { Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import {
  dispositions,
  retentionTriggers,
  type ArchiveScheme,
  type RetentionRule,
} from "#shared/archive/scheme.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { runCommand, type CommandInput } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { numberFrom } from "#renderer/ui/typed-number.ts";

/** As typed: choices are `null` until they are made, the number is text. */
type Typed = Omit<RetentionRule, "trigger" | "disposition" | "years"> & {
  trigger: RetentionRule["trigger"] | null;
  disposition: RetentionRule["disposition"] | null;
  years: string;
};

export function RuleDialog(props: {
  scheme: ArchiveScheme & { today: string };
  /** `null`: a new one. */
  rule: RetentionRule | null;
  onClose: () => void;
}) {
  const { scheme, rule } = props;
  const t = useText("archive");
  const words = useText("words");
  const lang = useLang();
  const form = useForm<Typed>({
    defaultValues: rule
      ? {
          ...rule,
          years: localizeDigits(String(rule.years ?? ""), lang),
          effectiveFrom: scheme.today,
        }
      : {
          code: "",
          titleFa: "",
          titleEn: "",
          trigger: null,
          years: "",
          disposition: null,
          citation: "",
          effectiveFrom: scheme.today,
        },
  });
  return (
    <FormDialog
      open
      wide
      title={
        rule ? t("rules.editNamed", { code: localizeDigits(rule.code, lang) }) : t("rules.add")
      }
      form={form}
      prefix="rule"
      confirmLabel={t("rules.save")}
      onConfirm={(values) =>
        runCommand("archive.putRule", {
          seenVersion: scheme.version,
          isNew: rule === null,
          rule: {
            ...values,
            code: rule?.code ?? values.code,
            years: values.years.trim() === "" ? null : numberFrom(values.years),
          },
        } as CommandInput<"archive.putRule">)
      }
      onClose={props.onClose}
    >
      {rule ? (
        <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
          {t("rules.editText")}
        </Typography>
      ) : (
        <TextField name="code" label={t("rules.code")} required dir="ltr" />
      )}
      <Columns>
        <TextField name="titleFa" label={t("rules.titleFa")} required />
        <TextField name="titleEn" label={t("rules.titleEn")} dir="ltr" />
      </Columns>
      <ChoiceField
        name="disposition"
        label={t("rules.disposition")}
        required
        options={dispositions.map((value) => ({ value, label: words(`disposition.${value}`) }))}
      />
      <Columns>
        <SelectField
          name="trigger"
          label={t("rules.trigger")}
          required
          options={retentionTriggers.map((value) => ({
            value,
            label: words(`retentionTrigger.${value}`),
          }))}
        />
        <TextField
          name="years"
          label={t("rules.years")}
          helper={t("rules.yearsHelper")}
          inputMode="numeric"
        />
      </Columns>
      <TextField
        name="citation"
        label={t("rules.citation")}
        helper={t("rules.citationHelper")}
        required
      />
      <DayField name="effectiveFrom" label={t("rules.effectiveFrom")} required />
    </FormDialog>
  );
}
