/** Which backups are kept: close together in the last days, further apart before. Pure. */

/** How long the state that a restore has replaced can be put back. */
export const keptAsideDays = 90;

interface Dated {
  id: string;
  madeAt: string;
  size: number;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Of each span one backup (the newest in it) is kept, up to this age. */
const grades = [
  { every: hour, upTo: 2 * day },
  { every: day, upTo: 30 * day },
  { every: 7 * day, upTo: 182 * day },
  { every: 30 * day, upTo: Infinity },
] as const;

/**
 * The ids that may go. The newest `always` stay at any size; of the others the oldest are dropped
 * first when all together are larger than `most` bytes.
 */
export const toDrop = (
  backups: readonly Dated[],
  now: Date,
  most: number,
  always = 3,
): string[] => {
  // One from the future was made while the clock was wrong; it does not replace another.
  const newestFirst = backups
    .filter(({ madeAt }) => Date.parse(madeAt) <= now.getTime())
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
  const seen = new Set<string>();
  let size = 0;
  return newestFirst.flatMap((one, index) => {
    const place = spanOf(now.getTime() - Date.parse(one.madeAt), Date.parse(one.madeAt));
    const first = !seen.has(place);
    seen.add(place);
    const kept = index < always || (first && size + one.size <= most);
    if (kept) size += one.size;
    return kept ? [] : [one.id];
  });
};

const spanOf = (age: number, at: number): string => {
  const grade = grades.find(({ upTo }) => age <= upTo) ?? grades[3];
  return `${grade.every}:${Math.floor(at / grade.every)}`;
};
