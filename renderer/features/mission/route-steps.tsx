/** The steps of a running route on its line: who decided what and when, whose turn it is, why. */
import ApprovedIcon from "@mui/icons-material/CheckCircleOutlined";
import BlockIcon from "@mui/icons-material/BlockOutlined";
import LaterIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import LetterIcon from "@mui/icons-material/MarkEmailReadOutlined";
import OpenIcon from "@mui/icons-material/RadioButtonCheckedOutlined";
import ReturnedIcon from "@mui/icons-material/AssignmentReturnOutlined";
import { Box, Stack, Typography, type SvgIconProps } from "@mui/material";
import type { ComponentType, ReactNode } from "react";
import type { RouteStepView } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { useConditionWords } from "#renderer/ui/condition-words.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { SideBySide, Station } from "#renderer/ui/route-line.tsx";
import { Digits, InstantText, PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import { usePersonList } from "./people-words.ts";

const signs: Record<RouteStepView["state"], { Icon: ComponentType<SvgIconProps>; color: string }> =
  {
    approved: { Icon: ApprovedIcon, color: "success.main" },
    objected: { Icon: BlockIcon, color: "warning.main" },
    granted: { Icon: LetterIcon, color: "success.main" },
    refused: { Icon: BlockIcon, color: "error.main" },
    skipped: { Icon: LaterIcon, color: "text.secondary" },
    returned: { Icon: ReturnedIcon, color: "warning.main" },
    rejected: { Icon: BlockIcon, color: "error.main" },
    open: { Icon: OpenIcon, color: "secondary.main" },
    later: { Icon: LaterIcon, color: "text.secondary" },
    notReached: { Icon: LaterIcon, color: "text.secondary" },
  };

/** Their sign says it all; the others say their state in words too. */
const plain: readonly RouteStepView["state"][] = ["approved", "granted"];

export function RouteSteps({ steps, today }: { steps: readonly RouteStepView[]; today: string }) {
  const t = useText("route");
  return groupsOf(steps).map((group) =>
    group.length === 1 ? (
      group.map((step) => <Step key={step.id} step={step} today={today} />)
    ) : (
      <SideBySide key={group[0]?.group} note={t("parallel")}>
        {group.map((step) => (
          <Step key={step.id} step={step} today={today} />
        ))}
      </SideBySide>
    ),
  );
}

/** Steps of one group are together, in the order of the plan. */
const groupsOf = (route: readonly RouteStepView[]): RouteStepView[][] => {
  const groups = new Map<number, RouteStepView[]>();
  for (const step of route) groups.set(step.group, [...(groups.get(step.group) ?? []), step]);
  return [...groups.values()];
};

function Step({ step, today }: { step: RouteStepView; today: string }) {
  const t = useText("route");
  const lang = useLang();
  const me = useSession().person.id;
  const { Icon, color } = signs[step.state];
  const waits = step.state === "later" || step.state === "notReached";
  const isOpen = step.state === "open";
  const mine = isOpen && step.people.some((one) => one.person.id === me);
  return (
    <Station
      Icon={Icon}
      color={color}
      title={stepTitle(lang, step)}
      quiet={waits}
      who={!isOpen && !waits && <Decider step={step} />}
      day={!isOpen && <InstantText at={step.at} />}
    >
      {plain.includes(step.state) ? (
        <span style={visuallyHidden}>{t(`states.${step.state}`)}</span>
      ) : (
        <Line>{mine ? <b>{t("yourTurn")}</b> : t(`states.${step.state}`)}</Line>
      )}
      {(isOpen || step.state === "later") && !mine && <WhoCan step={step} />}
      {!isOpen && !waits && <Letter step={step} />}
      {isOpen && step.due !== "" && (
        <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
          <Line>{t("until", { day: step.due })}</Line>
          <DueChip due={step.due} today={today} />
        </Stack>
      )}
      <Words step={step} />
      <Why step={step} />
    </Station>
  );
}

function Decider({ step }: { step: RouteStepView }) {
  const t = useText("route");
  const names = usePersonNames();
  const [one] = step.people;
  return (
    <>
      {one && <PersonText person={one.person} />}
      {one?.forWhom && <> {t("forWhom", { who: names(one.forWhom).name })}</>}
      {step.onPaper && <> {t("onPaper", { day: step.onPaper.signedOn })}</>}
    </>
  );
}

function WhoCan({ step }: { step: RouteStepView }) {
  const t = useText("route");
  const people = usePersonList();
  if (step.people.length === 0) return null;
  return <Line>{t("canDecide", { who: people(step.people.map((one) => one.person)) })}</Line>;
}

function Letter({ step }: { step: RouteStepView }) {
  const t = useText("route");
  const answer = step.letters?.answer;
  if (!answer) return null;
  return (
    <Line>
      <Digits>{t("letter", { no: answer.letterNo, day: answer.letterDate })}</Digits>
    </Line>
  );
}

/** The note of an approval, the reason of anything else. */
function Words({ step }: { step: RouteStepView }) {
  const t = useText("route");
  if (step.reason === "") return null;
  return (
    <Box
      component="blockquote"
      sx={(theme) => ({
        margin: 0,
        marginBlockStart: 0.25,
        paddingInlineStart: 1,
        borderInlineStart: `2px solid ${theme.palette.lineStrong}`,
        whiteSpace: "pre-line",
      })}
    >
      <Box component="span" sx={{ color: "text.secondary" }}>
        {step.state === "approved" ? t("note") : t("reason")}:{" "}
      </Box>
      <bdi>{step.reason}</bdi>
    </Box>
  );
}

function Why({ step }: { step: RouteStepView }) {
  const t = useText("route");
  const condition = useConditionWords();
  return step.why.map((why) => (
    <div key={why.key}>
      {why.key !== "always" && why.key !== "because" && <Line>{t(`why.${why.key}`)}</Line>}
      {why.condition && <Line>{t("because", { condition: condition(why.condition) })}</Line>}
    </div>
  ));
}

function Line({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" component="div" color="textSecondary">
      {children}
    </Typography>
  );
}
