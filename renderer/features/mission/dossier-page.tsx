/** One dossier: its head with the acts, whose turn it is, six tabs, and the route as a drawer. */
import { useMediaQuery, type Theme } from "@mui/material";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { placeInDossier, type DossierPlace } from "#shared/mission/dossier-places.ts";
import { daysBetween } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits, usePlace } from "#renderer/ui/text.tsx";
import { DossierMarks } from "./dossier-marks.tsx";
import { DossierTabs } from "./dossier-tabs.tsx";
import { HeadActs } from "./head-acts.tsx";
import { RouteDrawer } from "./route-drawer.tsx";
import { TabContent } from "./tab-content.tsx";
import { TurnStrip } from "./turn-strip.tsx";
import { turnOf } from "./turn.ts";
import { useActs } from "./use-acts.tsx";
import { showSection } from "./use-section.ts";
import { useTab } from "./use-tab.ts";
import { WarningsLine } from "./warnings-line.tsx";

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
  const lang = useLang();
  const [open, setTab] = useTab(dossier);
  const acts = useActs(dossier);
  const { action } = turnOf(dossier, useSession().person.id);
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up("xl"), { noSsr: true });
  const [asked, setAsked] = useState<boolean | null>(null);
  // On a wide window there is room for it beside everything else.
  const isRouteOpen = asked ?? wide;
  const onPlace = (place: DossierPlace) => {
    setTab(place);
    const { section } = placeInDossier(place) ?? { section: null };
    // It may be the open one already.
    if (section) showSection(section);
  };
  const { mission } = dossier;
  const back = { label: t("missions"), to: "/missions" };
  return (
    <Page
      title={mission.request.subject}
      no={localizeDigits(mission.dossierNo, lang)}
      back={back}
      marks={<DossierMarks dossier={dossier} />}
      subtitle={<WhereAndWhen dossier={dossier} />}
      actions={<HeadActs dossier={dossier} acts={acts} tab={open.tab} except={action} />}
      strip={<TurnStrip dossier={dossier} acts={acts} open={open} onPlace={onPlace} />}
      tabs={
        <DossierTabs
          dossier={dossier}
          tab={open.tab}
          onTab={onPlace}
          isRouteOpen={isRouteOpen}
          onRoute={() => setAsked(!isRouteOpen)}
        />
      }
      drawer={isRouteOpen && <RouteDrawer dossier={dossier} onClose={() => setAsked(false)} />}
    >
      <WarningsLine dossier={dossier} />
      <RefusalAlert refusal={acts.refusal} />
      <TabContent dossier={dossier} open={open} onPlace={onPlace} />
      {acts.dialogs}
    </Page>
  );
}

function WhereAndWhen({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const common = useText("common");
  const place = usePlace();
  const { request, order } = dossier.mission;
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
      {order && (
        <>
          {dot}
          <Digits>{t("orderNo", { no: order.orderNo })}</Digits>
        </>
      )}
    </>
  );
}
