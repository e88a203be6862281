/** Setting up the municipality: names, first administrator, then the recovery code. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { sessionRows } from "#shared/contract/session.ts";
import type { FieldIssue } from "#shared/result.ts";
import { emptyRecord } from "#shared/backup/status.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { tell } from "#renderer/app/told.tsx";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { PlaceField } from "#renderer/features/backups/place-field.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { issuesWithRepeat } from "./new-password.ts";
import { makeRecoveryCode } from "./recovery-code.ts";
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
  /** Of the backups; empty when it is chosen later. */
  place: "",
};
type Values = typeof empty;

export function SetUpForm({ onBack }: { onBack: () => void }) {
  const t = useText("session");
  const c = useText("common");
  const b = useText("backups");
  const form = useForm<Values>({ defaultValues: empty });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [step, setStep] = useState<"fields" | "place" | "code">("fields");
  const [recoveryCode] = useState(makeRecoveryCode);
  const choosePlace = useCommand("backup.choose");
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
    if (strong.ok) setStep("place");
  };
  const finish = async () => {
    const { passwordAgain: _, place, ...values } = form.getValues();
    const result = await setUp.run({ ...values, recoveryCode });
    if (!result.ok) {
      if (!result.error.fields) return;
      setIssues(result.error.fields);
      return setStep("fields");
    }
    if (place === "") return;
    // The administrator is signed in now; a problem with the place is shown, and the shell warns.
    const { hour, gigabytes } = emptyRecord;
    const chosen = await choosePlace.run({ place, hour, gigabytes });
    if (!chosen.ok) tell(b("setUp.notUsable"));
  };

  if (step === "place")
    return (
      <FrontFrame title={b("setUp.title")} text={b("setUp.text")}>
        <Form form={form} issues={[]} onSubmit={() => setStep("code")} label={b("setUp.title")}>
          <PlaceField />
          <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
            <PrimaryButton type="submit">{t("toRecoveryCode")}</PrimaryButton>
            <Button
              onClick={() => {
                form.setValue("place", "");
                setStep("code");
              }}
            >
              {b("setUp.later")}
            </Button>
            <Button quiet onClick={() => setStep("fields")}>
              {c("back")}
            </Button>
          </Stack>
          <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 1 }}>
            {b("setUp.laterText")}
          </Typography>
        </Form>
      </FrontFrame>
    );

  if (step === "code")
    return (
      <FrontFrame title={t("recoveryTitle")} text={t("recoveryText")}>
        <RecoveryStep
          code={recoveryCode}
          username={form.getValues("username").trim().toLowerCase()}
          municipality={form.getValues("nameFa")}
          confirmLabel={t("setUpFinish")}
          pending={setUp.pending}
          onConfirm={() => void finish()}
          onBack={() => setStep("place")}
        />
        <RefusalAlert refusal={setUp.refusal} />
      </FrontFrame>
    );
  return (
    <FrontFrame title={t("setUpTitle")} text={t("setUpText")} note={t("note.first")} wide>
      <Form form={form} issues={issues} onSubmit={() => void check()} label={t("setUpTitle")}>
        <ErrorSummary issues={issues} labelOf={(path) => labels(t)[path]} />
        <Typography variant="h2" sx={{ marginBlockEnd: 1.5 }}>
          {t("municipality")}
        </Typography>
        <Columns>
          <TextField name="nameFa" label={t("nameFa")} helper={t("nameFaHelp")} required />
          <TextField
            name="nameEn"
            label={t("nameEn")}
            helper={t("nameEnHelp")}
            dir="ltr"
            required
          />
        </Columns>
        <Typography variant="h2">{t("administrator")}</Typography>
        <Typography color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
          {t("administratorText")}
        </Typography>
        <Columns>
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
        </Columns>
        <Stack direction="row" sx={{ gap: 1.5, marginBlockStart: 1 }}>
          <PrimaryButton type="submit" pending={checkPassword.pending}>
            {b("setUp.next")}
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
