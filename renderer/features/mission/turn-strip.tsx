/** Whose turn it is in a dossier: this person's task with the button that does it, the others as a count. */
import { Box, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { isAckKind } from "#shared/mission/closing.ts";
import { closedStatuses, type Status } from "#shared/mission/state.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { TurnLine } from "#renderer/ui/turn-strip.tsx";
import { OtherTasks } from "./other-tasks.tsx";
import { usePersonList } from "./people-words.ts";
import { TurnAct, type TurnActProps } from "./turn-act.tsx";
import { turnOf, type DossierTask } from "./turn.ts";

export function TurnStrip(props: TurnActProps) {
  const t = useText("dossier");
  const words = useText("words");
  const { dossier } = props;
  const { mine, action, also, others } = turnOf(dossier, useSession().person.id);
  const first = mine ?? others[0];
  const task = first && words(`taskKind.${first.kind}`);
  const turn =
    task === undefined
      ? t(nothingWaits(dossier.mission.status))
      : mine
        ? t("turn.yours", { task })
        : t("turn.theirs", { task });
  return (
    <TurnLine
      label={t("turn.label")}
      mine={mine !== null}
      turn={turn}
      facts={first && <Facts task={first} mine={mine !== null} dossier={dossier} />}
      act={
        <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
          <OtherTasks
            missionId={dossier.mission.id}
            today={dossier.today}
            own={also}
            others={mine ? others : others.slice(1)}
            leads={mine !== null}
          />
          {mine && action && <TurnAct {...props} task={mine} action={action} />}
        </Box>
      }
    />
  );
}

const nothingWaits = (status: Status) =>
  status === "archived"
    ? "turn.archived"
    : closedStatuses.includes(status)
      ? "turn.closed"
      : "turn.nothing";

/** The step, whose it is, until when, and what has to come before it. */
function Facts({ task, mine, dossier }: { task: DossierTask; mine: boolean; dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const people = usePersonList();
  const { missing } = dossier.counts;
  const of =
    task.kind === "acknowledge" && isAckKind(task.stepId)
      ? words(`ackKind.${task.stepId}`)
      : stepTitle(lang, task.step);
  const whose =
    task.people.length === 0 ? t("turn.nobody") : t("turn.by", { who: people(task.people) });
  const said = [of, mine ? "" : whose, t("turn.until", { day: task.due })];
  return (
    <>
      <Typography component="span" noWrap color="textSecondary">
        {said.filter((one) => one !== "").join(common("dot"))}
      </Typography>
      <DueChip due={task.due} today={dossier.today} />
      {mine && task.kind === "clearToDepart" && missing > 0 && (
        <Typography component="span" noWrap color="textSecondary">
          {t("turn.before", { count: missing })}
        </Typography>
      )}
    </>
  );
}
