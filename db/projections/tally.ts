/**
 * Sums kept beside the rows they count, so that no query counts. A key that is added to and subtracted from
 * until nothing is left has no row: live tables and rebuilt ones are the same.
 */
import type { Db } from "../sqlite.ts";

export interface Tally<K extends string, S extends string> {
  add(key: Record<K, string | number>, by: Record<S, number>): void;
  takeAway(key: Record<K, string | number>, by: Record<S, number>): void;
}

/** `sums[0]` is zero exactly when nothing is counted under a key any more. */
export const createTally = <K extends string, S extends string>(
  db: Db,
  table: string,
  keys: readonly K[],
  sums: readonly S[],
): Tally<K, S> => {
  const all = [...keys, ...sums];
  const where = keys.map((one) => `${one} = @${one}`).join(" and ");
  const put = db.prepare(
    `insert into ${table} (${all.join(", ")}) values (${all.map((one) => `@${one}`).join(", ")})
     on conflict (${keys.join(", ")}) do update set
     ${sums.map((one) => `${one} = ${one} + excluded.${one}`).join(", ")}`,
  );
  const take = db.prepare(
    `update ${table} set ${sums.map((one) => `${one} = ${one} - @${one}`).join(", ")} where ${where}`,
  );
  const clear = db.prepare(`delete from ${table} where ${where} and ${sums[0]} = 0`);
  return {
    add: (key, by) => void put.run({ ...key, ...by }),
    takeAway: (key, by) => {
      take.run({ ...key, ...by });
      clear.run(key);
    },
  };
};
