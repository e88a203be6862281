/**
 * Removes leftovers among the papers: partial files of a killed process, and files that a person
 * added and never used. In portions between the calls; a file that an event or a draft names stays.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { replacedStates } from "./backup/restore.ts";
import type { Store } from "./context.ts";
import type { RunningStore } from "./store.ts";

/** A form may stay open for long; its draft names its files. */
const abandonedAfter = 30 * 86_400_000;

interface Swept {
  halves: number;
  abandoned: number;
}

/** At the start only: nothing is being written yet. */
export const sweepHalves = (attachments: string): number => {
  const halves = filesIn(attachments).filter(({ name }) => name.endsWith(".tmp"));
  for (const { file } of halves) rmSync(file, { force: true });
  return halves.length;
};

/** Pauses after each portion; answers how many files were removed. */
export function* sweepAbandoned(store: Store, now = Date.now()): Generator<void, number> {
  if (mayBeNamedElsewhere(store)) return 0;
  const old = new Map(
    filesIn(store.attachments)
      .filter(({ name, file }) => isPaper.test(name) && now - changedAt(file) > abandonedAfter)
      .map(({ name, file }) => [name, file]),
  );
  if (old.size === 0) return 0;
  yield;
  let position = 0;
  for (;;) {
    const last = dropNamed(store, old, position);
    if (last === position) break;
    position = last;
    yield;
  }
  // No other call runs from here to the end.
  if (mayBeNamedElsewhere(store)) return 0;
  for (const body of store.sql<[], string>("select body from draft").pluck().all())
    for (const hash of hashesIn(body)) old.delete(hash);
  let swept = 0;
  for (const [hash, file] of old) {
    // It was added again meanwhile.
    if (now - changedAt(file) <= abandonedAfter) continue;
    rmSync(file, { force: true });
    store.sql("delete from file where sha256 = ?").run(hash);
    swept += 1;
  }
  return swept;
}

/**
 * A state that a restore has set aside names files that this ledger does not, and comes back when the
 * restore is undone; so does the right file where this one is older, cut or damaged.
 */
const mayBeNamedElsewhere = ({ attachments, whole }: Store): boolean =>
  replacedStates(dirname(attachments)).length > 0 || whole.findings().length > 0;

/** Removes the files that the next events name from the list; answers the position reached. */
const dropNamed = (store: Store, old: Map<string, string>, after: number): number => {
  const rows = store
    .sql<[number], { position: number; payload: string }>(
      "select position, payload from event where position > ? order by position limit 500",
    )
    .all(after);
  for (const { payload } of rows) for (const hash of hashesIn(payload)) old.delete(hash);
  return rows.at(-1)?.position ?? after;
};

const isPaper = /^[0-9a-f]{64}$/;
const hashesIn = (text: string): string[] => text.match(/[0-9a-f]{64}/g) ?? [];
const changedAt = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;

const filesIn = (attachments: string): { name: string; file: string }[] =>
  readdirSync(attachments, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) =>
      readdirSync(join(attachments, folder)).map((name) => ({
        name,
        file: join(attachments, folder, name),
      })),
    );

/**
 * Sweeps a while after the start, when this file was found to be the right one and no backup is under way;
 * it pauses four times as long as it works.
 */
export const startSweeping = (
  { parts }: RunningStore,
  { afterMs = 60_000, log }: { afterMs?: number; log: (line: string) => void },
): { stop(): void } => {
  let timer: NodeJS.Timeout | undefined;
  const swept: Swept = { halves: 0, abandoned: 0 };
  const wait = (work: () => void, ms: number) => {
    timer = setTimeout(() => {
      try {
        work();
      } catch (error) {
        log(`sweeping papers: ${String(error)}`);
      }
    }, ms);
    timer.unref();
  };
  const checkedBefore = parts.whole.rounds()[0]?.endedAt;
  const go = (portions: Generator<void, number>) => {
    const isChecked = parts.whole.rounds()[0]?.endedAt !== checkedBefore;
    if (!isChecked || parts.backups.state().working !== null)
      return wait(() => go(portions), afterMs);
    const began = performance.now();
    const portion = portions.next();
    if (!portion.done) return wait(() => go(portions), 4 * (performance.now() - began));
    swept.abandoned = portion.value;
    if (swept.halves + swept.abandoned > 0)
      log(`swept ${swept.halves} halves and ${swept.abandoned} files that nothing names`);
  };
  try {
    swept.halves = sweepHalves(parts.attachments);
  } catch (error) {
    log(`sweeping papers: ${String(error)}`);
  }
  wait(() => go(sweepAbandoned(parts)), afterMs);
  return { stop: () => clearTimeout(timer) };
};
