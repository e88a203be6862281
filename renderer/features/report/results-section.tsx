/** Results against what was expected, and what the municipality should now do. */
import { Box, Typography } from "@mui/material";
import type { ReportFacts } from "#shared/mission/report.ts";
import { useText } from "#renderer/i18n.ts";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useFieldText } from "./fields.tsx";
import { emptyRecommendation, sentReport, type ReportValues } from "./report-values.ts";
import { Rows } from "./rows.tsx";

export function ResultsSection({ values, facts }: { values: ReportValues; facts: ReportFacts }) {
  const t = useText("report");
  const f = useFieldText();
  const demanded = facts.settings.minRecommendations;
  const sent = sentReport(values).draft.recommendations as unknown[];
  return (
    <>
      <TextField {...f("resultsVsExpected")} required multiline rows={6} />
      <Rows
        name="recommendations"
        required={demanded > 0}
        empty={emptyRecommendation}
        firstField="text"
        titleOf={(number) => t("recommendation.numbered", { number })}
        addLabel={t("recommendation.add")}
        noneText={t("recommendation.none")}
        note={
          demanded > 0 && (
            <Typography variant="caption" color="textSecondary" role="status">
              {t("recommendation.demanded", { count: demanded, written: sent.length })}
            </Typography>
          )
        }
        Fields={RecommendationFields}
      />
      <TextField {...f("useForOthers")} multiline rows={3} />
      <TextField {...f("lessons")} multiline rows={3} />
    </>
  );
}

function RecommendationFields({ path }: { path: string }) {
  const t = useText("report");
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 2fr) minmax(0, 1fr)" },
      }}
    >
      <TextField
        name={`${path}.text`}
        label={t("recommendation.text")}
        helper={t("recommendation.textHelper")}
        multiline
        rows={2}
        maxLength={1000}
      />
      <TextField
        name={`${path}.addressee`}
        label={t("recommendation.addressee")}
        helper={t("recommendation.addresseeHelper")}
      />
    </Box>
  );
}
