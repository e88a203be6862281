/** The stream of the municipality itself: set up once. Pure. */
import { z } from "zod";
import type { EventOf } from "./events/contract.ts";
import { municipalityEvents } from "./events/office.ts";
import { defineStream, provenActionOf } from "./events/stream.ts";
import { newPassword, recoveryCode, requiredText, username } from "./people/person.ts";
import { ok } from "./result.ts";

interface State {
  isSetUp: boolean;
}
interface SetupFacts {
  /** What is set up is the sample municipality. */
  sample: boolean;
}

export const municipalities = defineStream({
  kind: "municipality",
  events: municipalityEvents,
  empty: (): State => ({ isSetUp: false }),
  evolve: (): State => ({ isSetUp: true }),
  actions: {
    municipality: provenActionOf<State, EventOf<typeof municipalityEvents>, SetupFacts>()({
      rests: "nothing",
      capability: "anyone",
      input: z.object({
        nameFa: requiredText(120),
        nameEn: requiredText(120),
        adminNameFa: requiredText(80),
        adminPostFa: requiredText(120),
        adminUnitFa: requiredText(120),
        username,
      }),
      proof: z.object({
        password: newPassword,
        /** Made and shown by the window before it is sent; only its hash is kept. */
        recoveryCode,
      }),
      output: z.object({ personId: z.uuid() }),
      topics: ["setup", "people", "session"],
      doc: "Set up this municipality with its first administrator; possible once.",
      guards: [({ isSetUp }) => (isSetUp ? { code: "refused", reason: "alreadySetUp" } : null)],
      decide: (_before, { nameFa, nameEn }, _actor, { sample }) =>
        ok([{ type: "municipality.setUp.v1", payload: { nameFa, nameEn, sample } }]),
    }),
  },
});
