/** Runs the rounds in the background: after the start, and a day after the last one. */
import type { RunningStore } from "../store.ts";

export interface Watching {
  stop(): void;
}

const day = 86_400_000;
/** The length of a portion. */
const portionMs = 20;

/** It pauses four times as long as it works, so that calls hardly wait. */
export const startWatching = (
  { parts }: RunningStore,
  { afterMs = 5_000, log = (line: string) => console.error(line) } = {},
): Watching => {
  const { whole } = parts;
  const startedAt = parts.now().toISOString();
  let begun = false;
  let timer: NodeJS.Timeout | null = null;
  const wait = (work: () => void, ms: number) => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(work, ms);
    timer.unref();
  };
  const work = (): void => {
    // A person has requested a check, which has finished this round.
    if (begun && whole.progress() === null) return end();
    begun = true;
    const began = performance.now();
    try {
      do {
        if (whole.step()) return end(isEarlier() ? afterMs : day);
      } while (performance.now() - began < portionMs);
    } catch (error) {
      log(`checking the whole: ${error instanceof Error ? (error.stack ?? "") : String(error)}`);
      return end();
    }
    wait(work, 4 * (performance.now() - began));
  };
  const end = (restMs = day): void => {
    begun = false;
    wait(work, restMs);
  };
  /** A round from an earlier start has not seen changes of the file in between. */
  const isEarlier = (): boolean => (whole.rounds()[0]?.beganAt ?? startedAt) < startedAt;
  wait(work, afterMs);
  return { stop: () => timer && clearTimeout(timer) };
};
