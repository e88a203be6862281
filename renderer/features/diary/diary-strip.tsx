/** In the dossier: the link to the person's diary, for current travellers; and to their earlier text. */
import DiaryIcon from "@mui/icons-material/MenuBookOutlined";
import { Alert } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { isWritten } from "#shared/mission/report/diary.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { useDiary } from "./use-diary.ts";

export function DiaryStrip({ dossier }: { dossier: Dossier }) {
  const t = useText("diary");
  const navigate = useNavigate();
  const { diary, today, mission } = dossier;
  const begun = diary.days.some((day) => day <= today);
  const kept = useDiary(mission.id, false).diary?.entries.some(isWritten) ?? false;
  const closed = diary.refused !== null;
  if (closed ? !kept : !begun) return null;
  return (
    <Alert
      severity="info"
      role="note"
      icon={<DiaryIcon fontSize="small" />}
      sx={{ alignItems: "center" }}
      action={
        <Button
          size="small"
          onClick={() =>
            void navigate({
              to: "/missions/$missionId/diary",
              params: { missionId: mission.id },
            })
          }
        >
          {closed ? t("read") : t("open")}
        </Button>
      }
    >
      {closed ? t("closedStrip") : diary.days.includes(today) ? t("running") : t("runningKept")}
    </Alert>
  );
}
