/**
 * Supervises the store process: opens the data folder, carries the calls, notices a crash or a
 * hang, starts again and sends the calls in doubt once more. A repeated command is safe: its id
 * travels in the input and the store gives a known id its first answer.
 * Independent of Electron, so the tests run it on plain Node.
 */
import { refuse, type Result } from "#shared/result.ts";
import { soundCondition, type StoreCondition } from "#shared/store-condition.ts";
import type { FromStore, OpenRefusal } from "#shared/store-protocol.ts";
import type { StorePort } from "./store-port.ts";

interface StoreStatus {
  store: "starting" | "ready" | "restarting" | "refused";
  refusal: OpenRefusal | null;
  progress: { done: number; total: number } | null;
  rebuilding: { done: number; total: number } | null;
  working: { done: number; total: number } | null;
  condition: StoreCondition;
  dir: string;
  sample: boolean;
}

export interface StoreClientOptions {
  start: (events: {
    onMessage: (message: FromStore) => void;
    onExit: (code: number | null) => void;
  }) => StorePort;
  onStatus: (status: StoreStatus) => void;
  onChanged: (topics: string[]) => void;
  log: (line: string) => void;
  clockShiftDays?: number;
  pingEveryMs?: number;
  /** This many pings in a row without an answer: hung. */
  pingsMissed?: number;
  /** Opening may check, back up and migrate a big file before the store can answer a ping. */
  pingsMissedWhileOpening?: number;
  restartAfterMs?: (crashes: number) => number;
  /** Crashes in a row, none of them after a while without trouble, before we give up. */
  crashesAllowed?: number;
  /** A call that was under way in this many crashes is considered their cause. */
  triesAllowed?: number;
  healthyAfterMs?: number;
  closeWithinMs?: number;
  /** The longest a backup at quitting may take. */
  backupWithinMs?: number;
}

export interface StoreClient {
  open: (dir: string, sample: boolean) => Promise<void>;
  /** `withoutLog`: a person has accepted that the contents of a lost log are lost. */
  retry: (withoutLog?: boolean) => Promise<void>;
  call: (client: string, name: string, input: unknown) => Promise<Result<unknown>>;
  status: () => StoreStatus;
  close: () => Promise<void>;
  pid: () => number | undefined;
}

interface Pending {
  client: string;
  name: string;
  input: unknown;
  tries: number;
  settle: (result: Result<unknown>) => void;
}

const unavailable = refuse("unavailable", "storeUnavailable");

