/** What is on a page that does not exist or broke: a way back, never a stack. */
import ErrorIcon from "@mui/icons-material/ReportGmailerrorredOutlined";
import SearchOffIcon from "@mui/icons-material/SearchOffOutlined";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
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

export function PageFailed({ reset }: { reset: () => void }) {
  const t = useText("shell");
  return (
    <EmptyState
      icon={<ErrorIcon />}
      title={t("failedTitle")}
      text={t("failedText")}
      action={<Button onClick={reset}>{t("tryAgain")}</Button>}
    />
  );
}
