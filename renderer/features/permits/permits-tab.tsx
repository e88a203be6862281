/** The permits of a mission: each body with the reason, our letter, theirs, and actions; the expiry line. */
import AccountBalanceIcon from "@mui/icons-material/AccountBalanceOutlined";
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { DataList, type Datum } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { DayText, Digits } from "#renderer/ui/text.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { LetterDialog, WhyPermitDialog } from "./letter-dialogs.tsx";

const acts = ["recordPermit", "sendPermit", "askPermitAgain", "skipPermit"] as const;
type Act = (typeof acts)[number];

export function PermitsTab({ dossier }: { dossier: Dossier }) {
  const t = useText("permits");
  const [asked, setAsked] = useState<{ act: Act; step: RouteStepView } | null>(null);
  const steps = dossier.route.filter((step) => step.permit !== null);
  const close = () => setAsked(null);
  const target = asked && { dossier, step: asked.step, onClose: close };
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="body2" color="textSecondary">
        {t("intro")}
      </Typography>
      {steps.length === 0 && (
        <Panel>
          <EmptyState icon={<AccountBalanceIcon />} title={t("none")} text={t("noneText")} />
        </Panel>
      )}
      {steps.map((step) => (
        <PermitCard
          key={step.id}
          dossier={dossier}
          step={step}
          onAct={(act) => setAsked({ act, step })}
        />
      ))}
      {target && asked?.act === "sendPermit" && <LetterDialog {...target} />}
      {target && asked?.act === "recordPermit" && <AnswerDialog {...target} />}
      {target && (asked?.act === "skipPermit" || asked?.act === "askPermitAgain") && (
        <WhyPermitDialog {...target} act={asked.act} />
      )}
    </Stack>
  );
}

function PermitCard(props: { dossier: Dossier; step: RouteStepView; onAct: (act: Act) => void }) {
  const { dossier, step } = props;
  const t = useText("permits");
  const route = useText("route");
  const lang = useLang();
  const facts = useFacts(step);
  const tone = step.state === "granted" ? "success" : step.state === "refused" ? "error" : "plain";
  return (
    <Panel
      title={stepTitle(lang, step)}
      action={
        <Stack direction="row" sx={{ gap: 0.75 }}>
          <Mark tone="plain" label={t(step.compulsory ? "compulsory" : "optional")} />
          <Mark
            tone={step.state === "open" ? "orange" : tone}
            label={route(`states.${step.state}`)}
          />
        </Stack>
      }
    >
      <DataList items={facts} />
      {step.state === "refused" && (
        <Alert severity="warning" sx={{ marginBlockStart: 1.5 }}>
          {t("refusedNext")}
        </Alert>
      )}
      <Acts dossier={dossier} step={step} onAct={props.onAct} />
    </Panel>
  );
}

const useFacts = (step: RouteStepView): Datum[] => {
  const t = useText("permits");
  const list = useList();
  const { permit, letters } = step;
  if (permit === null) return [];
  const answer = letters?.answer ?? null;
  const letter = (one: { letterNo: string; letterDate: string }) => (
    <>
      <bdi>
        <Digits>{one.letterNo}</Digits>
      </bdi>{" "}
      · <DayText day={one.letterDate} />
    </>
  );
  return [
    {
      label: t("legalBasis"),
      value: (
        <Box component="span">
          {permit.legalBasis === "" ? t("noBasis") : permit.legalBasis} · {t(`mark.${permit.mark}`)}
        </Box>
      ),
    },
    { label: t("papers"), value: list(permit.papers) },
    { label: t("expected"), value: t("expectedDays", { count: permit.expectedDays }) },
    { label: t("sent"), value: letters?.sent ? letter(letters.sent) : t("notSent") },
    {
      label: t("theirs"),
      value: answer ? (
        <>
          {letter(answer)} · {t(`outcome.${answer.outcome}`)}
        </>
      ) : (
        t("noAnswer")
      ),
    },
    ...(answer && answer.validUntil !== ""
      ? [{ label: t("valid"), value: <DayText day={answer.validUntil} /> }]
      : []),
    ...(step.reason === "" ? [] : [{ label: t("note"), value: <bdi>{step.reason}</bdi> }]),
  ];
};

/** What the engine allows on the open steps; a refused permit is requested again, not answered twice. */
function Acts(props: { dossier: Dossier; step: RouteStepView; onAct: (act: Act) => void }) {
  const { step } = props;
  const t = useText("permits");
  if (step.state !== "open" && step.state !== "refused") return null;
  const allowed = (name: ActionName) =>
    props.dossier.actions.some((one) => one.action === name && one.allowed);
  const offered = acts.filter((act) => {
    if (!allowed(act)) return false;
    if (act === "askPermitAgain") return step.state === "refused";
    if (step.state === "refused") return false;
    return act !== "skipPermit" || !step.compulsory;
  });
  // The next act comes first; the filled button for it is in the strip.
  const first = step.letters?.sent ? "recordPermit" : "sendPermit";
  const inOrder = offered.toSorted((a, b) => Number(b === first) - Number(a === first));
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", marginBlockStart: 1 }}>
      {inOrder.map((act) => (
        <Button key={act} size="small" onClick={() => props.onAct(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
    </Stack>
  );
}
