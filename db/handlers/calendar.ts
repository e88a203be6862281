/** Reading and changing the working-day calendar. */
import type { Handlers } from "../context.ts";
import { assertSeen, streamVersion } from "../seen.ts";

export const calendarHandlers: Pick<Handlers, "calendar.get" | "calendar.change"> = {
  "calendar.get": (store) => ({ ...store.calendar(), version: streamVersion(store, "calendar") }),
  "calendar.change": (store, { seenVersion, calendar }, call) => {
    const days = calendar.holidays.toSorted((a, b) => a.day.localeCompare(b.day));
    const payload = { weekend: calendar.weekend.toSorted(), holidays: days };
    const version = streamVersion(store, "calendar");
    assertSeen(seenVersion, version);
    call.append("calendar", version, [{ type: "calendar.changed.v1", payload }]);
    return { version: version + 1 };
  },
};
