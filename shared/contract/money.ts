/** Tables of rates and budget lines. Commands on the money of one mission are in the workflow. */
import { z } from "zod";
import { rateTableFields, rateTables } from "../allowance/rates.ts";
import { budgetLineFields, budgetLines, budgetUses } from "../budget.ts";
import { commandsOf } from "../events/stream.ts";
import { money } from "../money.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";

const nothing = z.object({});

const rateTable = rateTableFields.extend({ version: z.number().int() });
const budgetLine = budgetLineFields.extend({
  id: z.uuid(),
  reserved: z.number(),
  committed: z.number(),
  spent: z.number(),
});

const listedLine = budgetLine.extend({ version: z.number() });
export type ListedLine = z.infer<typeof listedLine>;

/** Columns the budget lines of a year can be ordered by. */
export const budgetSorts = ["code", "title"] as const;

export const moneyRows = {
  "rates.list": query({
    capability: "signedIn",
    input: nothing,
    output: z.object({
      tables: z.array(rateTable.extend({ publishedAt: z.string(), publishedBy: z.string() })),
      /** The version in force today, or none. */
      inForce: z.number().nullable(),
    }),
    topics: ["money"],
    doc: "Every table of rates, newest first, and which is in force.",
  }),
  ...commandsOf("rates", rateTables),
  "budget.list": query({
    capability: "money.plan",
    input: z.object({
      year: z.number().int().nullable().default(null),
      ...listAsk(budgetSorts),
    }),
    output: z.object({
      year: z.number(),
      lines: z.array(listedLine),
      total: z.number(),
      pageSize: z.number(),
      years: z.array(z.number()),
    }),
    topics: ["money", "missions"],
    doc: "Budget lines of a Jalali year, the current one by default, with amounts reserved, committed and left.",
  }),
  "budget.uses": query({
    capability: "money.plan",
    input: z.object({ lineId: z.uuid() }),
    output: z.object({
      uses: z.array(
        z.object({
          missionId: z.uuid(),
          dossierNo: z.string(),
          subject: z.string(),
          use: z.enum(budgetUses),
          amount: money,
          override: z.string(),
        }),
      ),
    }),
    topics: ["money", "missions"],
    doc: "Missions that hold a part of a budget line, and the reason where they exceed it.",
  }),
  ...commandsOf("budget", budgetLines),
};
