/** The tabs of the dossier and the one that is open. */
import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import { Box, Stack, Tab, Tabs } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { DepartureTab } from "#renderer/features/departure/departure-tab.tsx";
import { GiftsPanel } from "#renderer/features/gifts/gifts-panel.tsx";
import { MoneyTab } from "#renderer/features/money/money-tab.tsx";
import { PermitsTab } from "#renderer/features/permits/permits-tab.tsx";
import { ProgrammeTab } from "#renderer/features/programme/programme-tab.tsx";
import { NewsPanel } from "#renderer/features/news/news-panel.tsx";
import { ReportView } from "#renderer/features/report/report-view.tsx";
import { ReviewPanel } from "#renderer/features/report/review-panel.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { ArchiveTab } from "./archive-tab.tsx";
import { DelegationTab } from "./delegation-tab.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { PapersTab } from "./papers-tab.tsx";
import { SummaryTab } from "./summary-tab.tsx";
import { tabsOf, type TabName } from "./use-tab.ts";

export function DossierTabs(props: {
  dossier: Dossier;
  tab: TabName;
  onTab: (tab: TabName) => void;
}) {
  const t = useText("dossier");
  const { dossier, tab } = props;
  return (
    <>
      <Tabs
        value={tab}
        onChange={(_, next: TabName) => props.onTab(next)}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t("tabsLabel")}
        sx={(theme) => ({ borderBlockEnd: `1px solid ${theme.palette.line}`, marginBlockEnd: 2 })}
      >
        {tabsOf(dossier).map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls={`tabpanel-${name}`}
            label={t(`tabs.${name}`)}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`tabpanel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
        sx={{ outlineOffset: 4 }}
      >
        <Content {...props} />
      </Box>
    </>
  );
}

function Content({
  dossier,
  tab,
  onTab,
}: {
  dossier: Dossier;
  tab: TabName;
  onTab: (tab: TabName) => void;
}) {
  switch (tab) {
    case "summary":
      return <SummaryTab dossier={dossier} />;
    case "delegation":
      return <DelegationTab dossier={dossier} />;
    case "programme":
      return <ProgrammeTab dossier={dossier} />;
    case "permits":
      return <PermitsTab dossier={dossier} />;
    case "departure":
      return <DepartureTab dossier={dossier} onTab={onTab} />;
    case "money":
      return <MoneyTab dossier={dossier} />;
    case "gifts":
      return <GiftsPanel dossier={dossier} />;
    case "papers":
      return <PapersTab dossier={dossier} />;
    case "report":
      return <ReportTab dossier={dossier} />;
    case "archive":
      return <ArchiveTab dossier={dossier} />;
    case "history":
      return <HistoryTab dossier={dossier} />;
  }
}

function ReportTab({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  if (dossier.mission.report !== null)
    return (
      <Stack sx={{ gap: 2 }}>
        <ReportView dossier={dossier} />
        <ReviewPanel dossier={dossier} />
        <NewsPanel dossier={dossier} />
      </Stack>
    );
  return (
    <Panel>
      <EmptyState
        icon={<DescriptionIcon />}
        title={t("report.notYet")}
        text={t("report.notYetText")}
      />
    </Panel>
  );
}
