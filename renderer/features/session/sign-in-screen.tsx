/** Signing in: by name and password; in the sample also with one click on a person. */
import { Alert, Box, ButtonBase, Stack, Typography } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { useForm } from "react-hook-form";
import type { Output } from "#shared/contract/table.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { LeaveSample } from "./leave-sample.tsx";
import { PersonAvatar } from "./person-avatar.tsx";

const RecoverScreen = lazy(async () => ({
  default: (await import("./recover-screen.tsx")).RecoverScreen,
}));

export type SetupStatus = Output<"setup.status">;

export function SignInScreen({ setup }: { setup: SetupStatus }) {
  const t = useText("session");
  const lang = useLang();
  const [recovering, setRecovering] = useState(false);
  const [recovered, setRecovered] = useState(false);
  const [byName, setByName] = useState(!setup.sample);
  const named = setup.municipality;
  const municipality = named
    ? lang === "en" && named.nameEn !== ""
      ? named.nameEn
      : named.nameFa
    : "";
  if (recovering)
    return (
      <Suspense fallback={null}>
        <RecoverScreen
          municipality={municipality}
          onDone={() => {
            setRecovered(true);
            setRecovering(false);
          }}
          onBack={() => setRecovering(false)}
        />
      </Suspense>
    );
  return (
    <FrontFrame
      title={setup.sample ? t("samplePeople") : t("signInTitle")}
      {...(setup.sample ? { text: t("samplePeopleText") } : {})}
      beneath={municipality}
      wide={setup.sample}
    >
      {recovered && (
        <Alert severity="success" sx={{ marginBlockEnd: 2 }}>
          {t("recovered")}
        </Alert>
      )}
      {setup.sample && <SamplePeople setup={setup} />}
      {byName && <SignInForm />}
      <Stack sx={{ marginBlockStart: 3, gap: 0.5, alignItems: "flex-start" }}>
        {setup.sample ? (
          <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
            {!byName && (
              <Button size="small" onClick={() => setByName(true)}>
                {t("sampleOwn")}
              </Button>
            )}
            <LeaveSample />
          </Stack>
        ) : (
          <>
            <Button
              quiet
              size="small"
              onClick={() => setRecovering(true)}
              sx={{ paddingInline: 0 }}
            >
              {t("forgot")}
            </Button>
            <Typography variant="caption" color="textSecondary">
              {t("forgotOther")}
            </Typography>
          </>
        )}
      </Stack>
    </FrontFrame>
  );
}

function SignInForm() {
  const t = useText("session");
  const form = useForm({ defaultValues: { username: "", password: "" } });
  const signIn = useCommand("session.signIn");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const submit = async () => {
    // The schema loads its library; it is not needed before the first name is typed.
    const { sessionRows } = await import("#shared/contract/session.ts");
    const { input, proof } = sessionRows["session.signIn"];
    const parsed = input.extend(proof.shape).safeParse(form.getValues());
    if (!parsed.success) return setIssues(issuesOf(parsed.error));
    setIssues([]);
    const result = await signIn.run(parsed.data);
    if (!result.ok) {
      setIssues(result.error.fields ?? []);
      form.setFocus("password", { shouldSelect: true });
    }
  };
  return (
    <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("signInTitle")}>
      <TextField
        name="username"
        label={t("username")}
        dir="ltr"
        autoComplete="username"
        autoFocus
      />
      <TextField
        name="password"
        label={t("password")}
        type="password"
        autoComplete="current-password"
      />
      {/* A wrong password is shown at its field; waits and other refusals are shown here. */}
      {issues.length === 0 && <RefusalAlert refusal={signIn.refusal} />}
      <PrimaryButton
        type="submit"
        pending={signIn.pending}
        fullWidth
        sx={{ marginBlockStart: 0.5 }}
      >
        {t("signIn")}
      </PrimaryButton>
    </Form>
  );
}

function SamplePeople({ setup }: { setup: SetupStatus }) {
  const t = useText("session");
  const w = useText("words");
  const names = usePersonNames();
  const signIn = useCommand("session.signIn");
  const password = setup.samplePassword ?? "";
  return (
    <>
      <Box
        component="ul"
        sx={{
          listStyle: "none",
          margin: 0,
          padding: 0,
          display: "grid",
          gap: 1,
          gridTemplateColumns: "repeat(auto-fill, minmax(15rem, 1fr))",
        }}
      >
        {setup.samplePeople.map((person) => (
          <li key={person.username}>
            <ButtonBase
              onClick={() => void signIn.run({ username: person.username, password })}
              sx={(theme) => ({
                inlineSize: "100%",
                blockSize: "100%",
                gap: 1.25,
                padding: 1,
                justifyContent: "flex-start",
                textAlign: "start",
                borderRadius: 1,
                border: `1px solid ${theme.palette.line}`,
                "&:hover": {
                  backgroundColor: theme.palette.soft.teal,
                  borderColor: theme.palette.primary.main,
                },
              })}
            >
              <PersonAvatar name={names(person).name} />
              <span>
                <Typography
                  component="span"
                  variant="body2"
                  sx={{ display: "block", fontWeight: 600 }}
                >
                  {names(person).name}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary">
                  {rolesBeside(
                    names(person).name,
                    person.roles.map((role) => w(`role.${role}`)),
                  )}
                </Typography>
              </span>
            </ButtonBase>
          </li>
        ))}
      </Box>
      <RefusalAlert refusal={signIn.refusal} />
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ marginBlockStart: 1.5, marginBlockEnd: 0 }}
      >
        {t("samplePasswordNote", { password: "" })}
        <bdi>{password}</bdi>
      </Typography>
    </>
  );
}

/** In the sample people are named by their post: a role with the same words would be repeated. */
const rolesBeside = (name: string, roles: string[]): string =>
  roles.filter((role) => role !== name).join(" · ");
