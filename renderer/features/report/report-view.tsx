/** The filed report for reading: in the dossier's tab and on the report's own page. */
import { Box } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DataList } from "#renderer/ui/data-list.tsx";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { DayText, Digits, usePlace } from "#renderer/ui/text.tsx";
import { SignaturesPanel } from "./signatures-panel.tsx";
import { VersionsPanel } from "./versions-panel.tsx";
import { ReportReading } from "./report-reading.tsx";

export function ReportView({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const place = usePlace();
  const lang = useLang();
  const common = useText("common");
  const permits = dossier.route.flatMap((step) =>
    step.letters?.answer && step.letters.answer.outcome !== "refused"
      ? [{ title: stepTitle(lang, step), answer: step.letters.answer }]
      : [],
  );
  const { report, reportNo, request } = dossier.mission;
  if (report === null)
    return (
      <Panel>
        <EmptyState title={t("notFiled")} text={t("notFiledText")} />
      </Panel>
    );
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Panel title={t("title")}>
        <DataList
          items={[
            { label: t("reportNo"), value: <Digits>{reportNo}</Digits> },
            { label: t("requestNo"), value: <Digits>{dossier.mission.dossierNo}</Digits> },
            { label: t("host"), value: <bdi>{request.hostOrg}</bdi> },
            ...permits.map(({ title, answer }) => ({
              label: t("permit", { title }),
              value: (
                <>
                  <bdi>
                    <Digits>{answer.letterNo}</Digits>
                  </bdi>
                  {common("dot")}
                  <DayText day={answer.letterDate} />
                </>
              ),
            })),
            { label: t("place"), value: place(request.city, request.country) },
            {
              label: t("actualDates"),
              value: <BothRange start={report.actualStart} end={report.actualEnd} />,
            },
          ]}
        />
      </Panel>
      <SignaturesPanel dossier={dossier} />
      <VersionsPanel dossier={dossier} />
      <ReportReading report={report} dossier={dossier} />
    </Box>
  );
}
