/** A span of days in both calendars: the language's own first, the other one in brackets. */
import { formatDayRange, formatOther, isDay } from "#shared/persian/jalali.ts";
import type { Lang } from "#shared/persian/digits.ts";
import { useLang } from "#renderer/i18n.ts";

export function BothRange({ start, end }: { start: string; end: string }) {
  const lang = useLang();
  if (!isDay(start) || !isDay(end)) return null;
  return <span>{bothRange(start, end, lang)}</span>;
}

/** `۱۵ تا ۱۹ دی ۱۴۰۵ (۵ تا ۹ ژانویه ۲۰۲۷)`. */
const bothRange = (start: string, end: string, lang: Lang): string =>
  `${formatDayRange(start, end, lang)} (${otherRange(start, end, lang)})`;

/** The same span in the calendar that the language does not use. */
export const otherRange = (start: string, end: string, lang: Lang): string => {
  const from = otherDate(start, lang);
  const until = otherDate(end, lang);
  if (start === end) return until.join(" ");
  const to = lang === "fa" ? " تا " : "–";
  if (from[2] !== until[2]) return from.join(" ") + to + until.join(" ");
  if (from[1] !== until[1]) return `${from[0]} ${from[1]}${to}${until.join(" ")}`;
  return `${from[0]}${to}${until.join(" ")}`;
};

/** Day, month and year in the calendar in brackets. */
const otherDate = (day: string, lang: Lang): string[] => formatOther(day, lang).split(" ");
