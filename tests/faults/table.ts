/**
 * The 28 fault and abuse tests of quality.md (b) that need no hub: where each one is and how often
 * it tries. `npm test` runs the short counts, `npm run test:long` the long ones (SAFIR_LONG=1).
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

export interface FaultTest {
  what: string;
  /** With a test titled `B14 b<n> …`, below tests/. */
  files: readonly string[];
  /** The unit of the counts. */
  counted: string;
  short: number;
  long: number;
}

/** By their number in quality.md. */
export const faultTests: Readonly<Record<number, FaultTest>> = {
  1: {
    what: "killed under load: acknowledged commands are there, once",
    files: ["faults/kill.test.ts", "e2e/kill.e2e.ts"],
    counted: "kills",
    short: 50,
    long: 200,
  },
  2: {
    what: "in doubt and sent again: the same answer, one event",
    files: ["faults/kill.test.ts"],
    counted: "commands in doubt, at least",
    short: 5,
    long: 40,
  },
  3: {
    what: "killed in a migration: the old shape or a new one, complete, with a copy from before",
    files: ["faults/kill-migration.test.ts", "db/durable.test.ts"],
    counted: "writes, syncs and renames",
    short: 12,
    long: 5_000,
  },
  4: {
    what: "killed while a backup is made: no partial one is listed, the data is unchanged",
    files: ["faults/kill-backup.test.ts"],
    counted: "kills",
    short: 6,
    long: 50,
  },
  5: {
    what: "killed while a paper is added: no row without its file",
    files: ["faults/failing-disk.test.ts"],
    counted: "writes, syncs and renames",
    short: 16,
    long: 5_000,
  },
  6: {
    what: "each command is synced between its receipt and its answer",
    files: ["faults/power-loss.test.ts", "db/durable.test.ts"],
    counted: "acts",
    short: 40,
    long: 100,
  },
  7: {
    what: "power cuts with torn writes of 512 bytes: acknowledged commands are there, once",
    files: ["faults/power-loss.test.ts"],
    counted: "images",
    short: 12,
    long: 500,
  },
  8: {
    what: "a full disk: reported, nothing acknowledged is lost, signing in and reading work, writing resumes when there is room",
    files: ["faults/disk-full.test.ts", "faults/read-only.test.ts", "e2e/read-only.e2e.ts"],
    counted: "moments of filling",
    short: 6,
    long: 6,
  },
  9: {
    what: "the n-th write or sync fails, once or from then on: reported, nothing acknowledged is lost",
    files: ["faults/failing-disk.test.ts"],
    counted: "writes or syncs of each of six kinds, at most",
    short: 6,
    long: 5_000,
  },
  10: {
    what: "a read-only folder or disk: read through a copy, with a banner, unchanged",
    files: ["faults/read-only.test.ts", "e2e/read-only.e2e.ts"],
    counted: "kinds",
    short: 3,
    long: 3,
  },
  11: {
    what: "flipped bits: refused, or found by the automatic round; none shown as sound",
    files: ["faults/damage.test.ts", "db/open.test.ts"],
    counted: "flipped bits",
    short: 60,
    long: 600,
  },
  12: {
    what: "empty, cut, garbage, missing or foreign files: refused, never started again",
    files: ["db/open.test.ts"],
    counted: "cuts",
    short: 4,
    long: 40,
  },
  13: {
    what: "a file of a newer Safir or another program: refused, unchanged",
    files: ["db/open.test.ts"],
    counted: "kinds of file",
    short: 3,
    long: 3,
  },
  14: {
    what: "in a network or cloud folder: refused, nothing is created there",
    files: ["db/open-places.test.ts"],
    counted: "kinds of folder",
    short: 10,
    long: 10,
  },
  15: {
    what: "several processes open one folder at once: one opens it, the others are refused; a second start shows the first window",
    files: ["faults/races.test.ts", "db/open-places.test.ts", "e2e/refusals.e2e.ts"],
    counted: "races",
    short: 10,
    long: 100,
  },
  16: {
    what: "the clock jumps: order and versions stay, locked stays locked, each jump is confirmed",
    files: ["faults/jumping-clock.test.ts", "db/waiting.test.ts", "db/sign-in.test.ts"],
    counted: "commands",
    short: 80,
    long: 1_000,
  },
  17: {
    what: "the store hangs for 30 s or runs out of memory: the window stays, calls are sent again, once",
    files: ["e2e/shell-supervision.e2e.ts"],
    counted: "mishaps",
    short: 2,
    long: 2,
  },
  18: {
    what: "work without a pause: the log stays below 64 MB, memory and open files do not grow",
    files: ["faults/soak.test.ts"],
    counted: "seconds",
    short: 20,
    long: 1_800,
  },
  19: {
    what: "a backup with one changed byte is refused; restores and drills are complete",
    files: ["db/backup.test.ts"],
    counted: "changed bytes",
    short: 200,
    long: 200,
  },
  20: {
    what: "files of every earlier version open completely; this version's file is refused by an earlier one",
    files: ["db/golden.test.ts", "db/durable.test.ts"],
    counted: "golden municipalities",
    short: 1,
    long: 1,
  },
  21: {
    what: "invalid calls from the page: each refused, the window keeps working",
    files: ["e2e/shell-security.e2e.ts"],
    counted: "calls",
    short: 4_900,
    long: 10_010,
  },
  22: {
    what: "a call from a foreign window or origin: refused",
    files: ["e2e/shell-security.e2e.ts"],
    counted: "forged senders",
    short: 2,
    long: 2,
  },
  23: {
    what: "every call by every role, on every dossier, in every state: exactly what the table allows",
    files: ["db/roles.test.ts", "shared/mission/workflow.test.ts", "db/role-matrix.test.ts"],
    counted: "states of a dossier",
    short: 4,
    long: 14,
  },
  24: {
    what: "payloads in every text, file name and exported dossier: nothing runs, loads or navigates",
    files: ["browser/hostile.browser.ts"],
    counted: "payloads in each text",
    short: 2,
    long: 200,
  },
  25: {
    what: "bad names and files: stored under their hash or refused, shown under a harmless name",
    files: ["shared/papers-policy.test.ts", "db/papers.test.ts"],
    counted: "names and files",
    short: 36,
    long: 36,
  },
  26: {
    what: "Electron's checklist, fuses, policy, channels and bridge",
    files: [
      "electron/security-contract.test.ts",
      "e2e/shell-security.e2e.ts",
      "e2e/shell-package.e2e.ts",
    ],
    counted: "items",
    short: 20,
    long: 20,
  },
  27: {
    what: "wrong passwords: growing waits over restarts, unknown people look the same, no secret on the disk",
    files: ["db/sign-in.test.ts", "db/passwords.test.ts"],
    counted: "wrong tries",
    short: 100,
    long: 1_000,
  },
  28: {
    what: "an SQLite tool edits, deletes, inserts, reorders, cuts or swaps the file: found, at the latest by an anchor",
    files: ["db/anchors.test.ts", "db/history.test.ts", "db/open.test.ts"],
    counted: "ways",
    short: 6,
    long: 6,
  },
};

/** Whether this is a long run, with figures. */
export const isLong = process.env.SAFIR_LONG === "1";

/** How often test `n` tries in this run. */
export const countOf = (n: number): number => {
  const row = faultTests[n];
  if (row === undefined) throw new Error(`There is no fault test b${n}.`);
  return isLong ? row.long : row.short;
};

/** Where a long run leaves the figures of test `n`. */
export const figuresFile = (n: number): string =>
  join(import.meta.dirname, "../../out/faults", `b${n}.txt`);

/** A figure for the report of the long run; nothing in the short one. */
export const tell = (n: number, figure: string): void => {
  if (!isLong) return;
  mkdirSync(dirname(figuresFile(n)), { recursive: true });
  appendFileSync(figuresFile(n), `${figure}\n`);
};
