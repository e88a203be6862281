/** Says why only reading works, also before signing in, with a button where the store does not recover by itself. */
import { Alert } from "@mui/material";
import type { ReactNode } from "react";
import { useCall, useCommand } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Ltr } from "#renderer/ui/text.tsx";

export function ReadOnlyBanner({ toFindings }: { toFindings?: ReactNode }) {
  const reason = useReason();
  const t = useText("app");
  const retry = useCommand("app.retryOpen");
  const status = useCall("app.status", {}).data;
  const why = status?.store === "ready" ? status.condition.readOnly : null;
  if (!status || why === null) return null;
  const { failure } = status.condition;
  return (
    <Alert
      severity="error"
      variant="filled"
      role="alert"
      sx={{ borderRadius: 0 }}
      action={
        why === "diskFails" ? (
          <Button size="small" pending={retry.pending} onClick={() => void retry.run({})}>
            {t("retry")}
          </Button>
        ) : (
          why === "fileDamaged" && toFindings
        )
      }
    >
      {reason({ reason: why, params: { position: failure?.position ?? 0 } })}
      {why === "eventNotApplied" && failure && (
        <>
          {" "}
          <Ltr>{`${failure.stream} · ${failure.type}`}</Ltr>
        </>
      )}
    </Alert>
  );
}
