/** What a handler is given: the parts of the store, and the call it answers. No globals. */
import type { ActingRole } from "#shared/contract/capabilities.ts";
import type { Name, NamesOn, Output, Parsed, Proof } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import type { Absences } from "./absences.ts";
import type { ReadScheme } from "./archive.ts";
import type { BackupKeeper } from "./backup/keeper.ts";
import type { ReadCalendar } from "./calendar.ts";
import type { ClockGuard } from "./clock-guard.ts";
import type { Deputies } from "./deputies.ts";
import type { Routes } from "./routes.ts";
import type { AdoptedEvent, Envelope, Ledger, NewEvent, StoredEvent } from "./ledger.ts";
import type { GiftCeilings } from "./gifts.ts";
import type { Cost } from "./passwords.ts";
import type { MoneyReader } from "./money.ts";
import type { PackageJobs } from "./package/jobs.ts";
import type { People } from "./people.ts";
import { Refused } from "./refused.ts";
import type { createSearch } from "./search.ts";
import type { Sessions } from "./sessions.ts";
import type { Decision } from "./signing.ts";
import type { createSettings } from "./settings.ts";
import type { createRegisters } from "./registers.ts";
import type { Db, Sql } from "./sqlite.ts";
import type { WholeKeeper } from "./whole/keeper.ts";

export interface Store {
  db: Db;
  /** A statement of this connection, prepared once. */
  sql: Sql;
  ledger: Ledger;
  people: People;
  money: MoneyReader;
  giftCeilings: GiftCeilings;
  routes: Routes;
  deputies: Deputies;
  absences: Absences;
  calendar: ReadCalendar;
  /** Classes and periods of the archive. */
  archive: ReadScheme;
  /** Whether a dossier is another office's, here to be read only. */
  isForeign(missionId: string): boolean;
  sessions: Sessions;
  settings: ReturnType<typeof createSettings>;
  nextNumber: ReturnType<typeof createRegisters>;
  search: ReturnType<typeof createSearch>;
  backups: BackupKeeper;
  /** What the checks of the whole have found, and what can be done about it. */
  whole: WholeKeeper;
  /** Whether the computer's clock can be right. */
  clockGuard: ClockGuard;
  attachments: string;
  /** Packages that are being written or have come in, until they are done with. */
  packages: PackageJobs;
  /** The scrypt cost; also for the keys that passwords wrap. */
  passwordCost: Cost;
  /** Slow on purpose; call it before the transaction. */
  hashPassword(password: string): Promise<string>;
  isOutdated(phc: string): boolean;
  /** Only reading works now: nothing is recorded besides what a person asks for. */
  readsOnly(): boolean;
  /** The municipality in this folder is the sample. */
  sample: boolean;
  /** Reports the progress of one long transaction. */
  working(done: number, total: number): void;
  /** The instant of the call that is being answered; see `call-clock.ts`. */
  now(): Date;
  /** The day in the municipality's time zone at that instant. */
  today(): string;
}

export interface Call {
  client: string;
  /** Empty strings and no roles before anyone has signed in. */
  actor: { id: string; roles: readonly ActingRole[] };
  /** Ids for what a command makes; they follow from its own id. */
  newId(): string;
  /** Appends to a stream and applies the projectors; commands only. `as`: the actor while nobody is signed in yet. */
  append(
    stream: string,
    expected: number,
    events: readonly NewEvent[],
    more?: { as?: string; sign?: Envelope["sign"] },
  ): StoredEvent[];
  /**
   * Runs when the command is committed, before it is answered: for local.db, which is not
   * covered by the transaction's durability. What a crash leaves undone is done at the next start.
   */
  afterwards(work: () => void): void;
  /** Appends events of another store unchanged, and applies the projectors; see `Ledger.adopt`. */
  adopt(events: readonly AdoptedEvent[]): StoredEvent[];
}

/** Ends the transaction of a call with a refusal. */
export const refuseWith = (refusal: Refusal): never => {
  throw new Refused(refusal);
};

/**
 * A handler is synchronous, because a transaction is. What must be computed off the event loop
 * first (password hashes) is done by `before`, whose answer the handler gets as `prepared`. Only
 * `before` is given the proof. `brought` replaces it where no password can be typed: `decideAs`.
 */
type Handler<N extends Name, P = unknown> =
  | ((store: Store, input: Parsed<N>, call: Call) => Output<N>)
  | {
      before(store: Store, input: Parsed<N>, call: Call, proof: Proof<N>): Promise<P>;
      brought?(store: Store, call: Call, decision: Decision): P;
      run(store: Store, input: Parsed<N>, call: Call, prepared: P): Output<N>;
    };

/** One handler for every row that the store answers: a missing one does not compile. */
export type Handlers = { [N in NamesOn<"store">]: Handler<N> };
