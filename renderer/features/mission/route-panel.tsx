/** The route at the side: who decided what and when, whose turn it is, what ran side by side. */
import ApprovedIcon from "@mui/icons-material/CheckCircleOutlined";
import BlockIcon from "@mui/icons-material/BlockOutlined";
import InfoIcon from "@mui/icons-material/InfoOutlined";
import LaterIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import OpenIcon from "@mui/icons-material/RadioButtonCheckedOutlined";
import ReturnedIcon from "@mui/icons-material/AssignmentReturnOutlined";
import { Box, Stack, Typography, type SvgIconProps } from "@mui/material";
import type { ComponentType, ReactNode } from "react";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { useConditionWords } from "#renderer/ui/condition-words.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Digits, InstantText, PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import { usePersonList } from "./people-words.ts";

const signs: Record<RouteStepView["state"], { Icon: ComponentType<SvgIconProps>; color: string }> =
  {
    approved: { Icon: ApprovedIcon, color: "success.main" },
    objected: { Icon: BlockIcon, color: "warning.main" },
    granted: { Icon: ApprovedIcon, color: "success.main" },
    refused: { Icon: BlockIcon, color: "error.main" },
    skipped: { Icon: LaterIcon, color: "text.secondary" },
    returned: { Icon: ReturnedIcon, color: "warning.main" },
    rejected: { Icon: BlockIcon, color: "error.main" },
    open: { Icon: OpenIcon, color: "secondary.main" },
    later: { Icon: LaterIcon, color: "text.secondary" },
    notReached: { Icon: LaterIcon, color: "text.secondary" },
  };

export function RoutePanel({ dossier }: { dossier: Dossier }) {
  const t = useText("route");
  const { mission, requester, route, today } = dossier;
  return (
    <Panel title={t("title")}>
      <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        <Station Icon={ApprovedIcon} color="success.main" title={t("submittedStep")}>
          <PersonText person={requester} post="beside" />
          <Line>
            <InstantText at={mission.submittedAt} />
          </Line>
        </Station>
        <Steps steps={route.filter((step) => step.purpose === "request")} today={today} />
      </Stack>
      {dossier.change && (
        <>
          <Typography component="h3" sx={{ fontSize: "h2.fontSize", marginBlock: 1.5 }}>
            {t("changeTitle")}
          </Typography>
          <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
            <Steps steps={route.filter((step) => step.purpose === "change")} today={today} />
          </Stack>
        </>
      )}
    </Panel>
  );
}

function Steps({ steps, today }: { steps: readonly RouteStepView[]; today: string }) {
  return groupsOf(steps).map((group) =>
    group.length === 1 ? (
      group.map((step) => <Step key={step.id} step={step} today={today} />)
    ) : (
      <Parallel key={group[0]?.group}>
        {group.map((step) => (
          <Step key={step.id} step={step} today={today} />
        ))}
      </Parallel>
    ),
  );
}

/** Steps of one group are together, in the order of the plan. */
const groupsOf = (route: readonly RouteStepView[]): RouteStepView[][] => {
  const groups = new Map<number, RouteStepView[]>();
  for (const step of route) groups.set(step.group, [...(groups.get(step.group) ?? []), step]);
  return [...groups.values()];
};

/** A bracket around steps that are open at the same time. */
function Parallel({ children }: { children: ReactNode }) {
  const t = useText("route");
  return (
    <Box
      component="li"
      sx={{
        border: "1px dashed",
        borderColor: (theme) => theme.palette.lineStrong,
        borderRadius: 1,
        padding: 1,
        paddingBlockEnd: 0,
        marginBlockEnd: 1.5,
      }}
    >
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ margin: 0, marginBlockEnd: 1 }}
      >
        {t("parallel")}
      </Typography>
      <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {children}
      </Stack>
    </Box>
  );
}

