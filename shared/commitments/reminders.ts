/** When a commitment appears among the reminders: for its owner, and for International Affairs. Pure. */
import { addDays } from "../persian/days.ts";
import type { Settings } from "../settings.ts";

type ReminderSettings = Pick<Settings, "commitmentRemindDays" | "commitmentEscalateDays">;

/** The last due days (included) that are shown today to the owner, and to those who manage the agreements. */
export const remindedUntil = (
  today: string,
  { commitmentRemindDays, commitmentEscalateDays }: ReminderSettings,
): { owner: string; unit: string } => ({
  owner: addDays(today, commitmentRemindDays),
  /** A commitment without a personal owner is the unit's from the first reminder on; the others once late. */
  unit: addDays(today, -commitmentEscalateDays),
});
