/** The working-day calendar of the municipality. */
import { z } from "zod";
import { municipalCalendar } from "../calendar.ts";
import { command, query } from "./define.ts";

export const calendarRows = {
  "calendar.get": query({
    capability: "signedIn",
    input: z.object({}),
    output: municipalCalendar,
    topics: ["calendar"],
    doc: "Weekend and holidays in force.",
  }),
  "calendar.change": command({
    rests: "version",
    capability: "settings.manage",
    input: z.object({ calendar: municipalCalendar }),
    output: z.object({}),
    topics: ["calendar", "missions", "settings"],
    doc: "Change weekend and holidays; due days of what waits are counted anew.",
  }),
};
