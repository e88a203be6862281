/** After sending: the dossier's number, what happens next, and the way to the dossier. */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box, Paper, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DueChip, StatusChip } from "#renderer/ui/chips.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Digits, PersonText } from "#renderer/ui/text.tsx";

export function SentPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("request");
  const navigate = useNavigate();
  const { mission, today } = dossier;
  const title = mission.status === "inReview" ? t("sentTitle") : t("elsewhereTitle");
  useEffect(() => document.getElementById("page-title")?.focus(), []);
  return (
    <Page
      title={title}
      subtitle={<bdi>{mission.request.subject}</bdi>}
      marks={
        <StatusChip
          phase={phaseOf(mission.status, mission.request.startDate, mission.request.endDate, today)}
        />
      }
    >
      <Stack sx={{ gap: 3, maxInlineSize: 720 }}>
        <Paper
          variant="outlined"
          sx={(theme) => ({
            padding: 3,
            display: "flex",
            gap: 2,
            alignItems: "center",
            backgroundColor: theme.palette.soft.success,
            borderColor: "success.main",
          })}
        >
          <CheckIcon aria-hidden sx={{ fontSize: 32, color: "success.main" }} />
          <Box>
            <Typography variant="body2">{t("sentNumber")}</Typography>
            <Typography sx={{ fontSize: "h5.fontSize", fontWeight: 700, lineHeight: 1.4 }}>
              <bdi>
                <Digits>{mission.dossierNo}</Digits>
              </bdi>
            </Typography>
            <Typography variant="body2">{t("sentKeep")}</Typography>
          </Box>
        </Paper>
        {mission.status === "inReview" && (
          <Panel title={t("sentNext")}>
            <NextSteps dossier={dossier} />
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 2 }}>
              {t("sentAfter")}
            </Typography>
          </Panel>
        )}
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
          <PrimaryButton
            onClick={() =>
              void navigate({ to: "/missions/$missionId", params: { missionId: mission.id } })
            }
          >
            {t("toDossier")}
          </PrimaryButton>
          <Button onClick={() => void navigate({ to: "/" })}>{t("toHome")}</Button>
        </Stack>
      </Stack>
    </Page>
  );
}

function NextSteps({ dossier }: { dossier: Dossier }) {
  const t = useText("request");
  const lang = useLang();
  return (
    <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5 }}>
      {dossier.route.map((step, index) => {
        const open = step.state === "open";
        return (
          <Stack
            component="li"
            key={step.id}
            direction="row"
            sx={{ gap: 1.5, alignItems: "flex-start" }}
          >
            <Box
              aria-hidden
              sx={(theme) => ({
                flexShrink: 0,
                inlineSize: 28,
                blockSize: 28,
                borderRadius: "50%",
                display: "grid",
                placeItems: "center",
                fontSize: "body2.fontSize",
                color: open ? "primary.contrastText" : "primary.main",
                backgroundColor: open ? "primary.main" : theme.palette.soft.teal,
              })}
            >
              <Digits>{index + 1}</Digits>
            </Box>
            <Box sx={{ flex: 1, minInlineSize: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{stepTitle(lang, step)}</Typography>
              {step.people.slice(0, 3).map(({ person }) => (
                <Typography key={person.id} variant="body2" color="textSecondary">
                  <PersonText person={person} post="beside" />
                </Typography>
              ))}
            </Box>
            {open && (
              <Stack sx={{ alignItems: "flex-end", gap: 0.5 }}>
                <Typography variant="caption">{t("sentNow")}</Typography>
                <DueChip due={step.due} today={dossier.today} />
              </Stack>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}
