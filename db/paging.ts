/** Pages of a list by number: read from the nearer end, so that the last page costs what the first does. */

export interface Slice {
  /** Read in the opposite order, and reverse the rows. */
  reversed: boolean;
  limit: number;
  offset: number;
}

export const sliceOf = (
  { page, pageSize }: { page: number; pageSize: number },
  total: number,
): Slice => {
  const offset = page * pageSize;
  if (offset <= total / 2) return { reversed: false, limit: pageSize, offset };
  const left = Math.max(total - offset, 0);
  const limit = Math.min(pageSize, left);
  return { reversed: true, limit, offset: left - limit };
};

/** The order that a slice is read in; each expression is a plain one, or one with `desc`. */
export const orderedBy = (order: readonly string[], { reversed }: Slice): string =>
  (reversed ? order.map(opposite) : order).join(", ");

const opposite = (one: string): string =>
  one.endsWith(" desc") ? one.slice(0, -" desc".length) : `${one} desc`;

/** Rows in the order of the list, no matter how they were read. */
export const inOrder = <T>(rows: readonly T[], { reversed }: Slice): T[] =>
  reversed ? rows.toReversed() : [...rows];
