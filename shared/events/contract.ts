/**
 * The contract of events: one schema for each published type and version, written out, so that a
 * changed form never changes what was written; and how an older version is read as the newest. Pure.
 */
import type { z } from "zod";

/** Newest versions by their full name, for example `mission.reportFiled.v1`. */
export type EventSchemas = Readonly<Record<string, z.ZodType>>;

/** The events of a table as a union, distinguished by `type`. */
export type EventOf<S extends EventSchemas> = {
  [T in keyof S & string]: { type: T; payload: z.infer<S[T]> };
}[keyof S & string];

/** An older version: its schema as it was published, and the next version it is read as. */
export interface OldEvent {
  schema: z.ZodType;
  to: string;
  change(payload: unknown): unknown;
}

/**
 * Declares an older version. `change` receives the payload typed by its own schema and returns the
 * payload of `to`, which may itself be an older version.
 */
export const upcast = <S extends z.ZodType>(
  schema: S,
  to: string,
  change: (old: z.infer<S>) => unknown,
): OldEvent => ({ schema, to, change: (payload) => change(schema.parse(payload)) });

/** Thrown for a type that this version of Safir has no schema for. */
export class UnknownEvent extends Error {
  constructor(type: string) {
    super(`This version of Safir does not know the event ${type}.`);
  }
}

export interface ReadEvent {
  type: string;
  payload: unknown;
}

/** Checks and reads the events of `current`; `old` are the versions they replace. */
export const createCatalogue = (
  current: EventSchemas,
  old: Readonly<Record<string, OldEvent>> = {},
) => {
  const schemaOf = (type: string): z.ZodType => {
    const schema = Object.hasOwn(current, type) ? current[type] : undefined;
    if (schema === undefined) throw new UnknownEvent(type);
    return schema;
  };

  /** The event as its newest version; the payload of a newest version is taken as it is. */
  const read = (type: string, payload: unknown): ReadEvent => {
    const before = Object.hasOwn(old, type) ? old[type] : undefined;
    if (before !== undefined) return read(before.to, before.change(payload));
    schemaOf(type);
    return { type, payload };
  };

  return {
    read,
    /** The payload as the schema of its type returns it; throws when it does not match the published schema. */
    parse: (type: string, payload: unknown): unknown => schemaOf(type).parse(payload),
    /** Whether this version can read it and its newest form matches the published schema. */
    canRead: (type: string, payload: unknown): boolean => {
      try {
        const event = read(type, payload);
        return schemaOf(event.type).safeParse(event.payload).success;
      } catch {
        return false;
      }
    },
  };
};
