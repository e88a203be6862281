/** One agreement in the register: the partner, whether it is active and why, and its results. */
import { Box, Stack, Typography } from "@mui/material";
import type { ListedAgreement } from "#shared/contract/agreements.ts";
import { useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, usePlace } from "#renderer/ui/text.tsx";
import { HealthMark, HealthReasons } from "./health.tsx";
import { useTitleOf } from "./words.ts";

export function AgreementCard({ agreement }: { agreement: ListedAgreement }) {
  const t = useText("agreements");
  const words = useText("words");
  const place = usePlace();
  const titleOf = useTitleOf();
  const { signedOn, missionCount, activityCount, openCommitments, health } = agreement;
  return (
    <Box component="li" sx={{ minInlineSize: 0 }}>
      <Panel
        title={
          <AppLink
            to="/agreements/$agreementId"
            params={{ agreementId: agreement.id }}
            sx={{
              color: "primary.main",
              textDecoration: "none",
              "&:hover": { textDecoration: "underline" },
            }}
          >
            <bdi>{titleOf(agreement)}</bdi>
          </AppLink>
        }
      >
        <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockEnd: 1.5 }}>
          <HealthMark level={health.level} />
          <Mark tone="plain" label={words(`agreementKind.${agreement.kind}`)} />
          <Mark tone="plain" label={t(`status.${agreement.status}`)} />
        </Stack>
        <HealthReasons health={health} />
        <Box sx={{ marginBlockStart: 1 }}>
          <DataList
            items={[
              { label: t("partner"), value: place(agreement.partnerCity, agreement.country) },
              { label: t("signedOn"), value: signedOn && <DayText day={signedOn} both /> },
              {
                label: t("activities"),
                value:
                  activityCount === 0
                    ? t("noActivities")
                    : t("counts", { missions: missionCount, activities: activityCount }),
              },
              {
                label: t("commitments"),
                value:
                  openCommitments === 0
                    ? t("noOpenCommitments")
                    : t("openCommitments", { count: openCommitments }),
              },
            ]}
          />
        </Box>
        {health.reviewDue && (
          <Typography variant="body2" sx={{ marginBlockStart: 1, fontWeight: 600 }}>
            {t("suggestion", { decision: t(`decision.${health.suggestion}`) })}
          </Typography>
        )}
      </Panel>
    </Box>
  );
}
