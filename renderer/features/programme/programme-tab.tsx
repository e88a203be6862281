/** The programme day by day, what does not fit in it, and the dialog that changes it. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import EventIcon from "@mui/icons-material/EventNoteOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Segment } from "#shared/mission/itinerary.ts";
import { addDays, daysBetween, formatDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { otherDay } from "#renderer/ui/both-calendars.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, RefusalAlert } from "#renderer/ui/states.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { SegmentDialog } from "./segment-dialog.tsx";
import { SegmentRow } from "./segment-row.tsx";
import { useSaveIcs } from "./use-save-ics.ts";

export function ProgrammeTab({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const [editing, setEditing] = useState<Segment | "new" | null>(null);
  const [removing, setRemoving] = useState<Segment | null>(null);
  const { segments } = dossier;
  const may = mayDo(dossier, "putSegment");
  const add = may && (
    <Button startIcon={<AddIcon />} onClick={() => setEditing("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Stack sx={{ gap: 2 }}>
      {segments.length === 0 ? (
        <Panel>
          <EmptyState icon={<EventIcon />} title={t("empty")} text={t("emptyText")} action={add} />
        </Panel>
      ) : (
        <>
          <FindingsPanel dossier={dossier} />
          <Panel
            title={t("title")}
            action={
              <Stack direction="row" sx={{ gap: 1 }}>
                <SaveIcs dossier={dossier} />
                {add}
              </Stack>
            }
          >
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
              {t("intro")}
            </Typography>
            {daysOf(dossier).map((day) => (
              <Day
                key={day}
                day={day}
                dossier={dossier}
                {...(may ? { onEdit: setEditing, onRemove: setRemoving } : {})}
              />
            ))}
          </Panel>
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
        <RemoveDialog dossier={dossier} segment={removing} onClose={() => setRemoving(null)} />
      )}
    </Stack>
  );
}

function SaveIcs({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const { save, pending, refusal } = useSaveIcs(dossier);
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button quiet startIcon={<DownloadIcon />} pending={pending} onClick={() => void save()}>
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

const dayOf = (one: Segment): string => one.departAt.slice(0, 10);

function Day(props: {
  day: string;
  dossier: Dossier;
  onEdit?: (segment: Segment) => void;
  onRemove?: (segment: Segment) => void;
}) {
  const t = useText("programme");
  const lang = useLang();
  const { day, dossier, ...acts } = props;
  const { startDate, endDate } = dossier.mission.request;
  const days = daysBetween(startDate, endDate) + 1;
  const n = daysBetween(startDate, day) + 1;
  const segments = dossier.segments.filter((one) => dayOf(one) === day);
  const headingId = `day-${day}`;
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ marginBlockStart: 2 }}>
      <Stack
        direction="row"
        sx={(theme) => ({
          alignItems: "baseline",
          flexWrap: "wrap",
          columnGap: 1.5,
          paddingBlockEnd: 0.5,
          borderBlockEnd: `2px solid ${theme.palette.soft.teal}`,
        })}
      >
        <Typography variant="h4" component="h3" id={headingId}>
          {formatDay(day, lang, "long")}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {otherDay(day, lang)}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ marginInlineStart: "auto" }}>
          {n >= 1 && n <= days ? t("dayOf", { n, days }) : t("outsideDay")}
        </Typography>
      </Stack>
      {segments.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ paddingBlock: 1 }}>
          {t("emptyDay")}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {segments.map((segment) => (
          <SegmentRow key={segment.id} segment={segment} dossier={dossier} {...acts} />
        ))}
      </Box>
    </Box>
  );
}
