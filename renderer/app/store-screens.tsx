/** What a person sees while the data folder is being opened, filled with the sample, or refused. */
import { Box, LinearProgress, Stack, Typography } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import type { AppStatus } from "#shared/contract/app.ts";
import { isMendedByRestore } from "#shared/store-protocol.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { SaveReport } from "#renderer/ui/save-report.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { FrontFrame } from "./front-frame.tsx";

const RestoreScreen = lazy(async () => ({
  default: (await import("#renderer/features/backups/restore-screen.tsx")).RestoreScreen,
}));

export function StartingScreen() {
  const t = useText("app");
  return (
    <FrontFrame title={t("starting")} text={t("startingText")}>
      <LinearProgress aria-label={t("starting")} />
    </FrontFrame>
  );
}

export function SampleProgress({ progress }: { progress: AppStatus["progress"] }) {
  const t = useText("app");
  return <Progress title={t("sampleMaking")} text={t("sampleMakingText")} progress={progress} />;
}

/** After an upgrade, once: what lists show is built again from the ledger. */
export function RebuildProgress({ progress }: { progress: AppStatus["progress"] }) {
  const t = useText("app");
  return <Progress title={t("rebuilding")} text={t("rebuildingText")} progress={progress} />;
}

function Progress({
  title,
  text,
  progress,
}: {
  title: string;
  text: string;
  progress: AppStatus["progress"];
}) {
  const c = useText("common");
  const known = progress !== null && progress.total > 0;
  return (
    <FrontFrame title={title} text={text}>
      <LinearProgress
        aria-label={title}
        {...(known
          ? { variant: "determinate", value: Math.round((progress.done / progress.total) * 100) }
          : {})}
      />
      {known && (
        <Typography
          role="status"
          variant="body2"
          color="textSecondary"
          sx={{ marginBlockStart: 1 }}
        >
          {c("of", { done: progress.done, total: progress.total })}
        </Typography>
      )}
    </FrontFrame>
  );
}

/** The folder was not opened: why, what to do, where it is. Nothing in it has been touched. */
export function StoreRefused({ status }: { status: AppStatus }) {
  const t = useText("app");
  const retry = useCommand("app.retryOpen");
  const useSample = useCommand("app.useSample");
  const [restoring, setRestoring] = useState(false);
  const [asking, setAsking] = useState(false);
  const b = useText("backups");
  const why = status.refusal ?? "failed";
  const mended = !status.sample && isMendedByRestore(why);
  const Retry = mended ? Button : PrimaryButton;
  if (restoring)
    return (
      <Suspense fallback={null}>
        <RestoreScreen onBack={() => setRestoring(false)} />
      </Suspense>
    );
  return (
    <FrontFrame title={t(`refusal.${why}.title`)} text={t(`refusal.${why}.text`)} wide>
      <Stack sx={{ gap: 2.5 }}>
        <Box
          sx={(theme) => ({
            backgroundColor: theme.palette.soft.orange,
            borderRadius: 1,
            padding: 2,
          })}
        >
          <Typography variant="h3" component="h2">
            {t("whatToDo")}
          </Typography>
          <Typography>{t(`refusal.${why}.todo`)}</Typography>
        </Box>
        <Box>
          <Typography variant="body2" color="textSecondary">
            {t("folder")}
          </Typography>
          <Typography sx={{ userSelect: "all", overflowWrap: "anywhere" }}>
            <Ltr>{status.dir}</Ltr>
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {t("folderNote")} {t("untouched")}
          </Typography>
        </Box>
        <RefusalAlert refusal={retry.refusal ?? useSample.refusal} />
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
          {mended && (
            <PrimaryButton onClick={() => setRestoring(true)}>{b("firstTitle")}…</PrimaryButton>
          )}
          <Retry pending={retry.pending} onClick={() => void retry.run({})}>
            {t("retry")}
          </Retry>
          {why === "lostLog" && (
            <Button danger pending={retry.pending} onClick={() => setAsking(true)}>
              {t("openWithoutLog")}…
            </Button>
          )}
          {!status.sample && (
            <Button
              pending={useSample.pending}
              onClick={() => void useSample.run({ sample: true })}
            >
              {t("openSample")}
            </Button>
          )}
        </Stack>
        <SaveReport />
      </Stack>
      <ConfirmDialog
        open={asking}
        danger
        title={t("openWithoutLog")}
        confirmLabel={t("openWithoutLog")}
        onConfirm={() => retry.run({ withoutLog: true })}
        onClose={() => setAsking(false)}
      >
        {t("openWithoutLogText")}
      </ConfirmDialog>
    </FrontFrame>
  );
}
