/** S2: totals from stored counts and pages read from the nearer end equal a plain reading. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Db } from "#db/sqlite.ts";
import { inOrder, orderedBy, sliceOf } from "#db/paging.ts";
import { play } from "../helpers/histories.ts";
import { steps, type Step } from "../helpers/history-steps.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

interface Page {
  missions: { id: string; status: string }[];
  total: number;
  pageSize: number;
  years?: number[];
}
const asks: StaffKey[] = ["officer", "finance", "archivist", "employee", "observer", "head"];

const page = async (
  walk: Walk,
  who: StaffKey,
  name: "mission.list" | "archive.list",
  input = {},
) => {
  const answer = await walk.ask(who, name, input);
  if (!answer.ok) throw new Error(`${who}: ${answer.error.reason}`);
  return answer.value as Page;
};

/** Ids of the dossiers each may see, by reading every dossier. */
const seen = async (walk: Walk, who: StaffKey, ids: readonly string[]) => {
  const found: string[] = [];
  for (const missionId of ids)
    if ((await walk.ask(who, "mission.dossier", { missionId })).ok) found.push(missionId);
  return found;
};

const municipality = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const ids = [
    await walk.missionIn("inReview"),
    await walk.missionIn("approved", { confidentiality: "veryConfidential" }),
    await walk.missionIn("ordered"),
    await walk.missionIn("ordered"),
    await walk.missionIn("ordered", { confidentiality: "confidential" }),
  ];
  const [, , one = "", other = "", third = ""] = ids;
  for (const id of [one, other]) await walk.goOn(id, "ordered", "archived");
  await walk.goOn(third, "ordered", "reported");
  return { store, walk, ids };
};

/** Each stored count beside the one counted from the rows. */
const keptAndCounted = (db: Db) => {
  const all = (sql: string) => db.prepare<[]>(sql).all();
  return [
    [
      all("select * from mission_count order by 1, 2"),
      all(
        `select status, class_rank, count(*) as missions from mission
        where status in ('archived', 'rejected', 'withdrawn', 'cancelled') group by 1, 2 order by 1, 2`,
      ),
    ],
    [
      all("select * from archive_count order by 1, 2, 3"),
      all(`select r.year, r.class_code, m.class_rank, count(*) as missions
        from archive_record r join mission m on m.id = r.mission_id group by 1, 2, 3 order by 1, 2, 3`),
    ],
    [
      all(`select direction, country, class_rank, above, owes, sum(gifts) as gifts, sum(rials) as rials
        from gift_sum group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`),
      all(`select g.direction, g.country, m.class_rank, g.above, g.owes, count(*) as gifts, sum(g.rials) as rials
        from gift g join mission m on m.id = g.mission_id group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`),
    ],
    [
      all("select * from contact_count order by 1, 2, 3"),
      all(`select coalesce((select min(-1) from contact g join contact_record r on r.id = g.id
            where g.root_id = c.id and r.fields is not null),
          (select min(m.class_rank) from contact g join encounter e on e.contact_id = g.id
            join mission m on m.id = e.mission_id where g.root_id = c.id)) as rank, c.tie, c.country, count(*) as contacts
        from contact c where c.stands = 1 group by 1, 2, 3 order by 1, 2, 3`),
    ],
  ];
};

const toTheArchive: Step[] = [
  ...Array.from({ length: 6 }, (): Step => ({ kind: "advance", mission: 3, words: "سفر" })),
  { kind: "gift", mission: 3, minor: 4_000_000 },
  { kind: "any", mission: 3, who: "officer", action: "classify", stale: false, words: "" },
  ...[0, 1].flatMap((mission) =>
    Array.from({ length: 10 }, (): Step => ({ kind: "advance", mission, words: "سفر" })),
  ),
  { kind: "any", mission: 0, who: "officer", action: "classify", stale: false, words: "" },
  { kind: "advance", mission: 2, words: "سفر" },
  { kind: "registers", words: "خواهرخواندگی" },
];

describe("lists from kept counts", () => {
  it("S2 stored counts equal counted rows, after any history and a rebuild", async () => {
    const random = fc.array(steps, { minLength: 10, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(random, async (history) => {
        const { store, clock } = openTestStore();
        await play(store, clock, [...toTheArchive, ...history]);
        const check = () => {
          for (const [kept, counted] of keptAndCounted(store.parts.db))
            expect(kept).toEqual(counted);
        };
        check();
        store.rebuild();
        check();
        for (const [kept] of keptAndCounted(store.parts.db))
          expect(kept?.length).toBeGreaterThan(0);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it("S2 the total is the number each may see, also after a class was raised and a rebuild", async () => {
    const { store, walk, ids } = await municipality();
    const check = async () => {
      for (const who of asks) {
        const mine = await seen(walk, who, ids);
        const { missions, total } = await page(walk, who, "mission.list");
        expect(total, who).toBe(mine.length);
        expect(missions.map((one) => one.id).toSorted(), who).toEqual(mine.toSorted());
        for (const status of ["archived", "approved", "reported"]) {
          const one = await page(walk, who, "mission.list", { status });
          expect(one.total, `${who} ${status}`).toBe(one.missions.length);
          expect(one.missions, `${who} ${status}`).toEqual(
            missions.filter((mission) => mission.status === status),
          );
        }
        const archived = missions.filter((one) => one.status === "archived");
        const shelf = await page(walk, who, "archive.list");
        const year = shelf.years?.[0] ?? 1400;
        for (const input of [{}, { classCode: "10" }, { year }, { classCode: "10-1", year }]) {
          const part = await page(walk, who, "archive.list", input);
          expect(part.total, who).toBe(archived.length);
          expect(part.missions.length, who).toBe(archived.length);
          expect(part.years?.length ?? 0, who).toBe(archived.length > 0 ? 1 : 0);
        }
        expect((await page(walk, who, "archive.list", { classCode: "20" })).total).toBe(0);
      }
    };
    await check();
    await walk.mustAct("officer", "classify", ids[2] ?? "", {
      target: "dossier",
      confidentiality: "veryConfidential",
      reason: "",
    });
    await check();
    store.rebuild();
    await check();
  });

  it("S2 all pages together are the whole list, from either end", () => {
    const sized = fc.record({ total: fc.nat(400), pageSize: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(sized, ({ total, pageSize }) => {
        const list = Array.from({ length: total }, (_, index) => index);
        const read = (number: number) => {
          const slice = sliceOf({ page: number, pageSize }, total);
          const { limit, offset, reversed } = slice;
          expect(offset).toBeLessThanOrEqual(total / 2);
          const rows = reversed ? list.toReversed() : list;
          return inOrder(rows.slice(offset, offset + limit), slice);
        };
        const pages = Array.from({ length: Math.ceil(total / pageSize) + 2 }, (_, at) => read(at));
        expect(pages.flat()).toEqual(list);
      }),
    );
    const slice = { reversed: true, limit: 1, offset: 0 };
    expect(orderedBy(["m.changed_at desc", "m.id"], slice)).toBe("m.changed_at, m.id desc");
  });
});
