/** Actual against expected results, and recommendations to the municipality. */
import { Box, Typography } from "@mui/material";
import { resultOutcomes, type ReportFacts } from "#shared/mission/report/report.ts";
import { useText } from "#renderer/i18n.ts";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FieldGroup } from "#renderer/ui/field.tsx";
import { fieldId } from "#renderer/ui/states.tsx";
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
      <FieldGroup {...f("results")} required error={undefined}>
        <Box
          component="ol"
          sx={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 2 }}
        >
          {values.results.map((one, index) => (
            <Result key={`${index} ${one.expected}`} index={index} expected={one.expected} />
          ))}
        </Box>
      </FieldGroup>
      <TextField {...f("resultsVsExpected")} multiline rows={3} />
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

/** One expected result: whether it was reached, and the evidence. */
function Result({ index, expected }: { index: number; expected: string }) {
  const t = useText("report");
  const path = `results.${index}`;
  return (
    <Box
      component="li"
      id={fieldId(path)}
      tabIndex={-1}
      sx={(theme) => ({
        border: `1px solid ${theme.palette.line}`,
        borderRadius: 1,
        padding: 2,
        paddingBlockEnd: 0,
      })}
    >
      <Typography variant="h4" component="h3" sx={{ marginBlockEnd: 1 }}>
        {t("result.numbered", { number: index + 1 })}: <bdi>{expected}</bdi>
      </Typography>
      <ChoiceField
        name={`${path}.outcome`}
        label={t("result.outcome")}
        required
        columns={3}
        options={resultOutcomes.map((value) => ({ value, label: t(`result.${value}`) }))}
      />
      <TextField
        name={`${path}.evidence`}
        label={t("result.evidence")}
        helper={t("result.evidenceHelper")}
        required
        multiline
        rows={2}
        maxLength={1000}
      />
    </Box>
  );
}

function RecommendationFields({ path }: { path: string }) {
  const t = useText("report");
  return (
    <>
      <TextField
        name={`${path}.text`}
        label={t("recommendation.text")}
        helper={t("recommendation.textHelper")}
        required
        multiline
        rows={2}
        maxLength={1000}
      />
      <Columns>
        <TextField
          name={`${path}.addressee`}
          label={t("recommendation.addressee")}
          helper={t("recommendation.addresseeHelper")}
          required
        />
        <DayField name={`${path}.due`} label={t("recommendation.due")} required />
      </Columns>
    </>
  );
}
