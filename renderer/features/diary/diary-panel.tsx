/** At home: the diaries of the person's journeys that are under way or not reported on yet. */
import { useCall } from "#renderer/client.ts";
import { SideItem, SideItems, SideSection } from "#renderer/features/home/side-section.tsx";
import { useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { usePlace } from "#renderer/ui/text.tsx";

const shown = 2;

export function DiaryPanel() {
  const t = useText("diary");
  const place = usePlace();
  const journeys = useCall("diary.mine", {}).data?.journeys ?? [];
  if (journeys.length === 0) return null;
  return (
    <SideSection title={t("home")}>
      <SideItems>
        {journeys.slice(0, shown).map(({ mission, days, written, todayEmpty }) => (
          <SideItem
            key={mission.id}
            link={
              <AppLink to="/missions/$missionId/diary" params={{ missionId: mission.id }}>
                <bdi>{t("titleOf", { place: place(mission.city, mission.country) })}</bdi>
              </AppLink>
            }
            note={todayEmpty ? t("runningToday") : t("progress", { written, days })}
          />
        ))}
      </SideItems>
    </SideSection>
  );
}
