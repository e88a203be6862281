/** One day of the diary: its heading with what is in it, and its fields while it is open. */
import ExpandIcon from "@mui/icons-material/ExpandMoreOutlined";
import WrittenIcon from "@mui/icons-material/EditNoteOutlined";
import TodayIcon from "@mui/icons-material/TodayOutlined";
import FutureIcon from "@mui/icons-material/HourglassEmptyOutlined";
import OutsideIcon from "@mui/icons-material/EventBusyOutlined";
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Box,
  Typography,
} from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { dayState, isWritten, type DiaryEntry } from "#shared/mission/report/diary.ts";
import { formatDay, formatOther } from "#shared/persian/jalali.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { DayFields } from "./day-fields.tsx";

export function DayCard(props: {
  index: number;
  entry: DiaryEntry;
  dossier: Dossier;
  open: boolean;
  onToggle: () => void;
}) {
  const { entry, dossier } = props;
  const t = useText("diary");
  const state = dayState(entry.day, dossier.diary.days, dossier.today);
  const future = state === "future";
  return (
    <Accordion
      variant="outlined"
      disableGutters
      expanded={props.open && !future}
      disabled={future}
      onChange={props.onToggle}
      slotProps={{ heading: { component: "h2" }, transition: { unmountOnExit: true } }}
      sx={(theme) => ({
        borderRadius: 1,
        "&::before": { display: "none" },
        // A future day has full contrast too; its mark says that it is closed.
        "&.Mui-disabled": { backgroundColor: "background.paper" },
        "& .Mui-disabled": { opacity: "1 !important" },
        ...(entry.day === dossier.today
          ? { borderInlineStart: `4px solid ${theme.palette.secondary.main}` }
          : {}),
      })}
    >
      <AccordionSummary
        expandIcon={future ? null : <ExpandIcon />}
        sx={{
          paddingInline: 2.5,
          "& .MuiAccordionSummary-content": {
            flexWrap: "wrap",
            alignItems: "center",
            columnGap: 1.5,
            rowGap: 0.5,
          },
        }}
      >
        <DayName day={entry.day} />
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, marginInlineStart: "auto" }}>
          <Marks entry={entry} state={state} today={dossier.today} />
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ paddingInline: 2.5, paddingBlockEnd: 2.5 }}>
        {state === "outside" && (
          <Alert severity="warning" role="note" sx={{ marginBlockEnd: 2 }}>
            {t("outsideText")}
          </Alert>
        )}
        <DayFields index={props.index} entry={entry} dossier={dossier} />
      </AccordionDetails>
    </Accordion>
  );
}

function DayName({ day }: { day: string }) {
  const lang = useLang();
  return (
    <Box component="span" sx={{ minInlineSize: 0 }}>
      <Typography component="span" sx={{ fontWeight: 600 }}>
        <time dateTime={day}>{formatDay(day, lang, "long")}</time>
      </Typography>{" "}
      <Typography component="span" variant="body2" color="textSecondary">
        <bdi>{formatOther(day, lang)}</bdi>
      </Typography>
    </Box>
  );
}

function Marks(props: { entry: DiaryEntry; state: ReturnType<typeof dayState>; today: string }) {
  const { entry, state } = props;
  const t = useText("diary");
  const list = useList();
  if (state === "future") return <Mark tone="plain" icon={<FutureIcon />} label={t("future")} />;
  const counts = [
    ...(entry.meetings.length > 0 ? [t("meetingCount", { count: entry.meetings.length })] : []),
    ...(entry.photos.length > 0 ? [t("photoCount", { count: entry.photos.length })] : []),
  ];
  return (
    <>
      {counts.length > 0 && (
        <Typography component="span" variant="body2" color="textSecondary">
          {list(counts)}
        </Typography>
      )}
      {state === "outside" && <Mark tone="warning" icon={<OutsideIcon />} label={t("outside")} />}
      {entry.day === props.today && <Mark tone="orange" icon={<TodayIcon />} label={t("today")} />}
      {isWritten(entry) ? (
        <Mark tone="success" icon={<WrittenIcon />} label={t("written")} />
      ) : (
        <Mark tone="plain" label={t("empty")} />
      )}
    </>
  );
}