export const createStoreClient = (options: StoreClientOptions): StoreClient => {
  const pingEveryMs = options.pingEveryMs ?? 2000;
  const crashesAllowed = options.crashesAllowed ?? 5;
  const restartAfterMs = options.restartAfterMs ?? ((n) => Math.min(250 * 2 ** (n - 1), 8000));
  const pending = new Map<number, Pending>();
  let status: StoreStatus = {
    store: "starting",
    refusal: null,
    progress: null,
    rebuilding: null,
    working: null,
    condition: soundCondition,
    dir: "",
    sample: false,
  };
  let port: StorePort | null = null;
  /** Events of a process we have let go of carry an older number and are ignored. */
  let generation = 0;
  let lastId = 0;
  let crashes = 0;
  let unanswered = 0;
  let timers: NodeJS.Timeout[] = [];
  let withoutLog = false;
  let onClosed: (() => void) | null = null;
  let onAliveWhileClosing: () => void = () => {};
  /** Opening and closing wait for each other: two at once would leave a process that nothing ends. */
  let turn: Promise<unknown> = Promise.resolve();

  const setStatus = (change: Partial<StoreStatus>): void => {
    status = { ...status, ...change };
    options.onStatus(status);
  };

  const begin = (): void => {
    generation += 1;
    const mine = generation;
    unanswered = 0;
    port = options.start({
      onMessage: (message) => mine === generation && receive(message),
      onExit: (code) => mine === generation && ended(code),
    });
    port.post({
      kind: "open",
      dir: status.dir,
      sample: status.sample,
      clockShiftDays: options.clockShiftDays ?? 0,
      withoutLog,
    });
    timers.push(setInterval(ping, pingEveryMs));
  };

  const letGo = (): StorePort | null => {
    generation += 1;
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    const left = port;
    port = null;
    return left;
  };

  const receive = (message: FromStore): void => {
    unanswered = 0;
    onAliveWhileClosing();
    if (message.kind === "ready") return ready(message.condition);
    if (message.kind === "condition") return setStatus({ condition: message.condition });
    if (message.kind === "refusedToOpen") return refused(message.refusal, message.detail);
    if (message.kind === "progress")
      return setStatus({ progress: { done: message.done, total: message.total } });
    if (message.kind === "rebuilding")
      return setStatus({ rebuilding: { done: message.done, total: message.total } });
    if (message.kind === "working")
      return setStatus({ working: { done: message.done, total: message.total } });
    if (message.kind === "log") return options.log(message.line);
    if (message.kind === "changed") return options.onChanged(message.topics);
    if (message.kind === "closed") return onClosed?.();
    if (message.kind === "answer") {
      if (status.working !== null) setStatus({ working: null });
      pending.get(message.id)?.settle(message.result);
      pending.delete(message.id);
    }
  };

  const ready = (condition: StoreCondition): void => {
    withoutLog = false;
    setStatus({ store: "ready", refusal: null, progress: null, rebuilding: null, condition });
    timers.push(setTimeout(() => (crashes = 0), options.healthyAfterMs ?? 30_000));
    for (const [id, call] of pending) send(id, call);
  };

  const refused = (refusal: OpenRefusal, detail: string): void => {
    options.log(`store refused to open: ${refusal} (${detail})`);
    letGo()?.kill();
    setStatus({ store: "refused", refusal, progress: null, rebuilding: null });
    settleAll();
  };

  const ended = (code: number | null): void => {
    if (onClosed) return onClosed();
    const wasReady = status.store === "ready";
    options.log(`store ended unexpectedly (${code ?? "signal"}), ${pending.size} calls in doubt`);
    letGo();
    crashes += 1;
    if (wasReady) dropSuspects();
    if (crashes > crashesAllowed) return refused("failed", `${crashes} crashes in a row`);
    setStatus({ store: "restarting", progress: null, rebuilding: null, working: null });
    timers.push(setTimeout(begin, restartAfterMs(crashes)));
  };

  const dropSuspects = (): void => {
    for (const [id, call] of pending) {
      if (call.tries < (options.triesAllowed ?? 3)) continue;
      options.log(`${call.name} was under way in ${call.tries} crashes and is not sent again`);
      call.settle(unavailable);
      pending.delete(id);
    }
  };

  const settleAll = (): void => {
    for (const call of pending.values()) call.settle(unavailable);
    pending.clear();
  };

  const send = (id: number, call: Pending): void => {
    call.tries += 1;
    port?.post({ kind: "call", id, client: call.client, name: call.name, input: call.input });
  };

  /** Counted, not timed: a machine that slept has not made the store miss anything. */
  const ping = (): void => {
    const allowed =
      status.store === "ready"
        ? (options.pingsMissed ?? 4)
        : (options.pingsMissedWhileOpening ?? 60);
    if (unanswered >= allowed) {
      options.log(`store hung: ${unanswered} pings unanswered`);
      unanswered = 0;
      port?.kill();
      return;
    }
    unanswered += 1;
    lastId += 1;
    port?.post({ kind: "ping", id: lastId });
  };

  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const mine = turn.then(act);
    turn = mine.catch(() => {});
    return mine;
  };

  const close = async (): Promise<void> => {
    const leaving = port;
    if (leaving !== null) {
      await new Promise<void>((resolve) => {
        onClosed = resolve;
        // It may be making the last backup: as long as it reports that, main waits.
        const wait = () => setTimeout(resolve, options.closeWithinMs ?? 5000);
        let patience = wait();
        onAliveWhileClosing = () => {
          clearTimeout(patience);
          patience = wait();
        };
        setTimeout(resolve, options.backupWithinMs ?? 120_000).unref();
        leaving.post({ kind: "close" });
      });
      onClosed = null;
      onAliveWhileClosing = () => {};
    }
    letGo()?.kill();
    settleAll();
  };

  const open = (dir: string, sample: boolean, knowingly = false): Promise<void> =>
    inTurn(async () => {
      await close();
      withoutLog = knowingly;
      crashes = 0;
      setStatus({
        store: "starting",
        refusal: null,
        progress: null,
        rebuilding: null,
        condition: soundCondition,
        dir,
        sample,
      });
      begin();
    });

  return {
    open,
    retry: (knowingly) => open(status.dir, status.sample, knowingly),
    call: (client, name, input) => {
      if (status.store === "refused") return Promise.resolve(unavailable);
      return new Promise((settle) => {
        lastId += 1;
        const call: Pending = { client, name, input, tries: 0, settle };
        pending.set(lastId, call);
        if (status.store === "ready") send(lastId, call);
      });
    },
    status: () => status,
    close: () => inTurn(close),
    pid: () => port?.pid,
  };
};
