/** S4: the list of missions in each order, read from two indexes, is the same as all its rows sorted. */
import { describe, expect, it } from "vitest";
import { missionSorts } from "#shared/contract/missions.ts";
import { copyMission } from "../helpers/copies.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { aRecord } from "../helpers/plain-inputs.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

interface Page {
  missions: { id: string }[];
  total: number;
}

/** Every page, a few rows each. */
const listed = async (walk: Walk, who: StaffKey, sort: string, status: string) => {
  const ids: string[] = [];
  for (let page = 0; ; page += 1) {
    const answer = await walk.ask(who, "mission.list", { sort, status, page, pageSize: 7 });
    if (!answer.ok) throw new Error(`${who}: ${answer.error.reason}`);
    const { missions, total } = answer.value as Page;
    ids.push(...missions.map(({ id }) => id));
    if (missions.length === 0 || ids.length >= total) return ids;
  }
};

/** The value of each order in the tables, as the documentation of the list describes it. */
const orders: Record<(typeof missionSorts)[number], string> = {
  number: "cast(dossier_no as integer), cast(substr(dossier_no, 6) as integer)",
  subject: "subject_key",
  place: "city_key",
  dates: "start_date",
  days: "julianday(end_date) - julianday(start_date)",
  members: "member_count",
  status: "stage",
};

describe("the list of missions", () => {
  it("S4 is in the order asked for from the first page to the last, open and closed dossiers together", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const { db } = store.parts;
    const hidden = { confidentiality: "veryConfidential" };
    const made = [
      await walk.missionIn("inReview", { subject: "پسماند" }),
      await walk.missionIn("inReview", { subject: "بندر", ...hidden }),
      await walk.missionIn("ordered", { subject: "گردشگری" }),
      await walk.missionIn("ordered", { subject: "آموزش", ...hidden }),
    ];
    for (const [id, more] of [
      [made[2] ?? "", {}],
      [made[3] ?? "", hidden],
    ] as const) {
      await walk.goOn(id, "ordered", "reportAccepted");
      await walk.mustAct("archivist", "archive", id, { ...aRecord, ...more });
    }
    for (const id of made) copyMission(db, id, 6);
    db.exec(`update mission set member_count = 1 + nth % 4, city_key = char(1570 + nth % 9),
        end_date = date(start_date, '+' || (nth % 5) || ' days')
      from (select id as one, row_number() over (order by subject_key desc, id) as nth from mission)
      where id = one;
      delete from mission_count;
      insert into mission_count
        select status, class_rank, count(*) from mission where closed = 1 group by 1, 2`);
    for (const who of ["officer", "finance", "archivist"] as const) {
      const seen = new Set(await listed(walk, who, "", "all"));
      for (const status of ["all", "archived", "inReview"])
        for (const sort of missionSorts)
          for (const down of ["", "-"]) {
            const terms = [...orders[sort].split(/, (?=cast)/), "id"];
            const order = terms.map((one) => `${one}${down && " desc"}`).join(", ");
            const rows = db
              .prepare<[string, string], string>(
                `select id from mission where ? in ('all', status) and ? <> '' order by ${order}`,
              )
              .pluck()
              .all(status, sort);
            const expected = rows.filter((id) => seen.has(id));
            expect(
              await listed(walk, who, `${down}${sort}`, status),
              `${who} ${down}${sort}`,
            ).toEqual(expected);
          }
      expect(seen.size, who).toBeGreaterThanOrEqual(14);
    }
  });
});
