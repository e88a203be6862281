/**
 * Checks the whole: a round after each start and once a day, in the background; what the findings are
 * now, and what a person can do about it.
 */
import type { Damage } from "#shared/contract/proof.ts";
import {
  roundCounts,
  type Finding,
  type FindingKind,
  type RoundCounts,
} from "#shared/whole/findings.ts";
import { markOf, type Mark } from "#shared/whole/mark.ts";
import { streamName } from "#shared/events/stream.ts";
import { streams } from "#shared/events/streams.ts";
import { refuse, type Refusal } from "#shared/result.ts";
import { attachmentPath } from "../attachments.ts";
import { copyFile, NotSound, papersFolder } from "../backup/layout.ts";
import { allProjections } from "../projections/table.ts";
import { rebuild } from "../rebuild.ts";
import { codeOf, troubleOf } from "../sqlite.ts";
import {
  checkAnchors,
  checkSeen,
  misfitDetail,
  misfitOfMark,
  type Misfit,
  type SeenHeads,
} from "./anchors.ts";
import { runRound, type Around, type Progress } from "./round.ts";

interface EndedRound {
  beganAt: string;
  endedAt: string;
  workedMs: number;
  counts: RoundCounts;
  found: number;
}

interface Compared {
  misfit: Misfit | null;
  /** The instant of the event that the mark was made after. */
  at: string | null;
  /** Number of events since. */
  since: number;
  /** When a backup was last put back: a mark from before may belong to another state. */
  restoredAt: string | null;
}

export interface WholeKeeper {
  findings(): readonly Finding[];
  /** Whether commands would rest on wrong data. */
  closed(): boolean;
  /** Rounds that ended, the newest first. */
  rounds(): EndedRound[];
  /** Of the round under way. */
  progress(): Progress | null;
  /** The next portion of the round under way, or of a new one; `true` when that was its last. */
  step(): boolean;
  /** The version at which a record is damaged; `null` when it is intact. */
  brokenAt(stream: string): number | null;
  /** What was found in a dossier. */
  damagesOf(missionId: string): Damage[];
  /** Why something cannot be shown or done: a record that `input` names, or something else, is damaged. */
  explain(input: unknown): Refusal | null;
  /** Rebuilds the lists at once. */
  rebuild(onPortion: (done: number, total: number) => void): void;
  /** Compares the heads that can be reached now with the ledger; after each backup and drill. */
  lookAtAnchors(): void;
  /** Compares the heads recorded on this computer with the ledger; at each start, before any command. */
  lookAtSeen(): void;
  /** Restores damaged papers from the backups; answers how many. */
  bringPapers(): number;
  /** Accepts a finding, so that work goes on. */
  answer(kind: FindingKind, subject: string, by: string): void;
  /** The head as a mark for paper. */
  mark(): Mark;
  /** Compares a mark read from paper with the ledger. */
  compare(mark: Mark, by: string): Compared;
  /** Remembers the head, so that an older file is noticed at the next start. */
  noteHead(): void;
  /** A backup was put back. */
  wasRestored(): void;
}

