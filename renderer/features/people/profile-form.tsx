/** Editing a person's record. Only what was changed is sent; masked fields stay as they are. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Box, IconButton, Stack, Tooltip, Typography } from "@mui/material";
import { useState } from "react";
import { useFieldArray, useForm, useFormContext, useWatch } from "react-hook-form";
import { grades } from "#shared/allowance/rates.ts";
import type { ListedPerson } from "#shared/contract/people.ts";
import {
  degrees,
  employments,
  genders,
  languageLevels,
  maritals,
  profileChanges,
  profileKeys,
  sensitiveKeys,
  type Profile,
  type ProfileKey,
} from "#shared/people/profile.ts";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { passportTypes } from "#shared/route/conditions.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { LikelySame } from "./likely-same.tsx";
import {
  latinFields,
  profileSectionNames,
  profileSections,
  useProfileWord,
} from "./profile-words.ts";

type Values = { changes: Profile };

export function ProfileForm(props: {
  person: ListedPerson;
  profile: Profile;
  version: number;
  /** The sensitive fields hold their values and not their masks. */
  revealed: boolean;
  onDone: (saved: boolean) => void;
}) {
  const { person, profile, revealed } = props;
  const t = useText("profile");
  const common = useText("common");
  const [initial] = useState(() => (revealed ? profile : withoutSensitive(profile)));
  const form = useForm<Values>({ defaultValues: { changes: initial } });
  const put = useCommand("people.putProfile");
  const seen = useSeen(props.version);
  const word = useProfileWord();
  const [found, setFound] = useState<FieldIssue[]>([]);
  const issues = found.length > 0 ? found : (put.refusal?.fields ?? none);

  const submit = async () => {
    const changes = changed(initial, form.getValues().changes);
    const parsed = profileChanges.safeParse(changes);
    const mistakes = parsed.success ? [] : issuesOf(parsed.error);
    setFound(mistakes.map((one) => ({ ...one, path: `changes.${one.path}` })));
    if (mistakes.length > 0) return;
    const result = await put.run({ id: person.id, seenVersion: seen.seenVersion, changes });
    if (result.ok) props.onDone(true);
  };
  return (
    <>
      <ErrorSummary
        issues={issues}
        labelOf={(path) => {
          const key = path.split(".")[1] as ProfileKey | undefined;
          return key && profileKeys.includes(key) ? t(`field.${key}`) : undefined;
        }}
      />
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("title")}>
        <Likely person={person} initial={initial} />
        <Stack sx={{ gap: 2 }}>
          {profileSectionNames.map((name) => (
            <Box component="fieldset" key={name} sx={{ border: 0, padding: 0, margin: 0 }}>
              <Typography component="legend" variant="h4" sx={{ marginBlockEnd: 1, padding: 0 }}>
                {t(`sections.${name}`)}
              </Typography>
              {name === "languages" ? (
                <Languages />
              ) : (
                <Columns>
                  {profileSections[name].map((key) => (
                    <ProfileField
                      key={key}
                      name={key}
                      mask={revealed || !isSensitive(key) ? "" : profile[key]}
                    />
                  ))}
                </Columns>
              )}
            </Box>
          ))}
        </Stack>
        {issues.length === 0 && !seen.overtaken && <RefusalAlert refusal={put.refusal} />}
        <ChangedMeanwhile
          when={seen.overtaken}
          rows={
            seen.overtaken
              ? Object.entries(changed(initial, form.getValues().changes)).map(([key]) => ({
                  label: t(`field.${key as ProfileKey}`),
                  now: word(profile, key as ProfileKey),
                  mine: word(form.getValues().changes, key as ProfileKey),
                }))
              : []
          }
          onKeepMine={seen.look}
          onTakeTheirs={() => {
            seen.look();
            form.reset({ changes: revealed ? profile : withoutSensitive(profile) });
          }}
        />
        <Stack direction="row" sx={{ gap: 1.5, marginBlockStart: 2 }}>
          <PrimaryButton type="submit" pending={put.pending}>
            {t("save")}
          </PrimaryButton>
          <Button quiet onClick={() => props.onDone(false)}>
            {common("cancel")}
          </Button>
        </Stack>
      </Form>
    </>
  );
}

