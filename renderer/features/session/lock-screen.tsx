/** The locked window: one person's password opens it again; another person signs in again. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { SignedInPerson } from "#shared/contract/session.ts";
import type { FieldIssue } from "#shared/result.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import type { SetupStatus } from "./sign-in-screen.tsx";

export function LockScreen({ person, setup }: { person: SignedInPerson; setup: SetupStatus }) {
  const t = useText("session");
  const lang = useLang();
  const { name } = usePersonNames()(person);
  const form = useForm({ defaultValues: { unlock: "" } });
  const unlock = useCommand("session.unlock");
  const signOut = useCommand("session.signOut");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [asking, setAsking] = useState(false);
  const submit = async () => {
    const password = form.getValues("unlock");
    if (password === "") return setIssues([{ path: "unlock", reason: "required" }]);
    setIssues([]);
    const result = await unlock.run({ password });
    if (!result.ok) {
      setIssues((result.error.fields ?? []).map((issue) => ({ ...issue, path: "unlock" })));
      form.setFocus("unlock", { shouldSelect: true });
    }
  };
  return (
    <FrontFrame
      title={t("lockedTitle")}
      text={t("lockedText", { name })}
      beneath={(lang === "en" ? setup.municipality?.nameEn : setup.municipality?.nameFa) ?? ""}
    >
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("lockedTitle")}>
        {/* Not "password": a form with that field may be kept behind the lock, and ids are unique. */}
        <TextField
          name="unlock"
          label={t("password")}
          type="password"
          autoComplete="current-password"
          autoFocus
        />
        {setup.samplePassword && (
          <Typography
            variant="caption"
            color="textSecondary"
            component="p"
            sx={{ marginBlockEnd: 2 }}
          >
            {t("samplePasswordNote", { password: "" })}
            <bdi>{setup.samplePassword}</bdi>
          </Typography>
        )}
        {issues.length === 0 && <RefusalAlert refusal={unlock.refusal} />}
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
          <PrimaryButton type="submit" pending={unlock.pending}>
            {t("unlock")}
          </PrimaryButton>
          <Button quiet onClick={() => setAsking(true)}>
            {t("otherPerson")}
          </Button>
        </Stack>
      </Form>
      <ConfirmDialog
        open={asking}
        title={t("otherPerson")}
        confirmLabel={t("otherPerson")}
        onConfirm={() => signOut.run({})}
        onClose={() => setAsking(false)}
      >
        {t("otherPersonText", { name })}
      </ConfirmDialog>
    </FrontFrame>
  );
}
