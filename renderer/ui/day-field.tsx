/**
 * A day: typed in any form people write one, or picked from the calendar of the language on screen.
 * The form keeps `YYYY-MM-DD`; what cannot be read as a day is kept as typed, so that nothing is lost.
 */
import CalendarIcon from "@mui/icons-material/CalendarMonthOutlined";
import { Box, IconButton, InputAdornment, OutlinedInput, Popover, Typography } from "@mui/material";
import { lazy, Suspense, useRef, useState } from "react";
import { useController } from "react-hook-form";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import {
  formatDay,
  formatGregorian,
  formatBoth,
  isDay,
  TEHRAN,
  todayIn,
} from "#shared/persian/jalali.ts";
import { parseTypedDay } from "#shared/persian/typed-day.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { Loading } from "./states.tsx";

const DayCalendar = lazy(async () => ({
  default: (await import("./day-calendar.tsx")).DayCalendar,
}));

export function DayField(props: FieldText & { name: string; min?: string; max?: string }) {
  const { name } = props;
  const t = useText("common");
  const error = useFieldError(name);
  const { field } = useController({ name });
  const value = typeof field.value === "string" ? field.value : "";
  return (
    <Field
      {...props}
      helper={props.helper ?? t("dateForms")}
      error={error}
      after={<OtherCalendar day={value} />}
    >
      <DayInput
        name={name}
        value={value}
        error={error}
        inputRef={field.ref}
        onChange={field.onChange}
        onBlur={field.onBlur}
        described={describedBy(name, true, error)}
        {...(props.min ? { min: props.min } : {})}
        {...(props.max ? { max: props.max } : {})}
        {...(props.required ? { required: true } : {})}
      />
    </Field>
  );
}

/** The control without label, also the first half of `DateTimeField`. */
export function DayInput(props: {
  name: string;
  value: string;
  error: string | undefined;
  inputRef?: (element: HTMLElement | null) => void;
  onChange: (day: string) => void;
  onBlur?: () => void;
  described: object;
  min?: string;
  max?: string;
  required?: boolean;
}) {
  const { name, value } = props;
  const lang = useLang();
  const t = useText("common");
  const [typing, setTyping] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  // MUI positions a popover physically; the start side is the right one in Persian.
  const side = lang === "fa" ? "right" : "left";
  const type = (text: string) => {
    setTyping(text);
    const bounds = { today: todayIn(TEHRAN, new Date()), min: props.min, max: props.max };
    props.onChange(parseTypedDay(text, bounds) ?? text.trim());
  };
  return (
    <>
      <OutlinedInput
        ref={anchor}
        id={fieldIds(name).id}
        inputRef={props.inputRef}
        name={name}
        value={typing ?? shownDay(value, lang)}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          // A whole day is shown tidily; anything else stays exactly as typed.
          setTyping(null);
          props.onBlur?.();
        }}
        size="small"
        fullWidth
        error={Boolean(props.error)}
        inputProps={{
          ...props.described,
          // A date that begins with the name of a month runs as the name does.
          dir: "auto",
          "aria-required": props.required,
        }}
        // Digits run left to right, the field begins where the language begins.
        sx={{ maxInlineSize: 260, "& input": { textAlign: lang === "fa" ? "end" : "start" } }}
        autoComplete="off"
        endAdornment={
          <InputAdornment position="end">
            <IconButton
              size="small"
              edge="end"
              aria-label={t("chooseDate")}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(true)}
            >
              <CalendarIcon />
            </IconButton>
          </InputAdornment>
        }
      />
      <Popover
        open={open}
        anchorEl={() => anchor.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: "bottom", horizontal: side }}
        transformOrigin={{ vertical: "top", horizontal: side }}
        slotProps={{ paper: { role: "dialog", "aria-label": t("chooseDate") } }}
      >
        {/* As large as the calendar, so that the place found for it holds. */}
        <Suspense
          fallback={
            <Box sx={{ inlineSize: 320, blockSize: 370 }}>
              <Loading />
            </Box>
          }
        >
          <DayCalendar
            value={isDay(value) ? dateOf(value) : null}
            {...(props.min ? { minDate: dateOf(props.min), referenceDate: dateOf(props.min) } : {})}
            {...(props.max ? { maxDate: dateOf(props.max) } : {})}
            dayOfWeekFormatter={(date: Date) => weekdayLetter(date, lang)}
            autoFocus
            onChange={(date: Date | null, state) => {
              if (date === null) return;
              setTyping(null);
              props.onChange(dayOf(date));
              if (state === "finish") setOpen(false);
            }}
          />
        </Suspense>
      </Popover>
    </>
  );
}

/** The same day in the other calendar, below the field. */
function OtherCalendar({ day }: { day: string }) {
  const lang = useLang();
  if (!isDay(day)) return null;
  const weekdayAndOther =
    lang === "fa"
      ? `${formatDay(day, "fa", "long").split(" ")[0]} · ${formatGregorian(day, "fa")}`
      : formatBoth(day, "en");
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="div"
      sx={{ marginBlockStart: 0.5 }}
    >
      {weekdayAndOther}
    </Typography>
  );
}

const shownDay = (value: string, lang: Lang): string =>
  isDay(value) ? formatDay(value, lang, "short") : localizeDigits(value, lang);

// The calendar works on local noons, which exist in every zone on every day.
const dateOf = (day: string): Date => new Date(`${day}T12:00:00`);
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** ش ی د س چ پ ج; the adapter would write "1" for Sunday in Persian. */
const weekdayLetter = (date: Date, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { weekday: "long" }).format(date).slice(0, lang === "fa" ? 1 : 2);
