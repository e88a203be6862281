/** Why the dossier came to the state it is in, as it was written. */
import { Alert, AlertTitle, type AlertColor } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Status } from "#shared/mission/state.ts";
import { useText } from "#renderer/i18n.ts";

/** States that say why they came about, and how grave it is. */
const severities = {
  returned: "warning",
  reportReturned: "warning",
  postponed: "warning",
  rejected: "error",
  cancelled: "error",
  reportRejected: "error",
  withdrawn: "info",
} as const satisfies Partial<Record<Status, AlertColor>>;
export const hasReason = (status: Status): status is keyof typeof severities =>
  Object.hasOwn(severities, status);

export function LastReason({
  mission,
}: {
  mission: Pick<Dossier["mission"], "status" | "lastReason">;
}) {
  const t = useText("dossier");
  const { status, lastReason } = mission;
  if (lastReason === "" || !hasReason(status)) return null;
  return (
    <Alert severity={severities[status]} role="note" sx={{ marginBlockEnd: 1 }}>
      <AlertTitle>{t(`reasonOf.${status}`)}</AlertTitle>
      <bdi style={{ whiteSpace: "pre-line" }}>{lastReason}</bdi>
    </Alert>
  );
}
