/**
 * Heads of the ledger recorded elsewhere: earlier on this computer, in backups, on paper. A file that
 * does not contain them is older, truncated or rewritten, even if its own hashes are valid.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FindingDetail } from "#shared/whole/findings.ts";
import { markOf, type Head, type Mark } from "#shared/whole/mark.ts";
import type { FoundBackup } from "../backup/layout.ts";
import type { Ledger } from "../ledger.ts";
import { openSqlite, type Db } from "../sqlite.ts";
import { isDamage } from "./tables.ts";

const mostSeen = 200;
const mostStreams = 20;

export const createSeenHeads = (db: Db, ledger: Ledger) => {
  const put = db.prepare("insert or replace into seen_head values (?, ?, ?)");
  const prune = db.prepare(
    `delete from seen_head where position < (
       select min(position) from (select position from seen_head order by position desc limit ${mostSeen}))`,
  );
  const all = db.prepare<[], Head & { at: string }>(
    "select position, run_hash as runHash, at from seen_head order by position",
  );
  const since = db.prepare<[], string>("select at from heads_since").pluck();
  const setSince = db.prepare("insert or replace into heads_since values (1, ?)");
  return {
    /** Remembers the head as it is now. */
    note(at: string): void {
      const { position, runHash } = ledger.head();
      if (position === 0) return;
      put.run(position, runHash, at);
      prune.run();
    },
    all: () => all.all(),
    /** Since when heads count; empty when no backup was ever put back. */
    since: (): string => since.get() ?? "",
    /** A backup was put back: heads recorded before belong to another state. */
    beginAnew(at: string): void {
      setSince.run(at);
      db.exec("delete from seen_head");
    },
  };
};
export type SeenHeads = ReturnType<typeof createSeenHeads>;

export type Misfit = "behind" | "rewritten";

/** Why this file does not contain this head; `null` when it does. */
const misfitOf = (ledger: Ledger, { position, runHash }: Head): Misfit | null => {
  const kept = ledger.runHashAt(position);
  if (kept === null) return "behind";
  return kept === runHash ? null : "rewritten";
};

/** The same for a mark that was read from paper. */
export const misfitOfMark = (ledger: Ledger, mark: Mark): Misfit | null => {
  const kept = ledger.runHashAt(mark.position);
  if (kept === null) return "behind";
  return markOf({ position: mark.position, runHash: kept }).letters === mark.letters
    ? null
    : "rewritten";
};

interface FoundAnchor {
  subject: string;
  detail: FindingDetail;
}

/** When a person accepted that this anchor does not fit; empty where nobody has. */
type AnsweredAt = (subject: "here" | "backup") => string;

/** Compares every head recorded on this computer with the ledger; cheap. */
export const checkSeen = (
  ledger: Ledger,
  seen: SeenHeads,
  answeredAt: AnsweredAt,
): FoundAnchor | null => {
  const all = seen.all().flatMap((head) => {
    const problem = misfitOf(ledger, head);
    return problem === null ? [] : [{ ...head, problem }];
  });
  const here = newerOrAll(all, ({ at }) => at > answeredAt("here"));
  const worst = here.find(({ problem }) => problem === "rewritten") ?? here.at(-1);
  if (worst === undefined) return null;
  const detail = { source: "here", madeAt: worst.at, ...misfitDetail(ledger, worst) } as const;
  return { subject: "here", detail };
};

/** Anchors made after an answer are not covered by it, and come before those that are. */
const newerOrAll = <T>(all: readonly T[], isNewer: (one: T) => boolean): readonly T[] => {
  const newer = all.filter(isNewer);
  return newer.length > 0 ? newer : all;
};

/** Compares every head in use with the ledger; one finding for this computer and one for the backups. */
export function* checkAnchors(
  db: Db,
  ledger: Ledger,
  seen: SeenHeads,
  backups: readonly FoundBackup[],
  answeredAt: AnsweredAt,
): Generator<FoundAnchor | null, void> {
  yield checkSeen(ledger, seen, answeredAt);

  const counting = backups.filter(({ manifest }) => manifest.madeAt > seen.since());
  const wrong = counting.flatMap((backup) => {
    const problem = misfitOf(ledger, backup.manifest.head);
    return problem === null ? [] : [{ backup, problem, position: backup.manifest.head.position }];
  });
  // The newest names the most missing events.
  const newest = wrong.toSorted((a, b) =>
    b.backup.manifest.madeAt.localeCompare(a.backup.manifest.madeAt),
  )[0];
  if (newest === undefined) return yield null;
  const { manifest, folder } = newest.backup;
  const streams = yield* differingStreams(db, join(folder, "safir.db"));
  yield {
    subject: "backup",
    detail: {
      source: "backup",
      madeAt: manifest.madeAt,
      ...misfitDetail(ledger, newest),
      streams,
      dossiersThen: manifest.counts.dossiers,
      dossiersNow: db.prepare<[], number>("select count(*) from mission").pluck().get() ?? 0,
    },
  };
}

export const misfitDetail = (
  ledger: Ledger,
  { position, problem }: { position: number; problem: Misfit },
): FindingDetail => ({
  position,
  problem,
  ...(problem === "behind" ? { missing: position - ledger.head().position } : {}),
});

/** Some of the records with events in the backup that this file lacks. */
function* differingStreams(db: Db, file: string): Generator<null, string[]> {
  const found = new Set<string>();
  if (!existsSync(file)) return [];
  const kept = db
    .prepare<[string, number], string>("select hash from event where stream = ? and version = ?")
    .pluck();
  const backup = openSqlite(file, { readonly: true });
  try {
    const page = backup.prepare<
      [number],
      { position: number; stream: string; version: number; hash: string }
    >(
      "select position, stream, version, hash from event where position > ? order by position limit 500",
    );
    for (let position = 0; ;) {
      const rows = page.all(position);
      const last = rows.at(-1);
      if (last === undefined || found.size >= mostStreams) return [...found].slice(0, mostStreams);
      for (const { stream, version, hash } of rows)
        if (kept.get(stream, version) !== hash) found.add(stream);
      position = last.position;
      yield null;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [...found].slice(0, mostStreams);
  } finally {
    backup.close();
  }
}
