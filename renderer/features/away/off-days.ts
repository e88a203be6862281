/** Days off as the calendars show them. Pure. */
import type { Theme } from "@mui/material/styles";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import { weekday } from "#shared/persian/jalali.ts";

/** Name of the holiday, empty on a day of the weekend, `null` on a working day. */
export const offTitle = (
  day: string,
  calendar: MunicipalCalendar | undefined,
  lang: "fa" | "en",
): string | null => {
  const holiday = calendar?.holidays.find((one) => one.day === day);
  if (holiday) return lang === "en" && holiday.titleEn !== "" ? holiday.titleEn : holiday.titleFa;
  return calendar?.weekend.includes(weekday(day)) ? "" : null;
};

/** Hatched and quiet: red is for what is late. */
export const offSx = ({ palette: { look } }: Theme) => ({
  backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${look.lineSoft} 5px 6px)`,
});
