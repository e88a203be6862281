/** Whether a person gets in, and with which first password. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { FullPerson } from "#shared/contract/people.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { HandOver, type FirstPassword } from "./hand-over.tsx";
import { newPassphrase } from "./passphrase.ts";

export function AccessPanel({ person }: { person: FullPerson }) {
  const t = useText("people");
  const { name } = usePersonNames()(person);
  const { id, active, username } = person;
  const setActive = useCommand("people.setActive");
  const reset = useCommand("people.resetPassword");
  const [asking, setAsking] = useState<"active" | "password" | null>(null);
  const [given, setGiven] = useState<FirstPassword | null>(null);

  const resetPassword = async () => {
    const password = newPassphrase();
    const result = await reset.run({ id, password });
    if (result.ok) setGiven({ name, username, password });
    return result;
  };

  return (
    <Panel title={t("accessTitle")}>
      <Typography color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {active ? t("activeNow") : t("inactiveNow")}
      </Typography>
      <Stack sx={{ gap: 1, alignItems: "stretch" }}>
        <Button onClick={() => setAsking("password")}>{t("resetPassword")}</Button>
        <Button danger={active} onClick={() => setAsking("active")}>
          {active ? t("deactivate") : t("activate")}
        </Button>
      </Stack>
      <ConfirmDialog
        open={asking === "password"}
        title={t("resetTitle", { name })}
        confirmLabel={t("resetConfirm")}
        onConfirm={resetPassword}
        onClose={() => setAsking(null)}
      >
        <Typography>{t("resetText")}</Typography>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === "active"}
        title={active ? t("deactivateTitle", { name }) : t("activateTitle", { name })}
        confirmLabel={active ? t("deactivate") : t("activate")}
        danger={active}
        onConfirm={() => setActive.run({ id, active: !active })}
        onClose={() => setAsking(null)}
      >
        <Typography>{active ? t("deactivateText") : t("activateText")}</Typography>
      </ConfirmDialog>
      {given && <HandOver given={given} onDone={() => setGiven(null)} />}
    </Panel>
  );
}
