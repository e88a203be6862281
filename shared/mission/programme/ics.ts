/**
 * The programme as an iCalendar file (RFC 5545). Times are written in UTC, which every calendar
 * shows on its own clock; the local clocks of the journey are in the description. Pure.
 */
import { inOrder, instantOf, type Segment } from "./itinerary.ts";

export interface IcsInput {
  missionId: string;
  /** Raised with every change of the dossier, so that an import again replaces what was there. */
  version: number;
  /** The instant of writing. */
  at: Date;
  name: string;
  segments: readonly Segment[];
  /** The words of one event, in the language of the reader. */
  words(segment: Segment): { summary: string; location: string; description: string };
}

/** One VEVENT for each segment, in their order; lines end in CRLF and are folded at 75 octets. */
export const programmeIcs = (input: IcsInput): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Safir//Programme//FA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(input.name)}`,
    ...inOrder(input.segments).flatMap((segment) => eventOf(segment, input)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

const eventOf = (one: Segment, { missionId, version, at, words }: IcsInput): string[] => {
  const { summary, location, description } = words(one);
  return [
    "BEGIN:VEVENT",
    `UID:${one.id}@${missionId}.safir`,
    `DTSTAMP:${utc(+at)}`,
    `SEQUENCE:${version}`,
    `DTSTART:${utc(instantOf(one.departAt, one.departZone))}`,
    `DTEND:${utc(instantOf(one.arriveAt, one.arriveZone))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === "" ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${one.confirmed ? "CONFIRMED" : "TENTATIVE"}`,
    // Lodging does not make a person busy.
    `TRANSP:${one.kind === "lodging" ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
};

/** RFC 5545 §3.3.5, form 2. */
const utc = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, "");

/** RFC 5545 §3.3.11; control characters are not allowed in a text. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll("\n", "\\n");

/** RFC 5545 §3.1: at most 75 octets a line, never cutting a character. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      lines.push(current);
      // The space that begins a continuation counts.
      [current, octets] = [" ", 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join("\r\n");
};

/** Octets of a character in UTF-8. */
const octetsOf = (point: number): number =>
  point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
