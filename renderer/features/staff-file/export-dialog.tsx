/** The staff list as a file: its kind, with or without what is sensitive, page by page. */
import {
  Alert,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Typography,
} from "@mui/material";
import { useEffect, useId, useRef, useState } from "react";
import { exportColumns, headerOf } from "#shared/people/staff-columns.ts";
import { sensitiveKeys } from "#shared/people/profile.ts";
import { writeRow } from "#shared/people/staff-rows.ts";
import type { Refusal } from "#shared/result.ts";
import { call, runCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { useSaveTable } from "./use-save-table.ts";
import { WorkBar } from "./work-bar.tsx";

export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useText("staffFile");
  const common = useText("common");
  const titleId = useId();
  const maySee = useCan()("people.sensitive");
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const [sensitive, setSensitive] = useState(false);
  const { run, part, refusal, savedTo, cancel } = useExport();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t("exportTitle")}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ marginBlockEnd: 2 }}>
          {t("exportText")}
        </Typography>
        <FormControl>
          <FormLabel id="export-format">{t("format")}</FormLabel>
          <RadioGroup
            row
            aria-labelledby="export-format"
            value={format}
            onChange={(_, chosen) => setFormat(chosen === "csv" ? "csv" : "xlsx")}
          >
            <FormControlLabel value="xlsx" control={<Radio />} label={t("xlsx")} />
            <FormControlLabel value="csv" control={<Radio />} label={t("csv")} />
          </RadioGroup>
        </FormControl>
        {maySee ? (
          <>
            <FormControlLabel
              control={<Checkbox checked={sensitive} onChange={(_, on) => setSensitive(on)} />}
              label={t("sensitive")}
              sx={{ display: "flex" }}
            />
            <Typography variant="caption" color="textSecondary">
              {t("sensitiveText")}
            </Typography>
          </>
        ) : (
          <Alert severity="info" role="note">
            {t("withoutSensitive")}
          </Alert>
        )}
        {part && <WorkBar label={t("exporting", part)} part={part} onCancel={cancel} />}
        <RefusalAlert refusal={refusal} />
        {savedTo !== "" && <Alert severity="success">{t("savedTo", { path: savedTo })}</Alert>}
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button quiet onClick={onClose}>
          {common("close")}
        </Button>
        <PrimaryButton pending={part !== null} onClick={() => void run(format, sensitive)}>
          {t("exportSave")}
        </PrimaryButton>
      </DialogActions>
    </Dialog>
  );
}

const useExport = () => {
  const t = useText("staffFile");
  const lang = useLang();
  const table = useSaveTable();
  const [part, setPart] = useState<{ done: number; total: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = async (format: "xlsx" | "csv", sensitive: boolean) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setRefusal(null);
    setPart({ done: 0, total: 0 });
    const failed = (error: Refusal) => {
      setPart(null);
      setRefusal(error);
    };
    if (sensitive) {
      const asked = await runCommand("staffFile.recordExport", {});
      if (!asked.ok) return failed(asked.error);
    }
    const columns = exportColumns.filter(
      (one) => sensitive || !(sensitiveKeys as readonly string[]).includes(one),
    );
    const rows: string[][] = [];
    for (let page = 0, total = 1; rows.length < total; page += 1) {
      const answer = await call("staffFile.export", { page, sensitive });
      if (signal.aborted) return;
      if (!answer.ok) return failed(answer.error);
      total = answer.value.people.length === 0 ? 0 : answer.value.total;
      rows.push(...answer.value.people.map((one) => writeRow(one, lang, columns)));
      setPart({ done: rows.length, total: answer.value.total });
    }
    const heads = columns.map((column) => headerOf(column, lang));
    await table.save({ name: t("exportName"), heads, rows, format }, signal);
    setPart(null);
  };
  return {
    run,
    part,
    refusal: refusal ?? table.refusal,
    savedTo: table.savedTo,
    cancel: () => {
      stop.current?.abort();
      setPart(null);
    },
  };
};