function Step({ step, today }: { step: RouteStepView; today: string }) {
  const t = useText("route");
  const lang = useLang();
  const people = usePersonList();
  const names = usePersonNames();
  const condition = useConditionWords();
  const me = useSession().person.id;
  const { Icon, color } = signs[step.state];
  const waits = step.state === "later" || step.state === "notReached";
  const decided = step.state !== "open" && !waits;
  const mine = step.state === "open" && step.people.some((one) => one.person.id === me);
  return (
    <Station Icon={Icon} color={color} title={stepTitle(lang, step)} quiet={waits}>
      <Line strong={mine || decided}>{mine ? t("yourTurn") : t(`states.${step.state}`)}</Line>
      {decided ? (
        <Line>
          {step.people[0] && <PersonText person={step.people[0].person} post="beside" />}
          {step.people[0]?.forWhom && (
            <> {t("forWhom", { who: names(step.people[0].forWhom).name })}</>
          )}
          {step.onPaper && <> {t("onPaper", { day: step.onPaper.signedOn })}</>}
        </Line>
      ) : (
        step.people.length > 0 &&
        step.state !== "notReached" &&
        !mine && (
          <Line>{t("canDecide", { who: people(step.people.map((one) => one.person)) })}</Line>
        )
      )}
      {decided && step.letters?.answer && (
        <Line>
          <Digits>
            {t("letter", {
              no: step.letters.answer.letterNo,
              day: step.letters.answer.letterDate,
            })}
          </Digits>
        </Line>
      )}
      {step.at !== "" && step.state !== "open" && (
        <Line>
          <InstantText at={step.at} />
        </Line>
      )}
      {step.state === "open" && step.due !== "" && (
        <Stack
          direction="row"
          sx={{ gap: 1, alignItems: "center", flexWrap: "wrap", marginBlockStart: 0.25 }}
        >
          <Line>{t("until", { day: step.due })}</Line>
          <DueChip due={step.due} today={today} />
        </Stack>
      )}
      {step.reason !== "" && (
        <Typography
          variant="body2"
          component="blockquote"
          sx={(theme) => ({
            margin: 0,
            marginBlockStart: 0.75,
            paddingInlineStart: 1,
            borderInlineStart: `3px solid ${theme.palette.line}`,
            whiteSpace: "pre-line",
          })}
        >
          <Box component="span" sx={{ color: "text.secondary" }}>
            {step.state === "approved" ? t("note") : t("reason")}:{" "}
          </Box>
          <bdi>{step.reason}</bdi>
        </Typography>
      )}
      {step.why
        .flatMap(({ key }) => (key === "always" || key === "because" ? [] : [key]))
        .map((key) => (
          <Stack
            key={key}
            direction="row"
            sx={{ gap: 0.75, color: "text.secondary", marginBlockStart: 0.5 }}
          >
            <InfoIcon aria-hidden sx={{ fontSize: 16, marginBlockStart: 0.25 }} />
            <Typography variant="caption">{t(`why.${key}`)}</Typography>
          </Stack>
        ))}
      {step.why
        .flatMap((why) => why.condition ?? [])
        .map((one) => (
          <Line key={one.on}>{t("because", { condition: condition(one) })}</Line>
        ))}
    </Station>
  );
}

function Line({ children, strong }: { children: ReactNode; strong?: boolean }) {
  return (
    <Typography
      variant="caption"
      component="div"
      sx={{ color: strong ? "text.primary" : "text.secondary", fontWeight: strong ? 500 : 400 }}
    >
      {children}
    </Typography>
  );
}

/** One stop of the line, with its sign on it. */
function Station(props: {
  Icon: ComponentType<SvgIconProps>;
  color: string;
  title: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  const { Icon } = props;
  return (
    <Box
      component="li"
      sx={(theme) => ({
        position: "relative",
        paddingInlineStart: "34px",
        paddingBlockEnd: 2,
        "&::before": {
          content: '""',
          position: "absolute",
          insetInlineStart: "11px",
          insetBlockStart: "26px",
          insetBlockEnd: "-2px",
          inlineSize: "2px",
          backgroundColor: theme.palette.line,
        },
        "&:last-of-type::before": { display: "none" },
        "&:last-of-type": { paddingBlockEnd: 1 },
      })}
    >
      <Icon
        aria-hidden
        sx={{
          position: "absolute",
          insetInlineStart: 0,
          insetBlockStart: "1px",
          fontSize: 24,
          color: props.color,
        }}
      />
      <Typography
        sx={{
          fontWeight: 600,
          color: props.quiet ? "text.secondary" : "text.primary",
          fontSize: "h2.fontSize",
        }}
      >
        {props.title}
      </Typography>
      <Typography variant="caption" component="div" color="textSecondary">
        {props.children}
      </Typography>
    </Box>
  );
}
