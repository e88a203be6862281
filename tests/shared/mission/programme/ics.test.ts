/** I3: the programme as iCalendar, read back by an independent parser. */
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { programmeIcs } from "#shared/mission/programme/ics.ts";
import { instantOf, type Segment } from "#shared/mission/programme/itinerary.ts";
import { aSegment } from "../../../helpers/mission-inputs.ts";
import { uuid } from "../../../helpers/staff.ts";

const segment = (number: number, overrides: object = {}) =>
  ({ ...aSegment(overrides), id: uuid(number) }) as Segment;
const written = (segments: Segment[], summary: string) =>
  programmeIcs({
    missionId: uuid(1),
    version: 7,
    at: new Date("2026-11-24T08:00:00Z"),
    name: summary,
    segments,
    words: () => ({ summary, location: summary, description: `${summary}\n${summary}` }),
  });
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));

describe("the programme as a calendar file", () => {
  it("I3 every segment is one event at its instant, in any zones", () => {
    const there = segment(1);
    const bed = segment(2, {
      kind: "lodging",
      departAt: "2027-02-01T14:00",
      departZone: "Europe/Berlin",
      arriveAt: "2027-02-03T10:00",
      arriveZone: "Europe/Berlin",
      confirmed: true,
    });
    const events = read(written([bed, there], "سفر"));
    expect(events.map((one) => one.startDate.toJSDate().toISOString())).toEqual([
      "2027-02-01T04:30:00.000Z",
      "2027-02-01T13:00:00.000Z",
    ]);
    expect(+(events[1]?.endDate.toJSDate() ?? 0)).toBe(instantOf(bed.arriveAt, bed.arriveZone));
    expect(new Set(events.map((one) => one.uid)).size).toBe(2);
    expect(events.map((one) => one.component.getFirstPropertyValue("status"))).toEqual([
      "TENTATIVE",
      "CONFIRMED",
    ]);
  });

  it("I3 any text is read back unchanged: commas, semicolons, backslashes, long Persian lines", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme", maxLength: 200 }),
          fc.constantFrom("هتل «بنای کهن»، طبقهٔ ۲؛ اتاق\\۱۲".repeat(6), "a;b,c\\n"),
        ),
        (words) => {
          const text = written([segment(1)], words);
          // oxlint-disable-next-line no-control-regex -- what the file leaves out
          const kept = words.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "");
          expect(read(text)[0]?.description).toBe(`${kept}\n${kept}`);
        },
      ),
    );
  });

  it("I3 any programme is a calendar by RFC 5545: one event each, stamped, named and in UTC", () => {
    const zones = ["Asia/Tehran", "Europe/Rome", "America/New_York", "Asia/Kathmandu"] as const;
    const one = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 20 }),
      zone: fc.constantFrom(...zones),
      kind: fc.constantFrom("lodging", "meeting", "visit"),
    });
    const two = (value: number) => String(value).padStart(2, "0");
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (rows) => {
        const segments = rows.map(({ day, hour, zone, kind }, index) =>
          segment(index + 1, {
            kind,
            departAt: `2027-02-${two(day)}T${two(hour)}:15`,
            departZone: zone,
            arriveAt: `2027-02-${two(day)}T${two(hour + 2)}:45`,
            arriveZone: zone,
          }),
        );
        const text = written(segments, "برنامه");
        const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
        for (const name of ["version", "prodid", "method"])
          expect(calendar.getFirstPropertyValue(name), name).toBeTruthy();
        // Nothing names a zone, so no VTIMEZONE is needed.
        expect(text).not.toContain("TZID");
        const events = read(text);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(segments.length);
        const begins = segments.map((each) => instantOf(each.departAt, each.departZone));
        expect(events.map((each) => +each.startDate.toJSDate())).toEqual(
          begins.toSorted((a, b) => a - b),
        );
        for (const { component } of events)
          expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-24T08:00:00Z");
      }),
    );
  });

  it("I3 no line is longer than 75 octets, and every one ends in CRLF", () => {
    const text = written([segment(1), segment(2)], "فرودگاه دشت ناز ساری ".repeat(20));
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(/[^\r]\n/.test(text)).toBe(false);
    for (const line of text.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
