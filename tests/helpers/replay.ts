/** Replays the ledger of one store in another, command by command, to inspect it in between. */
import type { RunningStore } from "#db/store.ts";
import type { AdoptedEvent } from "#db/ledger.ts";
import { openProjections } from "#db/projections.ts";

export interface ReplayedCommand {
  name: string;
  at: string;
  actor: string;
  /** The mission it appended to, or an empty string. */
  missionId: string;
  /** Appends its events and applies the projectors. */
  happen(): void;
}

/** The commands of a ledger in their order, ready to run in an empty store. */
export const replay = (source: RunningStore, target: RunningStore): ReplayedCommand[] => {
  const named = source.parts.db.prepare<[], { id: string; name: string }>(
    "select id, name from command",
  );
  const names = new Map(named.all().map(({ id, name }) => [id, name]));
  const { db, ledger } = target.parts;
  const projections = openProjections(db, ledger);
  const groups: AdoptedEvent[][] = [];
  for (const event of writtenEvents(source)) {
    const last = groups.at(-1);
    if (last?.[0]?.commandId === event.commandId) last.push(event);
    else groups.push([event]);
  }
  return groups.flatMap((events) => {
    const [first] = events;
    if (!first) return [];
    const stream = events.find((one) => one.stream.startsWith("mission:"))?.stream ?? "";
    return {
      name: names.get(first.commandId) ?? "",
      at: first.at,
      actor: first.actor,
      missionId: stream.slice("mission:".length),
      happen: () => db.transaction(() => projections.apply(ledger.adopt(events)))(),
    };
  });
};

/** Every event as it was written, in local order. */
export const writtenEvents = ({ parts }: RunningStore): AdoptedEvent[] =>
  parts.db
    .prepare<[], { stream: string; version: number }>(
      "select stream, version from event order by position",
    )
    .all()
    .flatMap(({ stream, version }) => {
      const event = parts.ledger.written(stream)[version - 1];
      return event ? [event] : [];
    });
