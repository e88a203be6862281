/** A notice as a sentence. `system`: for the system's own notices, which others at the desk may read too. */
import type { Notice } from "#shared/contract/notices.ts";
import type { notices as catalogue } from "#shared/locales/fa/notices.ts";
import { useLead } from "#renderer/features/reminders/lead.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";

type EventKey = keyof (typeof catalogue)["event"];

export const useNoticeWords = (): ((one: Notice) => { title: string; system: string }) => {
  const t = useText("notices");
  const words = useText("words");
  const reminders = useText("reminders");
  const leadOf = useLead();
  const lang = useLang();
  return (one) => {
    const no = localizeDigits(one.dossierNo, lang);
    if (one.event !== null) {
      const key = one.event.replace(/^mission\.|\.v1$/g, "") as EventKey;
      return { title: t(`event.${key}`), system: t("system.decided", { no }) };
    }
    const task = one.task === null ? "" : words(`taskKind.${one.task}`);
    if (one.reminder !== null) {
      const lead = leadOf({ ...one.reminder, escalated: one.kind === "escalation" });
      const key = one.kind === "escalation" ? "system.escalation" : "system.reminder";
      return { title: reminders("sentence", { task, lead }), system: t(key, { no, lead }) };
    }
    if (one.kind === "yourTurn")
      return { title: t("yourTurn", { task }), system: t("system.yourTurn", { no }) };
    return {
      title: t("due", { task, urgency: t(`urgency.${one.urgency ?? "fresh"}`) }),
      system: t("system.due", { no }),
    };
  };
};
