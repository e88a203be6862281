/** How each call grows from a small municipality to a large one: the exponent of its time in the size. */
import { ask, measured, type Measured } from "./calls.ts";
import { middle, processorTime, times } from "./figures.ts";
import type { Municipality } from "./lives.ts";

const rounds = 5;
const goal = 0.2;
/** Below this growth can neither be measured nor noticed. */
const noise = 0.3;

/** A table of milliseconds at each size, and the exponent from the smallest to the largest. */
export const growth = async (towns: readonly Municipality[]): Promise<void> => {
  console.log(`| call | as | ${towns.map(({ size }) => `${size}`).join(" | ")} | exponent |`);
  console.log(`| --- | --- | ${towns.map(() => "--: |").join(" ")} --: |`);
  for (const one of measured) console.log(await lineOf(one, towns));
};

const lineOf = async (one: Measured, towns: readonly Municipality[]): Promise<string> => {
  const taken = towns.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, town] of towns.entries()) {
      // The first round only warms up.
      const repeats = round === 0 ? 1 : 3;
      const inputs: object[] = [];
      for (let repeat = 0; repeat < repeats; repeat += 1) inputs.push(await one.input(town));
      const spent = await processorTime(() =>
        times(repeats, () => ask(town, one.who, one.call, inputs.pop() ?? {})),
      );
      if (round > 0) taken[at]?.push(spent / repeats);
    }
  const medians = taken.map(middle);
  const exponent = exponentOf(medians, towns);
  const isMet = exponent <= goal || (medians.at(-1) ?? 0) <= noise;
  const cells = medians.map((ms) => ms.toFixed(2)).join(" | ");
  return `| ${one.name} | ${one.who} | ${cells} | ${exponent.toFixed(2)}${isMet ? "" : " NOT met"} |`;
};

const exponentOf = (medians: readonly number[], towns: readonly Municipality[]): number => {
  const grown = (medians.at(-1) ?? 1) / (medians[0] ?? 1);
  return Math.log(grown) / Math.log((towns.at(-1)?.size ?? 1) / (towns[0]?.size ?? 1));
};
