/** The texts, tables and photos of a report, filed or not yet; `onChange` puts a button on each section. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Report } from "#shared/mission/report/report.ts";
import { useText } from "#renderer/i18n.ts";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PhotoFigures } from "#renderer/ui/photo-figures.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import {
  AgreementsTable,
  GiftsList,
  MeetingsTable,
  Recommendations,
  ResultsTable,
} from "./report-tables.tsx";
import { DailyEntries } from "./daily-entries.tsx";
import { SavablePapers } from "./savable-papers.tsx";
import type { SectionId } from "./report-values.ts";

export function ReportReading(props: {
  report: Report;
  dossier: Dossier;
  onChange?: (id: SectionId) => void;
}) {
  const { report, dossier, onChange } = props;
  const t = useText("report");
  const panel = (id: SectionId, children: ReactNode) => (
    <Panel
      title={t(`section.${id}`)}
      action={
        onChange && (
          <Button
            quiet
            size="small"
            aria-label={t("changeSection", { section: t(`section.${id}`) })}
            onClick={() => onChange(id)}
          >
            {t("change")}
          </Button>
        )
      }
    >
      {children}
    </Panel>
  );
  const anyPapers = report.photos.length + report.papers.length > 0;
  const anyMeetings =
    report.meetings.length + report.agreements.length + report.gifts.length > 0 ||
    report.topics !== "";
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      {panel(
        "journey",
        <>
          {onChange && (
            <Labelled label={t("actualDates")}>
              <BothRange start={report.actualStart} end={report.actualEnd} />
            </Labelled>
          )}
          {report.dailyEntries.length > 0 && (
            <Labelled label={t("field.dailyEntries")}>
              <DailyEntries entries={report.dailyEntries} dossier={dossier} />
            </Labelled>
          )}
          {(report.course.trim() !== "" || report.dailyEntries.length === 0) && (
            <Prose label={t("field.course")} text={report.course} />
          )}
          {report.places !== "" && <Prose label={t("field.places")} text={report.places} />}
        </>,
      )}
      {(anyMeetings || onChange) &&
        panel(
          "meetings",
          <>
            <Labelled label={t("field.meetings")}>
              <MeetingsTable meetings={report.meetings} />
            </Labelled>
            {report.topics !== "" && <Prose label={t("field.topics")} text={report.topics} />}
            <Labelled label={t("field.agreements")}>
              <AgreementsTable agreements={report.agreements} />
            </Labelled>
            {report.gifts.length > 0 && (
              <Labelled label={t("field.gifts")}>
                <GiftsList gifts={report.gifts} />
              </Labelled>
            )}
          </>,
        )}
      {panel(
        "results",
        <>
          <Labelled label={t("field.results")}>
            <ResultsTable results={report.results} />
          </Labelled>
          {report.resultsVsExpected !== "" && (
            <Prose label={t("field.resultsVsExpected")} text={report.resultsVsExpected} />
          )}
          <Labelled label={t("field.recommendations")}>
            <Recommendations list={report.recommendations} />
          </Labelled>
          {report.useForOthers !== "" && (
            <Prose label={t("field.useForOthers")} text={report.useForOthers} />
          )}
          {report.lessons !== "" && <Prose label={t("field.lessons")} text={report.lessons} />}
        </>,
      )}
      {panel(
        "public",
        <>
          <Prose text={report.publicSummary} />
          {report.mediaLinks.trim() !== "" && <MediaLinks text={report.mediaLinks} />}
        </>,
      )}
      {(anyPapers || onChange) &&
        panel(
          "papers",
          <>
            <Photos photos={report.photos} />
            {report.papers.length > 0 && (
              <Labelled label={t("field.papers")}>
                <SavablePapers papers={report.papers} />
              </Labelled>
            )}
            {!anyPapers && <Typography color="textSecondary">{t("empty")}</Typography>}
          </>,
        )}
    </Box>
  );
}

function Labelled({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <Box sx={{ marginBlockEnd: 2.5, "&:last-child": { marginBlockEnd: 0 } }}>
      {label && (
        <Typography variant="h4" component="h3" sx={{ marginBlockEnd: 0.5 }}>
          {label}
        </Typography>
      )}
      {children}
    </Box>
  );
}

/** A text as it was typed, in lines that can be read. */
function Prose({ label, text }: { label?: string; text: string }) {
  const t = useText("report");
  return (
    <Labelled label={label}>
      {text.trim() === "" ? (
        <Typography color="textSecondary">{t("empty")}</Typography>
      ) : (
        <Typography
          dir="auto"
          sx={{
            whiteSpace: "pre-line",
            overflowWrap: "anywhere",
            maxInlineSize: "46rem",
            inlineSize: "fit-content",
          }}
        >
          {text}
        </Typography>
      )}
    </Labelled>
  );
}

/** Addresses are text, not links: nothing in the window leads out of it. */
function MediaLinks({ text }: { text: string }) {
  const t = useText("report");
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== "");
  return (
    <Labelled label={t("field.mediaLinks")}>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5, overflowWrap: "anywhere" }}>
        {lines.map((line, index) => (
          <Typography key={`${index} ${line}`} component="li" variant="body2">
            {/^(https?:\/\/|www\.)/i.test(line) ? <Ltr>{line}</Ltr> : <bdi>{line}</bdi>}
          </Typography>
        ))}
      </Box>
    </Labelled>
  );
}

function Photos({ photos }: { photos: Report["photos"] }) {
  const t = useText("report");
  if (photos.length === 0) return null;
  return (
    <Labelled label={t("field.photos")}>
      <PhotoFigures photos={photos} />
    </Labelled>
  );
}
