/**
 * The calendar of the language on screen, for picking a day; loaded when the first one is opened. Days
 * off are hatched and named, because a journey that begins on one should be meant to.
 */
import { Typography } from "@mui/material";
import { DateCalendar } from "@mui/x-date-pickers/DateCalendar";
import { AdapterDateFns } from "@mui/x-date-pickers/AdapterDateFns";
import { AdapterDateFnsJalali } from "@mui/x-date-pickers/AdapterDateFnsJalali";
import { PickerDay, type PickerDayProps } from "@mui/x-date-pickers/PickerDay";
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider";
import { enUS, faIR as faTexts } from "@mui/x-date-pickers/locales";
import { enGB } from "date-fns/locale/en-GB";
import { faIR } from "date-fns-jalali/locale/fa-IR";
import { createContext, useContext, useMemo, type ComponentProps } from "react";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";

type Texts = NonNullable<ComponentProps<typeof LocalizationProvider>["localeText"]>;

/** Without the sentences that a language leaves out. */
const textsOf = ({ components }: typeof enUS): Texts =>
  Object.fromEntries(
    Object.entries(components.MuiLocalizationProvider.defaultProps.localeText).filter(
      ([, text]) => text !== undefined,
    ),
  );

export function DayCalendar(props: ComponentProps<typeof DateCalendar>) {
  const t = useText("common");
  const lang = useLang();
  const { data } = useCall("calendar.get", {});
  const daysOff = useMemo(
    (): DaysOff => ({
      weekend: new Set(data?.weekend ?? [5]),
      holidays: new Map(
        data?.holidays.map(({ day, titleFa, titleEn }) => [
          day,
          lang === "fa" ? titleFa : titleEn || titleFa,
        ]),
      ),
    }),
    [data, lang],
  );
  const calendar = (
    <Off value={daysOff}>
      <DateCalendar {...props} slots={{ day: Day }} />
      <Typography variant="caption" color="textSecondary" component="p" sx={legendSx}>
        {t("daysOffHatched")}
      </Typography>
    </Off>
  );
  return lang === "fa" ? (
    <LocalizationProvider
      dateAdapter={AdapterDateFnsJalali}
      adapterLocale={faIR}
      localeText={textsOf(faTexts)}
    >
      {calendar}
    </LocalizationProvider>
  ) : (
    <LocalizationProvider
      dateAdapter={AdapterDateFns}
      adapterLocale={enGB}
      localeText={textsOf(enUS)}
    >
      {calendar}
    </LocalizationProvider>
  );
}

interface DaysOff {
  /** 0 is Sunday. */
  weekend: ReadonlySet<number>;
  /** By day, with its name. */
  holidays: ReadonlyMap<string, string>;
}
const Off = createContext<DaysOff>({ weekend: new Set(), holidays: new Map() });

/** One day; a day off says which one it is. */
function Day(props: PickerDayProps) {
  const t = useText("common");
  const { weekend, holidays } = useContext(Off);
  const holiday = holidays.get(dayOf(props.day));
  const off = holiday !== undefined || weekend.has(props.day.getDay());
  return (
    <PickerDay
      {...props}
      {...(off ? { title: holiday ?? t("weekend"), "data-off": "" } : {})}
      sx={(theme) => ({
        "&[data-off]:not([aria-selected=true])": {
          backgroundImage: `repeating-linear-gradient(-45deg, ${theme.palette.line} 0 2px, transparent 2px 6px)`,
        },
      })}
    />
  );
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

const legendSx = { paddingInline: 2, paddingBlockEnd: 1.5, margin: 0 } as const;
