/** The administrator's way back in: printed code, new password, and the next code to store. */
import { Stack } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { sessionRows } from "#shared/contract/session.ts";
import type { FieldIssue } from "#shared/result.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { issuesWithRepeat } from "./new-password.ts";
import { makeRecoveryCode } from "./recovery-code.ts";
import { RecoveryStep } from "./recovery-step.tsx";
import { TriesLeft } from "./password-field.tsx";
import { triesOf } from "./tries.ts";

const { input, proof } = sessionRows["session.recover"];
const fields = input.omit({ commandId: true }).extend(proof.omit({ nextRecoveryCode: true }).shape);

export function RecoverScreen(props: {
  municipality: string;
  onDone: () => void;
  onBack: () => void;
}) {
  const t = useText("session");
  const form = useForm({
    defaultValues: { username: "", recoveryCode: "", password: "", passwordAgain: "" },
  });
  const recover = useCommand("session.recover");
  const checkPassword = useCommand("session.checkPassword");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [step, setStep] = useState<"fields" | "code">("fields");
  const [nextRecoveryCode] = useState(makeRecoveryCode);
  const check = async () => {
    const values = form.getValues();
    const found = issuesWithRepeat(fields, values);
    if (found.length > 0) return setIssues(found);
    const { username, password } = values;
    const about = [props.municipality];
    // Before the next code is printed, not after it.
    const strong = await checkPassword.run({ username, about, password });
    setIssues(strong.ok ? [] : (strong.error.fields ?? []));
    if (strong.ok) setStep("code");
  };
  const finish = async () => {
    const { passwordAgain: _, ...values } = form.getValues();
    const result = await recover.run({ ...values, nextRecoveryCode });
    if (result.ok) return props.onDone();
    setIssues(result.error.fields ?? []);
    setStep("fields");
  };
  const tries = triesOf(recover.refusal);
  if (step === "code")
    return (
      <FrontFrame title={t("recoverNewTitle")} text={t("recoverNewText")}>
        <RecoveryStep
          code={nextRecoveryCode}
          username={form.getValues("username").trim().toLowerCase()}
          municipality={props.municipality}
          confirmLabel={t("recoverFinish")}
          pending={recover.pending}
          onConfirm={() => void finish()}
          onBack={() => setStep("fields")}
        />
      </FrontFrame>
    );
  return (
    <FrontFrame title={t("recoverTitle")} text={t("recoverText")} below={props.municipality}>
      <Form form={form} issues={issues} onSubmit={() => void check()} label={t("recoverTitle")}>
        <ErrorSummary issues={issues} />
        {issues.length === 0 && <RefusalAlert refusal={recover.refusal} />}
        <TextField
          name="username"
          label={t("username")}
          dir="ltr"
          autoComplete="username"
          required
        />
        <TextField
          name="recoveryCode"
          label={t("recoveryCode")}
          helper={t("recoverCodeHelp")}
          dir="ltr"
          required
          after={issues.length > 0 && tries && <TriesLeft {...tries} />}
        />
        <NewPasswordFields label={t("newPassword")} />
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
          <PrimaryButton type="submit" pending={checkPassword.pending}>
            {t("recoverNext")}
          </PrimaryButton>
          <Button quiet onClick={props.onBack}>
            {t("backToSignIn")}
          </Button>
        </Stack>
      </Form>
    </FrontFrame>
  );
}
