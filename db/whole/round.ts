/**
 * One round over everything: the events, what records rest on, the tables, what lists show, the papers,
 * and the heads recorded elsewhere. In portions; an interrupted round continues where it stopped.
 */
import { statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  kindsOf,
  roundCounts,
  stages,
  type Finding,
  type RoundCounts,
  type Stage,
} from "#shared/whole/findings.ts";
import type { BackupKeeper } from "../backup/keeper.ts";
import { fileNames } from "../folder.ts";
import type { Ledger } from "../ledger.ts";
import { troubleOf, type Db } from "../sqlite.ts";
import { checkAnchors, type SeenHeads } from "./anchors.ts";
import { checkEvents, type Broken } from "./events.ts";
import type { Findings } from "./findings.ts";
import { compareLists } from "./lists.ts";
import { checkPapers } from "./papers.ts";
import { checkRecords } from "./records.ts";
import { checkTables, isDamage, shapeFaults } from "./tables.ts";

export interface Around {
  db: Db;
  ledger: Ledger;
  findings: Findings;
  seen: SeenHeads;
  backups: Pick<BackupKeeper, "found">;
  attachments: string;
  dir: string;
  now: () => Date;
}

const nothingYet: RoundCounts = {
  events: 0,
  signatures: 0,
  records: 0,
  tables: 0,
  lists: 0,
  papers: 0,
};

export interface Progress {
  stage: Stage;
  /** Of all parts together. */
  done: number;
  total: number;
}

interface Standing {
  round: number;
  beganAt: string;
  stage: Stage;
  doneTo: string;
  counts: RoundCounts;
}

export function* runRound(around: Around): Generator<Progress, void> {
  const { db, findings, now } = around;
  const keep = createProgress(db);
  const standing = keep.read() ?? keep.begin(now().toISOString());
  let workedMs = 0;
  let since = performance.now();
  const sizes = sizesOf(db);
  for (const stage of stages.slice(stages.indexOf(standing.stage))) {
    if (stage !== standing.stage) Object.assign(standing, { stage, doneTo: "" });
    // An unreadable record is not compared: it has been reported already.
    const skipped =
      stage === "lists" &&
      (findings.all().some(({ kind }) => ledgerKinds.has(kind)) || !hasRoom(around));
    if (skipped) continue;
    const portions = parts[stage](around, standing);
    let next = look(around, standing, portions);
    for (; next !== null && !next.done; next = look(around, standing, portions)) {
      keep.write(standing);
      workedMs += performance.now() - since;
      yield progressOf(sizes, stage, next.value);
      since = performance.now();
    }
    if (next !== null) findings.settle(kindsOf[stage], standing.round);
  }
  workedMs += performance.now() - since;
  keep.end(standing, now().toISOString(), Math.round(workedMs), findings.all().length);
}

/** The next portion. What SQLite cannot read is reported and ends this part: the answer is then `null`. */
const look = (
  around: Around,
  standing: Standing,
  portions: Generator<number, void>,
): IteratorResult<number, void> | null => {
  try {
    return portions.next();
  } catch (error) {
    if (!isDamage(error)) throw error;
    const { stage } = standing;
    put(around, standing, { kind: "table", subject: stage, detail: { said: String(error) } });
    return null;
  }
};

/** A second set of lists takes room; some must stay free for work. */
const hasRoom = ({ dir }: Around): boolean => {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize > 2 * statSync(join(dir, fileNames.database)).size + 32 * 1024 ** 2;
};

const ledgerKinds: ReadonlySet<Finding["kind"]> = new Set(["event", "chain", "table"]);

type Sizes = Record<Stage, number>;

const sizesOf = (db: Db): Sizes => {
  // Only for the progress bar: what cannot be counted counts as zero.
  const count = (sql: string): number => {
    try {
      return db.prepare<[], number>(sql).pluck().get() ?? 0;
    } catch (error) {
      if (!isDamage(error)) throw error;
      return 0;
    }
  };
  const events = count("select coalesce(max(position), 0) from event");
  return {
    events,
    records: events,
    tables: 40,
    lists: events,
    papers: count("select count(distinct sha256) from mission_paper"),
    anchors: 1,
  };
};

/** `part`: how much of the stage is done, from 0 to 1. */
const progressOf = (sizes: Sizes, stage: Stage, part: number): Progress => {
  const sum = (some: readonly Stage[]) => some.reduce((all, one) => all + sizes[one], 0);
  const before = sum(stages.slice(0, stages.indexOf(stage)));
  const done = before + Math.min(1, part) * sizes[stage];
  return { stage, done: Math.round(done), total: sum(stages) };
};

/** Each part says after each portion how much of it is done. */
type Part = (around: Around, standing: Standing) => Generator<number, void>;

const put = (
  { findings, now }: Around,
  { round }: Standing,
  found: Pick<Finding, "kind" | "subject" | "detail">,
): void => findings.put(found, now().toISOString(), round);

