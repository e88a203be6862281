/** Rows about the recovery code of administrators. Getting in with it is `session.recover`. */
import { z } from "zod";
import { recoveryCode } from "../people/person.ts";
import { provenCommand, query } from "./define.ts";
import { listedPerson } from "./people.ts";

const nothing = z.object({});

export const recoveryRows = {
  "recovery.codes": query({
    capability: "settings.manage",
    input: nothing,
    output: z.object({
      codes: z.array(
        z.object({
          person: listedPerson,
          username: z.string(),
          /** `null`: without a code. */
          madeAt: z.string().nullable(),
        }),
      ),
    }),
    topics: ["people"],
    doc: "Every active administrator, and when their recovery code was made.",
  }),
  "recovery.replace": provenCommand({
    rests: "nothing",
    capability: "settings.manage",
    input: nothing,
    proof: z.object({ password: z.string().min(1, "required").max(200, "tooLong"), recoveryCode }),
    output: nothing,
    topics: ["people"],
    doc: "Replace the caller's recovery code; the one before it stops working, and others are told.",
  }),
};
