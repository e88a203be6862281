/** Setting up the municipality: names, first administrator, then the recovery code. */
import { Stack, Typography } from "@mui/material";
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
import { RecoveryStep } from "./recovery-step.tsx";

const { input, proof } = sessionRows["setup.municipality"];
const fields = input.omit({ commandId: true }).extend(proof.omit({ recoveryCode: true }).shape);
const empty = {
  nameFa: "",
  nameEn: "",
  adminNameFa: "",
  adminPostFa: "",
  adminUnitFa: "",
  username: "",
  password: "",
  passwordAgain: "",
};
type Values = typeof empty;

export function SetUpForm({ onBack }: { onBack: () => void }) {
  const t = useText("session");
  const c = useText("common");
  const form = useForm<Values>({ defaultValues: empty });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [step, setStep] = useState<"fields" | "code">("fields");
  const setUp = useCommand("setup.municipality");
  const checkPassword = useCommand("session.checkPassword");

  const check = async () => {
    const values = form.getValues();
    const found = issuesWithRepeat(fields, values);
    if (found.length > 0) return setIssues(found);
    const { username, password, nameFa, nameEn, adminNameFa, adminPostFa, adminUnitFa } = values;
    const about = [nameFa, nameEn, adminNameFa, adminPostFa, adminUnitFa];
    // Before the code is printed, not after it.
    const strong = await checkPassword.run({ username, about, password });
    setIssues(strong.ok ? [] : (strong.error.fields ?? []));
    if (strong.ok) setStep("code");
  };
  const finish = async (recoveryCode: string) => {
    const { passwordAgain: _, ...values } = form.getValues();
    const result = await setUp.run({ ...values, recoveryCode });
    if (!result.ok && result.error.fields) {
      setIssues(result.error.fields);
      setStep("fields");
    }
  };

  if (step === "code")
    return (
      <FrontFrame title={t("recoveryTitle")} text={t("recoveryText")}>
        <RecoveryStep
          username={form.getValues("username").trim().toLowerCase()}
          municipality={form.getValues("nameFa")}
          confirmLabel={t("setUpFinish")}
          pending={setUp.pending}
          onConfirm={(code) => void finish(code)}
          onBack={() => setStep("fields")}
        />
        <RefusalAlert refusal={setUp.refusal} />
      </FrontFrame>
    );
  return (
    <FrontFrame title={t("setUpTitle")} text={t("setUpText")}>
      <Form form={form} issues={issues} onSubmit={() => void check()} label={t("setUpTitle")}>
        <ErrorSummary issues={issues} labelOf={(path) => labels(t)[path]} />
        <Typography variant="h2" sx={{ marginBlockEnd: 1.5 }}>
          {t("municipality")}
        </Typography>
        <TextField name="nameFa" label={t("nameFa")} helper={t("nameFaHelp")} required />
        <TextField name="nameEn" label={t("nameEn")} helper={t("nameEnHelp")} dir="ltr" required />
        <Typography variant="h2">{t("administrator")}</Typography>
        <Typography color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
          {t("administratorText")}
        </Typography>
        <TextField name="adminNameFa" label={t("adminNameFa")} required />
        <TextField
          name="adminPostFa"
          label={t("adminPostFa")}
          helper={t("adminPostHelp")}
          required
        />
        <TextField
          name="adminUnitFa"
          label={t("adminUnitFa")}
          helper={t("adminUnitHelp")}
          required
        />
        <TextField
          name="username"
          label={t("username")}
          helper={t("usernameHelp")}
          dir="ltr"
          required
        />
        <NewPasswordFields label={t("password")} />
        <Stack direction="row" sx={{ gap: 1.5, marginBlockStart: 1 }}>
          <PrimaryButton type="submit" pending={checkPassword.pending}>
            {t("toRecoveryCode")}
          </PrimaryButton>
          <Button quiet onClick={onBack}>
            {c("back")}
          </Button>
        </Stack>
      </Form>
    </FrontFrame>
  );
}

const labels = (t: ReturnType<typeof useText<"session">>): Record<string, string> => ({
  nameFa: t("nameFa"),
  nameEn: t("nameEn"),
  adminNameFa: t("adminNameFa"),
  adminPostFa: t("adminPostFa"),
  adminUnitFa: t("adminUnitFa"),
  username: t("username"),
  password: t("password"),
  passwordAgain: t("passwordAgain"),
});
