/**
 * The messages between the main process and the store process. Structured clone, one port.
 * Main begins with `open`; after `ready` or `refusedToOpen` it may `call`.
 */
import type { FoundBackups } from "./contract/backups.ts";
import type { Refusal, Result } from "./result.ts";
import type { StoreCondition } from "./store-condition.ts";

/** Why a data folder is not opened. The file is left untouched in every case (quality.md §2.3). */
export const openRefusals = [
  "newerFile",
  "foreignFile",
  "damagedFile",
  "lostFile",
  "lostLog",
  "networkFolder",
  "alreadyOpen",
  "readOnlyFolder",
  "diskFull",
  "oldNode",
  "failed",
] as const;
export type OpenRefusal = (typeof openRefusals)[number];

/** The refusals that restoring a backup resolves. */
const mendedByRestore: readonly OpenRefusal[] = [
  "damagedFile",
  "lostFile",
  "lostLog",
  "foreignFile",
  "failed",
];
export const isMendedByRestore = (refusal: OpenRefusal | null): boolean =>
  refusal !== null && mendedByRestore.includes(refusal);

export type ToStore =
  /**
   * First message, once. `sample`: fill an empty folder with the sample municipality.
   * `withoutLog`: a person has accepted that the contents of the log are lost.
   * `clockShiftDays`: tests run through a journey without waiting for its return; 0 in the product.
   */
  | { kind: "open"; dir: string; sample: boolean; clockShiftDays: number; withoutLog?: boolean }
  /** `client` is a secret of main, one for each window; the renderer never sees it. */
  | { kind: "call"; id: number; client: string; name: string; input: unknown }
  | { kind: "ping"; id: number }
  /** To a process that has opened nothing: which backups are there; `null` is the place that is set. */
  | { kind: "findBackups"; dir: string; place: string | null }
  /** To such a process: copy a backup beside the data and check it; the next `open` puts it in place. */
  | { kind: "stageRestore"; dir: string; folder: string }
  | { kind: "stageUndo"; dir: string; id: string }
  /** To such a process: unpack a whole municipality into a place beside the data. */
  | { kind: "unpackWhole"; dir: string; file: string; passphrase: string }
  /** Finish the running call, checkpoint, close the file, answer `closed`, exit 0. */
  | { kind: "close" };

export type FromStore =
  | { kind: "ready"; condition: StoreCondition }
  /** The whole file was checked. */
  | { kind: "condition"; condition: StoreCondition }
  | { kind: "refusedToOpen"; refusal: OpenRefusal; detail: string }
  | { kind: "progress"; done: number; total: number }
  /** While opening: the lists are built again for this version. */
  | { kind: "rebuilding"; done: number; total: number }
  /** In the middle of one long transaction; also reports that the store is alive. */
  | { kind: "working"; done: number; total: number }
  | { kind: "answer"; id: number; result: Result<unknown> }
  | { kind: "changed"; topics: string[] }
  /** For the log of the program: an installed app has no terminal. */
  | { kind: "log"; line: string }
  | { kind: "pong"; id: number }
  | { kind: "foundBackups"; found: FoundBackups }
  /** Why it was not staged; `null` when the next `open` puts it in place. */
  | {
      kind: "staged";
      refused: "backupGone" | "backupNewer" | "backupRefused" | "diskFull" | "readOnly" | null;
    }
  /** Why it was not unpacked; `place` has its content. */
  | {
      kind: "unpacked";
      place: string;
      refused: Refusal | null;
    }
  | { kind: "closed" };
