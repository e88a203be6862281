/** K2: the class of a dossier, who gives it, and that nothing leaks from a dossier above a person's clearance. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "#shared/contract/capabilities.ts";
import { names, rowOf } from "#shared/contract/table.ts";
import { classOf, clearanceOf, classRank, rolesWithPart } from "#shared/mission/confidentiality.ts";
import { confidentialities, type Confidentiality } from "#shared/mission/request/request.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { settingKeys, settingRows, type ClearanceKey } from "#shared/settings.ts";
import { workCalendarOf } from "#shared/calendar.ts";
import { loadMission } from "#db/mission-store.ts";
import { openTestStore, withId, type Clock } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import { wholeDossier, type WholeDossier } from "../helpers/whole-dossier.ts";
import { aGift, days } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
const classify = (
  walk: Walk,
  who: StaffKey,
  missionId: string,
  confidentiality: Confidentiality,
  more: object = {},
) =>
  walk.act(who, "classify", missionId, { target: "dossier", confidentiality, reason: "", ...more });
const dossier = (walk: Walk, who: StaffKey, missionId: string): Promise<WholeDossier> =>
  wholeDossier((name, input) => walk.ask(who, name, input), missionId);
const opens = async (walk: Walk, who: StaffKey, missionId: string) =>
  (await walk.ask(who, "mission.dossier", { missionId })).ok;

describe("the class of a dossier", () => {
  it("K2 the dossier takes the class of its most sensitive paper", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    const { papers } = await dossier(walk, "officer", missionId);
    const target = papers[0]?.sha256 ?? "";
    expect((await classify(walk, "employee", missionId, "confidential", { target })).ok).toBe(true);
    const after = await dossier(walk, "officer", missionId);
    expect(after.mission.ownClass).toBe("normal");
    expect(after.confidentiality).toBe("confidential");
    expect(after.papers.map((one) => one.confidentiality)).toEqual(["confidential"]);
    expect(after.timeline.at(-1)?.type).toBe("mission.classSet.v1");
  });

  it("K2 everyone with a part may raise it; only head and mayor lower it, with a reason", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    const denied = await classify(walk, "observer", missionId, "confidential");
    expect(denied).toMatchObject({ error: { reason: "notYourRole" } });
    expect((await classify(walk, "employee", missionId, "veryConfidential")).ok).toBe(true);
    for (const who of ["employee", "officer"] as const)
      expect(await classify(walk, who, missionId, "normal", { reason: "لازم نیست" })).toMatchObject({
        error: { reason: "onlyLeadersLowerClass" },
      });
    expect(await classify(walk, "head", missionId, "confidential")).toMatchObject({
      error: { fields: [{ path: "reason", reason: "reasonNeeded" }] },
    });
    const lowered = await classify(walk, "mayor", missionId, "normal", { reason: "آشکار شد" });
    expect(lowered.ok).toBe(true);
    expect((await dossier(walk, "observer", missionId)).confidentiality).toBe("normal");
  });

  it("K2 nobody locks themselves out, and a missing paper has no class", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    expect(await classify(walk, "archivist", missionId, "confidential")).toMatchObject({
      error: { reason: "classAboveYours" },
    });
    const gone = await classify(walk, "head", missionId, "confidential", {
      target: "b".repeat(64),
    });
    expect(gone).toMatchObject({ error: { reason: "paperGone" } });
    expect((await dossier(walk, "archivist", missionId)).classChoices).toEqual([]);
    expect((await dossier(walk, "employee", missionId)).classChoices).toEqual([
      "confidential",
      "veryConfidential",
    ]);
  });

  it("K2 neither a correction nor the archive lowers a class", async () => {
    const { walk } = await open();
    const back = await walk.missionIn("returned", { confidentiality: "confidential" });
    const { mission } = await dossier(walk, "employee", back);
    const draft = { ...mission.request, confidentiality: "normal" };
    expect(await walk.act("employee", "resubmit", back, { draft })).toMatchObject({
      error: { fields: [{ path: "confidentiality", reason: "classOnlyRaised" }] },
    });
    const done = await walk.missionIn("reportAccepted", { confidentiality: "confidential" });
    const record = {
      classCode: "10-1",
      keywords: ["سفر"],
      confidentiality: "normal",
      retentionClass: "D",
    };
    expect(await walk.act("archivist", "archive", done, record)).toMatchObject({
      error: { fields: [{ path: "confidentiality", reason: "classBelowDossier" }] },
    });
  });

  it("K2 a role sees a confidential dossier only while a task waits for it", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted", { confidentiality: "confidential" });
    expect(await opens(walk, "archivist", missionId)).toBe(true);
    expect(await opens(walk, "observer", missionId)).toBe(false);
    const record = {
      classCode: "10-1",
      keywords: ["سفر"],
      confidentiality: "confidential",
      retentionClass: "D",
    };
    await walk.mustAct("archivist", "archive", missionId, record);
    expect(await opens(walk, "archivist", missionId)).toBe(false);
    const input = withId({ key: "clearanceArchivist", value: 1 });
    expect((await walk.ask("administrator", "settings.change", input)).ok).toBe(true);
    expect(await opens(walk, "archivist", missionId)).toBe(true);
  });

  it("K2 the roles with a clearance are those that may see every dossier", () => {
    const settings = Object.fromEntries(
      settingKeys.map((key) => [key, settingRows[key].fallback]),
    ) as never;
    const cleared = roles.filter((role) => clearanceOf([role], settings) >= 0);
    expect(cleared.toSorted()).toEqual([
      "archivist",
      "deputyMayor",
      "finance",
      "head",
      "mayor",
      "observer",
      "officer",
      "secretariat",
    ]);
  });
});

/** Missions of different people, each with a unique word. */
const marks = ["قلمستان", "زرافشان", "سپیدرود", "بلوطستان", "آذرکوه", "نیلگون", "سپیدارستان"];
/** The last moves the clock past the journeys. */
const states = [
  "inReview",
  "returned",
  "approved",
  "ordered",
  "cancelled",
  "reportAccepted",
  "archived",
] as const;
const keys = settingKeys.filter((key): key is ClearanceKey => key.startsWith("clearance"));
/** The list of steps that nobody can decide names numbers to the administrator, and nothing else. */
const byNumberOnly = ["route.waiting"];

