/** Whose turn it is in a dossier: this person's task with the button that does it, the others as a count. */
import { Box, Typography } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { TurnLine } from "#renderer/ui/turn-strip.tsx";
import { OtherTasks } from "./other-tasks.tsx";
import { TurnAct, type TurnActProps } from "./turn-act.tsx";
import { turnOf } from "./turn.ts";
import { useTurnWords } from "./turn-words.ts";

export function TurnStrip(props: TurnActProps) {
  const t = useText("dossier");
  const common = useText("common");
  const { dossier } = props;
  const { mine, action, also, others } = turnOf(dossier, useSession().person.id);
  const { turn, facts, first } = useTurnWords()(dossier);
  const { missing } = dossier.counts;
  return (
    <TurnLine
      label={t("turn.label")}
      mine={mine !== null}
      turn={turn}
      facts={
        first && (
          <>
            <Typography component="span" noWrap color="textSecondary">
              {facts.join(common("dot"))}
            </Typography>
            <DueChip due={first.due} today={dossier.today} />
            {mine?.kind === "clearToDepart" && missing > 0 && (
              <Typography component="span" noWrap color="textSecondary">
                {t("turn.before", { count: missing })}
              </Typography>
            )}
          </>
        )
      }
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
