/**
 * The programme: segments with local times in their zone, official or private, planned or final.
 * Overlaps and gaps are in `itinerary-findings.ts`, moving segments in `itinerary-moves.ts`.
 */
import { tz } from "@date-fns/tz";
import { parseISO } from "date-fns/parseISO";
import { z } from "zod";
import { currencies, parseAmount } from "../../money.ts";
import { addDays, daysBetween, isDay } from "../../persian/days.ts";
import { paper } from "../papers/paper.ts";
import { optionalText } from "../../people/person.ts";

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
export const lodgingClasses = ["", "guestHouse", "3", "4", "5"] as const;
export const segmentPayers = ["", "own", "host", "private", "self"] as const;
export const travelKinds: readonly SegmentKind[] = ["flight", "train", "road"];

/** `YYYY-MM-DDTHH:mm`, a wall clock; its zone is beside it. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, "chooseTime")
  .refine((time) => isDay(time.slice(0, 10)), "chooseTime");
const zone = z.string().refine(isZone, "chooseZone");

/** As in the ledger and in packages of other offices: never narrower than before. */
export const keptSegment = z
  .object({
    kind: z.enum(segmentKinds, "choose"),
    title: optionalText(200),
    fromPlace: optionalText(120),
    toPlace: optionalText(120),
    departAt: localTime,
    departZone: zone,
    arriveAt: localTime,
    arriveZone: zone,
    /** Carrier and number of a journey, name of a hotel, organisation met. */
    carrier: optionalText(120),
    number: optionalText(40),
    lodgingClass: z.enum(lodgingClasses).default(""),
    /** Of a meeting: partners, subject and result. */
    person: optionalText(200),
    topic: optionalText(300),
    outcome: optionalText(1000),
    payer: z.enum(segmentPayers).default(""),
    costAmount: optionalText(30),
    costCurrency: z.enum(currencies, "choose").default("EUR"),
    note: optionalText(1000),
    file: paper.nullable().default(null),
    /** Of the travellers themselves: not part of the host's programme, and its day earns nothing. */
    isPrivate: z.boolean().default(false),
    /** Final: booked, agreed with the host. */
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
    if (one.costAmount !== "" && parseAmount(one.costAmount, one.costCurrency) === null)
      issue(context, "costAmount", "amount");
  });

/** No segment is longer; a longer one has a wrong year. */
const longestDays = 400;

/** As entered now. */
export const segmentFields = keptSegment.superRefine((one, context) => {
  const [first, last] = [one.departAt, one.arriveAt].map((time) => time.slice(0, 10));
  if (first && last && isDay(first) && isDay(last) && daysBetween(first, last) > longestDays)
    issue(context, "arriveAt", "segmentTooLong");
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

/** The private days of a journey: something private, and nothing official except travel and lodging. */
export const privateDaysOf = (segments: readonly SegmentFields[]): string[] => {
  const neutral = (one: SegmentFields) => one.kind === "lodging" || travelKinds.includes(one.kind);
  const official = segments.filter((one) => !one.isPrivate && !neutral(one));
  const days = segments.filter((one) => one.isPrivate).flatMap(daysOf);
  return [...new Set(days)].filter((day) => !official.some((one) => daysOf(one).includes(day)));
};

/**
 * The local days on which a segment is going on; one that ends at midnight does not include the next day. Of one
 * with a wrong year, kept before such were refused, only as many as a segment can last.
 */
export const daysOf = (one: Pick<SegmentFields, "departAt" | "arriveAt">): string[] => {
  const last = one.arriveAt.endsWith("T00:00")
    ? addDays(one.arriveAt.slice(0, 10), -1)
    : one.arriveAt.slice(0, 10);
  const days = [one.departAt.slice(0, 10)];
  for (
    let day = addDays(days[0] ?? last, 1);
    day <= last && days.length <= longestDays;
    day = addDays(day, 1)
  )
    days.push(day);
  return days;
};

/** Nights between two days of the mission without lodging or travel at 03:00 local time, by the day they end on. */
export const nightsWithout = (all: readonly Segment[], start: string, end: string): string[] => {
  const nights: string[] = [];
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
    const covered = all.some((one) => {
      if (one.kind !== "lodging" && !travelKinds.includes(one.kind)) return false;
      const night = instantOf(`${day}T03:00`, one.arriveZone);
      return (
        instantOf(one.departAt, one.departZone) <= night &&
        night < instantOf(one.arriveAt, one.arriveZone)
      );
    });
    if (!covered) nights.push(day);
  }
  return nights;
};

const issue = (context: z.RefinementCtx, path: string, message: string) =>
  context.addIssue({ code: "custom", path: [path], message });

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
