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
import { disposalEvents } from "./events.ts";
import { defineStream } from "../events/stream.ts";

/** More on one list nobody checks by hand. */
export const mostOnList = 300;

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

export interface DisposalList {
  listNo: string;
  madeOn: string;
  note: string;
  rows: DisposalRow[];
}

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

export type DisposalEvent = EventOf<typeof disposalEvents>;

/** `null` before the first event. */
export const evolveDisposal = (
  before: (DisposalList & { answer: CouncilAnswer | null }) | null,
  event: DisposalEvent,
): (DisposalList & { answer: CouncilAnswer | null }) | null => {
  if (event.type === "archive.disposalProposed.v1") return { ...event.payload, answer: null };
  return before && { ...before, answer: event.payload };
};

export const disposals = defineStream({
  kind: "disposal",
  events: disposalEvents,
  empty: (): ReturnType<typeof evolveDisposal> => null,
  evolve: evolveDisposal,
});
