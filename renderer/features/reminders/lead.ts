/** Days until or after the due day, in words; and whether an office is notified of it. */
import type { ReminderStage } from "#shared/mission/reminders.ts";
import { textIn, type Lang } from "#renderer/i18n.ts";

export const leadIn = (
  lang: Lang,
  { stage, late, escalated }: { stage: ReminderStage; late: number; escalated: boolean },
): string => {
  if (late < 0) return textIn(lang, "reminders", "lead.before", { count: -late });
  if (late === 0) return textIn(lang, "reminders", "lead.due");
  if (escalated) return textIn(lang, "reminders", "lead.office", { count: late });
  const key = stage === "escalated" ? "lead.escalated" : "lead.late";
  return textIn(lang, "reminders", key, { count: late });
};
