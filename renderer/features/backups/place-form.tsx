/** The folder, the hour and the size of the backups. */
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { BackupRecord } from "#shared/backup/status.ts";
import type { FieldIssue } from "#shared/result.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { tell } from "#renderer/app/told.tsx";
import { useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { PlaceField } from "./place-field.tsx";

const sizes = [5, 10, 20, 50, 100, 500, 1000];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function PlaceForm({ record }: { record: BackupRecord }) {
  const t = useText("backups");
  const lang = useLang();
  const choose = useCommand("backup.choose");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const form = useForm({
    defaultValues: {
      place: record.place ?? "",
      hour: String(record.hour),
      gigabytes: String(record.gigabytes),
    },
  });
  const save = async () => {
    const { place, hour, gigabytes } = form.getValues();
    const result = await choose.run({
      place: place === "" ? null : place,
      hour: Number(hour),
      gigabytes: Number(gigabytes),
    });
    setIssues(result.ok ? [] : (result.error.fields ?? []));
    if (result.ok) tell(t("saved"));
  };
  return (
    <Form form={form} issues={issues} onSubmit={() => void save()} label={t("placeTitle")}>
      <PlaceField />
      <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap" }}>
        <SelectField
          name="hour"
          label={t("hour")}
          options={hours.map((hour) => ({
            value: String(hour),
            label: localizeDigits(t("hourAt", { hour: String(hour) }), lang),
          }))}
        />
        <SelectField
          name="gigabytes"
          label={t("gigabytes")}
          options={sizes.map((count) => ({
            value: String(count),
            label: t("gigabytesOf", { count }),
          }))}
        />
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {t("whenMade")}
      </Typography>
      {issues.length === 0 && <RefusalAlert refusal={choose.refusal} />}
      <Box>
        <PrimaryButton type="submit" pending={choose.pending}>
          {t("save")}
        </PrimaryButton>
      </Box>
    </Form>
  );
}
