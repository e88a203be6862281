/** The working-day calendar of the municipality. */
import { z } from "zod";
import { calendars, municipalCalendar } from "../calendar.ts";
import { commandsOf } from "../events/stream.ts";
import { query } from "./define.ts";

export const calendarRows = {
  "calendar.get": query({
    capability: "signedIn",
    input: z.object({}),
    output: municipalCalendar.extend({ version: z.number() }),
    topics: ["calendar"],
    doc: "Weekend and holidays in force.",
  }),
  ...commandsOf("calendar", calendars),
};
