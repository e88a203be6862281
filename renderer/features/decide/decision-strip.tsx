/** Whose decision it is, in whose place, until when, and the way to the next one. */
import ForIcon from "@mui/icons-material/SupervisorAccountOutlined";
import NextIcon from "@mui/icons-material/ChevronRightOutlined";
import { Stack, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";
import { decisionLink } from "#renderer/features/mission/mission-link.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { TurnLine } from "#renderer/ui/turn-strip.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import type { Decisions } from "./use-decisions.ts";

export function DecisionStrip(props: { dossier: Dossier; decisions: Decisions }) {
  const { dossier, decisions } = props;
  const t = useText("decide");
  const turn = useText("dossier");
  const lang = useLang();
  const list = useList();
  const { task, next } = decisions;
  const steps = list(dossier.decides.map((one) => stepTitle(lang, one)));
  return (
    <TurnLine
      label={turn("turn.label")}
      mine={dossier.decides.length > 0}
      turn={dossier.decides.length > 0 ? t("yourTurn", { steps }) : t("notYours")}
      facts={
        task && (
          <>
            {task.forWhom && <For task={task} />}
            <DueChip due={task.due} today={dossier.today} />
          </>
        )
      }
      act={
        <Stack direction="row" sx={{ gap: 2, alignItems: "center" }}>
          {decisions.count > 1 && decisions.at > 0 && (
            <Typography variant="body2" color="textSecondary">
              {t("place", { at: decisions.at, count: decisions.count })}
            </Typography>
          )}
          {next && (
            <AppLink {...decisionLink(next.mission.id)} sx={nextSx}>
              {t("next")}{" "}
              <Typography
                component="bdi"
                variant="inherit"
                noWrap
                title={next.mission.subject}
                sx={{ maxInlineSize: { xs: 160, lg: 260 } }}
              >
                {next.mission.subject}
              </Typography>
              <NextIcon aria-hidden sx={[{ fontSize: 18 }, mirrored]} />
            </AppLink>
          )}
        </Stack>
      }
    />
  );
}

const nextSx = {
  display: "inline-flex",
  alignItems: "center",
  gap: 0.5,
  color: "primary.main",
  fontWeight: 600,
  textDecoration: "none",
};

function For({ task }: { task: NonNullable<Decisions["task"]> }) {
  const route = useText("route");
  const names = usePersonNames();
  if (!task.forWhom) return null;
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: "center", color: "secondary.dark" }}>
      <ForIcon aria-hidden sx={{ fontSize: 16 }} />
      <Typography component="span" variant="body2" noWrap>
        {route("forWhom", { who: names(task.forWhom).name })}
      </Typography>
    </Stack>
  );
}
