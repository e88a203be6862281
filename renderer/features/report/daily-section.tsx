/** The days in the form of the report: added from a diary, and edited or removed here. */
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton, Stack, Typography } from "@mui/material";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { dailyLimits } from "#shared/mission/report/report.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { FieldGroup } from "#renderer/ui/field.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useAuthor } from "./daily-entries.tsx";
import { useFieldText } from "./fields.tsx";
import type { ReportValues } from "./report-values.ts";

export function DailySection({ dossier }: { dossier: Dossier }) {
  const t = useText("diary");
  const common = useText("common");
  const lang = useLang();
  const { label, helper } = useFieldText()("dailyEntries");
  const nameOf = useAuthor(dossier);
  const { control } = useFormContext<ReportValues>();
  const list = useFieldArray({ control, name: "dailyEntries", keyName: "key" });
  const error = useFieldError("dailyEntries");
  if (list.fields.length === 0) return null;
  const several = new Set(list.fields.map((one) => one.authorId)).size > 1;
  return (
    <FieldGroup name="dailyEntries" label={label} helper={helper} error={error}>
      <Stack component="ol" sx={{ listStyle: "none", padding: 0, margin: 0, gap: 2 }}>
        {list.fields.map((one, index) => {
          const day = formatDay(one.day, lang, "long");
          return (
            <Box
              key={one.key}
              component="li"
              aria-label={day}
              sx={(theme) => ({
                border: `1px solid ${theme.palette.line}`,
                borderRadius: 1,
                padding: 2,
                paddingBlockEnd: 0,
              })}
            >
              <Stack direction="row" sx={{ alignItems: "center", marginBlockEnd: 1 }}>
                <Box sx={{ flex: 1 }}>
                  <Typography variant="h4" component="h3">
                    {day}
                  </Typography>
                  {several && (
                    <Typography variant="caption" color="textSecondary">
                      {t("daily.of", { name: nameOf(one.authorId) })}
                    </Typography>
                  )}
                </Box>
                <IconButton
                  size="small"
                  aria-label={common("removeNamed", { name: day })}
                  onClick={() => list.remove(index)}
                >
                  <DeleteIcon />
                </IconButton>
              </Stack>
              <TextField
                name={`dailyEntries.${index}.text`}
                label={t("daily.text")}
                multiline
                rows={3}
                maxLength={dailyLimits.text}
              />
              <TextField
                name={`dailyEntries.${index}.places`}
                label={t("daily.places")}
                maxLength={dailyLimits.places}
              />
            </Box>
          );
        })}
      </Stack>
    </FieldGroup>
  );
}
