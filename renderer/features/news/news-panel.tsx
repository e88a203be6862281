/** On the report's tab, for the PR unit: the public summary, the state of the news, and its recipients. */
import CampaignIcon from "@mui/icons-material/CampaignOutlined";
import { Alert, Box, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { summaryLines } from "#shared/news/summary.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText } from "#renderer/ui/text.tsx";

export function NewsPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("news");
  const reason = useReason();
  const navigate = useNavigate();
  const state = dossier.actions.find((one) => one.action === "writeNews");
  const { id: missionId, news, report } = dossier.mission;
  if (state === undefined || report === null) return null;
  const written = news.versions.length;
  return (
    <Panel
      title={t("title")}
      action={
        state.allowed && (
          <Button
            startIcon={<CampaignIcon />}
            onClick={() =>
              void navigate({ to: "/missions/$missionId/news", params: { missionId } })
            }
          >
            {t(written > 0 ? "edit" : "write")}
          </Button>
        )
      }
    >
      {!state.allowed && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 1.5 }}>
          {reason(state.refused)}
        </Alert>
      )}
      {state.allowed && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
          {t("panelText")}
        </Typography>
      )}
      <Typography variant="subtitle2" component="h3">
        {t("summary")}{" "}
        <Typography component="span" variant="caption" color="textSecondary">
          {t("summaryCount", { count: summaryLines(report.publicSummary) })}
        </Typography>
      </Typography>
      <Typography dir="auto" sx={{ whiteSpace: "pre-line" }}>
        {report.publicSummary}
      </Typography>
      {state.allowed && written === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 1.5 }}>
          {t("notWritten")}
        </Typography>
      )}
      <Releases dossier={dossier} />
    </Panel>
  );
}

export function Releases({ dossier }: { dossier: Dossier }) {
  const t = useText("news");
  const { releases } = dossier.mission.news;
  if (releases.length === 0) return null;
  return (
    <Box sx={{ marginBlockStart: 1.5 }}>
      <Typography variant="subtitle2" component="h3">
        {t("releases")}
      </Typography>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
        {releases.toReversed().map((one, index) => (
          <Typography key={releases.length - index} component="li" variant="body2">
            <InstantText at={one.at} />
            {" · "}
            {t("releaseLine", {
              n: one.newsVersion,
              format: t(`formatOf.${one.format}`),
              lang: t(`langOf.${one.lang}`),
              recipient: one.recipient,
            })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
