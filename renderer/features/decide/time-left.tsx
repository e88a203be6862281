/** Whether what is left of the route fits before the departure, and why the request came late. */
import { Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { TimeBar } from "#renderer/features/time-bar/time-bar.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

export function TimeLeft({ dossier, dense }: { dossier: Dossier; dense?: boolean }) {
  const t = useText("decide");
  const routes = useText("routes");
  const { stepsLeft, today } = dossier;
  const { latenessReason } = dossier.mission.request;
  if (stepsLeft === null && latenessReason === "") return null;
  return (
    <Panel title={routes("time.title")} dense={dense ?? false}>
      {stepsLeft && <TimeBar {...stepsLeft} today={today} />}
      {latenessReason !== "" && (
        <Typography sx={{ marginBlockStart: 0.75 }}>
          {t("lateBecause")} <bdi>{latenessReason}</bdi>
        </Typography>
      )}
    </Panel>
  );
}
