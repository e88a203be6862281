/** Reading ceilings of gifts: every published table, and the one of a day. */
import { ceilingsOn, type CeilingFields, type CeilingTable } from "#shared/gifts/ceilings.ts";
import type { Facts } from "#shared/mission/rules.ts";
import type { Db } from "./sqlite.ts";

export interface PublishedCeilings extends CeilingTable {
  publishedAt: string;
  publishedBy: string;
}

export const createGiftCeilings = (db: Db) => {
  const published = db.prepare<[], Row>(
    "select version, fields, published_at, published_by from gift_ceiling order by version desc",
  );
  const tables = (): PublishedCeilings[] =>
    published.all().map((row) => ({
      ...(JSON.parse(row.fields) as CeilingFields),
      version: row.version,
      publishedAt: row.published_at,
      publishedBy: row.published_by,
    }));
  return {
    tables,
    ceilings: { on: (day) => ceilingsOn(tables(), day) } satisfies Facts["giftCeilings"],
  };
};
export type GiftCeilings = ReturnType<typeof createGiftCeilings>;

interface Row {
  version: number;
  fields: string;
  published_at: string;
  published_by: string;
}
