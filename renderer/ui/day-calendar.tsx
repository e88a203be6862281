/** The calendar of the language on screen, for picking a day; loaded when the first one is opened. */
import { DateCalendar } from "@mui/x-date-pickers/DateCalendar";
import { AdapterDateFns } from "@mui/x-date-pickers/AdapterDateFns";
import { AdapterDateFnsJalali } from "@mui/x-date-pickers/AdapterDateFnsJalali";
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider";
import { enUS, faIR as faTexts } from "@mui/x-date-pickers/locales";
import { enGB } from "date-fns/locale/en-GB";
import { faIR } from "date-fns-jalali/locale/fa-IR";
import type { ComponentProps } from "react";
import { useLang } from "#renderer/i18n.ts";

type Texts = NonNullable<ComponentProps<typeof LocalizationProvider>["localeText"]>;

/** Without the sentences that a language leaves out. */
const textsOf = ({ components }: typeof enUS): Texts =>
  Object.fromEntries(
    Object.entries(components.MuiLocalizationProvider.defaultProps.localeText).filter(
      ([, text]) => text !== undefined,
    ),
  );

export function DayCalendar(props: ComponentProps<typeof DateCalendar>) {
  const calendar = <DateCalendar {...props} />;
  return useLang() === "fa" ? (
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
