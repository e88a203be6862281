/** The people of the sample: one click signs in as any of them. */
import { Box, ButtonBase, Typography } from "@mui/material";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { PersonAvatar } from "./person-avatar.tsx";
import type { SetupStatus } from "./sign-in-screen.tsx";

export function SamplePeople({ setup }: { setup: SetupStatus }) {
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
          gap: 0.75,
          gridTemplateColumns: "repeat(auto-fill, minmax(13.5rem, 1fr))",
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
                paddingInline: 1,
                paddingBlock: 0.75,
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

/** In the sample people are named by their post: a role of the same words would be said twice. */
const rolesBeside = (name: string, roles: string[]): string =>
  roles.filter((role) => role !== name).join(" · ");
