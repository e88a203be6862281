/**
 * The diary that a traveller keeps day by day on the way (domain.md §1.2, §8c `daily_entries`): who may
 * write it, which days it has, what the programme already says about a day. How it becomes the report's
 * skeleton: `diary-report.ts`. Pure; as typed it is a draft and is never discarded because of its form.
 */
import { z } from "zod";
import { addDays, isDay } from "../../persian/days.ts";
import { cleanTyped, foldForSearch } from "../../persian/normalize.ts";
import { daysOf, travelKinds, type Segment } from "../programme/itinerary.ts";
import { paper } from "../papers/paper.ts";
import type { Refused } from "../rules.ts";
import { staffOf, statuses, type Mission, type Status } from "../state.ts";

/** Photos as cameras and telephones make them; everything else is a paper of the report. */
export const diaryPhotoTypes = ["image/jpeg", "image/png"] as const;
const isDiaryPhoto = ({ mime }: { mime: string }): boolean =>
  diaryPhotoTypes.some((one) => one === mime);

const typed = z.string().catch("");
const diaryMeeting = z.object({ person: typed, post: typed, organisation: typed, contact: typed });
const diaryPhoto = z.object({ file: paper.refine(isDiaryPhoto), caption: typed });
const diaryEntry = z.object({
  day: z.string().refine(isDay),
  places: typed,
  meetings: z.array(diaryMeeting).catch([]),
  /** The course of the day. */
  text: typed,
  photos: z.array(diaryPhoto).catch([]),
});
export type DiaryMeeting = z.infer<typeof diaryMeeting>;
export type DiaryEntry = z.infer<typeof diaryEntry>;

export const emptyDay = (day: string): DiaryEntry => ({
  day,
  places: "",
  meetings: [],
  text: "",
  photos: [],
});

/** The days of a kept draft; anything that is not a valid day is left out. */
export const diaryOf = (body: Record<string, unknown>): DiaryEntry[] =>
  (Array.isArray(body.days) ? body.days : []).flatMap((one: unknown) => {
    const day = diaryEntry.safeParse(one);
    return day.success ? [day.data] : [];
  });

/** Whether anything was written, met or photographed on it. */
export const isWritten = (entry: DiaryEntry): boolean =>
  entry.photos.length > 0 ||
  [entry.text, entry.places, ...entry.meetings.flatMap((one) => Object.values(one))].some(
    (text) => cleanTyped(text) !== "",
  );

/** A journey of more days than this is a mistake in a date. */
const mostDays = 120;
/** How many days around the order the programme may add; a date beyond them is wrong. */
const programmeMargin = 7;

/** The ordered days, and days before and after them with segments of the programme. */
export const journeyDays = ({
  request,
  segments,
}: Pick<Mission, "request" | "segments">): string[] => {
  const earliest = addDays(request.startDate, -programmeMargin);
  const latest = addDays(request.endDate, programmeMargin);
  const planned = segments
    .filter((one) => !one.isPrivate)
    .flatMap(({ departAt, arriveAt }) => {
      const from = departAt < earliest ? `${earliest}T00:00` : departAt;
      const to = arriveAt.slice(0, 10) > latest ? `${latest}T23:59` : arriveAt;
      return from.slice(0, 10) > latest || to <= `${earliest}T00:00`
        ? []
        : daysOf({ departAt: from, arriveAt: to });
    });
  const [first = "", last = ""] = [
    [request.startDate, ...planned].toSorted()[0],
    [request.endDate, ...planned].toSorted().at(-1),
  ];
  const days: string[] = [];
  for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1))
    days.push(day);
  return days;
};

/** In which states a diary is kept: open, or only once an ordered journey has started. */
const diaryIn: Record<Status, "open" | "onceBegun" | "closed"> = {
  draft: "closed",
  inReview: "onceBegun",
  returned: "onceBegun",
  rejected: "closed",
  withdrawn: "closed",
  postponed: "closed",
  cancelled: "closed",
  approved: "onceBegun",
  changing: "onceBegun",
  ordered: "open",
  reported: "closed",
  reportReturned: "open",
  reportAccepted: "closed",
  reportRejected: "closed",
  archived: "closed",
};
/** A dossier whose change is being decided is read as in the state before it. */
export const diaryOpen = statuses.filter((one) => diaryIn[one] === "open" || one === "changing");
export const diaryOnceBegun = statuses.filter((one) => diaryIn[one] === "onceBegun");

/**
 * A traveller writes from the order on until the report is filed, and again after it is returned. A change
 * of a journey that has started does not close the diary.
 */
export const diaryBar = (mission: Mission, personId: string, today: string): Refused | null => {
  if (!staffOf(mission.request).includes(personId)) return { reason: "diaryNotTraveller" };
  const kept = diaryIn[mission.change?.from ?? mission.status];
  if (kept === "open") return null;
  if (mission.report !== null) return { reason: "diaryReportFiled" };
  const begun = mission.order !== null && mission.request.startDate <= today;
  return begun && kept === "onceBegun" ? null : { reason: "diaryNotOrdered" };
};

export type DiaryDayState = "open" | "future" | "outside";
export const dayState = (day: string, days: readonly string[], today: string): DiaryDayState =>
  !days.includes(day) ? "outside" : day > today ? "future" : "open";

/** The day that is open first: today, or the last one that has come. */
export const firstOpenDay = (days: readonly string[], today: string): string =>
  days.findLast((day) => day <= today) ?? days[0] ?? "";

/** The parts of a list of places as it is typed. */
export const piecesOf = (text: string): string[] =>
  text
    .split(/[\n،,؛;]+/)
    .map(cleanTyped)
    .filter((one) => one !== "");

/** Spellings of one name are equal; a name of symbols alone equals only itself. */
export const nameKey = (text: string): string => foldForSearch(text) || cleanTyped(text);

/** Each once, in the order of first appearance. */
export const uniqueNames = (names: readonly string[]): string[] =>
  names.filter((one, index) => names.findIndex((two) => nameKey(two) === nameKey(one)) === index);

/** The places in the programme of a day; private ones are left out. */
export const placesOn = (segments: readonly Segment[], day: string): string[] =>
  uniqueNames(
    segments
      .filter((one) => !one.isPrivate && daysOf(one).includes(day))
      .flatMap((one) => [
        ...(travelKinds.includes(one.kind) && one.departAt.startsWith(day) ? [one.fromPlace] : []),
        ...(travelKinds.includes(one.kind) && !one.arriveAt.startsWith(day) ? [] : [one.toPlace]),
      ])
      .flatMap(piecesOf),
  );

/** The people to be met on a day, by the programme. */
export const meetingsOn = (segments: readonly Segment[], day: string): DiaryMeeting[] =>
  segments
    .filter((one) => one.kind === "meeting" && !one.isPrivate && daysOf(one).includes(day))
    .map(({ person, carrier }) => ({ person, post: "", organisation: carrier, contact: "" }));
