/** K3: nothing that a person may not open is found, counted, shown in a snippet or read, with any query. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startPaperReader } from "#db/paper-reader.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import { searchConditions } from "#shared/search.ts";
import { settingKeys, type ClearanceKey } from "#shared/settings.ts";
import { docx } from "../helpers/papers.ts";
import { openTestStore, withId } from "../helpers/store.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

interface Found {
  hits: { mission: { id: string }; kind: string; sha256: string; snippet: { text: string }[] }[];
  total: number;
  unread: number;
}

const states = ["inReview", "returned", "approved", "ordered", "reportAccepted"] as const;
/** Each is in one dossier and its paper only. */
const marks = ["قلمستان", "زرافشان", "سپیدرود", "بلوطستان", "آذرکوه"];
const clearances = settingKeys.filter((key): key is ClearanceKey => key.startsWith("clearance"));

const ask = async <T>(walk: Walk, who: StaffKey, name: string, input: object): Promise<T> => {
  const answer = await walk.ask(who, name as never, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
};

const open = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const ids: string[] = [];
  for (const [at, status] of states.entries()) {
    const bytes = docx([`پیوست ${marks[at]}`, "متن مشترک سفرها"]);
    const name = `پیوست ${at}.docx`;
    const paper = await ask(walk, "employee", "file.add", { name, mime: "", bytes });
    const subject = `سفر ${marks[at]}`;
    ids.push(
      await walk.missionIn(status, { subject, otherPapers: [paper], unitGoals: [1, at + 1] }),
    );
  }
  const reader = startPaperReader(store);
  await reader.idle();
  await reader.stop();
  return { store, walk, ids };
};

describe("the search", () => {
  it("K3 gives everyone the mayor's results without those they may not open", async () => {
    const { walk, ids } = await open();
    const people = Object.keys(walk.cast) as StaffKey[];
    const asked = fc.record({
      text: fc.constantFrom("", "سفر", "سفرهای", "پیوست", "مشترک", "docx", ...marks, "1405"),
      year: fc.constantFrom(null, null, null, null, null, 1405, 1404),
      country: fc.constantFrom("", "", "", "", "RU", "TR"),
      goal: fc.constantFrom(null, null, null, null, null, 1, 3),
      personId: fc.constantFrom(
        null,
        null,
        null,
        null,
        null,
        walk.cast.employee.id,
        walk.cast.colleague.id,
      ),
      unit: fc.constantFrom("", "", "", "", "هیچ"),
      confidentiality: fc.constantFrom(null, null, null, null, null, ...confidentialities),
    });
    const world = fc.record({
      classes: fc.tuple(...ids.map(() => fc.constantFrom(...confidentialities))),
      levels: fc.tuple(...clearances.map(() => fc.nat({ max: 2 }))),
      who: fc.shuffledSubarray(people, { minLength: 4, maxLength: 4 }),
      searches: fc.array(asked, { minLength: 4, maxLength: 8 }),
    });
    let closed = 0;
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(world, async ({ classes, levels, who, searches }) => {
        for (const [at, missionId] of ids.entries()) {
          const target = { target: "dossier", confidentiality: classes[at], reason: "آزمون" };
          await walk.act("head", "classify", missionId, target);
        }
        for (const [at, key] of clearances.entries())
          await walk.ask(
            "administrator",
            "settings.change",
            withId({ key, value: levels[at] ?? 0 }) as never,
          );
        for (const one of who) {
          const mine: string[] = [];
          for (const missionId of ids)
            if ((await walk.ask(one, "mission.dossier", { missionId })).ok) mine.push(missionId);
          for (const search of searches) {
            const all = await ask<Found>(walk, "mayor", "search.find", search);
            const found = await ask<Found>(walk, one, "search.find", search);
            const expected = all.hits.filter(({ mission }) => mine.includes(mission.id));
            expect(found.hits).toEqual(expected);
            expect(found.total).toBe(expected.length);
            const said = JSON.stringify(found);
            for (const [at, id] of ids.entries())
              if (!mine.includes(id)) expect(said.includes(marks[at] ?? "")).toBe(false);
            for (const { sha256, mission } of all.hits)
              if (sha256 !== "" && !mine.includes(mission.id) && one !== "employee")
                expect((await walk.ask(one, "file.read", { sha256 })).ok).toBe(false);
            closed += all.hits.length - expected.length;
            seen += expected.length;
          }
        }
      }),
      { numRuns: 15 },
    );
    expect(closed).toBeGreaterThan(30);
    expect(seen).toBeGreaterThan(50);
  });

  it("K3 each filter finds what it says, with words and without", async () => {
    const { walk, ids } = await open();
    const find = async (asked: object) => {
      const { hits } = await ask<Found>(walk, "mayor", "search.find", asked);
      return [...new Set(hits.map(({ mission }) => mission.id))].toSorted();
    };
    const all = ids.toSorted();
    expect(await find({})).toEqual([]);
    expect(await find({ text: "سفر", country: "RU", year: 1405 })).toEqual(all);
    expect(await find({ year: 1405 })).toEqual(all);
    expect(await find({ text: "سفر", year: 1404 })).toEqual([]);
    expect(await find({ text: "سفر", country: "TR" })).toEqual([]);
    expect(await find({ text: "سفر", goal: 3 })).toEqual([ids[2]]);
    expect(await find({ goal: 3 })).toEqual([ids[2]]);
    expect(await find({ personId: walk.cast.employee.id })).toEqual(all);
    expect(await find({ personId: walk.cast.colleague.id })).toEqual([]);
    const target = { target: "dossier", confidentiality: "confidential", reason: "" };
    await walk.mustAct("head", "classify", ids[1] ?? "", target);
    expect(await find({ text: "پیوست", confidentiality: "confidential" })).toEqual([ids[1]]);
    const units = await ask<{ units: { unitFa: string }[] }>(walk, "mayor", "people.units", {});
    const found = await Promise.all(units.units.map(({ unitFa }) => find({ unit: unitFa })));
    expect(found.flat().toSorted()).toEqual(all);
  });

  it("K3 a saved search is private, runs again unchanged, and is deleted", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const id = crypto.randomUUID();
    const conditions = searchConditions.parse({ text: "سفر", year: 1405, country: "RU" });
    const saved = (who: StaffKey) =>
      ask<{ searches: object[] }>(walk, who, "search.saved", {}).then((one) => one.searches);
    await ask(walk, "employee", "search.save", { id, name: "روسیه", conditions });
    expect(await saved("employee")).toEqual([{ id, name: "روسیه", conditions }]);
    expect(await saved("head")).toEqual([]);
    const stolen = { id, name: "دیگر", conditions };
    expect((await walk.ask("head", "search.save", stolen)).ok).toBe(false);
    await ask(walk, "head", "search.forget", { id });
    expect(await saved("employee")).toHaveLength(1);
    store.rebuild();
    expect(await saved("employee")).toHaveLength(1);
    await ask(walk, "employee", "search.forget", { id });
    expect(await saved("employee")).toEqual([]);
    for (let at = 0; at < 40; at += 1)
      await ask(walk, "employee", "search.save", { ...stolen, id: crypto.randomUUID() });
    expect(await walk.ask("employee", "search.save", stolen)).toMatchObject({
      error: { reason: "tooManySearches" },
    });
  });
});
