/** The working-day calendar of the municipality. */
import { z } from "zod";
import { municipalCalendar } from "../calendar.ts";
import { command, query, seenVersion, written } from "./define.ts";

export const calendarRows = {
  "calendar.get": query({
    capability: "signedIn",
    input: z.object({}),
    output: municipalCalendar.extend({ version: z.number() }),
    topics: ["calendar"],
    doc: "Weekend and holidays in force.",
  }),
  "calendar.change": command({
    rests: "version",
    capability: "settings.manage",
    input: z.object({ seenVersion, calendar: municipalCalendar }),
    output: written,
    topics: ["calendar", "missions", "settings"],
    doc: "Change weekend and holidays; due days of what waits are counted anew.",
  }),
};
