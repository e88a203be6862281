/** Every filing of the report with its result, and two of them side by side. */
import { Box, Typography } from "@mui/material";
import { useId, useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Report } from "#shared/mission/report/report.ts";
import { reportChanges } from "#shared/mission/report/report-review.ts";
import { formatInstant, formatDay } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { ChangesTable } from "#renderer/ui/changes-table.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonText } from "#renderer/ui/text.tsx";

export function VersionsPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const { reportVersions } = dossier.mission;
  // The version compared with the one before it; the last unless another is chosen.
  const [chosen, setChosen] = useState<number | null>(null);
  const titleId = useId();
  const [first] = reportVersions;
  if (!first || (reportVersions.length === 1 && first.review === null)) return null;
  const after = chosen ?? reportVersions.length - 1;
  return (
    <Panel title={t("versions.title")}>
      <Box component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {reportVersions.map((_, index) => (
          <Version
            key={index}
            dossier={dossier}
            index={index}
            onCompare={index > 0 && index !== after ? () => setChosen(index) : undefined}
          />
        ))}
      </Box>
      {after > 0 && (
        <Box component="section" aria-labelledby={titleId} sx={{ marginBlockStart: 2 }}>
          <Typography variant="h4" component="h3" id={titleId}>
            {t("versions.compare", { before: after, after: after + 1 })}
          </Typography>
          <Compared dossier={dossier} after={after} />
        </Box>
      )}
    </Panel>
  );
}

function Version({
  dossier,
  index,
  onCompare,
}: {
  dossier: Dossier;
  index: number;
  onCompare: (() => void) | undefined;
}) {
  const t = useText("report");
  const common = useText("common");
  const lang = useLang();
  const list = useList();
  const version = dossier.mission.reportVersions[index];
  const reviewer = useCall("mission.review", { missionId: dossier.mission.id }).data?.reviewers[
    index
  ];
  if (!version) return null;
  const { review } = version;
  const wrong = (review?.sheet ?? []).filter((one) => !one.ok);
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 1,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        "&:last-of-type": { borderBlockEnd: 0 },
      })}
    >
      <Typography component="div" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1 }}>
        <strong>{t("versions.version", { number: index + 1 })}</strong>
        <Typography component="span" color="textSecondary">
          {t("versions.filed", { at: formatInstant(version.at, undefined, lang) })}
          {common("dot")}
          {t(`versions.outcome.${review?.outcome ?? "waits"}`)}
        </Typography>
        {reviewer && <PersonText person={reviewer} />}
        {onCompare && (
          <Button quiet size="small" onClick={onCompare}>
            {t("versions.compare", { before: index, after: index + 1 })}
          </Button>
        )}
      </Typography>
      {review && review.text !== "" && (
        <Typography variant="body2" dir="auto" sx={{ whiteSpace: "pre-line" }}>
          {review.text}
        </Typography>
      )}
      {wrong.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t("versions.notOk", {
            items: list(
              wrong.map(({ item, note }) =>
                note === "" ? t(`review.item.${item}`) : `${t(`review.item.${item}`)} (${note})`,
              ),
            ),
          })}
        </Typography>
      )}
    </Box>
  );
}

function Compared({ dossier, after }: { dossier: Dossier; after: number }) {
  const t = useText("report");
  const say = useReportWords();
  const { reportVersions } = dossier.mission;
  const [old, now] = [reportVersions[after - 1]?.report, reportVersions[after]?.report];
  if (!old || !now) return null;
  const changes = reportChanges(old, now);
  if (changes.length === 0)
    return <Typography color="textSecondary">{t("versions.same")}</Typography>;
  return (
    <ChangesTable
      label={t("versions.compare", { before: after, after: after + 1 })}
      before={t("versions.version", { number: after })}
      after={t("versions.version", { number: after + 1 })}
      rows={changes.map(({ field }) => ({
        key: field,
        label: t(`field.${field}`),
        before: say(old, field) || t("empty"),
        after: say(now, field) || t("empty"),
      }))}
    />
  );
}

/** A field of the report as lines of text. */
const useReportWords = (): ((report: Report, field: keyof Report) => string) => {
  const t = useText("report");
  const lang = useLang();
  const list = useList();
  const row = (...parts: string[]) => list(parts.filter((one) => one !== ""));
  const on = (day: string) => (day === "" ? "" : formatDay(day, lang, "medium"));
  return (report, field) => {
    switch (field) {
      case "actualStart":
      case "actualEnd":
        return on(report[field]);
      case "dailyEntries":
        return lines(report.dailyEntries, (one) => row(on(one.day), one.places, one.text));
      case "meetings":
        return lines(report.meetings, (one) =>
          row(one.person, one.post, one.organisation, one.contact, one.topic),
        );
      case "agreements":
        return lines(report.agreements, (one) => row(one.text, one.owner, on(one.due)));
      case "recommendations":
        return lines(report.recommendations, (one) => row(one.text, one.addressee, on(one.due)));
      case "results":
        return lines(report.results, (one) => row(t(`result.${one.outcome}`), one.evidence));
      case "gifts":
        return lines(report.gifts, (one) =>
          row(one.item, t(`gift.${one.direction}`), one.person, one.value),
        );
      case "photos":
        return lines(report.photos, (one) => one.caption);
      case "papers":
        return lines(report.papers, (one) => one.name);
      default:
        return localizeDigits(report[field], lang);
    }
  };
};

const lines = <T,>(list: readonly T[], say: (one: T) => string): string =>
  list.map((one) => `• ${say(one)}`).join("\n");
