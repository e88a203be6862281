/** One day of the programme: its heading in both calendars, its segments, which can be dragged. */
import LockIcon from "@mui/icons-material/LockPersonOutlined";
import DoneIcon from "@mui/icons-material/TaskAltOutlined";
import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Box, Stack, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { privateDaysOf, type Segment } from "#shared/mission/programme/itinerary.ts";
import { dayOf } from "#shared/mission/programme/itinerary-moves.ts";
import { daysBetween, formatDay, formatOther } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { SegmentRow, type DayActs } from "./segment-row.tsx";

export function DaySection(props: { day: string; dossier: Dossier; acts: DayActs | null }) {
  const { day, dossier, acts } = props;
  const t = useText("programme");
  const segments = dossier.segments.filter((one) => dayOf(one) === day);
  const { setNodeRef, isOver } = useDroppable({ id: day, disabled: acts === null });
  const headingId = `day-${day}`;
  return (
    <Box component="section" aria-labelledby={headingId} sx={{ marginBlockStart: 2 }}>
      <Heading id={headingId} day={day} dossier={dossier} segments={segments} />
      <Box
        ref={setNodeRef}
        sx={(theme) => ({
          minBlockSize: 40,
          borderRadius: 1,
          ...(isOver ? { backgroundColor: theme.palette.soft.teal } : {}),
        })}
      >
        {segments.length === 0 && (
          <Typography variant="body2" color="textSecondary" sx={{ paddingBlock: 1 }}>
            {t("emptyDay")}
          </Typography>
        )}
        <SortableContext
          items={segments.map((one) => one.id)}
          strategy={verticalListSortingStrategy}
        >
          <Box component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
            {segments.map((segment, index) => (
              <SegmentRow
                key={segment.id}
                segment={segment}
                dossier={dossier}
                acts={acts}
                first={index === 0}
                last={index === segments.length - 1}
              />
            ))}
          </Box>
        </SortableContext>
      </Box>
    </Box>
  );
}

function Heading(props: {
  id: string;
  day: string;
  dossier: Dossier;
  segments: readonly Segment[];
}) {
  const { day, dossier, segments } = props;
  const t = useText("programme");
  const lang = useLang();
  const { startDate, endDate } = dossier.mission.request;
  const days = daysBetween(startDate, endDate) + 1;
  const n = daysBetween(startDate, day) + 1;
  const isPrivate = privateDaysOf(dossier.segments).includes(day);
  const isFinal = segments.length > 0 && segments.every((one) => one.confirmed);
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        flexWrap: "wrap",
        columnGap: 1.5,
        paddingBlockEnd: 0.5,
        borderBlockEnd: `2px solid ${theme.palette.soft.teal}`,
      })}
    >
      <Typography variant="h4" component="h3" id={props.id}>
        {formatDay(day, lang, "long")}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {formatOther(day, lang)}
      </Typography>
      {isPrivate && <Mark tone="orange" icon={<LockIcon />} label={t("privateDay")} />}
      {isFinal && <Mark tone="success" icon={<DoneIcon />} label={t("dayFinal")} />}
      <Typography variant="caption" color="textSecondary" sx={{ marginInlineStart: "auto" }}>
        {n >= 1 && n <= days ? t("dayOf", { n, days }) : t("outsideDay")}
      </Typography>
      {isPrivate && (
        <Typography variant="caption" color="textSecondary" sx={{ flexBasis: "100%" }}>
          {t("privateDayText")}
        </Typography>
      )}
    </Stack>
  );
}
