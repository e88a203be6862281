/** A person's record: read by sections, sensitive fields on request, edited in place by people with the right. */
import EditIcon from "@mui/icons-material/EditOutlined";
import VisibilityIcon from "@mui/icons-material/VisibilityOutlined";
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { isMasked, type Profile } from "#shared/people/profile.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Code } from "#renderer/ui/text.tsx";
import { ProfileForm } from "./profile-form.tsx";
import {
  latinFields,
  profileSectionNames,
  profileSections,
  useProfileWord,
  type ProfileSection,
} from "./profile-words.ts";

export function ProfilePanel({ id }: { id: string }) {
  const t = useText("profile");
  const { data, error } = useCall("people.profile", { id });
  const seen = useCall("people.sensitive", { id }, { enabled: data?.revealed === true });
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  if (error) return <RefusalAlert refusal={error} />;
  if (!data || (data.revealed && seen.isLoading)) return <Loading lines={6} />;
  const revealed = data.revealed ? (seen.data?.values ?? null) : null;
  const profile: Profile = { ...data.profile, ...revealed };
  return (
    <Panel
      title={t("title")}
      action={
        data.mayKeep &&
        !editing && (
          <Button
            startIcon={<EditIcon />}
            onClick={() => {
              setSaved(false);
              setEditing(true);
            }}
          >
            {t("edit")}
          </Button>
        )
      }
    >
      <span role="status">
        {saved && (
          <Alert severity="success" role="none" sx={{ marginBlockEnd: 2 }}>
            {t("saved")}
          </Alert>
        )}
      </span>
      {data.mayReveal && <Reveal id={id} revealed={data.revealed} />}
      {editing ? (
        <ProfileForm
          person={data.person}
          profile={profile}
          version={data.version}
          revealed={revealed !== null}
          onDone={(done) => {
            setSaved(done);
            setEditing(false);
          }}
        />
      ) : (
        <Sections profile={profile} />
      )}
    </Panel>
  );
}

function Reveal({ id, revealed }: Pick<Output<"people.profile">, "revealed"> & { id: string }) {
  const t = useText("profile");
  const { run, pending, refusal } = useCommand("people.reveal");
  return (
    <Stack
      direction="row"
      sx={{ gap: 2, alignItems: "center", flexWrap: "wrap", marginBlockEnd: 2 }}
    >
      {!revealed && (
        <Button
          startIcon={<VisibilityIcon />}
          pending={pending}
          onClick={() => void run({ id, missionId: null })}
        >
          {t("show")}
        </Button>
      )}
      <Typography
        variant="body2"
        color="textSecondary"
        role="status"
        sx={{ flex: "1 1 16rem", maxInlineSize: "42rem" }}
      >
        {revealed ? t("shownNow") : t("showText")}
      </Typography>
      <RefusalAlert refusal={refusal} />
    </Stack>
  );
}

function Sections({ profile }: { profile: Profile }) {
  const t = useText("profile");
  const kept = profileSectionNames.filter((name) =>
    profileSections[name].some((key) => profile[key].length > 0),
  );
  if (kept.length === 0) return <Typography color="textSecondary">{t("nothingKept")}</Typography>;
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 4,
        rowGap: 2.5,
        // By the width of the panel, not of the window: beside the access panel there is room for one.
        gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))",
        alignItems: "start",
      }}
    >
      {kept.map((name) => (
        <Section key={name} name={name} profile={profile} />
      ))}
    </Box>
  );
}

function Section({ name, profile }: { name: ProfileSection; profile: Profile }) {
  const t = useText("profile");
  const word = useProfileWord();
  return (
    <section aria-label={t(`sections.${name}`)}>
      <Typography variant="h4" component="h3" sx={{ marginBlockEnd: 0.5 }}>
        {t(`sections.${name}`)}
      </Typography>
      <DataList
        hideEmpty
        items={profileSections[name].map((key) => {
          const value = word(profile, key);
          return {
            label: t(`field.${key}`),
            value:
              value !== "" && (latinFields.has(key) || isMasked(value)) ? (
                <Code>{value}</Code>
              ) : (
                value
              ),
          };
        })}
      />
    </section>
  );
}
