/** Staff files: a file is staged row by row, checked whole, then imported in one piece; and exported. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import type { PersonFields } from "../people/person.ts";
import type { ProfileChanges } from "../people/profile.ts";
import { staffExports } from "../people/profiles.ts";
import { staffColumns } from "../people/staff-columns.ts";
import type { StaffIssue } from "../people/staff-rows.ts";
import { command, local, query, seenVersion } from "./define.ts";

const nothing = z.object({});
const column = z.enum(staffColumns);

/** In the order of the preview: rows that need correction come first. */
export const rowStates = ["wrong", "changed", "new", "same"] as const;
export type RowState = (typeof rowStates)[number];
/** So many rows a call: none blocks the store for long. */
export const rowsACall = 500;

const counts = z.object({
  wrong: z.number(),
  changed: z.number(),
  new: z.number(),
  same: z.number(),
});
export type StaffCounts = z.infer<typeof counts>;

const checkedRow = z.object({
  row: z.number(),
  state: z.enum(rowStates),
  /** The row's own name, or that of the person it means. */
  name: z.string(),
  /** What the row sets, with what was there before; sensitive fields masked. */
  changes: z.array(z.object({ column, before: z.string(), after: z.string() })),
  issues: z.array(z.custom<StaffIssue>()),
});
export type CheckedRow = z.infer<typeof checkedRow>;

const lang = z.enum(["fa", "en"]);
const importId = z.object({ id: z.uuid() });

export const staffFileRows = {
  "staffFile.begin": local({
    capability: "people.manage",
    input: importId.extend({
      /** What is in each cell of the rows that follow. */
      columns: z.array(column).min(1, "columnMissing").max(60),
    }),
    output: nothing,
    topics: [],
    doc: "Begin to stage a staff file; an earlier one of the same person is dropped.",
  }),
  "staffFile.stage": local({
    capability: "people.manage",
    input: importId.extend({
      rows: z
        .array(
          z.object({
            row: z.number().int().min(1).max(2_000_000),
            cells: z.array(z.string().max(2000)).max(60),
          }),
        )
        .max(rowsACall),
    }),
    output: nothing,
    topics: [],
    doc: "Stage some rows: answers the mistakes in each. The same row again replaces itself.",
  }),
  "staffFile.check": local({
    capability: "people.manage",
    input: importId,
    /** The version of the staff list that it was compared with: what an import rests on. */
    output: z.object({ counts, version: z.number() }),
    topics: [],
    doc: "Compare all staged rows with each other and with the staff list.",
  }),
  "staffFile.rows": query({
    capability: "people.manage",
    input: importId.extend({
      state: z.enum(rowStates).nullable().default(null),
      from: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(rowsACall).default(50),
      lang: lang.default("fa"),
    }),
    output: z.object({ rows: z.array(checkedRow), total: z.number() }),
    topics: [],
    doc: "Checked rows, the wrong ones first, with the changes of each.",
  }),
  "staffFile.drop": local({
    capability: "people.manage",
    input: importId,
    output: nothing,
    topics: [],
    doc: "Discard a staged file; none of its rows were written.",
  }),
  "staffFile.import": command({
    rests: "version",
    capability: "people.manage",
    input: importId.extend({
      seenVersion,
      /** Wrong rows stop the import unless they are left out on purpose. */
      leaveOut: z.boolean(),
    }),
    output: z.object({ registered: z.number(), changed: z.number(), leftOut: z.number() }),
    topics: ["people", "missions", "session"],
    doc: "Write the checked file into the staff list: all of it in one transaction, or nothing.",
  }),
  ...commandsOf("staffFile", staffExports),
  "staffFile.export": query({
    capability: "people.profile",
    input: z.object({
      page: z.number().int().min(0).default(0),
      /** With sensitive fields, for ten minutes after a request to see them. */
      sensitive: z.boolean().default(false),
    }),
    output: z.object({
      people: z.array(
        z.object({
          id: z.uuid(),
          fields: z.custom<PersonFields>(),
          manager: z.string(),
          profile: z.custom<ProfileChanges>(),
        }),
      ),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics: ["people"],
    doc: "The staff list for a file, five hundred a page.",
  }),
};
