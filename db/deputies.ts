/** Deputyships now, and who is whose deputy today. */
import { isInForce } from "#shared/people/deputy.ts";
import type { KeptDeputyship } from "#shared/people/deputyships.ts";
import type { Db } from "./sqlite.ts";

interface Row {
  fields: string;
}

export const createDeputies = (db: Db) => {
  const byId = db.prepare<[string], Row>("select fields from deputyship where id = ?");
  const ofPerson = db.prepare<{ id: string }, Row>(
    `select fields, to_day, id from deputyship where principal_id = @id
     union select fields, to_day, id from deputyship where deputy_id = @id order by to_day desc, id limit 200`,
  );
  const alive = db.prepare<[string], Row>(
    "select fields from deputyship where state in ('proposed', 'accepted') and to_day >= ?",
  );
  const page = db.prepare<[number, number], Row>(
    "select fields from deputyship order by id desc limit ? + 0 offset ?",
  );
  const count = db.prepare<[], number>("select count(*) from deputyship").pluck();
  const isActive = db.prepare<[string], number>("select active from person where id = ?").pluck();
  const read = ({ fields }: Row) => JSON.parse(fields) as KeptDeputyship;
  return {
    get: (id: string): KeptDeputyship | undefined => {
      const row = byId.get(id);
      return row && read(row);
    },
    of: (personId: string): KeptDeputyship[] => ofPerson.all({ id: personId }).map(read),
    /** Proposed or accepted, and not yet over. */
    alive: (today: string): KeptDeputyship[] => alive.all(today).map(read),
    page: (size: number, offset: number): KeptDeputyship[] => page.all(size, offset).map(read),
    count: (): number => count.get() ?? 0,
    /** In force today between people who are both active. */
    inForce: (today: string): KeptDeputyship[] =>
      alive
        .all(today)
        .map(read)
        .filter((one) => isInForce(one, today))
        .filter((one) => isActive.get(one.principalId) === 1 && isActive.get(one.deputyId) === 1),
  };
};
export type Deputies = ReturnType<typeof createDeputies>;