describe("a dossier that the person may not open", () => {
  it("K2 is never listed, counted, shown in a snippet, suggested, notified or read, by any query", async () => {
    const { store, clock, walk } = await open();
    const ids: string[] = [];
    for (const [index, status] of states.entries()) {
      clock.set(days.asked);
      ids.push(await walk.missionIn(status, { subject: `سفر ${marks[index]}` }));
    }
    const queries = names.filter(
      (name) =>
        rowOf(name).kind === "query" &&
        rowOf(name).host === "store" &&
        !byNumberOnly.includes(name),
    );
    const people = Object.keys(walk.cast) as StaffKey[];
    const at = states.indexOf("reportAccepted");
    const accepted = ids[at] ?? "";
    const gift = aGift({ what: marks[at], member: walk.cast.employee.id });
    await walk.mustAct("officer", "recordGift", accepted, { id: randomUUID(), ...gift });
    const disclosureId = await disclose(walk);
    const disposalId = await proposeDisposal(walk, clock, ids.at(-1) ?? "");
    const sha256 = store.parts.db.prepare("select sha256 from mission_paper").pluck().get();

    const setting = fc.record({
      classes: fc.tuple(...ids.map(() => fc.constantFrom(...confidentialities))),
      clearances: fc.tuple(...keys.map(() => fc.nat({ max: 2 }))),
      who: fc.shuffledSubarray(people, { minLength: 4, maxLength: 4 }),
      text: fc.constantFrom("سفر", ...marks, "آستاراخان", "1405"),
    });
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(setting, async ({ classes, clearances, who, text }) => {
        for (const [index, id] of ids.entries())
          await classify(walk, "head", id, classes[index] ?? "normal", { reason: "آزمون" });
        for (const [index, key] of keys.entries())
          await walk.ask(
            "administrator",
            "settings.change",
            withId({ key, value: clearances[index] ?? 0 }),
          );
        for (const one of who) {
          const closed: number[] = [];
          for (const [index, missionId] of ids.entries()) {
            const may = await opens(walk, one, missionId);
            expect(may, `${one} ${marks[index]}`).toBe(
              expected(store, walk.cast[one].id, missionId),
            );
            if (!may) closed.push(index);
          }
          hidden += closed.length;
          const list = await walk.ask(one, "mission.list", {});
          expect(list.ok && (list.value as { total: number }).total).toBe(
            ids.length - closed.length,
          );
          for (const input of inputsFor({ ids, closed, text, sha256, disclosureId, disposalId }))
            for (const name of queries) {
              const answer = await walk.ask(one, name, input);
              if (!answer.ok) continue;
              const said = JSON.stringify(answer.value);
              for (const index of closed)
                for (const secret of [marks[index] ?? "", ids[index] ?? ""])
                  expect(said.includes(secret), `${one} ${name} ${secret}`).toBe(false);
            }
        }
      }),
      { numRuns: 12 },
    );
    expect(hidden).toBeGreaterThan(20);
  });
});

