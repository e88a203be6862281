/**
 * A list of dossiers proposed for destruction to the National Documents Council (شورای اسناد ملی), and
 * the Council's answer. Rows are kept as they stood when the list was made; the dossiers stay. Pure.
 */
import { z } from "zod";
import { requiredDay } from "../agreements/agreement.ts";
import { confidentialities, paper } from "../mission/request/request.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { dispositions, retentionTriggers } from "./scheme.ts";
import type { EventOf } from "../events/contract.ts";
import { hashOf } from "../canonical.ts";
import { written } from "../contract/define.ts";
import { actionOf, defineStream, stepOf, type Guard } from "../events/stream.ts";
import { invalid, ok } from "../result.ts";
import { disposalEvents, disposalRowEvents } from "./events.ts";

/** More than a person can check by hand. */
const mostOnList = 300;

export const disposalRow = z.object({
  missionId: z.uuid(),
  accessionNo: z.string(),
  dossierNo: z.string(),
  title: z.string(),
  classCode: z.string(),
  classFa: z.string(),
  classEn: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  archivedOn: z.string(),
  pages: z.number().nullable(),
  shelf: z.string(),
  box: z.string(),
  confidentiality: z.enum(confidentialities),
  retentionClass: z.string(),
  retentionFa: z.string(),
  retentionEn: z.string(),
  trigger: z.enum(retentionTriggers),
  period: z.number().nullable(),
  disposition: z.enum(dispositions),
  until: z.string(),
  citation: z.string(),
});
export type DisposalRow = z.infer<typeof disposalRow>;

const disposalOutcomes = ["approved", "refused"] as const;
/** `waiting`: the Council has not answered. */
export const disposalStates = ["waiting", ...disposalOutcomes] as const;
export type DisposalState = (typeof disposalStates)[number];

export const councilAnswer = z.object({
  outcome: z.enum(disposalOutcomes, "choose"),
  letterNo: requiredText(60),
  letterDate: requiredDay,
  scan: paper,
  note: optionalText(1000),
});
export type CouncilAnswer = z.infer<typeof councilAnswer>;

/** The head of a list; its rows are in a stream of their own. */
interface DisposalList {
  listNo: string;
  madeOn: string;
  note: string;
  answer: CouncilAnswer | null;
}

/** `null` before the first event. */
type State = DisposalList | null;
type DisposalEvent = EventOf<typeof disposalEvents>;

interface DisposalFacts {
  today: string;
}
/** Of a new list: its number, and its dossiers as they are. */
interface NewListFacts extends DisposalFacts {
  listNo: string;
  rows: readonly DisposalRow[];
}

const isNew: Guard<State, DisposalFacts> = (list) =>
  list ? { code: "conflict", reason: "changedMeanwhile" } : null;
const isThere: Guard<State, DisposalFacts> = (list) =>
  list ? null : { code: "notFound", reason: "notFound" };
const isUnanswered: Guard<State, DisposalFacts> = (list) =>
  list?.answer ? { code: "refused", reason: "disposalAnswered" } : null;

const id = z.uuid();
const proposal = actionOf<State, DisposalEvent, NewListFacts>();
const action = actionOf<State, DisposalEvent, DisposalFacts>();

/** The head of a list: its number, the dossiers on it and the Council's answer. */
export const disposals = defineStream({
  kind: "disposal",
  events: disposalEvents,
  empty: (): State => null,
  evolve: (before: State, event: DisposalEvent): State => {
    if (event.type === "archive.disposalAnswered.v1")
      return before && { ...before, answer: event.payload };
    const { listNo, madeOn, note } = event.payload;
    return { listNo, madeOn, note, answer: null };
  },
  actions: {
    proposeDisposal: proposal({
      rests: "nothing",
      capability: "archive.keep",
      input: z.object({
        id,
        missionIds: z.array(z.uuid()).min(1, "chooseDossier").max(mostOnList, "tooMany"),
        note: optionalText(1000),
      }),
      output: written.extend({ id, listNo: z.string() }),
      topics: ["archive", "missions"],
      doc: "Build a list of dossiers whose period has passed, for the National Documents Council; nothing is deleted.",
      guards: [isNew],
      decide: (_list, { note }, _actor, { today: madeOn, listNo, rows }) => {
        const missionIds = rows.map(({ missionId }) => missionId);
        const payload = { listNo, madeOn, note, missionIds, count: rows.length };
        return ok([
          { type: "archive.disposalProposed.v1", payload: { ...payload, sha256: hashOf(rows) } },
        ]);
      },
    }),
    answerDisposal: action({
      rests: "nothing",
      capability: "archive.keep",
      input: z.object({ id, answer: councilAnswer }),
      output: written,
      topics: ["archive", "missions"],
      doc: "Record the Council's answer to a list by its letter; the dossiers do not change.",
      guards: [isThere, isUnanswered],
      decide: (_list, { answer }, _actor, { today }) =>
        answer.letterDate > today
          ? invalid([{ path: "answer.letterDate", reason: "futureDate", params: { today } }])
          : ok([{ type: "archive.disposalAnswered.v1", payload: answer }]),
    }),
  },
});

const rowsStep = stepOf<readonly DisposalRow[], EventOf<typeof disposalRowEvents>, null>();

/** The rows of a list as they stood, beside its head (decision 0046). */
export const disposalRows = defineStream({
  kind: "disposalRows",
  events: disposalRowEvents,
  empty: (): readonly DisposalRow[] => [],
  evolve: (
    _before: readonly DisposalRow[],
    event: EventOf<typeof disposalRowEvents>,
  ): readonly DisposalRow[] => event.payload.rows,
  actions: {
    keep: rowsStep({
      guards: [],
      decide: (_before, { rows }: { rows: DisposalRow[] }) =>
        ok([{ type: "disposalRows.kept.v1", payload: { rows } }]),
    }),
  },
});
