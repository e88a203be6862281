/** The health of an agreement with its reasons, the decisions of its reviews, and its changes of status. */
import { Box, Typography } from "@mui/material";
import type { AgreementView } from "#shared/contract/agreements.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText, usePersonNames } from "#renderer/ui/text.tsx";
import { HealthReasons } from "./health.tsx";

export function HealthPanel({ view }: { view: AgreementView }) {
  const t = useText("agreements");
  const { health, numbers } = view;
  return (
    <Panel title={t("health")} dense>
      <HealthReasons health={health} />
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ marginBlock: 1, marginBlockEnd: 0 }}
      >
        {t("review.numbers", numbers)}
      </Typography>
      {health.level !== "resting" && (
        <Typography variant="body2" sx={{ marginBlockStart: 1, fontWeight: 600 }}>
          {t("suggestion", { decision: t(`decision.${health.suggestion}`) })}
        </Typography>
      )}
    </Panel>
  );
}

export function ReviewsPanel({ view }: { view: AgreementView }) {
  const t = useText("agreements");
  const names = usePersonNames();
  const { reviews } = view.agreement;
  return (
    <Panel title={t("review.title")} dense>
      {reviews.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t("review.none")}
        </Typography>
      )}
      {reviews.toReversed().map((one) => {
        const by = view.people[one.by];
        return (
          <Box key={`${one.day} ${one.reason}`} sx={{ paddingBlock: 0.75 }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {t("review.line", { decision: t(`decision.${one.decision}`), day: one.day })}
            </Typography>
            <Typography variant="body2" dir="auto">
              {one.reason}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {by && names(by).name}
            </Typography>
          </Box>
        );
      })}
    </Panel>
  );
}

export function StatusPanel({ view }: { view: AgreementView }) {
  const t = useText("agreements");
  const names = usePersonNames();
  return (
    <Panel title={t("history")} dense>
      {view.agreement.statusHistory.toReversed().map((one) => {
        const by = view.people[one.by];
        return (
          <Box key={one.at} sx={{ paddingBlock: 0.5 }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {t(`status.${one.status}`)}
            </Typography>
            {one.reason !== "" && (
              <Typography variant="body2" dir="auto">
                {one.reason}
              </Typography>
            )}
            <Typography variant="caption" color="textSecondary" component="div">
              {by && names(by).name} · <InstantText at={one.at} />
            </Typography>
          </Box>
        );
      })}
    </Panel>
  );
}
