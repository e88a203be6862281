/** One dossier that waits for a decision: its subject, objections, and the answer to it. */
import { Box, Collapse, Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier, WaitingTask } from "#shared/contract/missions.ts";
import { batchActions } from "#shared/mission/signed.ts";
import { useCall } from "#renderer/client.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { DueChip } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayRange, Digits, PersonText, usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { DecisionNotes } from "#renderer/features/mission/decision-notes.tsx";
import { MemberLocks } from "#renderer/features/report-lock/member-locks.tsx";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { ChoiceButtons, type Choice } from "./choice-buttons.tsx";
import { TimeLeft } from "./time-left.tsx";

export function DecideCard(props: {
  task: WaitingTask;
  choice: Choice | null;
  onChoose: (choice: Choice | null) => void;
}) {
  const { mission, forWhom, due } = props.task;
  const t = useText("decide");
  const route = useText("route");
  const common = useText("common");
  const place = usePlace();
  const names = usePersonNames();
  const { data, error } = useCall("mission.dossier", { missionId: mission.id });
  const [open, setOpen] = useState(false);
  return (
    <Paper component="li" variant="outlined" aria-label={mission.subject} sx={{ padding: 2.5 }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Typography component="h2" variant="h3" sx={{ flex: "1 1 16rem" }}>
          <AppLink {...missionLink(mission.id)} sx={{ color: "inherit", textDecoration: "none" }}>
            <bdi>
              <Digits>{mission.dossierNo}</Digits>
            </bdi>
            {common("dot")}
            <bdi>{mission.subject}</bdi>
          </AppLink>
        </Typography>
        {data && <DueChip due={due} today={data.today} />}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        <bdi>{names({ nameFa: mission.requesterFa, nameEn: mission.requesterEn }).name}</bdi>
        {common("dot")}
        <bdi>{place(mission.city, mission.country)}</bdi>
        {common("dot")}
        <DayRange start={mission.startDate} end={mission.endDate} />
        {forWhom && (
          <>
            {common("dot")}
            {route("forWhom", { who: names(forWhom).name })}
          </>
        )}
      </Typography>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading lines={2} />}
      {data && (
        <>
          <Steps dossier={data} />
          <Box sx={{ marginBlockStart: 1.5 }}>
            <DecisionNotes dossier={data} />
            <PresenceWarnings warnings={data.warnings} />
            <MemberLocks dossier={data} />
          </Box>
          <Button quiet aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "less" : "read")}
          </Button>
          <Collapse in={open} unmountOnExit>
            <Summary dossier={data} />
            <TimeLeft dossier={data} dense />
          </Collapse>
          <ChoiceButtons
            choice={props.choice}
            allowed={batchActions.filter((action) =>
              data.actions.some((one) => one.action === action && one.allowed),
            )}
            onChoose={(action, text) =>
              props.onChoose(
                action === null
                  ? null
                  : {
                      missionId: mission.id,
                      basis: data.basis,
                      action,
                      text,
                    },
              )
            }
          />
        </>
      )}
    </Paper>
  );
}

/** One decision may close more than one step: each is named. */
function Steps({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const lang = useLang();
  const list = useList();
  if (dossier.decides.length === 0) return null;
  return (
    <Typography variant="body2" sx={{ fontWeight: 500, marginBlockStart: 0.5 }}>
      {t("steps", { steps: list(dossier.decides.map((one) => stepTitle(lang, one))) })}
    </Typography>
  );
}

function Summary({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const list = useList();
  const names = usePersonNames();
  const { request } = dossier.mission;
  return (
    <DataList
      hideEmpty
      items={[
        { label: t("summary.importance"), value: <bdi>{request.importance}</bdi> },
        { label: t("summary.expectedResults"), value: <bdi>{request.expectedResults}</bdi> },
        {
          label: t("delegation.title"),
          value: list(request.members.map((one) => names(one).name)),
        },
        { label: t("summary.payer"), value: words(`payer.${request.payer}`) },
        { label: t("summary.hostOrg"), value: <bdi>{request.hostOrg}</bdi> },
        {
          label: t("summary.requester"),
          value: dossier.requester && <PersonText person={dossier.requester} post="beside" />,
        },
      ]}
    />
  );
}
