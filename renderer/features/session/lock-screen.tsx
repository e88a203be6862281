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
import { usePersonNames } from "#renderer/ui/text.tsx";
import { PasswordField, useKeys, WrongPassword } from "./password-field.tsx";
import { PersonAvatar } from "./person-avatar.tsx";
import type { SetupStatus } from "./sign-in-screen.tsx";
import { triesOf } from "./tries.ts";

export function LockScreen({ person, setup }: { person: SignedInPerson; setup: SetupStatus }) {
  const t = useText("session");
  const lang = useLang();
  const { name } = usePersonNames()(person);
  const form = useForm({ defaultValues: { unlock: "" } });
  const unlock = useCommand("session.unlock");
  const signOut = useCommand("session.signOut");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [asking, setAsking] = useState(false);
  const keys = useKeys();
  const tries = triesOf(unlock.refusal);
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
      below={(lang === "en" ? setup.municipality?.nameEn : setup.municipality?.nameFa) ?? ""}
      note={t("note.locked")}
      foot={
        <Typography variant="caption" color="textSecondary">
          {t("draftKept")}
        </Typography>
      }
    >
      <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, marginBlockEnd: 2 }}>
        <PersonAvatar name={name} size={44} />
        <Typography variant="h2">{name}</Typography>
      </Stack>
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("lockedTitle")}>
        {/* Not "password": a form with that field may be kept behind the lock, and ids are unique. */}
        <PasswordField
          name="unlock"
          label={t("password")}
          keys={keys}
          wrong={issues.length > 0 && tries && <WrongPassword keys={keys} {...tries} />}
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
