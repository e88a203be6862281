/** Who is away: a month on a wall calendar, or a timeline of people; filters and place are in the address. */
import AddIcon from "@mui/icons-material/AddOutlined";
import EventBusyIcon from "@mui/icons-material/EventBusyOutlined";
import NextIcon from "@mui/icons-material/ChevronRightOutlined";
import PreviousIcon from "@mui/icons-material/ChevronLeftOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Alert, Box, IconButton, Stack, Tooltip, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay, formatDayRange } from "#shared/persian/jalali.ts";
import { formatMonth, formatOtherMonths, type DaySpan } from "#shared/persian/months.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { AwayFilters, Switch } from "./away-filters.tsx";
import { EntriesDialog } from "./entries-dialog.tsx";
import { Legend } from "./marks.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { RecordDialog } from "./record-dialog.tsx";
import {
  placeIn,
  shift,
  spanOf,
  views,
  wallSheet,
  zooms,
  type View,
  type Zoom,
} from "./away-address.ts";
import { AwayRows } from "./away-rows.tsx";
import { Timeline } from "./timeline.tsx";
import { useAway, type AwayEntry, type AwayFilter } from "./use-away.ts";

export function AwayPage() {
  const t = useText("away");
  const lang = useLang();
  const today = useToday();
  const place = usePlaceInTime();
  const { view, zoom, day, filter } = place;
  const span = spanOf(day, zoom, lang);
  const { people, error } = useAway(span, filter);
  const calendar = useCall("calendar.get", {}).data;
  const [shown, setShown] = useState<{ title: string; entries: AwayEntry[] } | null>(null);
  const [recording, setRecording] = useState(false);
  const [told, setTold] = useState("");
  const sheet = usePrintSheet();
  const print = () => void sheet.print(wallSheet(day, filter.unit, lang));
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <>
          {view !== "list" && (
            <Button startIcon={<PrintIcon />} pending={sheet.pending} onClick={print}>
              {t("print")}
            </Button>
          )}
          <PrimaryButton startIcon={<AddIcon />} onClick={() => setRecording(true)}>
            {t("record")}
          </PrimaryButton>
        </>
      }
      tabs={<Toolbar span={span} count={people?.length} place={place} />}
    >
      <Box role="status">
        {told !== "" && (
          <Alert severity="success" onClose={() => setTold("")} sx={{ marginBlockEnd: 2 }}>
            {told}
          </Alert>
        )}
        {sheet.savedTo !== "" && (
          <Alert severity="success" sx={{ marginBlockEnd: 2 }}>
            {t("printed", { path: sheet.savedTo })}
          </Alert>
        )}
      </Box>
      <RefusalAlert refusal={error ?? sheet.refusal} />
      <Stack sx={{ gap: 2 }}>
        {!people && !error && <Loading lines={8} />}
        {people && view === "month" && (
          <MonthGrid
            day={day}
            today={today}
            people={people}
            calendar={calendar}
            onDay={place.setDay}
            onOpen={(one, entries) =>
              setShown({ title: t("dayTitle", { day: formatDay(one, lang, "long") }), entries })
            }
          />
        )}
        {people && view === "timeline" && people.length > 0 && (
          <Timeline
            span={span}
            today={today}
            people={people}
            calendar={calendar}
            onOpen={(entry) =>
              setShown({
                title: formatDayRange(entry.span.from, entry.span.to, lang),
                entries: [entry],
              })
            }
          />
        )}
        {view === "list" && <AwayRows />}
        {people?.length === 0 && view === "timeline" && (
          <EmptyState icon={<EventBusyIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        )}
        {view !== "list" && <Legend />}
      </Stack>
      {shown && (
        <EntriesDialog
          {...shown}
          onClose={() => setShown(null)}
          onCancelled={() => {
            setShown(null);
            setTold(t("cancelled"));
          }}
        />
      )}
      {recording && (
        <RecordDialog
          day={day < today ? today : day}
          onClose={() => setRecording(false)}
          onDone={() => {
            setRecording(false);
            setTold(t("recorded"));
          }}
        />
      )}
    </Page>
  );
}

type PlaceInTime = ReturnType<typeof usePlaceInTime>;

/** Which days are shown, to whom and how: kept in the address, so that going back comes back to it. */
const usePlaceInTime = () => {
  const search = useSearch({ from: "/shell/away" });
  const navigate = useNavigate();
  const today = useToday();
  const change = (next: Partial<typeof search>) =>
    void navigate({
      to: "/away",
      search: (last) => ({ ...last, page: undefined, ...next }),
      replace: true,
    });
  return {
    ...placeIn(search, today),
    setView: (next: View) => change({ view: next }),
    setZoom: (next: Zoom) => change({ zoom: next }),
    setDay: (next: string) => change({ day: next }),
    setFilter: (next: Partial<AwayFilter>) =>
      change({
        ...(next.unit === undefined ? {} : { unit: next.unit || undefined }),
        ...(next.personId === undefined ? {} : { person: next.personId ?? undefined }),
        ...(next.kind === undefined ? {} : { kind: next.kind ?? undefined }),
      }),
  };
};

function Toolbar(props: { span: DaySpan; count: number | undefined; place: PlaceInTime }) {
  const { span, place } = props;
  const { view, zoom, day } = place;
  const t = useText("away");
  const lang = useLang();
  const today = useToday();
  const step = (by: number) => place.setDay(shift(day, zoom, by, lang));
  const title =
    zoom === "month" ? formatMonth(day, lang) : formatDayRange(span.first, span.last, lang);
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        gap: 1.5,
        alignItems: "center",
        flexShrink: 0,
        blockSize: heights.filters,
        paddingInline: "8px 16px",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      <Stack direction="row" sx={{ alignItems: "center", flexShrink: 0 }}>
        <Tooltip title={t("previous")}>
          <IconButton aria-label={t("previous")} onClick={() => step(-1)}>
            <PreviousIcon sx={mirrored} />
          </IconButton>
        </Tooltip>
        <Tooltip title={t("next")}>
          <IconButton aria-label={t("next")} onClick={() => step(1)}>
            <NextIcon sx={mirrored} />
          </IconButton>
        </Tooltip>
        <Button quiet onClick={() => place.setDay(today)}>
          {t("today")}
        </Button>
      </Stack>
      <Typography component="div" noWrap aria-live="polite" sx={{ flex: 1, minInlineSize: 0 }}>
        <Typography variant="h2" sx={{ display: "inline" }}>
          {title}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          {" "}
          ({formatOtherMonths(span, lang)})
        </Typography>
        {props.count !== undefined && (
          <Typography component="span" variant="caption" color="textSecondary">
            {" "}
            {t("people", { count: props.count })}
          </Typography>
        )}
      </Typography>
      <AwayFilters filter={place.filter} onFilter={place.setFilter} />
      {view !== "month" && (
        <Switch
          label={t("zoom")}
          value={zoom}
          onChange={place.setZoom}
          options={zooms.map((one): [Zoom, string] => [one, t(`zooms.${one}`)])}
        />
      )}
      <Switch
        label={t("view")}
        value={view}
        onChange={place.setView}
        options={views.map((one): [View, string] => [one, t(`views.${one}`)])}
      />
    </Stack>
  );
}
