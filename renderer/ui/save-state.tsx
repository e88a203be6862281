/** Whether what is typed has been kept, and how long ago. Said politely to a screen reader. */
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import SavingIcon from "@mui/icons-material/SyncOutlined";
import DraftIcon from "@mui/icons-material/EditNoteOutlined";
import { Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { formatInstant } from "#shared/persian/jalali.ts";
import type { KeepState } from "#renderer/draft-keeper.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";

/** `savedAt` is the instant the store answered; `null` before the first time. */
export function SaveState({ savedAt, saving, failed, refusal, again }: KeepState) {
  const words = useSaveWords(savedAt);
  const t = useText("common");
  const reason = useReason();
  const Icon = failed ? ErrorIcon : saving ? SavingIcon : savedAt === null ? DraftIcon : DoneIcon;
  return (
    <Stack
      direction="row"
      sx={{ alignItems: "center", gap: 0.75, color: failed ? "error.main" : "text.secondary" }}
    >
      <Icon fontSize="small" aria-hidden />
      <Typography variant="body2" role="status" component="span">
        {failed ? t("saveFailed") : saving ? t("saving") : words}
      </Typography>
      {failed && (
        <Typography variant="body2" component="span">
          {again || refusal === null ? t("saveRetry") : reason(refusal.fields?.[0] ?? refusal)}
        </Typography>
      )}
    </Stack>
  );
}

const useSaveWords = (savedAt: string | null): string => {
  const t = useText("common");
  const lang = useLang();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (savedAt === null) return t("notSaved");
  const seconds = (now - Date.parse(savedAt)) / 1000;
  if (seconds < 5) return t("savedJustNow");
  if (seconds < 60) return t("savedSeconds");
  if (seconds < 3600) return t("savedMinutes", { count: Math.floor(seconds / 60) });
  return t("savedAt", { at: formatInstant(savedAt, undefined, lang) });
};
