/**
 * The store without a window: `createStore({ dir })` opens a data folder and answers calls. Tests,
 * the sample data, the benchmarks and the store process all use this and nothing behind it.
 */
import { join } from "node:path";
import type { Topic } from "#shared/contract/define.ts";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import { todayIn } from "#shared/persian/jalali.ts";
import type { Result } from "#shared/result.ts";
import type { OpenRefusal } from "#shared/store-protocol.ts";
import type { Store } from "./context.ts";
import { createCallClock } from "./call-clock.ts";
import { createScheme } from "./archive.ts";
import { createAbsences } from "./absences.ts";
import { createBackupKeeper } from "./backup/keeper.ts";
import { createClockGuard } from "./clock-guard.ts";
import { createCalendar } from "./calendar.ts";
import { createDeputies } from "./deputies.ts";
import { createDecideAs, type DecideAs } from "./decide-as.ts";
import { createDecider } from "./decider.ts";
import { createDispatch } from "./dispatch.ts";
import { fileNames, type FolderProbe } from "./folder.ts";
import { createIsForeign } from "./foreign.ts";
import { createLedger } from "./ledger.ts";
import { closeUnopened, leaveEmptyLog, markClosed, markOpen } from "./open-mark.ts";
import { openDataFolder, openRefusalOf, type Opened } from "./open.ts";
import { hashPassword, isOutdated, productCost, type Cost } from "./passwords.ts";
import { createGiftCeilings } from "./gifts.ts";
import { createMoney } from "./money.ts";
import { createPackageJobs } from "./package/jobs.ts";
import { createPeople } from "./people.ts";
import { createCondition, type Condition } from "./condition.ts";
import { openProjections, staleProjections } from "./projections.ts";
import { allProjections } from "./projections/table.ts";
import { rebuild, type Portion } from "./rebuild.ts";
import { createRegisters } from "./registers.ts";
import { releaseReserve } from "./room.ts";
import { createRoutes } from "./routes.ts";
import { createSearch } from "./search.ts";
import { createSessions } from "./sessions.ts";
import { mendLocal } from "./mend-local.ts";
import { createSettings } from "./settings.ts";
import { codeOf, createSql, troubleOf } from "./sqlite.ts";
import { copyForViewing, dropView } from "./view.ts";
import { createFindings } from "./whole/findings.ts";
import { createSeenHeads } from "./whole/anchors.ts";
import { createWholeKeeper } from "./whole/keeper.ts";
import { zone } from "./zone.ts";

export interface StoreOptions {
  dir: string;
  clock?: () => Date;
  /** The day this version was made; left out where the clock is simulated, as in the sample. */
  releasedOn?: string;
  /** Simulated faults of the machine, for tests. */
  probe?: FolderProbe;
  log?: (line: string) => void;
  /** Cheaper scrypt for tests and the sample; the product has one cost. */
  passwordCost?: Cost;
  /** Open a file whose log is lost. */
  withoutLog?: boolean;
  /** Reported in the middle of one long transaction, when no other call is answered. */
  onWorking?: (done: number, total: number) => void;
  /** Marks the municipality that is set up in this folder as the sample. */
  sample?: boolean;
}

type StoreCall = <N extends Name>(
  client: string,
  name: N,
  input: Input<N>,
) => Promise<Result<Output<N>>>;

export interface RunningStore {
  /** `client` identifies a window; its session is kept under it. */
  call: StoreCall;
  /** The same for names and inputs that come over a wire, unchecked. */
  callUnchecked(client: string, name: string, input: unknown): Promise<Result<unknown>>;
  /** A command that a person made elsewhere; see `decide-as.ts`. */
  decideAs: DecideAs;
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  /** Announces a change that no call made, for background jobs. */
  announce(topics: readonly Topic[]): void;
  /** The parts, for tests that look behind the calls. */
  parts: Store;
  /** Whether only reading works, and when the whole was last checked. */
  condition: Condition;
  /** The folder may not be written: this is a view of a copy, which accepts no commands. */
  isCopy: boolean;
  /** Rebuilds every projection at once. */
  rebuild(): void;
  close(): void;
}

