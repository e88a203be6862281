/** By when a trip report is filed, reviewed and corrected (domain.md §1.2, §7). Days in Tehran. Pure. */
import { addDays, todayIn } from "../../persian/days.ts";
import { addWorkingDays, type WorkCalendar } from "../../persian/working-days.ts";
import type { Settings } from "../../settings.ts";
import type { Mission } from "../state.ts";

interface DueFacts {
  settings: Settings;
  calendar: WorkCalendar;
}

/** The last day for filing: so many working days after the return. */
export const reportDueOf = (
  mission: Pick<Mission, "request">,
  { settings, calendar }: DueFacts,
): string => addWorkingDays(mission.request.endDate, settings.reportDueWorkingDays, calendar);

/** The last day for the review of a report that was filed on a day. */
export const reviewDueOf = (filedOn: string, settings: Settings): string =>
  addDays(filedOn, settings.reportReviewDays);

/** The last day for the correction of a report that was returned on a day. */
export const fixDueOf = (returnedOn: string, settings: Settings): string =>
  addDays(returnedOn, settings.reportFixDays);

type Versions = Pick<Mission, "reportVersions">;

/** The day of the last filing; empty before the first. */
export const filedOn = (mission: Versions): string => dayOf(mission.reportVersions.at(-1)?.at);

/** The day of the last review; empty before it. */
export const reviewedOn = (mission: Versions): string =>
  dayOf(mission.reportVersions.at(-1)?.review?.at);

const dayOf = (at = ""): string => (at === "" ? "" : todayIn("Asia/Tehran", new Date(at)));
