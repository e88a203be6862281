/** Changing their own password: forced at the first sign-in, or from the account page. */
import { Stack } from "@mui/material";
import { useState, type ReactNode } from "react";
import { useForm } from "react-hook-form";
import { sessionRows } from "#shared/contract/session.ts";
import type { FieldIssue } from "#shared/result.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { issuesWithRepeat } from "./new-password.ts";

export function ForcedChange() {
  const t = useText("session");
  const shell = useText("shell");
  const signOut = useCommand("session.signOut");
  return (
    <FrontFrame title={t("mustChangeTitle")} text={t("mustChangeText")}>
      <ChangePasswordForm
        onDone={() => {}}
        aside={
          <Button quiet onClick={() => void signOut.run({})}>
            {shell("signOut")}
          </Button>
        }
      />
    </FrontFrame>
  );
}

const fields = sessionRows["session.changePassword"].input.omit({ commandId: true });
const empty = { current: "", password: "", passwordAgain: "" };

export function ChangePasswordForm({ onDone, aside }: { onDone: () => void; aside?: ReactNode }) {
  const t = useText("session");
  const form = useForm({ defaultValues: empty });
  const change = useCommand("session.changePassword");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const submit = async () => {
    const values = form.getValues();
    const found = issuesWithRepeat(fields, values);
    setIssues(found);
    if (found[0]) return form.setFocus(found[0].path as keyof typeof empty);
    const result = await change.run({ current: values.current, password: values.password });
    if (!result.ok) return setIssues(result.error.fields ?? []);
    form.reset(empty);
    onDone();
  };
  return (
    <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("changeTitle")}>
      <TextField
        name="current"
        label={t("currentPassword")}
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordFields label={t("newPassword")} />
      {issues.length === 0 && <RefusalAlert refusal={change.refusal} />}
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
        <PrimaryButton type="submit" pending={change.pending}>
          {t("change")}
        </PrimaryButton>
        {aside}
      </Stack>
    </Form>
  );
}
