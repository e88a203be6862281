/** A screen to draw on: the machine's own, or an Xvfb started for as long as we run. */
import { spawn } from "node:child_process";

export interface Display {
  /** Goes into the environment of what is started. */
  env: Record<string, string>;
  virtual: boolean;
  stop: () => void;
}

export const hasDisplay = (): boolean =>
  process.platform !== "linux" ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

export const openDisplay = async (): Promise<Display> =>
  hasDisplay() ? { env: {}, virtual: false, stop: () => {} } : startXvfb();

/** `-displayfd` lets the server choose a free number and report when it is ready. */
export const startXvfb = (): Promise<Display> =>
  new Promise((resolve, reject) => {
    const args = ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"];
    const server = spawn("Xvfb", args, {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      // Ctrl+C reaches the whole group: the display must stay until the window on it has closed.
      detached: true,
    });
    const stop = () => void server.kill();
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    let text = "";
    server.stdio[3]?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.includes("\n")) return;
      process.on("exit", stop);
      resolve({ env: { DISPLAY: `:${text.trim()}` }, virtual: true, stop });
    });
  });
