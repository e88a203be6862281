/** The programme day by day: its state, its findings, and all its actions. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import EventIcon from "@mui/icons-material/EventNoteOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import { dayOf } from "#shared/mission/programme/itinerary-moves.ts";
import { addDays, daysBetween } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { DaySection } from "./day-section.tsx";
import { Drag } from "./drag.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { ProgrammeState } from "./programme-state.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RoutePanel } from "./route-map.tsx";
import { SegmentDialog } from "./segment-dialog.tsx";
import { useMoves } from "./use-moves.ts";
import { useSaveIcs } from "./use-save-ics.ts";

export function ProgrammeTab({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const [editing, setEditing] = useState<Segment | "new" | null>(null);
  const [removing, setRemoving] = useState<Segment | null>(null);
  const moves = useMoves(dossier);
  const may = mayDo(dossier, "putSegment");
  const days = daysOf(dossier);
  const acts = may ? { days, moves, onEdit: setEditing, onRemove: setRemoving } : null;
  const add = may && (
    <Button startIcon={<AddIcon />} onClick={() => setEditing("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Stack sx={{ gap: 2 }}>
      {dossier.segments.length === 0 ? (
        <Panel>
          <EmptyState icon={<EventIcon />} title={t("empty")} text={t("emptyText")} action={add} />
        </Panel>
      ) : (
        <>
          <ProgrammeState dossier={dossier} />
          <FindingsPanel dossier={dossier} />
          <Panel
            title={t("title")}
            action={
              <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", justifyContent: "flex-end" }}>
                <PrintForHost dossier={dossier} />
                <SaveIcs dossier={dossier} />
                {add}
              </Stack>
            }
          >
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
              {t("intro")}
            </Typography>
            <RefusalAlert refusal={moves.refusal} />
            <Drag dossier={dossier} moves={moves}>
              {days.map((day) => (
                <DaySection key={day} day={day} dossier={dossier} acts={acts} />
              ))}
            </Drag>
          </Panel>
          <RoutePanel dossier={dossier} />
        </>
      )}
      {editing && (
        <SegmentDialog
          dossier={dossier}
          segment={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <RemoveDialog moves={moves} segment={removing} onClose={() => setRemoving(null)} />
      )}
    </Stack>
  );
}

function PrintForHost({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const lang = useLang();
  const { print, pending, refusal, savedTo } = usePrintSheet();
  const { id, dossierNo } = dossier.mission;
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <span role="status">{savedTo === "" ? "" : t("sheetSaved", { path: savedTo })}</span>
      <Button
        quiet
        startIcon={<PrintIcon />}
        pending={pending}
        onClick={() =>
          void print(sheetOf("programme", lang, { ids: { missionId: id }, of: dossierNo }))
        }
      >
        {t("sheet")}
      </Button>
    </>
  );
}

function SaveIcs({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const { save, pending, refusal } = useSaveIcs(dossier);
  const anyPrivate = dossier.segments.some((one) => one.isPrivate);
  return (
    <>
      <RefusalAlert refusal={refusal} />
      {anyPrivate && (
        <Button
          quiet
          startIcon={<DownloadIcon />}
          pending={pending}
          onClick={() => void save(true)}
        >
          {t("hostIcs")}
        </Button>
      )}
      <Button quiet startIcon={<DownloadIcon />} pending={pending} onClick={() => void save(false)}>
        {t("saveIcs")}
      </Button>
    </>
  );
}

/** Longer missions show only the days on which something happens. */
const longestShownWhole = 31;

const daysOf = ({ segments, mission }: Dossier): string[] => {
  const { startDate, endDate } = mission.request;
  const length = daysBetween(startDate, endDate) + 1;
  const whole =
    length <= longestShownWhole
      ? Array.from({ length }, (_, index) => addDays(startDate, index))
      : [];
  return [...new Set([...whole, ...segments.map(dayOf)])].toSorted();
};
