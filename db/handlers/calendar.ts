/** Reading and changing the working-day calendar. */
import { calendars } from "#shared/calendar.ts";
import type { Handlers } from "../context.ts";
import { handlersOf, recordVersion } from "../streams.ts";

export const calendarHandlers: Pick<Handlers, "calendar.get" | "calendar.change"> = {
  "calendar.get": (store) => ({
    ...store.calendar(),
    version: recordVersion(store, calendars, ""),
  }),
  ...handlersOf("calendar", calendars, () => ({ facts: null })),
};
