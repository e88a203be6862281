/**
 * The one place that knows how the store process is started. `fork` runs it on a Node beside us
 * (the fallback Electron is too old for it), `utility` inside Electron's own helper process.
 * Everything else sees a port.
 */
import { fork } from "node:child_process";
import { utilityProcess } from "electron";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";

export interface StorePort {
  readonly pid: number | undefined;
  post: (message: ToStore) => void;
  /** SIGKILL: a hung or stopped process does not react to a gentler signal. */
  kill: () => void;
}

export interface StoreStart {
  via: "fork" | "utility";
  entry: string;
  nodePath: string;
  execArgv: string[];
  onMessage: (message: FromStore) => void;
  onExit: (code: number | null) => void;
}

export const startStore = (start: StoreStart): StorePort =>
  start.via === "fork" ? forked(start) : utility(start);

const forked = ({ entry, nodePath, execArgv, onMessage, onExit }: StoreStart): StorePort => {
  const child = fork(entry, [], {
    execPath: nodePath,
    execArgv,
    // Structured clone: bytes arrive as bytes.
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let gone = false;
  const leave = (code: number | null): void => {
    if (gone) return;
    gone = true;
    onExit(code);
  };
  child.on("message", (message) => onMessage(message as FromStore));
  child.on("error", () => leave(null));
  child.on("exit", leave);
  return {
    get pid() {
      return child.pid;
    },
    // A closed channel is followed by `exit`; calls in doubt are sent again then.
    post: (message) => void (child.connected && child.send(message, () => {})),
    kill: () => void child.kill("SIGKILL"),
  };
};

const utility = ({ entry, execArgv, onMessage, onExit }: StoreStart): StorePort => {
  const child = utilityProcess.fork(entry, [], { execArgv, serviceName: "Safir store" });
  child.on("message", (message) => onMessage(message as FromStore));
  child.on("exit", onExit);
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    kill: () => killHard(child.pid),
  };
};

/** `utilityProcess.kill` sends SIGTERM, which a stopped process never gets to see. */
const killHard = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Already gone.
  }
};
