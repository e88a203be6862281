/** Words of the working-day calendar. Same keys as `fa/calendar.ts`. */
import type { calendar as fa } from "../fa/calendar.ts";
import type { Words } from "../shape.ts";

export const calendar: Words<typeof fa> = {
  title: "Working-day calendar",
  subtitle: "The time for steps and reports is counted by these days.",
  settings: "Settings",
  weekend: "Weekend",
  weekendLabel: "These days of the week are off",
  saveWeekend: "Save the weekend",
  holidays: "Official and local holidays",
  holidaysText:
    "The holidays of 1405 come with the app. Lunar days may shift by one with the sighting of the moon; correct them here.",
  add: "Add a holiday",
  remove: "Remove",
  restore: "Bring back the days that came with the app",
  date: "Date",
  titleFa: "Occasion",
  titleEn: "Occasion in English",
  saved: "The calendar is saved; what waits has been counted anew.",
  day: {
    0: "Sunday",
    1: "Monday",
    2: "Tuesday",
    3: "Wednesday",
    4: "Thursday",
    5: "Friday",
    6: "Saturday",
  },
};