/** The rule as `shared/` says it, without the SQL. */
const expected = (
  { parts }: ReturnType<typeof openTestStore>["store"],
  personId: string,
  missionId: string,
): boolean => {
  const mission = loadMission(parts.ledger, missionId);
  const held = parts.people.get(personId)?.roles ?? [];
  const facts = { settings: parts.settings.values(), calendar: workCalendarOf(parts.calendar()) };
  const waiting = rolesWithPart(mission, tasksOf(mission, parts.today(), facts));
  return (
    clearanceOf(held, facts.settings) >= classRank(classOf(mission)) ||
    viewersOf(mission).includes(personId) ||
    held.some((role) => waiting.includes(role))
  );
};

/** A pack with every approved journey. */
const pack = {
  filter: {
    from: "2027-01-01",
    to: "2027-12-31",
    scope: "approved",
    upTo: "veryConfidential",
    extras: ["reason"],
  },
  page: 0,
};
const disclose = async (walk: Walk): Promise<string> => {
  const seen = await walk.ask("head", "council.preview", pack);
  if (!seen.ok) throw new Error(JSON.stringify(seen.error));
  const id = randomUUID();
  const recipient = { body: "شورای اسلامی شهر", letterNo: "ش/۱۲", letterDate: days.asked };
  const { sha256: basis } = seen.value as { sha256: string };
  const input = withId({ id, filter: pack.filter, recipient, basis });
  const done = await walk.ask("head", "council.disclose", input);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return id;
};

/** The archived one, years later, on a list for the National Documents Council. */
const proposeDisposal = async (walk: Walk, clock: Clock, missionId: string): Promise<string> => {
  const retention = { retentionClass: "K1", reason: "جدول تازه" };
  await walk.mustAct("archivist", "changeRetention", missionId, retention);
  clock.set("2029-01-01");
  const id = randomUUID();
  const input = withId({ id, missionIds: [missionId], note: "" });
  const made = await walk.ask("archivist", "archive.proposeDisposal", input);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return id;
};

/** Every query finds its inputs among these and ignores the others. */
const inputsFor = (given: {
  ids: string[];
  closed: number[];
  text: string;
  sha256: unknown;
  disclosureId: string;
  disposalId: string;
}): object[] => {
  const target = given.closed[0] ?? 0;
  const away = { from: "2027-01-01", to: "2027-03-01", unit: "", personId: null, page: 0 };
  return [
    {},
    { text: given.text },
    { text: marks[target] },
    { missionId: given.ids[target] },
    { country: "RU", city: "آستاراخان" },
    { ...away, kind: null },
    { ...away, kind: "mission" },
    { sha256: given.sha256 },
    pack,
    { year: 0 },
    { year: 0, text: given.text },
    { filter: { from: 1403, to: 1408, scope: "requested" } },
    { id: given.disclosureId },
    { id: given.disposalId },
  ];
};
