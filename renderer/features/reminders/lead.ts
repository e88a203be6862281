/** How near or far past its day something is, in words; and whether an office is told of it. */
import type { ReminderStage } from "#shared/mission/reminders.ts";
import { useText } from "#renderer/i18n.ts";

export const useLead = (): ((one: {
  stage: ReminderStage;
  late: number;
  escalated: boolean;
}) => string) => {
  const t = useText("reminders");
  return ({ stage, late, escalated }) => {
    if (late < 0) return t("lead.before", { count: -late });
    if (late === 0) return t("lead.due");
    if (escalated) return t("lead.office", { count: late });
    return t(stage === "escalated" ? "lead.escalated" : "lead.late", { count: late });
  };
};
