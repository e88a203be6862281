/** The content of a report for support: masked lines of the log, and figures. */
import { z } from "zod";

/**
 * A line of the log without personal data: written text, quoted words, long numbers, addresses and ids
 * are taken out. The eight signs of a reference, kinds of errors and places in the program stay.
 */
export const masked = (line: string): string =>
  line
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, "<mail>")
    .replace(
      /\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
      "$1…",
    )
    // This error quotes the text it could not read.
    .replace(/(SyntaxError: ).*/g, "$1<words>")
    // Of a path the name of a file of the program: folders and other files may contain names of people.
    .replace(
      /(?:file:\/\/\/?)?(?:\b[A-Za-z]:)?(?:[\\/][^:'"()\\/\n]*)+[\\/](?=[^\s\\/])([^:'"()\\/\n]*)/g,
      (_path, last: string) => (programFile.test(last) ? `…/${last}` : "…/<name>"),
    )
    .replace(/«[^»]*»|“[^”]*”|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g, "<words>")
    .replace(/[\u0600-\u06FF\u200C]+(?:[\s،.]+[\u0600-\u06FF\u200C]+)*/g, "<words>")
    .replace(/\b[A-Z]{1,2}\d{6,}\b|(?:\b[A-Z]{1,2})?\d(?:[ -]?\d){8,}/g, "<number>");

const programFile = /^(?:[\w.-]+\.(?:[cm]?js|tsx?|html)|(?:safir|local|check)\.db(?:-\w+)?)$/;

/** Without a store to remove the names of people: only the kind of an error. */
export const withoutMessage = (line: string): string => line.replace(/(\w*Error\b): .*$/, "$1");

/** What the store adds for a signed-in person. No names, no subjects, no ids. */
export const supportFacts = z.object({
  /** The given log, without the names of people. */
  log: z.string(),
  sqlite: z.string(),
  schema: z.number(),
  /** Rows of tables, by name. */
  rows: z.record(z.string(), z.number()),
  backup: z.object({
    hasPlace: z.boolean(),
    sameDisk: z.boolean(),
    warning: z.string().nullable(),
    trouble: z.string().nullable(),
    lastAt: z.string().nullable(),
    drillAt: z.string().nullable(),
    drillSound: z.boolean().nullable(),
    papersMissing: z.number(),
  }),
});
