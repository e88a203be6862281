/** The working-day calendar of the municipality: weekend and holidays, edited by the administrator. Pure. */
import { z } from "zod";
import { seenVersion, written } from "./contract/define.ts";
import type { EventOf } from "./events/contract.ts";
import { calendarEvents } from "./events/office.ts";
import { actionOf, defineStream } from "./events/stream.ts";
import { ok } from "./result.ts";
import { isDay } from "./persian/days.ts";
import { shippedHolidays } from "./holidays.ts";

const holiday = z.object({
  day: z.string().refine(isDay, "chooseDate"),
  titleFa: z.string().trim().min(1, "required").max(120, "tooLong"),
  titleEn: z.string().trim().max(120, "tooLong").default(""),
});

/** 0 is Sunday, as in `Date`. At least one day of the week is worked. */
export const municipalCalendar = z
  .object({
    weekend: z.array(z.number().int().min(0).max(6)).max(6, "oneWorkingDay"),
    holidays: z.array(holiday).max(1000, "tooMany"),
  })
  .superRefine(({ holidays }, context) => {
    const seen = new Set<string>();
    for (const [index, one] of holidays.entries()) {
      if (seen.has(one.day))
        context.addIssue({ code: "custom", path: ["holidays", index, "day"], message: "dayTwice" });
      seen.add(one.day);
    }
  });
export type MunicipalCalendar = z.infer<typeof municipalCalendar>;

/** Thursday and Friday (domain.md §7 `weekend`), and the official holidays Safir ships. */
export const defaultMunicipalCalendar = (): MunicipalCalendar => ({
  weekend: [4, 5],
  holidays: [...shippedHolidays],
});

/** The same as the counting functions want it (`persian/working-days.ts`). */
export const workCalendarOf = ({ weekend, holidays }: MunicipalCalendar) => ({
  weekend,
  holidays: holidays.map((one) => one.day),
});
export const defaultCalendar = () => workCalendarOf(defaultMunicipalCalendar());

const action = actionOf<MunicipalCalendar, EventOf<typeof calendarEvents>, null>();

export const calendars = defineStream({
  kind: "calendar",
  events: calendarEvents,
  empty: defaultMunicipalCalendar,
  evolve: (_before: MunicipalCalendar, { payload }): MunicipalCalendar => payload,
  actions: {
    change: action({
      rests: "version",
      capability: "settings.manage",
      input: z.object({ seenVersion, calendar: municipalCalendar }),
      output: written,
      topics: ["calendar", "missions", "settings"],
      doc: "Change weekend and holidays; due days of open tasks are counted again.",
      guards: [],
      decide: (_before, { calendar }) => {
        const holidays = calendar.holidays.toSorted((a, b) => a.day.localeCompare(b.day));
        const payload = { weekend: calendar.weekend.toSorted(), holidays };
        return ok([{ type: "calendar.changed.v1", payload }]);
      },
    }),
  },
});
