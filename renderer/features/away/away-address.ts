/** The address of who is away: the days, the view, the people and kinds. Pure. */
import { awayKinds } from "#shared/people/away.ts";
import { addDays, isDay } from "#shared/persian/jalali.ts";
import {
  formatMonth,
  monthOf,
  shiftMonth,
  weekStart,
  type DaySpan,
} from "#shared/persian/months.ts";
import type { AwaySearch } from "#renderer/app/list-addresses.ts";
import type { Lang } from "#renderer/i18n.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";

export const views = ["month", "timeline", "list"] as const;
export type View = (typeof views)[number];
export const zooms = ["week", "month", "quarter"] as const;
export type Zoom = (typeof zooms)[number];

export const placeIn = (search: AwaySearch, today: string) => {
  const view = views.find((one) => one === search.view) ?? "month";
  return {
    view,
    /** The wall calendar shows months only. */
    zoom: view === "month" ? "month" : (zooms.find((one) => one === search.zoom) ?? "month"),
    day: search.day !== undefined && isDay(search.day) ? search.day : today,
    filter: {
      unit: search.unit ?? "",
      personId: search.person ?? null,
      kind: awayKinds.find((one) => one === search.kind) ?? null,
    },
  };
};

export const spanOf = (day: string, zoom: Zoom, lang: Lang): DaySpan => {
  const month = monthOf(day, lang);
  if (zoom === "month") return month;
  if (zoom === "quarter")
    return { first: month.first, last: monthOf(shiftMonth(day, 2, lang), lang).last };
  return { first: weekStart(day), last: addDays(weekStart(day), 6) };
};

/** The days that a view draws: of a month, whole weeks. */
export const drawnSpan = (view: View, day: string, zoom: Zoom, lang: Lang): DaySpan => {
  const span = spanOf(day, zoom, lang);
  if (view !== "month") return span;
  return { first: weekStart(span.first), last: addDays(weekStart(span.last), 6) };
};

export const shift = (day: string, zoom: Zoom, by: number, lang: Lang): string =>
  zoom === "week" ? addDays(day, 7 * by) : shiftMonth(day, by * (zoom === "month" ? 1 : 3), lang);

/** The month of a day as it is printed for the wall. */
export const wallSheet = (day: string, unit: string, lang: Lang) =>
  sheetOf("away", lang, {
    ids: { day },
    of: formatMonth(day, lang),
    search: { unit: unit || undefined },
  });
