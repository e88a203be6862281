/**
 * The events of a dossier in a package: one line each, canonical JSON with its hash, and the proof that
 * they are the unbroken history of one mission in events that this version knows. Pure.
 */
import { z } from "zod";
import { canonical, sha256OfText } from "../canonical.ts";
import { genesis, linkText } from "../ledger-link.ts";
import { fold } from "../events/stream.ts";
import { canRead, readEvent } from "../events/table.ts";
import { submitted } from "../mission/request/events.ts";
import { draftMission, missions } from "../mission/evolve.ts";
import type { NamedPaper } from "../mission/papers/paper.ts";
import { papersOf } from "../mission/papers/papers.ts";
import type { Mission } from "../mission/state.ts";
import type { Refusal } from "../result.ts";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const packagedEvent = z.strictObject({
  id: z.uuid(),
  stream: z.string().regex(/^mission:[0-9a-f-]{36}$/),
  version: z.number().int().min(1),
  type: z.string().max(100),
  at: z.iso.datetime(),
  actor: z.uuid(),
  forWhom: z.uuid().nullable(),
  device: z.string().max(200),
  commandId: z.uuid(),
  payload: z.unknown(),
  prev: hex,
  hash: hex,
  sig: z.string().max(4000).nullable(),
});
export type PackagedEvent = z.infer<typeof packagedEvent>;

export const eventLines = (events: readonly PackagedEvent[]): string =>
  events.map((one) => `${canonical(one)}\n`).join("");

export interface PackagedHistory {
  missionId: string;
  events: PackagedEvent[];
  mission: Mission;
  /** Every paper that was ever named, in that order. */
  papers: (NamedPaper & { at: string })[];
  head: string;
}

/** The lines as events of one mission, or why they are not. */
export const readHistory = (text: string): PackagedHistory | Refusal => {
  const events: PackagedEvent[] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const version = events.length + 1;
    const event = parseLine(line);
    if (event === null) return refused("packageEventsUnread", { version });
    const prev = events.at(-1)?.hash ?? genesis;
    const stream = events[0]?.stream ?? event.stream;
    const linked = event.version === version && event.prev === prev && event.stream === stream;
    if (!linked || event.hash !== hashOf(event)) return refused("packageChainBroken", { version });
    if (!isKnown(event)) return refused("packageEventUnknown", { type: event.type });
    events.push(event);
  }
  const first = events[0];
  // In any version of it.
  if (!first || readEvent(first.type, first.payload).type !== submitted)
    return refused("packageEventsUnread", { version: 1 });
  return foldHistory(first.stream.slice("mission:".length), events);
};

/** The state after the events. */
export const foldHistory = (
  missionId: string,
  events: readonly PackagedEvent[],
): PackagedHistory | Refusal => {
  let mission = draftMission(missionId);
  const papers: PackagedHistory["papers"] = [];
  for (const event of events) {
    const before = mission;
    try {
      mission = fold(missions, [{ ...event, ...readEvent(event.type, event.payload) }], before);
    } catch {
      return refused("packageEventsUnread", { version: event.version });
    }
    papers.push(...papersOf(before, mission).map((one) => ({ ...one, at: event.at })));
  }
  return { missionId, events: [...events], mission, papers, head: events.at(-1)?.hash ?? genesis };
};

const hashOf = (event: PackagedEvent): string =>
  sha256OfText(linkText({ ...event, payload: canonical(event.payload) }));

const parseLine = (line: string): PackagedEvent | null => {
  try {
    const parsed = packagedEvent.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Whether this version can read it and the result matches the published schema. */
const isKnown = ({ type, payload }: PackagedEvent): boolean =>
  type.startsWith("mission.") && canRead(type, payload);

const refused = (reason: Refusal["reason"], params: Refusal["params"] = {}): Refusal => ({
  code: "refused",
  reason,
  params,
});
