/** The working-day calendar of the municipality: weekend and holidays, edited by the administrator. Pure. */
import type { WorkCalendar } from "./persian/working-days.ts";

/** Thursday and Friday (domain.md §7 `weekend`). 0 is Sunday, as in `Date`. */
export const defaultWeekend: readonly number[] = [4, 5];

export const defaultCalendar = (): WorkCalendar => ({ weekend: defaultWeekend, holidays: [] });
