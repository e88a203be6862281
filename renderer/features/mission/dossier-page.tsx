/** One dossier: header, whose turn, the tabs, the route at the side, what can be done. */
import { useParams } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { daysBetween } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { DiaryStrip } from "#renderer/features/diary/diary-strip.tsx";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { MemberLocks } from "#renderer/features/report-lock/member-locks.tsx";
import { LockPanel } from "#renderer/features/report-lock/lock-panel.tsx";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { ActionBar } from "./action-bar.tsx";
import { ClosingPanel } from "./closing-panel.tsx";
import { DamageNotice } from "./damage-notice.tsx";
import { DecisionNotes } from "./decision-notes.tsx";
import { DossierMarks } from "./dossier-marks.tsx";
import { DossierTabs } from "./dossier-tabs.tsx";
import { RoutePanel } from "./route-panel.tsx";
import { TurnStrip } from "./turn-strip.tsx";
import { useTab } from "./use-tab.ts";

export function DossierPage() {
  const { missionId } = useParams({ from: "/shell/missions/$missionId" });
  const t = useText("dossier");
  const { data, error } = useCall("mission.dossier", { missionId });
  const back = { label: t("missions"), to: "/missions" };
  if (data) return <Opened key={missionId} dossier={data} />;
  return (
    <Page title={t("title")} back={back}>
      {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
    </Page>
  );
}

function Opened({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const [tab, setTab] = useTab(dossier);
  const { mission } = dossier;
  const back = { label: t("missions"), to: "/missions" };
  return (
    <Page
      title={mission.request.subject}
      back={back}
      marks={<DossierMarks dossier={dossier} />}
      subtitle={<WhereAndWhen dossier={dossier} />}
      aside={<RoutePanel dossier={dossier} />}
    >
      <DamageNotice damages={dossier.damages} />
      <TurnStrip dossier={dossier} />
      <LockPanel dossier={dossier} />
      <DiaryStrip dossier={dossier} />
      <ClosingPanel dossier={dossier} />
      <DecisionNotes dossier={dossier} />
      <PresenceWarnings warnings={dossier.warnings} />
      <MemberLocks dossier={dossier} />
      <DossierTabs dossier={dossier} tab={tab} onTab={setTab} />
      <ActionBar dossier={dossier} tab={tab} />
    </Page>
  );
}

function WhereAndWhen({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const common = useText("common");
  const place = usePlace();
  const { request } = dossier.mission;
  const dot = common("dot");
  return (
    <>
      {place(request.city, request.country)}
      {dot}
      <BothRange start={request.startDate} end={request.endDate} />
      {dot}
      {common("days", { count: daysBetween(request.startDate, request.endDate) + 1 })}
      {dot}
      {common("people", { count: request.members.length })}
      {dot}
      {t("host", { name: request.hostOrg })}
    </>
  );
}
