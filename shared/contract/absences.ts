/** Absences: recording and cancelling them, and who is away on which days. */
import { z } from "zod";
import { daysBetween, isDay } from "../persian/days.ts";
import { commandsOf } from "../events/stream.ts";
import { absences } from "../people/absence.ts";
import { awayKinds, awayStates } from "../people/away.ts";
import { optionalText } from "../people/person.ts";
import { decidingRoles } from "./capabilities.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";
import type { PresenceWarningView } from "./presence.ts";

const id = z.uuid();
const day = z.string().refine(isDay, "chooseDate");
/** A quarter with the weeks around it. */
const longestAsked = 120;

const span = z.object({
  /** Of the absence, or of the mission where that may be known. */
  id: z.string(),
  kind: z.enum([...awayKinds, "absent"]),
  from: z.string(),
  to: z.string(),
  /** `null` when it is not a mission, or not shown as one. */
  state: z.enum(awayStates).nullable(),
  /** Only for people who may see that dossier. */
  mission: z
    .object({ id, dossierNo: z.string(), city: z.string(), country: z.string() })
    .nullable(),
  note: z.string(),
  mayCancel: z.boolean(),
});
export type AwaySpan = z.infer<typeof span>;

const name = z.object({ id, nameFa: z.string(), nameEn: z.string() });
const awayPerson = z.object({
  person: name.extend({
    postFa: z.string(),
    postEn: z.string(),
    unitFa: z.string(),
    unitEn: z.string(),
    /** Seats of the route that no one else fills: they are empty when nobody stands in. */
    seats: z.array(z.enum(decidingRoles)),
  }),
  spans: z.array(span),
  /** Their deputies on some of these days. */
  deputies: z.array(z.object({ deputy: name, from: z.string(), to: z.string() })),
});
export type AwayPerson = z.infer<typeof awayPerson>;

/** One reason for which a person is away. */
const awayRow = z.object({
  person: awayPerson.shape.person,
  span,
  deputies: awayPerson.shape.deputies,
});
export type AwayRow = z.infer<typeof awayRow>;

const asked = z.object({
  from: day,
  to: day,
  /** Its Persian name; empty for all. */
  unit: optionalText(120),
  personId: id.nullable().default(null),
  kind: z.enum(awayKinds).nullable().default(null),
});
const isShort = ({ from, to }: { from: string; to: string }) =>
  daysBetween(from, to) <= longestAsked && from <= to;
const tooLong = { path: ["to"], error: "tooLong" };

/** Columns the list of who is away can be ordered by. */
export const awaySorts = ["person", "unit", "from"] as const;

export const absenceRows = {
  "presence.away": query({
    capability: "signedIn",
    input: asked.extend({ page: z.number().int().min(0).default(0) }).refine(isShort, tooLong),
    output: z.object({ people: z.array(awayPerson), total: z.number(), pageSize: z.number() }),
    topics: ["absences", "missions", "deputies", "people"],
    doc: "Who is away on these days, by unit and name; the reason only for people who may know it.",
  }),
  "presence.list": query({
    capability: "signedIn",
    input: asked.extend(listAsk(awaySorts)).refine(isShort, tooLong),
    output: z.object({ entries: z.array(awayRow), total: z.number(), pageSize: z.number() }),
    topics: ["absences", "missions", "deputies", "people"],
    doc: "Who is away on these days as a list, a row for each reason; the reason only for people who may know it.",
  }),
  ...commandsOf("absence", absences),
  "absence.check": query({
    capability: "signedIn",
    /** The absence as typed so far. */
    input: z.object({ fields: z.record(z.string(), z.unknown()) }),
    output: z.object({ warnings: z.array(z.custom<PresenceWarningView>()) }),
    topics: ["absences", "missions", "deputies", "people", "settings"],
    doc: "Warnings about who would be away at the same time, while an absence is entered.",
  }),
};