const parts: Record<Stage, Part> = {
  *events(around, standing) {
    const { db, ledger } = around;
    const all = Math.max(1, ledger.head().position);
    for (const { position, broken, events } of checkEvents(db, Number(standing.doneTo))) {
      putBroken(around, standing, broken);
      standing.counts.events += events;
      standing.doneTo = String(position);
      yield position / all;
    }
  },

  *records(around, standing) {
    const { db, ledger } = around;
    const all = Math.max(1, streamCount(db));
    for (const one of checkRecords(db, ledger, standing.doneTo)) {
      for (const found of one.found) put(around, standing, found);
      standing.counts.signatures += one.signatures;
      standing.counts.records += one.streams;
      standing.doneTo = one.stream;
      yield standing.counts.records / all;
    }
  },

  *tables(around, standing) {
    for (const name of standing.doneTo === "" ? shapeFaults(around.db) : [])
      put(around, standing, { kind: "schema", subject: name, detail: {} });
    for (const { table, said, more } of checkTables(around.db, standing.doneTo)) {
      if (said !== "") put(around, standing, { kind: "table", subject: table, detail: { said } });
      if (more) {
        yield standing.counts.tables / 40;
        continue;
      }
      standing.counts.tables += 1;
      standing.doneTo = table;
      yield standing.counts.tables / 40;
    }
  },

  *lists(around, standing) {
    const { db, ledger, dir } = around;
    let compared = 0;
    for (const { done, total, difference } of compareLists(db, ledger, join(dir, "check.db"))) {
      if (difference)
        put(around, standing, {
          kind: "projection",
          subject: difference.table,
          detail: { count: difference.rows, missions: difference.missions },
        });
      compared = done;
      yield done / Math.max(1, total);
    }
    standing.counts.lists = compared;
  },

  *papers(around, standing) {
    const { db, attachments } = around;
    for (const { sha256, problem, name, missions } of checkPapers(
      db,
      attachments,
      standing.doneTo,
    )) {
      if (problem)
        put(around, standing, {
          kind: "paper",
          subject: sha256,
          detail: { problem, name, missions },
        });
      standing.counts.papers += 1;
      standing.doneTo = sha256;
      yield parseInt(sha256.slice(0, 4), 16) / 65_536;
    }
  },

  *anchors(around, standing) {
    const { db, ledger, seen, backups, findings, now } = around;
    const answeredAt = (subject: string) => findings.answeredAt("anchor", subject);
    for (const found of checkAnchors(db, ledger, seen, backups.found(), answeredAt)) {
      if (found) put(around, standing, { kind: "anchor", ...found });
      yield 0.5;
    }
    keepPaperAnchors(around, standing);
    // The head of a file that does not match is not recorded as the known one.
    if (!findings.closed()) seen.note(now().toISOString());
    yield 1;
  },
};

/** Each record once, with its first broken event and how many there are. */
const putBroken = (around: Around, standing: Standing, broken: readonly Broken[]): void => {
  for (const stream of new Set(broken.map((one) => one.stream))) {
    const here = broken.filter((one) => one.stream === stream);
    const kind = stream === null ? "chain" : "event";
    const subject = stream ?? "ledger";
    const before = around.findings.of(kind, subject);
    const again = before?.round === standing.round ? before.detail : null;
    const count = (again?.count ?? 0) + here.length;
    put(around, standing, { kind, subject, detail: { ...(again ?? here[0]?.detail), count } });
  }
};

/** A mark from paper that did not match stays until it is answered, or matches. */
const keepPaperAnchors = (around: Around, standing: Standing): void => {
  for (const one of around.findings.all())
    if (one.kind === "anchor" && one.detail.source === "paper") put(around, standing, one);
};

const streamCount = (db: Db): number =>
  db.prepare<[], number>("select count(distinct stream) from event").pluck().get() ?? 0;

/** Where a round stands, and those that ended. On a full disk only the position is lost. */
const createProgress = (db: Db) => {
  const read = db.prepare<
    [],
    { round: number; began_at: string; stage: Stage; done_to: string; counts: string }
  >("select round, began_at, stage, done_to, counts from check_progress");
  const put = db.prepare(
    "insert or replace into check_progress values (1, @round, @beganAt, @stage, @doneTo, @counts)",
  );
  const drop = db.prepare("delete from check_progress");
  const lastRound = db
    .prepare<[], number>("select coalesce(max(round), 0) from check_round")
    .pluck();
  const addRound = db.prepare(
    "insert or replace into check_round values (@round, @beganAt, @endedAt, @workedMs, @counts, @found)",
  );
  const prune = db.prepare("delete from check_round where round <= ? - 60");
  const tryTo = (write: () => void) => {
    try {
      write();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
    }
  };
  const write = ({ counts, ...one }: Standing) =>
    tryTo(() => void put.run({ ...one, counts: JSON.stringify(counts) }));
  return {
    write,
    read(): Standing | null {
      const row = read.get();
      if (row === undefined || !stages.includes(row.stage)) return null;
      const { round, began_at: beganAt, stage, done_to: doneTo } = row;
      return { round, beganAt, stage, doneTo, counts: roundCounts.parse(JSON.parse(row.counts)) };
    },
    begin(at: string): Standing {
      const round = (lastRound.get() ?? 0) + 1;
      return { round, beganAt: at, stage: "events", doneTo: "", counts: { ...nothingYet } };
    },
    end({ round, beganAt, counts }: Standing, endedAt: string, workedMs: number, found: number) {
      tryTo(() => {
        drop.run();
        addRound.run({
          round,
          beganAt,
          endedAt,
          workedMs,
          counts: JSON.stringify(counts),
          found,
        });
        prune.run(round);
      });
    },
  };
};
