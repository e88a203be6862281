/**
 * The programme: segments with local times in their zone, and what does not fit between them
 * (overlaps, gaps, uncovered nights). Pure; findings are pointed out and forbid nothing.
 */
import { tz } from "@date-fns/tz";
import { parseISO } from "date-fns";
import { z } from "zod";
import { isDay } from "../persian/jalali.ts";
import { optionalText } from "../people/person.ts";

export const segmentKinds = [
  "flight",
  "train",
  "road",
  "lodging",
  "meeting",
  "visit",
  "free",
] as const;
export type SegmentKind = (typeof segmentKinds)[number];
export const travelKinds: readonly SegmentKind[] = ["flight", "train", "road"];

/** `YYYY-MM-DDTHH:mm`, a wall clock; its zone stands beside it. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, "chooseTime")
  .refine((time) => isDay(time.slice(0, 10)), "chooseTime");
const zone = z.string().refine(isZone, "chooseZone");

export const segmentFields = z
  .object({
    kind: z.enum(segmentKinds, "choose"),
    title: optionalText(200),
    fromPlace: optionalText(120),
    toPlace: optionalText(120),
    departAt: localTime,
    departZone: zone,
    arriveAt: localTime,
    arriveZone: zone,
    /** Carrier and number of a journey, name of a hotel, person met. */
    carrier: optionalText(120),
    number: optionalText(40),
    note: optionalText(1000),
    confirmed: z.boolean().default(false),
  })
  .superRefine((one, context) => {
    const travels = travelKinds.includes(one.kind);
    if (travels && one.fromPlace === "") issue(context, "fromPlace", "required");
    if (one.toPlace === "" && one.kind !== "free") issue(context, "toPlace", "required");
    const clocks = [one.departAt, one.arriveAt].every((time) => localTime.safeParse(time).success);
    if (
      clocks &&
      instantOf(one.arriveAt, one.arriveZone) <= instantOf(one.departAt, one.departZone)
    )
      issue(context, "arriveAt", "endBeforeStartTime");
  });
export type SegmentFields = z.infer<typeof segmentFields>;
export type Segment = SegmentFields & { id: string };

/** The instant (ms since 1970) of a wall clock in its zone. */
export const instantOf = (local: string, zoneName: string): number =>
  +parseISO(local, { in: tz(zoneName) });

/** Minutes from the first to the last moment of a segment. */
export const minutesOf = (one: SegmentFields): number =>
  Math.round(
    (instantOf(one.arriveAt, one.arriveZone) - instantOf(one.departAt, one.departZone)) / 60_000,
  );

/** In the order in which they happen. */
export const inOrder = (segments: readonly Segment[]): Segment[] =>
  segments.toSorted(
    (a, b) =>
      instantOf(a.departAt, a.departZone) - instantOf(b.departAt, b.departZone) ||
      a.id.localeCompare(b.id),
  );

export type Finding =
  /** Two segments at the same time (lodging may surround anything). */
  | { kind: "overlap"; first: string; second: string; minutes: number }
  /** The next journey starts where the last one did not end. */
  | { kind: "placeJump"; first: string; second: string; from: string; to: string }
  /** Hours between two segments of the day in which nothing is planned. */
  | { kind: "gap"; first: string; second: string; minutes: number }
  /** A night with neither lodging nor a journey. */
  | { kind: "night"; day: string }
  /** A segment outside the days of the mission. */
  | { kind: "outside"; segment: string };

/** Longest quiet stretch between two segments of one waking day that is not pointed out. */
const longestGapMinutes = 6 * 60;

/** What a careful planner would point out; `start` and `end` are the mission's days. */
export const findings = (segments: readonly Segment[], start: string, end: string): Finding[] => {
  if (segments.length === 0) return [];
  const all = inOrder(segments);
  const active = all.filter((one) => one.kind !== "lodging");
  return [
    ...all
      .filter((one) => one.departAt.slice(0, 10) < start || one.arriveAt.slice(0, 10) > end)
      .map((one): Finding => ({ kind: "outside", segment: one.id })),
    ...overlaps(active),
    ...overlaps(all.filter((one) => one.kind === "lodging")),
    ...gaps(active),
    ...placeJumps(active),
    ...nightsWithout(all, start, end).map((day): Finding => ({ kind: "night", day })),
  ];
};

const begin = (one: Segment) => instantOf(one.departAt, one.departZone);
const finish = (one: Segment) => instantOf(one.arriveAt, one.arriveZone);

const overlaps = (ordered: Segment[]): Finding[] =>
  ordered.flatMap((one, index) =>
    ordered
      .slice(index + 1)
      .filter((other) => begin(other) < finish(one))
      .map((other): Finding => ({
        kind: "overlap",
        first: one.id,
        second: other.id,
        minutes: Math.round((Math.min(finish(one), finish(other)) - begin(other)) / 60_000),
      })),
  );

/** Between the one that ends last of all before it and the next; an overlap is no gap. */
const gaps = (ordered: Segment[]): Finding[] =>
  ordered.slice(1).flatMap((next, index): Finding[] => {
    const last = ordered.slice(0, index + 1).reduce((a, b) => (finish(b) >= finish(a) ? b : a));
    const minutes = Math.round((begin(next) - finish(last)) / 60_000);
    const sameDay = last.arriveAt.slice(0, 10) === next.departAt.slice(0, 10);
    return minutes > longestGapMinutes && sameDay
      ? [{ kind: "gap", first: last.id, second: next.id, minutes }]
      : [];
  });

/** From one journey to the next one, whatever happens in between. */
const placeJumps = (ordered: Segment[]): Finding[] => {
  const journeys = ordered.filter((one) => travelKinds.includes(one.kind));
  return journeys.slice(1).flatMap((next, index): Finding[] => {
    const last = journeys[index];
    const [from, to] = [last?.toPlace.trim() ?? "", next.fromPlace.trim()];
    return last && from !== "" && to !== "" && from !== to
      ? [{ kind: "placeJump", first: last.id, second: next.id, from, to }]
      : [];
  });
};

/** Nights between two days of the mission without a bed or a journey at 03:00 local time, by the day they end on. */
export const nightsWithout = (all: readonly Segment[], start: string, end: string): string[] => {
  const nights: string[] = [];
  for (let day = nextDay(start); day <= end; day = nextDay(day)) {
    const covered = all.some((one) => {
      if (one.kind !== "lodging" && !travelKinds.includes(one.kind)) return false;
      const night = instantOf(`${day}T03:00`, one.arriveZone);
      return begin(one) <= night && night < finish(one);
    });
    if (!covered) nights.push(day);
  }
  return nights;
};

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const issue = (context: z.RefinementCtx, path: string, message: string) =>
  context.addIssue({ code: "custom", path: [path], message });

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
