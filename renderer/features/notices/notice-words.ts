/** A notice as a sentence; and for notifications of the system, which others at the desk may read too. */
import type { Notice } from "#shared/contract/notices.ts";
import type { ToldEvent } from "#shared/mission/told.ts";
import { leadIn } from "#renderer/features/reminders/lead.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { clockIn } from "#shared/persian/days.ts";
import { addDays, daysBetween, formatDay, isDay, TEHRAN } from "#shared/persian/jalali.ts";
import { textIn, type Lang } from "#renderer/i18n.ts";

/** Events with a notification by the keys of their sentences: one without a sentence does not compile. */
type EventKey<E = ToldEvent> = E extends `mission.${infer Key}.v${number}` ? Key : never;

export const noticeIn = (lang: Lang, one: Notice): string => {
  if (one.account !== null)
    return textIn(lang, "notices", `account.${one.account.change}`, {
      name: lang === "en" && one.account.nameEn !== "" ? one.account.nameEn : one.subject,
      by: lang === "en" && one.account.byEn !== "" ? one.account.byEn : one.account.byFa,
    });
  if (one.event !== null) {
    const key = one.event.replace(/^mission\.|\.v\d+$/g, "") as EventKey;
    return textIn(lang, "notices", `event.${key}`);
  }
  const task = one.task === null ? "" : textIn(lang, "words", `taskKind.${one.task}`);
  if (one.reminder !== null)
    return textIn(lang, "reminders", "sentence", { task, lead: leadOf(lang, one) });
  if (one.kind === "yourTurn") return textIn(lang, "notices", "yourTurn", { task });
  const urgency = textIn(lang, "notices", `urgency.${one.urgency ?? "fresh"}`);
  return textIn(lang, "notices", "due", { task, urgency });
};

export const systemNoticeIn = (lang: Lang, one: Notice): string => {
  const no = localizeDigits(one.dossierNo, lang);
  if (one.account !== null) return textIn(lang, "notices", "system.account");
  if (one.event !== null) return textIn(lang, "notices", "system.decided", { no });
  if (one.reminder !== null) {
    const key = one.kind === "escalation" ? "system.escalation" : "system.reminder";
    return textIn(lang, "notices", key, { no, lead: leadOf(lang, one) });
  }
  return textIn(lang, "notices", one.kind === "yourTurn" ? "system.yourTurn" : "system.due", {
    no,
  });
};

const leadOf = (lang: Lang, { reminder, kind }: Notice): string =>
  reminder === null ? "" : leadIn(lang, { ...reminder, escalated: kind === "escalation" });

/** When it was, as short as the day allows: the hour today, "yesterday", the day and month before. */
export const noticeTime = (lang: Lang, at: string, today: string): string => {
  const { day, time } = isDay(at) ? { day: at, time: "" } : clockIn(TEHRAN, new Date(at));
  if (day === today)
    return time === "" ? textIn(lang, "notices", "day.today") : localizeDigits(time, lang);
  if (isDay(today) && day === addDays(today, -1)) return textIn(lang, "notices", "day.yesterday");
  return formatDay(
    day,
    lang,
    isDay(today) && daysBetween(day, today) < 300 ? "dayMonth" : "medium",
  );
};

/** The day it was, in Tehran. */
export const noticeDayIn = (at: string): string =>
  isDay(at) ? at : clockIn(TEHRAN, new Date(at)).day;
