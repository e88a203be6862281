/** In the dossier of a journey under way: the way to one's diary, for who travels. */
import DiaryIcon from "@mui/icons-material/MenuBookOutlined";
import { Alert } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";

export function DiaryStrip({ dossier }: { dossier: Dossier }) {
  const t = useText("diary");
  const navigate = useNavigate();
  const { diary, today, mission } = dossier;
  const begun = diary.days.some((day) => day <= today);
  if (diary.refused !== null || !begun) return null;
  return (
    <Alert
      severity="info"
      role="note"
      icon={<DiaryIcon fontSize="small" />}
      sx={{ marginBlockEnd: 2, alignItems: "center" }}
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
          {t("open")}
        </Button>
      }
    >
      {diary.days.includes(today) ? t("running") : t("runningKept")}
    </Alert>
  );
}
