/** Checks after a driver of the store was killed at any moment: nothing is lost, nothing is there twice. */
import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { readBytes } from "#db/attachments.ts";
import type { RunningStore } from "#db/store.ts";
import { dumpProjections } from "./projections.ts";
import type { Clock } from "./store.ts";
import type { DriverOptions, Line } from "./store-driver.ts";

/** What a driver of the store has sent and received, from the file beside its store. */
export const linesOf = (log: string): Line[] =>
  existsSync(log)
    ? readFileSync(log, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : [];

/** All checks after a kill; answers how many commands were in doubt. */
export const expectWhole = async (
  store: RunningStore,
  clock: Clock,
  { cast }: Pick<DriverOptions, "cast">,
  lines: readonly Line[],
): Promise<number> => {
  const { db, ledger, attachments } = store.parts;
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(db.pragma("foreign_key_check")).toEqual([]);
  expect(ledger.verifyAll().brokenAt).toBeNull();

  const answers = new Map(
    db
      .prepare<[], { id: string; result: string }>("select id, result from command")
      .all()
      .map(({ id, result }) => [id, result]),
  );
  const eventsOf = db
    .prepare<[string], number>("select count(*) from event where command_id = ?")
    .pluck();
  const acknowledged = new Set<string>();
  for (const line of lines) {
    if (line.kind !== "acknowledged" || !line.name.startsWith("mission.")) continue;
    acknowledged.add(line.key);
    expect(answers.get(line.key)).toBe(JSON.stringify(line.value));
    expect(eventsOf.get(line.key)).toBeGreaterThan(0);
  }

  // In doubt: sent and never answered. Sent again it is applied once, whether it was before or not.
  const doubtful = lines.filter(
    (line) =>
      line.kind === "sent" && line.name.startsWith("mission.") && !acknowledged.has(line.key),
  );
  const count = db.prepare<[], number>("select count(*) from event").pluck();
  for (const line of doubtful) {
    if (line.kind !== "sent") continue;
    const had = eventsOf.get(line.key) ?? 0;
    const before = count.get();
    const { client, id } = cast[line.who] ?? { client: "", id: "" };
    clock.set(line.today);
    store.parts.clockGuard.confirm();
    store.parts.sessions.start(client, id);
    const first = await store.callUnchecked(client, line.name, line.input);
    if (had > 0) expect(count.get()).toBe(before);
    expect(await store.callUnchecked(client, line.name, line.input)).toEqual(first);
    expect(first.ok || [line.name, first.error]).toBe(true);
    expect((eventsOf.get(line.key) ?? 0) - had).toBe((count.get() ?? 0) - (before ?? 0));
  }

  checkDrafts(store, lines);
  const papers = db.prepare<[], string>("select distinct sha256 from mission_paper").pluck().all();
  const added = lines.flatMap((line) =>
    line.kind === "acknowledged" && line.name === "file.add"
      ? [(line.value as { sha256: string }).sha256]
      : [],
  );
  for (const hash of new Set([...papers, ...added]))
    expect(readBytes(attachments, hash)).not.toBeNull();

  const before = dumpProjections(db);
  store.rebuild();
  expect(dumpProjections(db)).toEqual(before);
  return doubtful.length;
};

/** A draft is there as it was last acknowledged or later, or was replaced by its mission: never both. */
const checkDrafts = (store: RunningStore, lines: readonly Line[]) => {
  const kept = new Map(
    store.parts.db
      .prepare<[], { id: string; body: string }>("select id, body from draft")
      .all()
      .map(({ id, body }) => [id, body]),
  );
  const drafts = new Map<string, { least: number; most: number }>();
  const took = new Set<string>();
  for (const line of lines) {
    if (line.name === "draft.save") {
      const draft = drafts.get(line.key) ?? { least: 0, most: 0 };
      if (line.kind === "acknowledged") draft.least = draft.most;
      else draft.most = (line.input.body as { n: number }).n;
      drafts.set(line.key, draft);
    }
    if (line.kind === "sent" && line.name === "mission.submit")
      took.add(String(line.input.missionId));
  }
  for (const [id, { least, most }] of drafts) {
    const n = kept.has(id) ? (JSON.parse(kept.get(id) ?? "{}") as { n: number }).n : 0;
    const submitted = store.parts.ledger.stream(`mission:${id}`).length > 0;
    if (submitted || isReported(store, lines, id)) expect(n).toBe(0);
    else {
      expect(n).toBeGreaterThanOrEqual(least);
      expect(n).toBeLessThanOrEqual(most);
    }
  }
};

/** Whether this is the draft of a report that has been filed since. */
const isReported = (store: RunningStore, lines: readonly Line[], id: string): boolean => {
  const saved = lines.find(
    (line) => line.kind === "sent" && line.name === "draft.save" && line.key === id,
  );
  const missionId = saved?.kind === "sent" ? saved.input.missionId : null;
  return store.parts.ledger
    .stream(`mission:${String(missionId)}`)
    .some((event) => event.type === "mission.reportFiled.v1");
};
