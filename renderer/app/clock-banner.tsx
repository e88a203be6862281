/** Says that this computer's clock is wrong, and lets people with the right confirm it. */
import { Alert } from "@mui/material";
import { useCall, useCommand } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";

/** A clock that was set right is noticed within this time, without an act. */
const minute = 60_000;

export function ClockBanner() {
  const t = useText("shell");
  const reason = useReason();
  const mayConfirm = useCan()("settings.manage");
  const confirm = useCommand("clock.confirm");
  const fault = useCall("clock.state", {}, { pollMs: minute }).data?.fault ?? null;
  if (fault === null) return null;
  return (
    <Alert
      severity="warning"
      role="alert"
      sx={{ borderRadius: 0 }}
      action={
        mayConfirm && fault.fault !== "clockBeforeRelease" ? (
          <Button size="small" pending={confirm.pending} onClick={() => void confirm.run({})}>
            {t("clockIsRight")}
          </Button>
        ) : undefined
      }
    >
      {reason({ reason: fault.fault, params: { shows: fault.shows, known: fault.known } })}
    </Alert>
  );
}
