/** The data folder was not opened: why, what to do, where it is. Loaded only then. */
import { Box, Stack, Typography } from "@mui/material";
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

/** Nothing in the folder has been touched. */
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
