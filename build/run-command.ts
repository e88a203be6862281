/** Run another program: quietly with its output kept, or loudly with its output shown. */
import { spawn, spawnSync, type SpawnSyncOptions } from "node:child_process";

export interface Quiet {
  status: number;
  stdout: string;
  stderr: string;
}

export const runQuiet = (
  command: string,
  args: readonly string[],
  options: Omit<SpawnSyncOptions, "encoding" | "stdio"> = {},
): Quiet => {
  const done = spawnSync(command, args, {
    ...options,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    status: done.status ?? 1,
    stdout: done.stdout ?? "",
    stderr: done.error ? String(done.error) : (done.stderr ?? ""),
  };
};

/** As quietly, in the background. */
export const runAside = (
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Quiet> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
    child.on("error", (error) => resolve({ ...said, status: 1, stderr: String(error) }));
    child.on("close", (code) => resolve({ ...said, status: code ?? 1 }));
  });

/** Runs a program that shares the terminal; answers its exit code. */
export const runLoud = (
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    // A signal to this process is passed on to the program, which gets time to close its files.
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, pass);
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
