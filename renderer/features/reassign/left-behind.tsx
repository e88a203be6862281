/** Steps left without a decider after a person's access or roles changed, and naming another person. */
import { Alert } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";

export function LeftBehind({ steps }: { steps: number }) {
  const t = useText("reassign");
  const navigate = useNavigate();
  if (steps === 0) return null;
  return (
    <Alert
      severity="warning"
      sx={{ marginBlock: 2 }}
      action={
        <Button
          size="small"
          onClick={() => void navigate({ to: "/waiting", search: { stuck: true } })}
        >
          {t("leftAct")}
        </Button>
      }
    >
      {t("left", { count: steps })}
    </Alert>
  );
}
