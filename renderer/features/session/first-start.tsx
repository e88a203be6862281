/** The very first window: set up this municipality, restore a backup, or explore sample data. */
import ApartmentIcon from "@mui/icons-material/AccountBalanceOutlined";
import ExploreIcon from "@mui/icons-material/ExploreOutlined";
import RestoreIcon from "@mui/icons-material/RestoreOutlined";
import { Box, Typography } from "@mui/material";
import { lazy, startTransition, useState, type ReactNode } from "react";
import { FrontFrame } from "#renderer/app/front-frame.tsx";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";

const RestoreScreen = lazy(async () => ({
  default: (await import("#renderer/features/backups/restore-screen.tsx")).RestoreScreen,
}));
const SetUpForm = lazy(async () => ({ default: (await import("./set-up-form.tsx")).SetUpForm }));

export function FirstStart() {
  const t = useText("session");
  const [settingUp, setSettingUp] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const b = useText("backups");
  const useSample = useCommand("app.useSample");
  // A transition: this page stays until the next one is loaded, and the window is never empty.
  if (restoring) return <RestoreScreen onBack={() => setRestoring(false)} />;
  if (settingUp) return <SetUpForm onBack={() => setSettingUp(false)} />;
  return (
    <FrontFrame title={t("welcome")} text={t("welcomeText")} note={t("note.first")} wide>
      <Box
        sx={(theme) => ({
          display: "grid",
          gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr 1fr" },
          borderBlockStart: `1px solid ${theme.palette.line}`,
          "& > * + *": { borderInlineStart: { sm: `1px solid ${theme.palette.line}` } },
        })}
      >
        <Choice
          icon={<ApartmentIcon />}
          title={t("setUpTitle")}
          text={t("setUpText")}
          button={
            <PrimaryButton onClick={() => startTransition(() => setSettingUp(true))}>
              {t("setUpStart")}
            </PrimaryButton>
          }
        />
        <Choice
          icon={<RestoreIcon />}
          title={b("firstTitle")}
          text={b("firstText")}
          button={
            <Button onClick={() => startTransition(() => setRestoring(true))}>
              {b("firstStart")}
            </Button>
          }
        />
        <Choice
          icon={<ExploreIcon />}
          title={t("sampleTitle")}
          text={t("sampleText")}
          button={
            <Button
              pending={useSample.pending}
              onClick={() => void useSample.run({ sample: true })}
            >
              {t("sampleStart")}
            </Button>
          }
        />
      </Box>
      <RefusalAlert refusal={useSample.refusal} />
    </FrontFrame>
  );
}

function Choice({
  icon,
  title,
  text,
  button,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  button: ReactNode;
}) {
  return (
    <Box sx={{ padding: 2, display: "flex", flexDirection: "column", gap: 0.75 }}>
      <Box sx={{ color: "primary.main", "& svg": { fontSize: 32 }, lineHeight: 0 }} aria-hidden>
        {icon}
      </Box>
      <Typography variant="h2">{title}</Typography>
      <Typography color="textSecondary" sx={{ flex: 1 }}>
        {text}
      </Typography>
      <Box sx={{ marginBlockStart: 1 }}>{button}</Box>
    </Box>
  );
}
