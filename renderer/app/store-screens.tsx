/** What a person sees while the data folder is being opened or filled with the sample. */
import { LinearProgress, Typography } from "@mui/material";
import type { AppStatus } from "#shared/contract/app.ts";
import { useText } from "#renderer/i18n.ts";
import { FrontFrame } from "./front-frame.tsx";

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
