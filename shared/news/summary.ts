/** The public summary's length: at most ten lines (domain.md §8c «خلاصه ۱۰ سطری برای درگاه»). Pure. */

export const mostLines = 10;
/** A written line longer than this is counted as several: the length of a line of the portal. */
const lineLength = 80;

/** Lines as they were written, an empty one not counted, a long one for as many as it fills. */
export const summaryLines = (text: string): number =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => [...line.trim()].length)
    .reduce((sum, length) => sum + Math.ceil(length / lineLength), 0);
