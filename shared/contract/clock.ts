/** Rows about the computer's clock: whether it can be right, and confirming that it is. */
import { z } from "zod";
import { clockFault } from "../clock.ts";
import { local, query } from "./define.ts";

const nothing = z.object({});

export const clockRows = {
  "clock.state": query({
    capability: "anyone",
    input: nothing,
    output: z.object({ fault: clockFault.nullable() }),
    topics: ["clock"],
    doc: "Whether the clock of this computer contradicts the recorded events.",
  }),
  "clock.confirm": local({
    capability: "settings.manage",
    input: nothing,
    output: nothing,
    topics: ["clock"],
    doc: "Confirm that the clock is right although it is far from the last command; valid for the next one.",
  }),
};
