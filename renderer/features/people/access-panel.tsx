/** Whether a person can sign in, and the first password. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Output } from "#shared/contract/table.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { LeftBehind } from "#renderer/features/reassign/left-behind.tsx";
import { HandOver, type FirstPassword } from "./hand-over.tsx";
import { newPassphrase } from "./passphrase.ts";

export function AccessPanel({ person }: { person: Output<"people.get"> }) {
  const t = useText("people");
  const { name } = usePersonNames()(person);
  const { id, active, username } = person;
  const p = useText("profile");
  const setActive = useCommand("people.setActive");
  const reset = useCommand("people.resetPassword");
  const [asking, setAsking] = useState<"active" | "password" | "username" | null>(null);
  const [stuck, setStuck] = useState(0);
  const [given, setGiven] = useState<FirstPassword | null>(null);

  const form = useForm({ defaultValues: { username: "" } });
  const give = useCommand("people.giveAccess");
  const giveAccess = async ({ username: typed }: { username: string }) => {
    const password = newPassphrase();
    const seenVersion = person.versions.access;
    const result = await give.run({ id, seenVersion, username: typed, password });
    if (result.ok) setGiven({ name, username: typed.trim().toLowerCase(), password });
    return result;
  };

  const resetPassword = async () => {
    const password = newPassphrase();
    const result = await reset.run({ id, password });
    if (result.ok) setGiven({ name, username, password });
    return result;
  };

  return (
    <Panel title={t("accessTitle")}>
      <Typography color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {username === "" ? p("noAccessText") : active ? t("activeNow") : t("inactiveNow")}
      </Typography>
      <LeftBehind steps={stuck} />
      <Stack sx={{ gap: 1, alignItems: "stretch" }}>
        {username === "" ? (
          <Button onClick={() => setAsking("username")}>{p("giveAccess")}</Button>
        ) : (
          <Button onClick={() => setAsking("password")}>{t("resetPassword")}</Button>
        )}
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
        onConfirm={async () => {
          const seenVersion = person.versions.active;
          const result = await setActive.run({ id, seenVersion, active: !active });
          if (result.ok) setStuck(active ? result.value.stuckSteps : 0);
          return result;
        }}
        onClose={() => setAsking(null)}
      >
        <Typography>{active ? t("deactivateText") : t("activateText")}</Typography>
      </ConfirmDialog>
      <FormDialog
        open={asking === "username"}
        title={p("giveAccessTitle", { name })}
        form={form}
        confirmLabel={p("giveAccess")}
        onConfirm={giveAccess}
        onClose={() => setAsking(null)}
      >
        <Typography sx={{ marginBlockEnd: 2 }}>{p("giveAccessText")}</Typography>
        <TextField name="username" label={t("username")} required dir="ltr" autoComplete="off" />
      </FormDialog>
      {given && <HandOver given={given} onDone={() => setGiven(null)} />}
    </Panel>
  );
}
