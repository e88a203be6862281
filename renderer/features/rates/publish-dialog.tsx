/** A new table of rates: the spreadsheet, what was read from it, the day, the circular, the rule. */
import { Alert, Box, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { readRates, type RowIssue } from "#shared/allowance/rate-file.ts";
import type { RateTableFields } from "#shared/allowance/rates.ts";
import { ruleSetKeys, type RuleSetKey } from "#shared/allowance/rules.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { runCommand } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { openTable } from "#renderer/table-file/open-table.ts";
import { ChooseFileButton } from "#renderer/ui/choose-file.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { RateRows } from "./rate-rows.tsx";

type Tables = Pick<RateTableFields, "groups" | "rows">;

export function PublishDialog({
  seenVersion,
  onClose,
}: {
  seenVersion: number;
  onClose: () => void;
}) {
  const t = useText("rates");
  const money = useText("money");
  const [tables, setTables] = useState<Tables | null>(null);
  const form = useForm({
    defaultValues: { effectiveFrom: "", citation: "", rules: "safir" as RuleSetKey },
  });
  return (
    <FormDialog
      open
      wide
      title={t("publish")}
      form={form}
      prefix="table"
      check={() => (tables ? [] : [{ path: "file", reason: "chooseTable" }])}
      confirmLabel={t("publish")}
      onConfirm={(values) =>
        runCommand("rates.publish", {
          seenVersion,
          table: { ...values, groups: tables?.groups ?? [], rows: tables?.rows ?? [] },
        })
      }
      onClose={onClose}
    >
      <Typography variant="body2">{t("fileText")}</Typography>
      <ChooseFile onRead={setTables} />
      {tables && <RateRows table={tables} />}
      <DayField name="effectiveFrom" label={t("effectiveFrom")} required />
      <TextField name="citation" label={t("citation")} helper={t("citationHelp")} required />
      <SelectField
        name="rules"
        label={t("rules")}
        helper={t("rulesHelp")}
        required
        options={ruleSetKeys.map((value) => ({ value, label: money(`rules.${value}`) }))}
      />
    </FormDialog>
  );
}

/** The first mistakes are enough to show what is wrong with a file. */
const shownIssues = 12;

function ChooseFile({ onRead }: { onRead: (tables: Tables | null) => void }) {
  const t = useText("rates");
  const lang = useLang();
  const reason = useReason();
  const [read, setRead] = useState<{ name: string; issues: RowIssue[]; broken: boolean } | null>(
    null,
  );
  const open = async (file: File) => {
    const sheet = await openTable(file);
    const found = sheet && readRates(sheet);
    onRead(found?.tables ?? null);
    setRead({ name: file.name, issues: found?.issues ?? [], broken: sheet === null });
  };
  const failed = read !== null && (read.broken || read.issues.length > 0);
  return (
    <Box sx={{ marginBlock: 1 }}>
      <ChooseFileButton
        id="field-file"
        label={t("chooseFile")}
        accept=".csv,.xlsx"
        onChoose={(file) => void open(file)}
      />{" "}
      <bdi>{read?.name}</bdi>
      {failed && (
        <Alert severity="error" sx={{ marginBlockStart: 1 }}>
          {read.broken ? t("unreadable") : t("mistakes", { count: read.issues.length })}
          <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
            {read.issues.slice(0, shownIssues).map((one) => (
              <li key={`${one.row} ${one.column}`}>
                {t("rowIssue", {
                  row: localizeDigits(String(one.row), lang),
                  column: t(`column.${one.column}`),
                })}{" "}
                {reason({ reason: one.reason })}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}
