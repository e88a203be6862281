/** Figures as ratios: A and B alternate; each line shows the median of the rounds and their spread. */

const rounds = 5;

export interface Figure {
  name: string;
  /** `atLeast`: A's rate over B's; `atMost`: A's time over B's. */
  goal: { atLeast: number } | { atMost: number };
  /** Waiting for the disk counts, or only what the processor does: other work affects that less. */
  clock: "wall" | "processor";
  a(): Promise<void> | void;
  b(): Promise<void> | void;
}

export const measure = async ({ name, goal, clock, a, b }: Figure): Promise<string> => {
  const ratios: number[] = [];
  const timed = clock === "wall" ? wallTime : processorTime;
  for (let round = 0; round < rounds; round += 1) {
    const [left, right] = [await timed(a), await timed(b)];
    ratios.push("atLeast" in goal ? right / left : left / right);
  }
  const median = middle(ratios);
  const met = "atLeast" in goal ? median >= goal.atLeast : median <= goal.atMost;
  const wanted = "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  return `${name}: ${median.toFixed(2)} (${spreadOf(ratios)}), goal ${wanted}: ${met ? "met" : "NOT met"}`;
};

export const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const spreadOf = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`;

export const wallTime = async (work: () => Promise<void> | void): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds of this process, its threads included. */
export const processorTime = async (work: () => Promise<void> | void): Promise<number> => {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

export const times = async (count: number, work: () => Promise<unknown> | void): Promise<void> => {
  for (let index = 0; index < count; index += 1) await work();
};
