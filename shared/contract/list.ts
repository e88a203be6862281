/** The inputs of every list besides its conditions: which page, how many rows, in which order. */
import { z } from "zod";

/** A column's key, with a minus before it when the last comes first; empty for the list's own order. */
export type Sort<K extends string> = "" | K | `-${K}`;

const sortsOf = <K extends string>(keys: readonly K[]): Sort<K>[] => [
  "",
  ...keys,
  ...keys.map((key): `-${K}` => `-${key}`),
];

/** Fields of a list's input. `keys` are the columns it can be ordered by. */
export const listAsk = <K extends string>(keys: readonly K[], pageSize = 50) => ({
  page: z.number().int().min(0).default(0),
  pageSize: z.number().int().min(1).max(500).default(pageSize),
  // `default` does not take a value of a type that is still open.
  sort: z
    .enum(sortsOf(keys))
    .optional()
    .transform((one): Sort<K> => one ?? ""),
});

/** The order from an address; an order this list does not have becomes its own order. */
export const sortIn = <K extends string>(keys: readonly K[], text: string | undefined): Sort<K> =>
  sortsOf(keys).find((one) => one === text) ?? "";

/**
 * The order after a click on a column's head: ascending, then descending, then the list's own. `usual` is the
 * list's own order, when it is that of a column.
 */
export const sortAfter = (key: string, now: string, usual = ""): string => {
  const next =
    (now || usual) === key ? `-${key}` : (now || usual) !== `-${key}` || now === "" ? key : "";
  return next === usual ? "" : next;
};
