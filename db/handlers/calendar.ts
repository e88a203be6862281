/** Reading and changing the working-day calendar. */
import type { Handlers } from "../context.ts";

export const calendarHandlers: Pick<Handlers, "calendar.get" | "calendar.change"> = {
  "calendar.get": (store) => store.calendar(),
  "calendar.change": (store, { calendar }, call) => {
    const days = calendar.holidays.toSorted((a, b) => a.day.localeCompare(b.day));
    const payload = { weekend: calendar.weekend.toSorted(), holidays: days };
    const version = store.ledger.stream("calendar").length;
    call.append("calendar", version, [{ type: "calendar.changed.v1", payload }]);
    return {};
  },
};
