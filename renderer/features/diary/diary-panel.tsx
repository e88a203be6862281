/** At home: the diaries of the person's journeys that are under way or not reported on yet. */
import { Stack, Typography } from "@mui/material";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { usePlace } from "#renderer/ui/text.tsx";

const shown = 4;

export function DiaryPanel() {
  const t = useText("diary");
  const place = usePlace();
  const journeys = useCall("diary.mine", {}).data?.journeys ?? [];
  if (journeys.length === 0) return null;
  return (
    <Panel title={t("home")} dense>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.25 }}>
        {journeys.slice(0, shown).map(({ mission, days, written, todayEmpty }) => (
          <li key={mission.id}>
            <AppLink
              to="/missions/$missionId/diary"
              params={{ missionId: mission.id }}
              sx={{
                color: "text.primary",
                fontWeight: 600,
                fontSize: "0.875rem",
                textDecoration: "none",
                "&:hover": { textDecoration: "underline" },
              }}
            >
              <bdi>{t("titleOf", { place: place(mission.city, mission.country) })}</bdi>
            </AppLink>
            <Typography variant="caption" color="textSecondary" component="div">
              {t("progress", { written, days })}
            </Typography>
            {todayEmpty && (
              <Typography variant="caption" component="div" sx={{ fontWeight: 600 }}>
                {t("runningToday")}
              </Typography>
            )}
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
