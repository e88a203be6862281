/** What a decision rests on below its facts: time, earlier answers with their objections, warnings, promised results. */
import ApprovedIcon from "@mui/icons-material/CheckCircleOutlined";
import ObjectedIcon from "@mui/icons-material/RemoveCircleOutlineOutlined";
import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DecisionNotes } from "#renderer/features/mission/decision-notes.tsx";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { MemberLocks } from "#renderer/features/report-lock/member-locks.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";
import { TimeLeft } from "./time-left.tsx";

export function DecisionMatters({ dossier }: { dossier: Dossier }) {
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", md: "1fr 1fr" } }}>
      <Column>
        <Answers dossier={dossier} />
        <Why dossier={dossier} />
      </Column>
      <Column>
        <TimeLeft dossier={dossier} />
        <DecisionNotes dossier={dossier} />
        <PresenceWarnings warnings={dossier.warnings} />
        <MemberLocks dossier={dossier} />
        <Results dossier={dossier} />
      </Column>
    </Box>
  );
}

const Column = ({ children }: { children: ReactNode }) => (
  <Box
    sx={(theme) => ({
      minInlineSize: 0,
      padding: 2,
      "&:not(:last-child)": { borderInlineEnd: `1px solid ${theme.palette.look.lineSoft}` },
    })}
  >
    {children}
  </Box>
);

/** Who decided before this person, and what they said. */
function Answers({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const given = dossier.route.filter((step) => step.at !== "" && step.state !== "open");
  return (
    <Panel title={t("answersBefore")}>
      {given.length === 0 ? (
        <Typography color="textSecondary">{t("noAnswers")}</Typography>
      ) : (
        <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {given.map((step) => (
            <Answer key={step.id} step={step} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function Answer({ step }: { step: RouteStepView }) {
  const route = useText("route");
  const lang = useLang();
  const against = step.state === "objected" || step.state === "refused";
  const Sign = against ? ObjectedIcon : ApprovedIcon;
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 0.75,
        borderBlockEnd: `1px solid ${theme.palette.look.lineSoft}`,
      })}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
        <Sign aria-hidden sx={{ fontSize: 16, color: against ? "error.main" : "success.main" }} />
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {stepTitle(lang, step)}
        </Typography>
        <Typography component="span" color="textSecondary" noWrap sx={{ flex: 1 }}>
          {step.people[0] && <PersonText person={step.people[0].person} />}
        </Typography>
        <Typography component="span" variant="caption" color="textSecondary">
          <InstantText at={step.at} />
        </Typography>
      </Stack>
      <Typography sx={{ paddingInlineStart: 3, whiteSpace: "pre-line" }}>
        {step.state !== "approved" && `${route(`states.${step.state}`)}${step.reason ? ": " : ""}`}
        <bdi>{step.reason}</bdi>
      </Typography>
    </Box>
  );
}

function Why({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  return (
    <Panel title={t("summary.importance")}>
      <Typography sx={{ whiteSpace: "pre-line" }}>
        <bdi>{dossier.mission.request.importance}</bdi>
      </Typography>
    </Panel>
  );
}

function Results({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  return (
    <Panel title={t("summary.expectedResults")}>
      <Typography sx={{ whiteSpace: "pre-line" }}>
        <bdi>{dossier.mission.request.expectedResults}</bdi>
      </Typography>
    </Panel>
  );
}