export type StoreOpened =
  | { ok: true; store: RunningStore }
  | { ok: false; refusal: OpenRefusal; detail: string };

/** Opens the folder or says why not. Projections of another version are rebuilt before it returns. */
export const openStore = (options: StoreOptions): StoreOpened => {
  const steps = opening(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same in portions: between them the process reports that it is alive, and its progress. */
export const openStoreInPortions = async (
  options: StoreOptions,
  onPortion: (portion: Portion) => void,
): Promise<StoreOpened> => {
  const steps = opening(options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onPortion(step.value);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

function* opening(options: StoreOptions): Generator<Portion, StoreOpened> {
  const first = yield* openingAt(options);
  if (first.ok && first.store.condition.now().readOnly === "diskFull" && isEmpty(first.store))
    return { ok: false, refusal: "diskFull", detail: "nothing was set up yet" };
  if (first.ok) return first;
  // The reserve makes room for what an upgrade or a repair of the lists has to write.
  if (first.refusal === "diskFull" && releaseReserve(options.dir)) return yield* openingAt(options);
  return first.refusal === "readOnlyFolder" ? ((yield* openingCopy(options)) ?? first) : first;
}

/** Looks at a folder that may not be written through a copy; `null` when no copy can be made. */
function* openingCopy(options: StoreOptions): Generator<Portion, StoreOpened | null> {
  let view: string | null;
  try {
    view = copyForViewing(options.dir);
  } catch (error) {
    options.log?.(`copying for a look: ${String(error)}`);
    return null;
  }
  if (view === null) return null;
  const opened = yield* openingAt(options, view);
  if (!opened.ok) dropView(view);
  return opened.ok && isEmpty(opened.store) ? null : opened;
}

/** Nothing was set up in it, so there is nothing to read: closed again. */
const isEmpty = ({ parts, close }: RunningStore): boolean => {
  const empty = parts.db.prepare("select 1 from event limit 1").get() === undefined;
  if (empty) close();
  return empty;
};

/** `view`: the databases are in this copy, everything else in the folder itself. */
function* openingAt(options: StoreOptions, view?: string): Generator<Portion, StoreOpened> {
  const { dir, probe, clock, onWorking, withoutLog } = options;
  const opened = openDataFolder(view ?? dir, probe, undefined, {
    ...(clock ? { now: clock } : {}),
    ...(onWorking ? { onWorking } : {}),
    ...(withoutLog ? { withoutLog } : {}),
  });
  if (!opened.ok) return opened;
  try {
    return { ok: true, store: yield* running(opened, options, view) };
  } catch (error) {
    closeUnopened(opened.db, join(view ?? dir, fileNames.database));
    // The tables are at this version, and our own SQL does not fit them: another program wrote them.
    const refusal = codeOf(error) === "SQLITE_ERROR" ? "damagedFile" : openRefusalOf(error);
    return { ok: false, refusal, detail: String(error) };
  }
}

function* running(
  opened: Extract<Opened, { ok: true }>,
  { dir, clock, log = () => {}, passwordCost, sample, releasedOn, onWorking }: StoreOptions,
  view?: string,
): Generator<Portion, RunningStore> {
  const { db } = opened;
  const computerClock = clock ?? (() => new Date());
  const callClock = createCallClock(computerClock);
  const { now } = callClock;
  const ledger = createLedger(db);
  const sql = createSql(db);
  yield* rebuild(db, ledger, staleProjections(db));
  const projections = openProjections(db, ledger);
  const clockGuard = createClockGuard(db, releasedOn ?? null);
  mendLocal(opened, sql);
  const deputies = createDeputies(db);
  const settings = createSettings(db);
  const today = rememberDay(now);
  const people = createPeople(db, () => deputies.inForce(today()));
  const isDeputy = (personId: string) =>
    deputies.inForce(today()).some((one) => one.deputyId === personId);
  const nextNumber = createRegisters(db);
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const announce = (topics: readonly Topic[]) => listeners.forEach((listener) => listener(topics));
  const backups = createBackupKeeper(db, dir, now, {
    log,
    onChanged: (what) => {
      announce([what]);
      if (what === "backups") whole.lookAtAnchors();
    },
    clockIsRight: () => clockGuard.faultAt(now()) === null,
  });
  const attachments = join(dir, fileNames.attachments);
  const findings = createFindings(db);
  const whole = createWholeKeeper({
    db,
    ledger,
    findings,
    seen: createSeenHeads(db, ledger),
    backups,
    attachments,
    dir: view ?? dir,
    now,
    onProgress: throttled(() => announce(["wholeProgress"])),
    onEnd: () => {
      condition.checked();
      announce(["whole", "wholeProgress"]);
    },
  });
  const condition = createCondition(db, dir, whole, log, view !== undefined);
  if (opened.full) condition.noteTrouble({ code: "SQLITE_FULL" });
  findings.onChanged(() => {
    condition.checked();
    announce(["whole"]);
  });
  if (opened.restored) whole.wasRestored();
  else whole.lookAtSeen();
  const parts: Store = {
    db,
    sql,
    ledger,
    people,
    money: createMoney(db),
    giftCeilings: createGiftCeilings(db),
    deputies,
    absences: createAbsences(db),
    routes: createRoutes(db),
    calendar: createCalendar(db),
    archive: createScheme(db),
    isForeign: createIsForeign(db),
    settings,
    sessions: createSessions(
      db,
      people,
      computerClock,
      () => settings.values().idleLockMinutes,
      isDeputy,
    ),
    nextNumber,
    search: createSearch(db, sql, ledger),
    attachments,
    packages: createPackageJobs(join(view ?? dir, fileNames.incoming)),
    passwordCost: passwordCost ?? productCost,
    hashPassword: (password) => hashPassword(password, passwordCost),
    isOutdated: (phc) => isOutdated(phc, passwordCost),
    readsOnly: () => condition.readsOnly(),
    sample: sample ?? false,
    working: onWorking ?? (() => {}),
    backups,
    whole,
    clockGuard,
    now,
    today,
  };
  const decider = createDecider(parts, projections, callClock, clockGuard, deviceOf());
  markOpen(db);
  const dispatch = createDispatch(parts, decider, condition, announce, log);
  return {
    call: dispatch as StoreCall,
    callUnchecked: dispatch,
    decideAs: createDecideAs(parts, decider, condition, announce, log),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce,
    parts,
    condition,
    isCopy: view !== undefined,
    rebuild: () => void [...rebuild(db, ledger, allProjections)],
    close: () => {
      parts.backups.stop();
      parts.packages.dropAll();
      let marked = false;
      try {
        whole.noteHead();
        markClosed(db);
        marked = true;
        db.pragma("optimize");
        db.pragma("wal_checkpoint(TRUNCATE)");
      } catch (error) {
        // On a full disk the log stays beside the file and is read at the next start.
        if (troubleOf(error) === null) throw error;
      } finally {
        db.close();
        if (!marked && view === undefined) leaveEmptyLog(join(dir, fileNames.database));
        if (view !== undefined) dropView(view);
      }
    },
  };
}

/** Like `openStore`, for callers that treat a refusal as a programming error (tests, sample, benchmarks). */
export const createStore = (options: StoreOptions): RunningStore => {
  const opened = openStore(options);
  if (!opened.ok)
    throw new Error(`The data folder was refused: ${opened.refusal} ${opened.detail}`);
  return opened.store;
};

/** At most once in half a second. */
const throttled = (act: () => void): (() => void) => {
  let last = -Infinity;
  return () => {
    if (performance.now() - last < 500) return;
    last = performance.now();
    act();
  };
};

/** Names the machine in the envelope; the hub will give devices their own ids. */
const deviceOf = (): string => process.env.COMPUTERNAME ?? process.env.HOSTNAME ?? "local";

/** The day of the call's instant: the same for everything in one call. */
const rememberDay = (now: () => Date): (() => string) => {
  let [instant, day] = [Number.NaN, ""];
  return () => {
    const at = now();
    if (at.getTime() !== instant) [instant, day] = [at.getTime(), todayIn(zone, at)];
    return day;
  };
};
