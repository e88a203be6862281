/** S2: a list by words gathers the newest three hundred, says that there are more, and hides hidden dossiers. */
import { describe, expect, it } from "vitest";
import { mostCounted } from "#db/search.ts";
import { copyMission } from "../helpers/copies.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { aRecord } from "../helpers/plain-inputs.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

interface Page {
  missions: { id: string; changedAt: string; dossierNo: string }[];
  total: number;
  capped: boolean;
  pageSize: number;
}
type ListName = "mission.list" | "archive.list";

const word = "قلمستان";
const asks: StaffKey[] = ["officer", "finance", "archivist", "employee", "manager", "head"];

/** Every page of a list by words. */
const listed = async (walk: Walk, who: StaffKey, name: ListName, input: object = {}) => {
  const missions: Page["missions"] = [];
  for (let page = 0; ; page += 1) {
    const answer = await walk.ask(who, name, { text: word, page, ...input });
    if (!answer.ok) throw new Error(`${who}: ${answer.error.reason}`);
    const found = answer.value as Page;
    missions.push(...found.missions);
    if (missions.length >= found.total || found.missions.length === 0)
      return { ...found, missions, ids: missions.map(({ id }) => id) };
  }
};

describe("a list by words", () => {
  it("S2 finds for everyone exactly the dossiers they may open, open or archived", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const about = (more: object) => ({ subject: `سفر ${word}`, ...more });
    const ids = [
      await walk.missionIn("inReview", about({})),
      await walk.missionIn("approved", about({ confidentiality: "veryConfidential" })),
      await walk.missionIn("ordered", about({ confidentiality: "confidential" })),
      await walk.missionIn("ordered", about({ confidentiality: "confidential" })),
      await walk.missionIn("ordered", about({})),
      await walk.missionIn("ordered", { subject: "سفر آموزشی" }),
    ];
    const shelf = [ids[3] ?? "", ids[4] ?? ""];
    for (const [at, id] of shelf.entries()) {
      await walk.goOn(id, "ordered", "reportAccepted");
      const confidentiality = at === 0 ? "confidential" : "normal";
      await walk.mustAct("archivist", "archive", id, { ...aRecord, confidentiality });
    }
    for (const who of asks) {
      const mine: string[] = [];
      for (const missionId of ids.slice(0, -1))
        if ((await walk.ask(who, "mission.dossier", { missionId })).ok) mine.push(missionId);
      const all = await listed(walk, who, "mission.list");
      expect(all.ids.toSorted(), who).toEqual(mine.toSorted());
      expect(all).toMatchObject({ total: mine.length, capped: false });
      const archived = await listed(walk, who, "archive.list");
      expect(archived.ids.toSorted(), who).toEqual(
        mine.filter((id) => shelf.includes(id)).toSorted(),
      );
      const open = await listed(walk, who, "mission.list", { status: "inReview" });
      expect(open.ids, who).toEqual(mine.filter((id) => id === ids[0]));
      const own = await listed(walk, who, "mission.list", { mine: true });
      expect(own.ids.toSorted(), who).toEqual(who === "employee" ? mine.toSorted() : []);
    }
  });

  it("S2 has the newest three hundred in each order, no row twice, and says that there are more", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const subject = `سفر ${word}`;
    const open = await walk.missionIn("inReview", { subject });
    const id = await walk.missionIn("archived", { subject });
    const copies = copyMission(store.parts.db, id, mostCounted + 10);
    const newest = copies.slice(-mostCounted).toSorted();
    for (const [name, sorts] of [
      ["mission.list", ["", "number", "-number", "dates", "-dates"]],
      ["archive.list", ["", "accession", "-accession", "archived"]],
    ] as const)
      for (const sort of sorts) {
        const found = await listed(walk, "officer", name, { sort });
        expect(found).toMatchObject({ total: mostCounted, capped: true });
        expect(found.ids.toSorted(), `${name} ${sort}`).toEqual(newest);
      }
    const byNumber = await listed(walk, "officer", "mission.list", { sort: "number" });
    const turned = await listed(walk, "officer", "mission.list", { sort: "-number" });
    expect(turned.ids).toEqual(byNumber.ids.toReversed());
    const inReview = await listed(walk, "officer", "mission.list", { status: "inReview" });
    expect(inReview).toMatchObject({ ids: [open], total: 1, capped: false });
    // The index names the employee in every copy; the tables decide, and they do not.
    const own = await listed(walk, "employee", "mission.list");
    expect(own).toMatchObject({ total: 2, capped: false });
  });
});
