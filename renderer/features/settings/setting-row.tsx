/** One setting: what it does, its value with its unit, where it comes from, and the field to change it. */
import {
  Box,
  MenuItem,
  OutlinedInput,
  Select,
  Stack,
  TableCell,
  TableRow,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { Reason } from "#shared/locales/reasons.ts";
import { toAsciiDigits, localizeDigits } from "#shared/persian/digits.ts";
import { escalationRoles } from "#shared/mission/reminders.ts";
import { settingRows, type PlainKey } from "#shared/settings.ts";
import { useCommand } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { describedBy, FieldError, fieldIds } from "#renderer/ui/field.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";

export function SettingRow(props: {
  settingKey: PlainKey;
  value: number;
  version: number;
  mayChange: boolean;
  editing: boolean;
  onEdit: () => void;
  onDone: (told?: string) => void;
}) {
  const { settingKey, value } = props;
  const t = useText("settings");
  const words = useText("words");
  const common = useText("common");
  const row = settingRows[settingKey];
  const name = words(`settingKey.${settingKey}`);
  const unit = words(`settingUnit.${row.unit}`);
  const shown = useShownValue(settingKey);
  const changed = value !== row.fallback;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ verticalAlign: "top", paddingBlock: 1.5 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ maxInlineSize: "30rem" }}
        >
          {t(`note.${settingKey}`)}
        </Typography>
      </TableCell>
      {/* In a narrow window the room of the editor is kept only while it is open. */}
      <TableCell
        sx={{
          verticalAlign: "top",
          paddingBlock: 1.5,
          minInlineSize: { xs: props.editing ? "11rem" : "5rem", lg: "11rem" },
        }}
      >
        {props.editing ? (
          <ValueEditor
            settingKey={settingKey}
            value={value}
            version={props.version}
            name={name}
            unit={unit}
            onDone={props.onDone}
          />
        ) : (
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {shown(value)}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ verticalAlign: "top", paddingBlock: 1.5 }}>
        {changed ? (
          <>
            <Mark tone="teal" label={t("changedHere")} />
            <Typography
              variant="caption"
              color="textSecondary"
              component="div"
              sx={{ marginBlockStart: 0.5 }}
            >
              {t("fallback", { value: shown(row.fallback) })}
            </Typography>
          </>
        ) : (
          <Mark tone="plain" label={words(`settingSource.${row.source}`)} />
        )}
      </TableCell>
      {props.mayChange && (
        <TableCell align="right" sx={{ verticalAlign: "top", paddingBlock: 1 }}>
          {!props.editing && (
            <Button quiet aria-label={t("changeNamed", { name })} onClick={props.onEdit}>
              {common("edit")}
            </Button>
          )}
        </TableCell>
      )}
    </TableRow>
  );
}

function ValueEditor(props: {
  settingKey: PlainKey;
  value: number;
  version: number;
  name: string;
  unit: string;
  onDone: (told?: string) => void;
}) {
  const { settingKey, name, unit } = props;
  const t = useText("settings");
  const common = useText("common");
  const lang = useLang();
  const reason = useReason();
  const { schema, unit: kind } = settingRows[settingKey];
  const choices = useChoices(settingKey);
  const isChoice = choices.length > 0;
  const change = useCommand("settings.change");
  const seen = useSeen(props.version);
  const asTyped = (value: number) =>
    isChoice ? String(value) : localizeDigits(String(value), lang);
  const [typed, setTyped] = useState(() => asTyped(props.value));
  const [wrong, setWrong] = useState<Reason | null>(null);
  const field = `setting.${settingKey}`;
  const shown = useShownValue(settingKey);
  const error = wrong === null ? undefined : reason({ reason: wrong });

  const save = async () => {
    const text = toAsciiDigits(typed).trim();
    const parsed = schema.safeParse(text === "" ? Number.NaN : Number(text));
    if (!parsed.success) {
      const said = parsed.error.issues[0]?.message;
      setWrong(said === "outOfRange" ? "outOfRange" : "wholeNumber");
      document.getElementById(fieldIds(field).id)?.focus();
      return;
    }
    setWrong(null);
    const result = await change.run({
      key: settingKey,
      seenVersion: seen.seenVersion,
      value: parsed.data,
    });
    if (result.ok) props.onDone(t("saved", { name, value: shown(parsed.data) }));
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onDone();
      }}
    >
      <Stack direction="row" sx={{ alignItems: "center", gap: 1 }}>
        {isChoice ? (
          <Choice field={field} name={name} value={typed} onChange={setTyped} choices={choices} />
        ) : (
          <OutlinedInput
            id={fieldIds(field).id}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onFocus={(event) => event.target.select()}
            autoFocus
            size="small"
            error={wrong !== null}
            inputProps={{
              "aria-label": name,
              inputMode: "numeric",
              dir: "ltr",
              ...describedBy(field, true, error),
            }}
            sx={{ inlineSize: "6rem", flexShrink: 0 }}
          />
        )}
        <Typography variant="body2" noWrap>
          {kind === "role" ? "" : unit}
        </Typography>
      </Stack>
      {!isChoice && (
        <Typography
          id={fieldIds(field).helperId}
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ marginBlockStart: 0.5 }}
        >
          {t("range", { min: schema.minValue ?? 0, max: schema.maxValue ?? 0, unit })}
        </Typography>
      )}
      <FieldError name={field} error={error} />
      {!seen.overtaken && <RefusalAlert refusal={change.refusal} />}
      <ChangedMeanwhile
        when={seen.overtaken}
        rows={[
          {
            label: name,
            now: shown(props.value),
            mine: isChoice ? shown(Number(typed)) : `${typed} ${unit}`,
          },
        ]}
        onKeepMine={seen.look}
        onTakeTheirs={() => {
          seen.look();
          setTyped(asTyped(props.value));
        }}
      />
      <Stack direction="row" sx={{ gap: 1, marginBlockStart: 1 }}>
        <PrimaryButton type="submit" size="small" pending={change.pending}>
          {common("save")}
        </PrimaryButton>
        <Button quiet size="small" onClick={() => props.onDone()}>
          {common("cancel")}
        </Button>
      </Stack>
    </Box>
  );
}

/** One of a few words, where a number would be unclear. */
function Choice(props: {
  field: string;
  name: string;
  value: string;
  choices: readonly { value: number; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <Select
      size="small"
      value={props.value}
      autoFocus
      onChange={(event) => props.onChange(event.target.value)}
      SelectDisplayProps={{ id: fieldIds(props.field).id, "aria-label": props.name }}
    >
      {props.choices.map((one) => (
        <MenuItem key={one.value} value={String(one.value)}>
          {one.label}
        </MenuItem>
      ))}
    </Select>
  );
}

/** The words of a setting that is chosen and not typed; none for a number. */
const useChoices = (key: PlainKey): { value: number; label: string }[] => {
  const words = useText("words");
  switch (settingRows[key].unit) {
    case "yesNo":
      return [
        { value: 1, label: words("yesNo.1") },
        { value: 0, label: words("yesNo.0") },
      ];
    case "role":
      return escalationRoles.map((role, value) => ({ value, label: words(`role.${role}`) }));
    default:
      return [];
  }
};

/** A value with its unit, as a sentence says it. */
const useShownValue = (key: PlainKey): ((value: number) => string) => {
  const t = useText("settings");
  const words = useText("words");
  const { unit } = settingRows[key];
  const choices = useChoices(key);
  return (value) =>
    choices.length > 0
      ? (choices.find((one) => one.value === value)?.label ?? "")
      : t("valueWithUnit", { value, unit: words(`settingUnit.${unit}`) });
};
