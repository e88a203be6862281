/** The stream of a report to the council: disclosed once, with its rows beside it (decision 0046). Pure. */
import { z } from "zod";
import { written } from "./contract/define.ts";
import { columnsOf, packFilter, packHash, packRecipient, type PackRow } from "./council-pack.ts";
import type { EventOf } from "./events/contract.ts";
import { disclosureEvents, disclosureRowEvents } from "./events/office.ts";
import { actionOf, defineStream, stepOf } from "./events/stream.ts";
import { invalid, ok, refuse } from "./result.ts";

type DisclosureEvent = EventOf<typeof disclosureEvents>;
/** The disclosure, when and by whom; `null` before. */
type State = (DisclosureEvent["payload"] & { at: string; actor: string }) | null;
interface DisclosureFacts {
  today: string;
  /** The report as it would be disclosed now. */
  rows(): readonly PackRow[];
}

export const disclosures = defineStream({
  kind: "disclosure",
  events: disclosureEvents,
  empty: (): State => null,
  evolve: (_before: State, { payload }, { at, actor }): State => ({ ...payload, at, actor }),
  actions: {
    disclose: actionOf<State, DisclosureEvent, DisclosureFacts>()({
      rests: "basis",
      capability: "council.disclose",
      input: z.object({
        id: z.uuid(),
        filter: packFilter,
        recipient: packRecipient,
        basis: z.string(),
      }),
      output: written,
      topics: ["disclosures", "missions"],
      doc: "Disclose the report to a body by letter: the rows on screen are stored with their hash.",
      guards: [],
      decide: (before, { filter, recipient, basis }, _actor, facts) => {
        const { today } = facts;
        if (recipient.letterDate > today)
          return invalid([
            { path: "recipient.letterDate", reason: "futureDate", params: { today } },
          ]);
        const rows = facts.rows();
        if (rows.length === 0) return refuse("refused", "nothingToDisclose");
        const sha256 = packHash(rows);
        if (sha256 !== basis || before) return refuse("conflict", "changedMeanwhile");
        const missionIds = rows.map(({ missionId }) => missionId);
        const columns = columnsOf(filter);
        const payload = { filter, recipient, columns, missionIds, count: rows.length, sha256 };
        return ok([{ type: "council.disclosed.v1", payload }]);
      },
    }),
  },
});

type RowsEvent = EventOf<typeof disclosureRowEvents>;

export const disclosureRows = defineStream({
  kind: "disclosureRows",
  events: disclosureRowEvents,
  empty: (): PackRow[] => [],
  evolve: (_before: PackRow[], { payload }): PackRow[] => payload.rows,
  actions: {
    keep: stepOf<PackRow[], RowsEvent, null>()({
      guards: [],
      decide: (_before, { rows }: { rows: PackRow[] }) =>
        ok([{ type: "disclosureRows.kept.v1", payload: { rows } }]),
    }),
  },
});
