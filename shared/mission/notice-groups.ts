/** Notices as the panel shows them: by day, and what is said again about one matter in one entry. Pure. */
import type { Notice } from "../contract/notices.ts";
import { daysBetween, isDay } from "../persian/days.ts";

export interface FoldedNotice {
  /** The newest of them. */
  notice: Notice;
  /** All of them, to be marked as read together. */
  keys: string[];
  unread: boolean;
}

/** Newest first, as they come: the same task of the same dossier is one entry, however often it was said. */
export const foldNotices = (notices: readonly Notice[]): FoldedNotice[] => {
  const folded = new Map<string, FoldedNotice>();
  for (const notice of notices) {
    const matter = notice.task === null ? notice.key : `${notice.missionId} ${notice.task}`;
    const known = folded.get(matter);
    if (known) {
      known.keys.push(notice.key);
      known.unread ||= !notice.read;
    } else folded.set(matter, { notice, keys: [notice.key], unread: !notice.read });
  }
  return [...folded.values()];
};

export const noticeDays = ["today", "yesterday", "week", "older"] as const;
type NoticeDay = (typeof noticeDays)[number];

export const noticeDayOf = (day: string, today: string): NoticeDay => {
  if (!isDay(day) || !isDay(today)) return "older";
  const ago = daysBetween(day, today);
  if (ago <= 0) return "today";
  if (ago === 1) return "yesterday";
  return ago <= 7 ? "week" : "older";
};
