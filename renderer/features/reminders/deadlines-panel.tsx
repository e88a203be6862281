/** At home: what is late with others and reported to this person's office. */
import { useCall } from "#renderer/client.ts";
import {
  SideItem,
  SideItems,
  SideNote,
  SideSection,
} from "#renderer/features/home/side-section.tsx";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { leadIn } from "./lead.ts";

const shown = 3;

export function DeadlinesPanel() {
  const t = useText("reminders");
  const words = useText("words");
  const common = useText("common");
  const place = usePlace();
  const lang = useLang();
  const reported = (useCall("reminder.mine", {}).data?.reminders ?? []).filter(
    (one) => one.escalated,
  );
  if (reported.length === 0) return null;
  return (
    <SideSection title={t("home")}>
      <SideItems>
        {reported.slice(0, shown).map((one) => (
          <SideItem
            key={`${one.mission.id} ${one.task}`}
            link={
              <AppLink {...missionLink(one.mission.id)} title={one.mission.subject}>
                {words(`taskKind.${one.task}`)}
                {common("dot")}
                <bdi>{place(one.mission.city, one.mission.country)}</bdi>
              </AppLink>
            }
            note={leadIn(lang, one)}
          />
        ))}
      </SideItems>
      {reported.length > shown && (
        <SideNote>{t("more", { count: reported.length - shown })}</SideNote>
      )}
    </SideSection>
  );
}
