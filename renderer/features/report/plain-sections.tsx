/** The sections without rows: the journey, and what may be published. */
import { useFormContext, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { Typography } from "@mui/material";
import type { ReportFacts } from "#shared/mission/report/report.ts";
import { mostLines, summaryLines } from "#shared/news/summary.ts";
import { useText } from "#renderer/i18n.ts";
import { DayField } from "#renderer/ui/day-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useFieldText } from "./fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DailySection } from "./daily-section.tsx";
import type { ReportValues } from "./report-values.ts";

export function JourneySection({ facts, dossier }: { facts: ReportFacts; dossier: Dossier }) {
  const f = useFieldText();
  const { control } = useFormContext<ReportValues>();
  const daily = useWatch({ control, name: "dailyEntries" });
  return (
    <>
      <Columns>
        <DayField {...f("actualStart")} required max={facts.today} />
        <DayField {...f("actualEnd")} required max={facts.today} />
      </Columns>
      <DailySection dossier={dossier} />
      <TextField
        {...f("course")}
        required={daily.length === 0}
        multiline
        rows={daily.length === 0 ? 8 : 3}
      />
      <TextField {...f("places")} multiline rows={3} />
    </>
  );
}

/** Counted while one types, as the engine counts at filing. */
function LineCount() {
  const t = useText("news");
  const text: unknown = useWatch({ name: "publicSummary" });
  const count = typeof text === "string" ? summaryLines(text) : 0;
  return (
    <Typography
      variant="caption"
      component="div"
      role="status"
      color={count > mostLines ? "error" : "textSecondary"}
    >
      {t("summaryCount", { count })} · {t("summaryRule")}
    </Typography>
  );
}

export function PublicSection() {
  const f = useFieldText();
  return (
    <>
      <TextField {...f("publicSummary")} required multiline rows={8} after={<LineCount />} />
      <TextField {...f("mediaLinks")} multiline rows={2} />
    </>
  );
}
