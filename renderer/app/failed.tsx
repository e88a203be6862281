/** What is on a page that does not exist or broke: a way back, never a stack. */
import ErrorIcon from "@mui/icons-material/ReportGmailerrorredOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { Stack } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useReason, useText } from "#renderer/i18n.ts";
import { noteError } from "#renderer/page-errors.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { SaveReport } from "#renderer/ui/save-report.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";

export function NotFoundPage() {
  const t = useText("shell");
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<SearchOffIcon />}
      title={t("notFoundTitle")}
      text={t("notFoundText")}
      action={<Button onClick={() => void navigate({ to: "/" })}>{t("toHome")}</Button>}
    />
  );
}

export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useText("shell");
  const reason = useReason();
  const [ref, setRef] = useState("");
  useEffect(() => void noteError(error).then(setRef), [error]);
  return (
    <EmptyState
      icon={<ErrorIcon />}
      title={t("failedTitle")}
      text={
        <>
          {t("failedText")}
          {ref !== "" && <div>{reason({ reason: "internalError", params: { ref } })}</div>}
        </>
      }
      action={
        <Stack sx={{ gap: 1, alignItems: "center" }}>
          <Button onClick={reset}>{t("tryAgain")}</Button>
          <SaveReport />
        </Stack>
      }
    />
  );
}