function Likely({ person, initial }: { person: ListedPerson; initial: Profile }) {
  const values = useWatch<Values>({ name: "changes" }) as Profile;
  return <LikelySame id={person.id} nameFa={person.nameFa} changes={changed(initial, values)} />;
}

function ProfileField({ name, mask }: { name: TextKey; mask: string }) {
  const t = useText("profile");
  const words = useText("words");
  const options = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
    keys.map((value) => ({ value, label: word(value) }));
  const common = {
    name: `changes.${name}`,
    label: t(`field.${name}`),
    ...(mask === "" ? {} : { helper: t("maskedHelper", { masked: mask }) }),
  };
  switch (name) {
    case "gender":
      return (
        <SelectField
          {...common}
          allowEmpty
          options={options(genders, (key) => t(`gender.${key}`))}
        />
      );
    case "marital":
      return (
        <SelectField
          {...common}
          allowEmpty
          options={options(maritals, (key) => t(`marital.${key}`))}
        />
      );
    case "degree":
      return (
        <SelectField
          {...common}
          allowEmpty
          options={options(degrees, (key) => t(`degree.${key}`))}
        />
      );
    case "employment":
      return (
        <SelectField
          {...common}
          allowEmpty
          options={options(employments, (key) => t(`employment.${key}`))}
        />
      );
    case "allowanceGrade":
      return (
        <SelectField {...common} allowEmpty options={options(grades, (key) => t(`grade.${key}`))} />
      );
    case "passportType":
      return (
        <SelectField
          {...common}
          allowEmpty
          options={options(passportTypes, (key) => words(`passportType.${key}`))}
        />
      );
    case "birthDate":
    case "passportIssuedOn":
    case "passportExpiresOn":
      return <DayField {...common} />;
    default:
      return <TextField {...common} {...(latinFields.has(name) ? { dir: "ltr" as const } : {})} />;
  }
}

function Languages() {
  const t = useText("profile");
  const { control } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: "changes.languages" });
  const rows = useWatch({ control, name: "changes.languages" });
  return (
    <>
      {fields.map(({ id }, index) => (
        <Stack key={id} direction="row" sx={{ gap: 1, alignItems: "start" }}>
          <Box sx={{ flex: 1 }}>
            <Columns>
              <TextField name={`changes.languages.${index}.language`} label={t("language")} />
              <SelectField
                name={`changes.languages.${index}.level`}
                label={t("languageLevel")}
                options={languageLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
              />
            </Columns>
          </Box>
          <Tooltip
            title={t("removeLanguage", { language: rows[index]?.language || t("thisLanguage") })}
          >
            <IconButton
              sx={{ marginBlockStart: 3.5 }}
              aria-label={t("removeLanguage", {
                language: rows[index]?.language || t("thisLanguage"),
              })}
              onClick={() => remove(index)}
            >
              <DeleteIcon />
            </IconButton>
          </Tooltip>
        </Stack>
      ))}
      <Button startIcon={<AddIcon />} onClick={() => append({ language: "", level: "middle" })}>
        {t("addLanguage")}
      </Button>
    </>
  );
}

type TextKey = Exclude<ProfileKey, "languages">;
const none: FieldIssue[] = [];
const isSensitive = (key: ProfileKey) => sensitiveKeys.some((one) => one === key);

const withoutSensitive = (profile: Profile): Profile => ({
  ...profile,
  ...Object.fromEntries(sensitiveKeys.map((key) => [key, ""])),
});

/** An empty choice is `null` in the form and empty in the record. */
const changed = (before: Profile, after: Profile): Partial<Profile> =>
  Object.fromEntries(
    profileKeys
      .map((key) => [key, after[key] ?? ""] as const)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  );
