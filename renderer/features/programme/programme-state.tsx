/** Whether the programme is a plan, final, or was final: the numbers of segments, and the action. */
import { Alert, Stack, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { formatInstant } from "#shared/persian/jalali.ts";

export function ProgrammeState({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const lang = useLang();
  const reason = useReason();
  const { act, pending, refusal } = useAct("finalizeProgramme", dossier);
  const { programme } = dossier.mission;
  const { segments } = dossier;
  const final = segments.filter((one) => one.confirmed).length;
  const planned = segments.length - final;
  const state = dossier.actions.find((one) => one.action === "finalizeProgramme");
  const isFinal = programme.finalAt !== "";
  const why = state && !state.allowed ? reason(state.refused) : undefined;
  return (
    <Stack sx={{ gap: 1 }}>
      <Alert severity={isFinal ? "success" : programme.reopened ? "warning" : "info"} role="status">
        <Typography variant="body2">
          {isFinal
            ? t("final", { at: formatInstant(programme.finalAt, undefined, lang) })
            : programme.reopened
              ? t("reopened")
              : t("provisional")}{" "}
          {!isFinal && t(planned === 0 ? "allSegmentsFinal" : "counts", { final, planned })}
        </Typography>
      </Alert>
      {state && !isFinal && (
        <div>
          <Button
            pending={pending}
            {...(why ? { refusedBecause: why } : {})}
            onClick={() => void act({})}
          >
            {t("finalize")}
          </Button>
        </div>
      )}
      <RefusalAlert refusal={refusal} />
    </Stack>
  );
}
