/** A local wall clock: day and time side by side, kept as `YYYY-MM-DDTHH:mm`. The zone is beside it. */
import { OutlinedInput, Stack } from "@mui/material";
import { useState } from "react";
import { useController } from "react-hook-form";
import { localizeDigits, toAsciiDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { DayInput } from "./day-field.tsx";
import { describedBy, FieldGroup, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";

export function DateTimeField(props: FieldText & { name: string; min?: string; max?: string }) {
  const { name } = props;
  const t = useText("common");
  const lang = useLang();
  const error = useFieldError(name);
  const { field } = useController({ name });
  const value = typeof field.value === "string" ? field.value : "";
  const [day = "", time = ""] = value.split("T");
  const [typing, setTyping] = useState<string | null>(null);
  const put = (nextDay: string, nextTime: string) =>
    field.onChange(nextDay === "" && nextTime === "" ? "" : `${nextDay}T${nextTime}`);
  const typeTime = (text: string) => {
    setTyping(text);
    put(day, timeFromTyped(text) ?? text.trim());
  };
  return (
    <FieldGroup {...props} error={error}>
      <Stack direction="row" sx={{ gap: 1 }}>
        <DayInput
          name={`${name}.day`}
          value={day}
          error={error}
          inputRef={field.ref}
          onChange={(next) => put(next, time)}
          onBlur={field.onBlur}
          described={{
            ...describedBy(name, props.helper, error),
            "aria-label": `${props.label} · ${t("dateExample")}`,
          }}
          {...(props.min ? { min: props.min } : {})}
          {...(props.max ? { max: props.max } : {})}
        />
        <OutlinedInput
          id={fieldIds(`${name}.time`).id}
          value={typing ?? localizeDigits(time, lang)}
          onChange={(event) => typeTime(event.target.value)}
          onBlur={() => {
            setTyping(null);
            field.onBlur();
          }}
          size="small"
          error={Boolean(error)}
          autoComplete="off"
          placeholder={t("timeLabel")}
          inputProps={{
            ...describedBy(name, props.helper, error),
            "aria-label": `${props.label} · ${t("timeLabel")} · ${t("timeExample")}`,
            inputMode: "numeric",
            dir: "ltr",
          }}
          sx={{ maxInlineSize: 110 }}
        />
      </Stack>
    </FieldGroup>
  );
}

/** `9`, `9:5`, `0930`, `۰۹:۳۰` as `09:30`; `null` for what is no time. */
const timeFromTyped = (text: string): string | null => {
  const ascii = toAsciiDigits(text).trim();
  const match = /^(\d{1,2})(?:[:.٫](\d{1,2}))?$/.exec(ascii) ?? /^(\d{2})(\d{2})$/.exec(ascii);
  if (match === null) return null;
  const [hour = "0", minute = "0"] = [match[1], match[2] ?? "0"];
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
};
