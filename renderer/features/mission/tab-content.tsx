/** What is in each of the six tabs of a dossier: its sections one below the other. */
import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import { Box, Stack } from "@mui/material";
import { useRef, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { DossierPlace, DossierSection } from "#shared/mission/dossier-places.ts";
import { useText } from "#renderer/i18n.ts";
import { MissionCommitments } from "#renderer/features/commitments/mission-commitments.tsx";
import { DepartureTab } from "#renderer/features/departure/departure-tab.tsx";
import { DiaryStrip } from "#renderer/features/diary/diary-strip.tsx";
import { GiftsPanel } from "#renderer/features/gifts/gifts-panel.tsx";
import { MoneyTab } from "#renderer/features/money/money-tab.tsx";
import { NewsPanel } from "#renderer/features/news/news-panel.tsx";
import { PermitsTab } from "#renderer/features/permits/permits-tab.tsx";
import { ProgrammeTab } from "#renderer/features/programme/programme-tab.tsx";
import { RemindersPanel } from "#renderer/features/reminders/reminders-panel.tsx";
import { ReportView } from "#renderer/features/report/report-view.tsx";
import { ReviewPanel } from "#renderer/features/report/review-panel.tsx";
import { Barred } from "#renderer/features/report-lock/lock-panel.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { ArchiveTab } from "./archive-tab.tsx";
import { DelegationTab } from "./delegation-tab.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { PapersTab } from "./papers-tab.tsx";
import { SummaryTab } from "./summary-tab.tsx";
import { sectionId, useSection } from "./use-section.ts";
import type { OpenPlace } from "./use-tab.ts";
import { mayDo } from "./may-do.ts";

interface ContentProps {
  dossier: Dossier;
  open: OpenPlace;
  onPlace: (place: DossierPlace) => void;
}

export function TabContent(props: ContentProps) {
  const { tab, section } = props.open;
  const content = useRef<HTMLDivElement>(null);
  useSection(content, section);
  return (
    <Stack
      ref={content}
      role="tabpanel"
      id={`tabpanel-${tab}`}
      aria-labelledby={`tab-${tab}`}
      tabIndex={0}
      sx={{ outlineOffset: 4, gap: 2 }}
    >
      <Sections {...props} />
    </Stack>
  );
}

function Sections({ dossier, open, onPlace }: ContentProps) {
  switch (open.tab) {
    case "summary":
      return <SummaryTab dossier={dossier} />;
    case "departure":
      return <Departure dossier={dossier} onPlace={onPlace} />;
    case "programme":
      return (
        <>
          <DiaryStrip dossier={dossier} />
          <ProgrammeTab dossier={dossier} />
        </>
      );
    case "money":
      return (
        <>
          <MoneyTab dossier={dossier} />
          {(dossier.mission.gifts.length > 0 || mayDo(dossier, "recordGift")) && (
            <Section name="gifts">
              <GiftsPanel dossier={dossier} />
            </Section>
          )}
        </>
      );
    case "report":
      return <Report dossier={dossier} />;
    case "record":
      return <RecordOf dossier={dossier} />;
  }
}

function Section({ name, children }: { name: DossierSection; children: ReactNode }) {
  return (
    <Box id={sectionId(name)} sx={{ scrollMarginBlockStart: 8 }}>
      {children}
    </Box>
  );
}

/** Until there is something to judge for the departure, only who travels and the permits. */
function Departure({ dossier, onPlace }: Pick<ContentProps, "dossier" | "onPlace">) {
  const { mission, route } = dossier;
  const judged =
    mission.travelPapers.length > 0 || mission.order !== null || mayDo(dossier, "putTravelPaper");
  return (
    <>
      {judged && <DepartureTab dossier={dossier} onTab={onPlace} />}
      {route.some((step) => step.permit !== null) && (
        <Section name="permits">
          <PermitsTab dossier={dossier} />
        </Section>
      )}
      <Section name="delegation">
        <DelegationTab dossier={dossier} />
      </Section>
    </>
  );
}

function Report({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  return (
    <>
      <DiaryStrip dossier={dossier} />
      <Barred dossier={dossier} />
      <RemindersPanel dossier={dossier} />
      {dossier.mission.report === null ? (
        <EmptyState
          icon={<DescriptionIcon />}
          title={t("report.notYet")}
          text={t("report.notYetText")}
        />
      ) : (
        <>
          <ReportView dossier={dossier} />
          <ReviewPanel dossier={dossier} />
          <MissionCommitments dossier={dossier} />
          <Section name="news">
            <NewsPanel dossier={dossier} />
          </Section>
        </>
      )}
    </>
  );
}

/** Of an archived dossier the record comes first. */
function RecordOf({ dossier }: { dossier: Dossier }) {
  const archived = dossier.mission.record !== null || mayDo(dossier, "archive");
  return (
    <>
      {archived && (
        <Section name="archive">
          <ArchiveTab dossier={dossier} />
        </Section>
      )}
      <Section name="papers">
        <PapersTab dossier={dossier} />
      </Section>
      <Section name="history">
        <HistoryTab dossier={dossier} />
      </Section>
    </>
  );
}
