/** Who is away: a month on a wall calendar with its day beside, a timeline of people, or a list. */
import AddIcon from "@mui/icons-material/AddOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Alert, Box } from "@mui/material";
import { useState } from "react";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { drawnSpan, views, wallSheet, type View } from "./away-address.ts";
import { AwayLine, Switch } from "./away-line.tsx";
import { AwayRows } from "./away-rows.tsx";
import { MonthSteps } from "./month-steps.tsx";
import { MonthView } from "./month-view.tsx";
import { usePlaceInTime } from "./place-in-time.ts";
import { RecordDialog } from "./record-dialog.tsx";
import { TimelineView } from "./timeline-view.tsx";
import { useAway } from "./use-away.ts";

export function AwayPage() {
  const t = useText("away");
  const lang = useLang();
  const today = useToday();
  const place = usePlaceInTime();
  const { view, zoom, day, filter } = place;
  const span = drawnSpan(view, day, zoom, lang);
  const { people, error } = useAway(span, filter);
  const [recording, setRecording] = useState(false);
  const [told, setTold] = useState("");
  const sheet = usePrintSheet();
  const onCancelled = () => setTold(t("cancelled"));
  return (
    <Page
      title={t("title")}
      subtitle={<MonthSteps place={place} />}
      flush
      actions={
        <>
          <Switch
            label={t("view")}
            value={view}
            onChange={place.setView}
            options={views.map((one): [View, string] => [one, t(`views.${one}`)])}
          />
          {view !== "list" && (
            <Button
              startIcon={<PrintIcon />}
              pending={sheet.pending}
              onClick={() => void sheet.print(wallSheet(day, filter.unit, lang))}
            >
              {t("print")}
            </Button>
          )}
          <Button startIcon={<AddIcon />} onClick={() => setRecording(true)}>
            {t("record")}
          </Button>
        </>
      }
      tabs={<AwayLine place={place} people={people} span={span} />}
    >
      <Box role="status">
        {told !== "" && (
          <Alert severity="success" onClose={() => setTold("")}>
            {told}
          </Alert>
        )}
        {sheet.savedTo !== "" && (
          <Alert severity="success">{t("printed", { path: sheet.savedTo })}</Alert>
        )}
      </Box>
      <RefusalAlert refusal={error ?? sheet.refusal} />
      {!people && !error && <Loading lines={8} />}
      {people && view === "month" && (
        <MonthView place={place} people={people} onCancelled={onCancelled} />
      )}
      {people && view === "timeline" && (
        <TimelineView span={span} people={people} onCancelled={onCancelled} />
      )}
      {view === "list" && <AwayRows />}
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
