/** What main has to say at the top of the window: it was started a second time, or its page was loaded again. */
import { Alert, Snackbar } from "@mui/material";
import { useState, type ReactNode } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";

export function MainNotices() {
  const t = useText("app");
  const status = useCall("app.status", {}).data;
  return (
    <>
      <Notice times={status?.secondStarts ?? 0} severity="info">
        {t("alreadyHere")}
      </Notice>
      <Notice times={status?.pageReloads ?? 0} severity="warning">
        {t("pageReloaded")}
      </Notice>
    </>
  );
}

/** Shown once more whenever it has happened once more. */
function Notice(props: { times: number; severity: "info" | "warning"; children: ReactNode }) {
  const [seen, setSeen] = useState(0);
  const close = () => setSeen(props.times);
  return (
    <Snackbar
      open={props.times > seen}
      onClose={close}
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
    >
      <Alert severity={props.severity} variant="standard" onClose={close}>
        {props.children}
      </Alert>
    </Snackbar>
  );
}
