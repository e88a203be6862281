/** S2: statistics from stored sums equal those of counting every mission, after any history and a rebuild. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Output } from "#shared/contract/table.ts";
import {
  cellsOf,
  countedAll,
  countedBy,
  dimensions,
  statisticScopes,
  statisticStatuses,
  valuesOf,
  type StatisticFilter,
} from "#shared/statistics.ts";
import { countedColumns, countedOf, type CountedRow } from "#db/statistics.ts";
import type { RunningStore } from "#db/store.ts";
import { listedFor } from "#db/visibility.ts";
import { play } from "../helpers/histories.ts";
import { paidAndArchived, steps, type Step } from "../helpers/history-steps.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { openTestStore, withId } from "../helpers/store.ts";

const asks = ["head", "officer", "finance", "archivist", "observer"] as const;

/** Every mission that this person sees and that counts, read one by one. */
const plainly = (store: RunningStore, filter: StatisticFilter, id: string) => {
  const { parts } = store;
  const today = parts.today();
  const actor = { id, roles: parts.people.get(id)?.roles ?? [] };
  return parts.db
    .prepare<[string], CountedRow & { late: number; startDate: string; endDate: string }>(
      `select ${countedColumns}, m.start_date as startDate, m.end_date as endDate,
         (select count(*) from commitment c where c.mission_id = m.id and c.mission_id <> ''
            and c.state = 'open' and c.due < ?) as late
       from mission m join mission_statistic s on s.mission_id = m.id
       left join person p on p.id = m.requester_id order by m.start_date desc, m.id`,
    )
    .all(today)
    .filter(({ year, status, endDate }) => {
      const ended = filter.scope !== "ended" || status !== "ordered" || endDate < today;
      const counts = statisticStatuses[filter.scope].includes(status);
      return year >= filter.from && year <= filter.to && counts && ended;
    })
    .filter((row) => listedFor(parts, row.id, actor))
    .map((row) => countedOf(row, row.late));
};

const check = async (store: RunningStore) => {
  for (const who of asks) {
    const person = store.parts.people.byUsername(who);
    if (!person?.active || !person.roles.some((role) => role === who)) continue;
    const client = `client-${who}`;
    store.parts.sessions.start(client, person.id);
    for (const scope of statisticScopes) {
      const filter = { from: 1403, to: 1412, scope };
      const answer = await store.callUnchecked(client, "statistics.read", { filter });
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      const read = answer.value as Output<"statistics.read">;
      const all = plainly(store, filter, person.id);
      const cells = all.flatMap(cellsOf);
      const label = `${who} ${scope}`;
      expect({ total: read.total, years: read.years }, label).toEqual(countedAll(cells));
      for (const { by, rows } of read.groups) {
        const plain = rows.map(({ value, years, total }) => ({ value, years, total }));
        expect(plain, `${label} ${by}`).toEqual(countedBy(cells, by));
      }
      for (const by of dimensions)
        for (const { value } of countedBy(cells, by)) {
          const input = { filter, group: { by, value } };
          const behind = await store.callUnchecked(client, "statistics.missions", input);
          const list = behind.ok ? (behind.value as Output<"statistics.missions">) : null;
          const own = all.filter((one) => valuesOf(one, by).includes(value));
          expect(list?.total).toBe(own.length);
          expect(list?.missions.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
        }
    }
  }
};

/** All requesters are in another unit today. */
const moveToAnotherUnit = async (store: RunningStore) => {
  const admin = store.parts.people.byUsername("admin")?.id ?? "";
  const person = store.parts.people.byUsername("employee");
  if (person === undefined) throw new Error("There is no employee.");
  store.parts.sessions.start("client-administrator", admin);
  const { id, username: _username, active: _active, ...fields } = person;
  const change = withId({ id, fields: { ...fields, unitFa: "واحد دیگر" } });
  const input = onScreen(store, "people.change", change);
  const answer = await store.callUnchecked("client-administrator", "people.change", input);
  expect(answer.ok).toBe(true);
  const { db } = store.parts;
  expect(db.prepare("select count(*) from statistic_cost").pluck().get()).toBeGreaterThan(0);
  expect(
    db.prepare("select count(*) from statistic_sum where value = 'واحد دیگر'").pluck().get(),
  ).toBeGreaterThan(0);
};

const busy: Step[] = [
  ...[0, 1, 2].flatMap(paidAndArchived),
  { kind: "any", mission: 3, who: "employee", action: "withdraw", stale: false, words: "" },
  { kind: "any", mission: 1, who: "officer", action: "classify", stale: false, words: "" },
  { kind: "registers", words: "خواهرخواندگی" },
];

it("S2 stored sums equal counted ones, for every role, scope and number", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 25 }), async (history) => {
      const { store, clock } = openTestStore();
      await play(store, clock, [...busy, ...history]);
      await check(store);
      await moveToAnotherUnit(store);
      await check(store);
      store.rebuild();
      await check(store);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
