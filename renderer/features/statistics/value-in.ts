/** The number of one year among counted years. Pure. */
import { measured, type CountedYear, type Measure } from "#shared/statistics.ts";

/** Zero where nothing happened. */
export const valueIn = (years: readonly CountedYear[], year: number, measure: Measure): number => {
  const found = years.find((one) => one.year === year);
  return found ? measured(found, measure) : 0;
};
