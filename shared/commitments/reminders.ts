/** When a commitment begins to show among what waits: for its owner, and for International Affairs. Pure. */
import { addDays } from "../persian/days.ts";
import type { Settings } from "../settings.ts";

type ReminderSettings = Pick<Settings, "commitmentRemindDays" | "commitmentEscalateDays">;

/** The last due days (included) that are shown today to the owner, and to who keeps the agreements. */
export const remindedUntil = (
  today: string,
  { commitmentRemindDays, commitmentEscalateDays }: ReminderSettings,
): { owner: string; unit: string } => ({
  owner: addDays(today, commitmentRemindDays),
  /** What nobody in person owns is the unit's from the first reminder on; the rest once it is late. */
  unit: addDays(today, -commitmentEscalateDays),
});
