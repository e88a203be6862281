/** Saves a report for support, without personal data, where the person chooses. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useCommand } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button } from "./buttons.tsx";
import { Ltr } from "./text.tsx";

export function SaveReport({ small = false }: { small?: boolean }) {
  const t = useText("app");
  const reason = useReason();
  const { run, pending, refusal } = useCommand("support.save");
  const [savedTo, setSavedTo] = useState("");
  const save = async () => {
    setSavedTo("");
    const result = await run({});
    if (result.ok) setSavedTo(result.value.path ?? "");
  };
  return (
    <Stack sx={{ gap: 0.5, alignItems: "flex-start" }}>
      <Button {...(small ? { size: "small" } : {})} pending={pending} onClick={() => void save()}>
        {t("report.save")}
      </Button>
      {!small && (
        <Typography variant="caption" color="textSecondary">
          {t("report.help")}
        </Typography>
      )}
      {refusal && (
        <Typography variant="body2" role="alert">
          {reason(refusal)}
        </Typography>
      )}
      {savedTo !== "" && (
        <Typography variant="body2" role="status" sx={{ overflowWrap: "anywhere" }}>
          {t("report.saved")} <Ltr>{savedTo}</Ltr>
        </Typography>
      )}
    </Stack>
  );
}
