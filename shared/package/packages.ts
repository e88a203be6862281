/**
 * The stream of a package: exported from a dossier here, or imported. The events of the dossier inside are
 * another office's; they are appended unchanged, without a row of the workflow. Pure.
 */
import { z } from "zod";
import type { EventOf } from "../events/contract.ts";
import { packageEvents } from "../events/office.ts";
import { actionOf, defineStream } from "../events/stream.ts";
import { ok, type Refusal } from "../result.ts";

type PackageEvent = EventOf<typeof packageEvents>;
type PayloadOf<T extends PackageEvent["type"]> = Extract<PackageEvent, { type: T }>["payload"];
interface State {
  isThere: boolean;
}

const isNew = ({ isThere }: State): Refusal | null =>
  isThere ? { code: "conflict", reason: "changedMeanwhile" } : null;
const [id, missionId] = [z.uuid(), z.uuid()];

export const packages = defineStream({
  kind: "package",
  events: packageEvents,
  empty: (): State => ({ isThere: false }),
  evolve: (): State => ({ isThere: true }),
  actions: {
    open: actionOf<State, PackageEvent, PayloadOf<"package.exported.v1">>()({
      rests: "nothing",
      capability: "archive.keep",
      input: z.object({ id, missionId }),
      output: z.object({ name: z.string(), total: z.number() }),
      topics: ["missions", "people"],
      doc: "Record the export of a dossier and prepare its package for reading part by part.",
      guards: [isNew],
      decide: (_before, _input, _actor, payload) => ok([{ type: "package.exported.v1", payload }]),
    }),
    import: actionOf<State, PackageEvent, PayloadOf<"package.imported.v1">>()({
      rests: "nothing",
      capability: "archive.keep",
      input: z.object({ id }),
      output: z.object({
        missionId,
        dossierNo: z.string(),
        added: z.number(),
        papers: z.number(),
      }),
      topics: ["missions", "people", "agreements", "commitments", "contacts", "money", "search"],
      doc: "Append the events of a checked package unchanged, with their papers: all or nothing.",
      guards: [isNew],
      decide: (_before, _input, _actor, payload) => ok([{ type: "package.imported.v1", payload }]),
    }),
  },
});
