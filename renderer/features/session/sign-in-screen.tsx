/** Signing in: one of the people who worked on this PC, or by name; in the sample also with one click on a person. */
import PersonIcon from "@mui/icons-material/PersonOutlineOutlined";
import { Alert, Box, ButtonBase, Stack, Typography, type Theme } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { LeaveSample } from "./leave-sample.tsx";
import { PersonAvatar } from "./person-avatar.tsx";
import { SamplePeople } from "./sample-people.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { showNames, useNamesAreShown, useWorkedHere, type WorkedHere } from "./worked-here.ts";

const RecoverScreen = lazy(async () => ({
  default: (await import("./recover-screen.tsx")).RecoverScreen,
}));

export type SetupStatus = Output<"setup.status">;

export function SignInScreen({ setup }: { setup: SetupStatus }) {
  const lang = useLang();
  const [recovering, setRecovering] = useState(false);
  const [recovered, setRecovered] = useState(false);
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
  return setup.sample ? (
    <InSample setup={setup} municipality={municipality} />
  ) : (
    <ByPassword
      municipality={municipality}
      recovered={recovered}
      onForgot={() => setRecovering(true)}
    />
  );
}

function InSample({ setup, municipality }: { setup: SetupStatus; municipality: string }) {
  const t = useText("session");
  const [byName, setByName] = useState(false);
  return (
    <FrontFrame
      title={t("samplePeople")}
      text={t("samplePeopleText")}
      below={municipality}
      note={t("note.signIn")}
      wide
      foot={
        <>
          {!byName && (
            <Button size="small" onClick={() => setByName(true)}>
              {t("sampleOwn")}
            </Button>
          )}
          <LeaveSample />
        </>
      }
    >
      <SamplePeople setup={setup} />
      {byName && (
        <Box sx={{ marginBlockStart: 2, maxInlineSize: 420 }}>
          <SignInForm username="" remember={false} />
        </Box>
      )}
    </FrontFrame>
  );
}

function ByPassword(props: { municipality: string; recovered: boolean; onForgot: () => void }) {
  const t = useText("session");
  const lang = useLang();
  const names = usePersonNames();
  const people = useWorkedHere();
  const shown = useNamesAreShown();
  const [chosen, setChosen] = useState(people[0]?.username ?? "");
  const person = people.find((one) => one.username === chosen);
  return (
    <FrontFrame
      title={t("signInTitle")}
      below={props.municipality}
      note={t("note.signIn")}
      {...(people.length > 0
        ? {
            side: <People people={people} chosen={chosen} onChoose={setChosen} />,
            sideTitle: props.municipality,
            sideText: t("workedHere.title"),
          }
        : {})}
      foot={
        <>
          <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
            {t("forgotOther")}
          </Typography>
          <Button quiet size="small" onClick={() => showNames(!shown)}>
            {shown ? t("workedHere.hide") : t("workedHere.show")}
          </Button>
        </>
      }
    >
      {props.recovered && (
        <Alert severity="success" sx={{ marginBlockEnd: 2 }}>
          {t("recovered")}
        </Alert>
      )}
      {person && (
        <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, marginBlockEnd: 2 }}>
          <PersonAvatar name={names(person).name} size={44} />
          <div>
            <Typography variant="h2">{names(person).name}</Typography>
            <Typography variant="caption" color="textSecondary">
              {t("workedHere.last", { at: formatInstant(person.at, undefined, lang) })}
            </Typography>
          </div>
        </Stack>
      )}
      <SignInForm key={chosen} username={person?.username ?? ""} remember />
      <Button
        quiet
        size="small"
        onClick={props.onForgot}
        sx={{ paddingInline: 0, marginBlockStart: 1 }}
      >
        {t("forgot")}
      </Button>
    </FrontFrame>
  );
}

/** Who worked on this PC, the last one first; and somebody else, by name. */
function People(props: {
  people: readonly WorkedHere[];
  chosen: string;
  onChoose: (username: string) => void;
}) {
  const { people, chosen, onChoose } = props;
  const t = useText("session");
  const names = usePersonNames();
  return (
    <Box
      component="ul"
      aria-label={t("workedHere.title")}
      sx={{ listStyle: "none", margin: 0, padding: 0 }}
    >
      {people.map((person) => {
        const { name, postTitle } = names(person);
        return (
          <li key={person.username}>
            <ButtonBase
              aria-pressed={chosen === person.username}
              onClick={() => onChoose(person.username)}
              sx={entrySx(chosen === person.username)}
            >
              <PersonAvatar name={name} size={32} />
              <span>
                <Typography component="span" sx={{ display: "block", fontWeight: 600 }}>
                  {name}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary">
                  {postTitle}
                </Typography>
              </span>
            </ButtonBase>
          </li>
        );
      })}
      <li>
        <ButtonBase
          aria-pressed={chosen === ""}
          onClick={() => onChoose("")}
          sx={entrySx(chosen === "")}
        >
          <Box sx={{ inlineSize: 32, display: "grid", placeItems: "center" }}>
            <PersonIcon aria-hidden fontSize="small" />
          </Box>
          <Typography component="span" sx={{ color: "primary.main", fontWeight: 600 }}>
            {t("workedHere.other")}
          </Typography>
        </ButtonBase>
      </li>
    </Box>
  );
}

const entrySx =
  (chosen: boolean) =>
  ({ palette }: Theme) => ({
    inlineSize: "100%",
    minBlockSize: 52,
    gap: 1.5,
    paddingInline: 3,
    justifyContent: "flex-start",
    textAlign: "start" as const,
    borderBlockStart: `1px solid ${palette.line}`,
    borderInlineStart: `4px solid ${chosen ? palette.primary.main : "transparent"}`,
    backgroundColor: chosen ? palette.look.paper : "transparent",
    "&:hover": { backgroundColor: chosen ? palette.look.paper : palette.look.hover },
    "&:focus-visible": { outlineOffset: "-2px" },
  });
