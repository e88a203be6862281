/** Signed sheets coming back: pictures are chosen, their code names dossier and step, a person confirms each. */
import ScannerIcon from "@mui/icons-material/DocumentScannerOutlined";
import { Alert, Box, LinearProgress, Paper, Stack, Typography } from "@mui/material";
import { useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { SheetCard } from "./sheet-card.tsx";
import { useReading } from "./use-reading.ts";

export function ScanPage() {
  const t = useText("paperIn");
  const common = useText("common");
  const { missionId } = useSearch({ from: "/shell/scan" });
  const can = useCan();
  const input = useRef<HTMLInputElement>(null);
  const { sheets, progress, read, stop, remove } = useReading();
  const [told, setTold] = useState("");
  if (!can("permit.record"))
    return (
      <Page title={t("title")}>
        <EmptyState icon={<ScannerIcon />} title={t("notForYou")} text={t("notForYouText")} />
      </Page>
    );
  const choose = (files: FileList | null) => {
    setTold("");
    if (files && files.length > 0) void read([...files]);
  };
  // With sheets on the page, the actions on them are the primary ones.
  const Choose = sheets.length === 0 ? PrimaryButton : Button;
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <Choose startIcon={<ScannerIcon />} onClick={() => input.current?.click()}>
          {t("choose")}
        </Choose>
      }
    >
      <Box
        component="input"
        ref={input}
        type="file"
        multiple
        accept="image/png,image/jpeg"
        aria-label={t("pictures")}
        tabIndex={-1}
        sx={visuallyHidden}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          choose(event.target.files);
          event.target.value = "";
        }}
      />
      <Box role="status">
        {told !== "" && (
          <Alert severity="success" role="none" sx={{ marginBlockEnd: 2 }}>
            {told}
          </Alert>
        )}
        {progress && (
          <Stack direction="row" sx={{ gap: 2, alignItems: "center", marginBlockEnd: 2 }}>
            <Box sx={{ flex: 1 }}>
              <Typography variant="body2">
                {t("reading", { done: progress.done, total: progress.total })}
              </Typography>
              <LinearProgress
                variant="determinate"
                aria-label={t("progress")}
                value={(progress.done / Math.max(progress.total, 1)) * 100}
              />
            </Box>
            <Button onClick={stop}>{common("cancel")}</Button>
          </Stack>
        )}
      </Box>
      {sheets.length === 0 && !progress && (
        <Paper variant="outlined">
          <EmptyState icon={<ScannerIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        </Paper>
      )}
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 2 }}>
        {sheets.map((sheet) => (
          <SheetCard
            key={`${sheet.file.name} ${sheet.file.lastModified} ${sheet.file.size}`}
            sheet={sheet}
            expected={missionId ?? null}
            onDone={(sentence) => {
              setTold(sentence);
              remove(sheet.file);
            }}
            onRemove={() => remove(sheet.file)}
          />
        ))}
      </Stack>
    </Page>
  );
}
