/** Says at the window that is open that a person has started Safir a second time. */
import { Alert, Snackbar } from "@mui/material";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";

export function SecondStartNotice() {
  const t = useText("app");
  const starts = useCall("app.status", {}).data?.secondStarts ?? 0;
  const [seen, setSeen] = useState(0);
  const close = () => setSeen(starts);
  return (
    <Snackbar
      open={starts > seen}
      onClose={close}
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
    >
      <Alert severity="info" variant="standard" onClose={close}>
        {t("alreadyHere")}
      </Alert>
    </Snackbar>
  );
}