export const createWholeKeeper = (
  around: Omit<Around, "seen"> & { seen: SeenHeads; onProgress: () => void; onEnd: () => void },
): WholeKeeper => {
  const { db, ledger, findings, seen, backups, attachments, now, onProgress, onEnd } = around;
  const rounds = db.prepare<
    [],
    { began_at: string; ended_at: string; worked_ms: number; counts: string; found: number }
  >("select * from check_round order by round desc");
  const instantAt = db.prepare<[number], string>("select at from event where position = ?").pluck();
  let progress: Progress | null = null;

  let under: Generator<Progress, void> | null = null;

  /** Up to which version each record was intact when last read; the file is locked, so it stays intact. */
  const whole = new Map<string, { version: number; hash: string }>();
  const brokenAt = (stream: string): number | null => {
    const found = findings.of("event", stream);
    if (found !== undefined) return found.detail.version ?? 1;
    const { events, head, brokenAt: version } = ledger.verifyStream(stream, whole.get(stream));
    if (version !== null)
      findings.put({ kind: "event", subject: stream, detail: { version } }, nowText(), 0);
    // A transaction may be rolled back, and another event take the same version.
    else if (!db.inTransaction) remember(stream, { version: events, hash: head });
    return version;
  };
  const remember = (stream: string, upTo: { version: number; hash: string }): void => {
    if (whole.size > mostRemembered) whole.clear();
    whole.set(stream, upTo);
  };
  const nowText = () => now().toISOString();
  const answeredAt = (subject: string) => findings.answeredAt("anchor", subject);
  const lookAtSeen = (): void => {
    const found = checkSeen(ledger, seen, answeredAt);
    if (found) findings.put({ kind: "anchor", ...found }, nowText(), 0);
  };

  return {
    findings: findings.all,
    closed: findings.closed,
    rounds: () =>
      rounds.all().map((row) => ({
        beganAt: row.began_at,
        endedAt: row.ended_at,
        workedMs: row.worked_ms,
        counts: roundCounts.parse(JSON.parse(row.counts)),
        found: row.found,
      })),
    progress: () => progress,
    step() {
      under ??= runRound(around);
      let portion: IteratorResult<Progress, void>;
      try {
        portion = under.next();
      } catch (error) {
        under = progress = null;
        throw error;
      }
      progress = portion.done ? null : portion.value;
      if (portion.done) under = null;
      onProgress();
      if (portion.done) onEnd();
      return portion.done ?? false;
    },
    brokenAt,
    damagesOf(missionId) {
      const stream = `mission:${missionId}`;
      brokenAt(stream);
      return findings
        .all()
        .filter(({ subject, detail }) => subject === stream || detail.missions?.includes(missionId))
        .map(({ kind, detail }) => ({
          kind,
          version: detail.version ?? null,
          name: detail.name ?? "",
        }));
    },
    explain(input) {
      // A call that ends after the store was closed has another cause.
      if (!db.open) return null;
      const broken = streamsNamedBy(input).find((stream) => brokenAt(stream) !== null);
      if (broken !== undefined)
        return refuse("unavailable", "recordDamaged", { version: brokenAt(broken) ?? 1 }).error;
      return findings.all().length > 0 ? refuse("unavailable", "listDamaged").error : null;
    },
    rebuild(onPortion) {
      for (const { done, total } of rebuild(db, ledger, allProjections)) onPortion(done, total);
      for (const { kind, subject } of findings.all())
        if (kind === "projection") findings.drop(kind, subject);
    },
    lookAtAnchors: () =>
      whereItCanBeWritten(() => {
        for (const found of checkAnchors(db, ledger, seen, backups.found(), answeredAt))
          if (found) findings.put({ kind: "anchor", ...found }, nowText(), 0);
        if (!findings.closed()) seen.note(nowText());
      }),
    lookAtSeen: () => whereItCanBeWritten(lookAtSeen),
    bringPapers() {
      const damaged = findings.all().filter(({ kind }) => kind === "paper");
      const groups = [...new Set(backups.found().map(({ group }) => group))];
      const brought = damaged.filter(({ subject }) =>
        groups.some((group) => bring(group, attachments, subject)),
      );
      for (const { kind, subject } of brought) findings.drop(kind, subject);
      return brought.length;
    },
    answer: (kind, subject, by) => findings.answer(kind, subject, by, nowText()),
    mark: () => markOf(ledger.head()),
    compare(mark, by) {
      const misfit = misfitOfMark(ledger, mark);
      const subject = `paper ${mark.position}`;
      const at = instantAt.get(mark.position) ?? null;
      if (misfit === null) findings.drop("anchor", subject);
      else {
        const typed = findings
          .all()
          .filter((one) => one.detail.source === "paper" && one.subject !== subject);
        for (const one of typed.slice(0, Math.max(0, typed.length - mostTyped + 1)))
          findings.drop(one.kind, one.subject);
        const detail = misfitDetail(ledger, { position: mark.position, problem: misfit });
        findings.put(
          { kind: "anchor", subject, detail: { source: "paper", actor: by, ...detail } },
          nowText(),
          0,
        );
      }
      const restored = seen.since();
      return {
        misfit,
        at,
        since: Math.max(0, ledger.head().position - mark.position),
        restoredAt: restored === "" ? null : restored,
      };
    },
    noteHead: () =>
      whereItCanBeWritten(() => {
        // Before it replaces the head recorded at the same position.
        lookAtSeen();
        if (!findings.closed()) seen.note(nowText());
      }),
    wasRestored: () =>
      whereItCanBeWritten(() => {
        seen.beginAnew(nowText());
        for (const { kind, subject } of findings.all()) findings.drop(kind, subject);
      }),
  };
};

/** A full disk or an unreachable place does not stop the round: the next one tries again. */
const whereItCanBeWritten = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (troubleOf(error) === null) throw error;
  }
};

const mostRemembered = 20_000;
/** Marks from paper that did not fit, the newest: anyone can type one. */
const mostTyped = 20;

/** Names of the streams of every record whose id stands somewhere in an input. */
const streamsNamedBy = (input: unknown): string[] => {
  const ids = JSON.stringify(input ?? null).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g);
  return [...new Set(ids)].flatMap((id) =>
    Object.values(streams).map((stream) => streamName(stream, id)),
  );
};

/** Whether the place's backups had the paper and it is restored. */
const bring = (group: string, attachments: string, sha256: string): boolean => {
  try {
    copyFile(
      attachmentPath(papersFolder(group), sha256),
      attachmentPath(attachments, sha256),
      sha256,
    );
    return true;
  } catch (error) {
    if (error instanceof NotSound || codeOf(error) === "ENOENT") return false;
    throw error;
  }
};
