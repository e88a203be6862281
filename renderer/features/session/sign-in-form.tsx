/** The name and the password; of a person who was chosen, only the password. */
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { PasswordField, useKeys, WrongPassword } from "./password-field.tsx";
import { triesOf } from "./tries.ts";
import { noteWorkedHere } from "./worked-here.ts";

export function SignInForm({ username, remember }: { username: string; remember: boolean }) {
  const t = useText("session");
  const form = useForm({ defaultValues: { username, password: "" } });
  const signIn = useCommand("session.signIn");
  const keys = useKeys();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const submit = async () => {
    // The schema comes with its library; nobody needs it before the first name is typed.
    const { sessionRows } = await import("#shared/contract/session.ts");
    const { input, proof } = sessionRows["session.signIn"];
    const parsed = input.extend(proof.shape).safeParse(form.getValues());
    if (!parsed.success) return setIssues(issuesOf(parsed.error));
    setIssues([]);
    const result = await signIn.run(parsed.data);
    if (result.ok) {
      if (remember && result.value.person) noteWorkedHere(result.value.person, new Date());
      return;
    }
    setIssues(result.error.fields ?? []);
    form.setFocus("password", { shouldSelect: true });
  };
  const tries = triesOf(signIn.refusal);
  return (
    <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("signInTitle")}>
      {username === "" && (
        <TextField
          name="username"
          label={t("username")}
          dir="ltr"
          autoComplete="username"
          autoFocus
        />
      )}
      <PasswordField
        name="password"
        label={t("password")}
        keys={keys}
        autoFocus={username !== ""}
        wrong={issues.length > 0 && tries && <WrongPassword keys={keys} {...tries} />}
      />
      {/* A wrong password is said at its field; waiting and the rest are said here. */}
      {issues.length === 0 && <RefusalAlert refusal={signIn.refusal} />}
      <PrimaryButton type="submit" pending={signIn.pending} sx={{ marginBlockStart: 0.5 }}>
        {t("signIn")}
      </PrimaryButton>
    </Form>
  );
}
