/** Who decided before this person and what they said; a change begins with the answers to it. */
import ApprovedIcon from "@mui/icons-material/CheckCircleOutlined";
import ObjectedIcon from "@mui/icons-material/RemoveCircleOutlineOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";

export function AnswersBefore({ dossier }: { dossier: Dossier }) {
  const t = useText("decide");
  const [all, setAll] = useState(false);
  const given = dossier.route.filter((step) => step.at !== "" && step.state !== "open");
  const purpose = dossier.change ? "change" : "request";
  const here = given.filter((step) => step.purpose === purpose);
  const earlier = given.filter((step) => step.purpose !== purpose);
  return (
    <Panel title={t("answersBefore")}>
      {here.length === 0 ? (
        <Typography color="textSecondary">
          {t(dossier.change ? "noAnswersToChange" : "noAnswers")}
        </Typography>
      ) : (
        <Answers steps={here} />
      )}
      {earlier.length > 0 && (
        <Button quiet size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {t("answersToRequest", { count: earlier.length })}
        </Button>
      )}
      {all && <Answers steps={earlier} />}
    </Panel>
  );
}

const Answers = ({ steps }: { steps: readonly RouteStepView[] }) => (
  <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
    {steps.map((step) => (
      <Answer key={step.id} step={step} />
    ))}
  </Stack>
);

function Answer({ step }: { step: RouteStepView }) {
  const route = useText("route");
  const lang = useLang();
  const against = step.state === "objected" || step.state === "refused";
  const Sign = against ? ObjectedIcon : ApprovedIcon;
  const plain = step.state === "approved";
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingBlock: 0.25,
        borderBlockEnd: `1px solid ${theme.palette.look.lineSoft}`,
      })}
    >
      <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
        <Sign aria-hidden sx={{ fontSize: 16, color: against ? "error.main" : "success.main" }} />
        <Typography component="span" noWrap sx={{ fontWeight: 600 }}>
          {stepTitle(lang, step)}
        </Typography>
        <Typography component="span" color="textSecondary" noWrap sx={{ flex: 1 }}>
          {step.people[0] && <PersonText person={step.people[0].person} />}
        </Typography>
        <Typography component="span" variant="caption" color="textSecondary" noWrap>
          <InstantText at={step.at} />
        </Typography>
      </Stack>
      {(!plain || step.reason !== "") && (
        <Typography sx={{ paddingInlineStart: 3, whiteSpace: "pre-line" }}>
          {!plain && `${route(`states.${step.state}`)}${step.reason ? ": " : ""}`}
          <bdi>{step.reason}</bdi>
        </Typography>
      )}
    </Box>
  );
}
