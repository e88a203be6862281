/** Lines across the window: the store restarting or read-only, what the checks found. */
import { Alert, CircularProgress } from "@mui/material";
import { useCall } from "#renderer/client.ts";
import { AccessLine } from "#renderer/features/session/access-gate.tsx";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { ReadOnlyBanner } from "./read-only-banner.tsx";

export function Banners() {
  const t = useText("shell");
  const status = useCall("app.status", {}).data;
  return (
    <>
      {status?.store === "restarting" && (
        <Alert
          severity="warning"
          variant="filled"
          role="status"
          icon={<CircularProgress size={20} color="inherit" aria-hidden />}
          sx={{ borderRadius: 0 }}
        >
          {t("restarting")}
        </Alert>
      )}
      <ReadOnlyBanner toFindings={<SeeFound />} />
      {status && status.condition.findings > 0 && status.condition.readOnly !== "fileDamaged" && (
        <Found count={status.condition.findings} />
      )}
      <AccessLine />
    </>
  );
}

/** What the checks of the whole have found, where the work goes on. */
function Found({ count }: { count: number }) {
  const t = useText("whole");
  return (
    <Alert severity="warning" role="alert" sx={{ borderRadius: 0 }} action={<SeeFound />}>
      {t("sign", { count })}
    </Alert>
  );
}

/** People who can act on the findings get a link. */
function SeeFound() {
  const t = useText("whole");
  const mayOpen = useCan()("settings.manage");
  return (
    mayOpen && (
      <AppLink
        to="/whole"
        sx={{ color: "inherit", fontSize: "body2.fontSize", fontWeight: 600, padding: "4px 8px" }}
      >
        {t("open")}
      </AppLink>
    )
  );
}
