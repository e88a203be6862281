/** K1: numbers without gaps, a frozen dossier, and a disposal that proposes and never deletes. */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import { keepingStates } from "#shared/archive/retention.ts";
import type { ArchivedMission, Disposal } from "#shared/contract/archive.ts";
import { names } from "#shared/contract/table.ts";
import type { Mission } from "#shared/mission/state.ts";
import { actionNames } from "#shared/mission/workflow.ts";
import { loadMission } from "#db/mission-store.ts";
import { inputFor } from "../helpers/mission-inputs.ts";
import { staffKeys } from "../helpers/staff.ts";
import { openTestStore, pdfBytes, withId } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock, dir } = openTestStore();
  return { store, clock, dir, walk: await createWalk(store, clock) };
};
type Opened = Awaited<ReturnType<typeof open>>;

const list = async (walk: Walk, input: object = {}): Promise<ArchivedMission[]> => {
  const answer = await walk.ask("archivist", "archive.list", input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return (answer.value as { missions: ArchivedMission[] }).missions;
};
const read = async (walk: Walk, id: string): Promise<Disposal> => {
  const answer = await walk.ask("archivist", "archive.disposal", { id });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as Disposal;
};
const propose = (walk: Walk, missionIds: string[], id = randomUUID()) =>
  walk.ask("archivist", "archive.proposeDisposal", withId({ id, missionIds, note: "" }));
const shortened = { retentionClass: "K1", reason: "رونوشت است" };
/** Archived, kept a year, and that year over. */
const dueMission = async ({ walk, clock }: Opened): Promise<string> => {
  clock.set("2026-11-23");
  const missionId = await walk.missionIn("archived");
  await walk.mustAct("archivist", "changeRetention", missionId, shortened);
  clock.set("2028-06-01");
  return missionId;
};
const answerOf = async (walk: Walk, outcome: string) => {
  const file = { name: "پاسخ.pdf", mime: "", bytes: pdfBytes };
  const added = await walk.ask("archivist", "file.add", file);
  return {
    outcome,
    letterNo: "۱۲",
    letterDate: "2028-05-30",
    scan: added.ok && added.value,
  };
};

describe("accession numbers", () => {
  it("K1 follow each other without a gap, when commands are refused, repeated or sent together", async () => {
    const { walk, clock, store } = await open();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      clock.set("2026-11-23");
      ids.push(await walk.missionIn("reportAccepted"));
    }
    const record = inputFor.archive() as object;
    const archive = (missionId: string, more: object) =>
      walk.act("archivist", "archive", missionId, { ...record, ...more });
    await archive(ids[0] ?? "", { keywords: [] });
    await archive(ids[0] ?? "", { classCode: "10" });
    await walk.act("officer", "archive", ids[0] ?? "", record);
    const together = await Promise.all([...ids, ...ids].map((id) => archive(id, {})));
    expect(together.filter((one) => one.ok)).toHaveLength(5);
    const numbers = () =>
      store.parts.db
        .prepare<[], string>("select accession_no from archive_record order by accession_no")
        .pluck()
        .all();
    const expected = ["1405/0001", "1405/0002", "1405/0003", "1405/0004", "1405/0005"];
    expect(numbers()).toEqual(expected);
    store.rebuild();
    expect(numbers()).toEqual(expected);
    clock.set("2026-11-23");
    const request = { startDate: "2027-03-10", endDate: "2027-03-12" };
    const next = await walk.missionIn("inReview", request);
    expect(loadMission(store.parts.ledger, next).record).toBeNull();
  });
});

describe("an archived dossier", () => {
  /** Only its retention, its class and additions beside it may still change. */
  const frozen = ({
    version: _version,
    changedAt: _changedAt,
    addenda: _addenda,
    keeping: _keeping,
    ownClass: _ownClass,
    paperClasses: _paperClasses,
    waivers: _waivers,
    news: _news,
    ...rest
  }: Mission) => rest;

  it("K1 is frozen: no action of anyone changes it, and its events only grow", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("archived");
    const before = loadMission(store.parts.ledger, missionId);
    const attempt = fc.record({
      who: fc.constantFrom(...staffKeys),
      action: fc.constantFrom(...actionNames),
    });
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 20, maxLength: 60 }), async (attempts) => {
        const events = store.parts.ledger.stream(`mission:${missionId}`);
        for (const { who, action } of attempts)
          if (walk.cast[who]) {
            const own = inputFor[action]() as object;
            if ((await walk.act(who, action, missionId, own)).ok) done += 1;
          }
        const after = loadMission(store.parts.ledger, missionId);
        expect(frozen(after)).toEqual(frozen(before));
        expect(after.addenda.slice(0, before.addenda.length)).toEqual(before.addenda);
        const grown = store.parts.ledger.stream(`mission:${missionId}`);
        expect(grown.slice(0, events.length)).toEqual(events);
      }),
      { numRuns: 8 },
    );
    expect(done).toBeGreaterThan(0);
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
  });
});

describe("how long dossiers are kept", () => {
  it("K1 the list agrees with the rule, is filtered by class, year and state, and counts the same", async () => {
    const opened = await open();
    const { walk, store } = opened;
    const held = await dueMission(opened);
    const due = await dueMission(opened);
    await walk.mustAct("archivist", "holdDisposal", held, { reason: "دادخواهی" });
    const all = await list(walk);
    expect(all.map(({ id, keeping, until }) => [id, keeping, until])).toEqual([
      [due, "due", "2028-02-05"],
      [held, "held", "2028-02-05"],
    ]);
    for (const one of all) {
      const dossier = await walk.ask("archivist", "mission.keeping", { missionId: one.id });
      expect(dossier).toMatchObject({
        value: { keeping: { keeping: one.keeping, until: one.until } },
      });
    }
    for (const keeping of keepingStates)
      expect((await list(walk, { keeping })).map((one) => one.id)).toEqual(
        all.filter((one) => one.keeping === keeping).map((one) => one.id),
      );
    expect(await list(walk, { classCode: "10" })).toHaveLength(2);
    expect(await list(walk, { classCode: "20" })).toHaveLength(0);
    expect(await list(walk, { year: 1405 })).toHaveLength(2);
    expect(await list(walk, { year: 1404 })).toHaveLength(0);
    expect(await list(walk, { text: "هیچ‌جا" })).toHaveLength(0);
    await walk.mustAct("archivist", "releaseDisposal", held, { reason: "رأی صادر شد" });
    expect((await list(walk, { keeping: "due" })).map((one) => one.id)).toEqual([due, held]);
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
  });

  it("G1 the shipped scheme is its first event, so a rebuild needs only the ledger", async () => {
    const { store } = await open();
    const [first] = store.parts.ledger.stream("archive");
    const { classes, rules } = defaultScheme;
    expect(first).toMatchObject({
      type: "archive.schemeAdopted.v1",
      payload: { classes, rules },
    });
    const before = store.parts.archive();
    expect(before).toEqual({ version: 1, classes, rules });
    store.rebuild();
    expect(store.parts.archive()).toEqual(before);
  });

  it("K1 a used class is not removed but closed; then it takes no new dossiers and keeps the old ones", async () => {
    const { walk, store, clock } = await open();
    const missionId = await walk.missionIn("archived");
    const change = (name: "archive.removeClass" | "archive.putClass", input: object) => {
      const seenVersion = store.parts.archive().version;
      return walk.ask("administrator", name, withId({ seenVersion, ...input }));
    };
    expect(await change("archive.removeClass", { code: "10-1" })).toMatchObject({
      error: { reason: "classInUse" },
    });
    const one = store.parts.archive().classes.find(({ code }) => code === "10-1");
    const archiveClass = { ...one, parent: "50", closed: true };
    expect((await change("archive.putClass", { archiveClass, isNew: false })).ok).toBe(true);
    expect((await list(walk, { classCode: "50" })).map(({ id }) => id)).toEqual([missionId]);
    clock.set("2026-11-23");
    const other = await walk.missionIn("reportAccepted");
    expect(
      await walk.act("archivist", "archive", other, inputFor.archive() as object),
    ).toMatchObject({ error: { fields: [{ path: "classCode", reason: "classTakesNone" }] } });
    const stale = withId({ seenVersion: 0, code: "40-3" });
    expect(await walk.ask("archivist", "archive.removeClass", stale)).toMatchObject({
      error: { reason: "changedMeanwhile" },
    });
    expect(await walk.ask("officer", "archive.removeClass", stale)).toMatchObject({
      error: { reason: "notYourRole" },
    });
  });
});

describe("disposal", () => {
  it("K1 is proposed and licensed, and leaves dossier, events and papers byte for byte", async () => {
    const opened = await open();
    const { walk, store, dir } = opened;
    const missionId = await dueMission(opened);
    const events = () => store.parts.ledger.stream(`mission:${missionId}`);
    const files = () =>
      readdirSync(join(dir, "attachments"), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => {
          const bytes = readFileSync(join(one.parentPath, one.name));
          return `${one.name} ${createHash("sha256").update(bytes).digest("hex")}`;
        })
        .toSorted();
    const dossier = async () => {
      const answer = await walk.ask("archivist", "mission.dossier", { missionId });
      return answer.ok && { ...(answer.value as object), keeping: null, actions: null };
    };
    const before = { events: events(), files: files(), dossier: await dossier() };

    const id = randomUUID();
    expect(await propose(walk, [missionId], id)).toMatchObject({ value: { listNo: "1407/1" } });
    const made = await read(walk, id);
    expect(made).toMatchObject({ state: "waiting", madeOn: "2028-06-01", dossiers: 1 });
    expect(made.rows[0]).toMatchObject({
      accessionNo: "1405/0001",
      classCode: "10-1",
      retentionClass: "K1",
      period: 1,
      pages: 12,
    });
    expect((await list(walk))[0]?.keeping).toBe("proposed");
    const other = { retentionClass: "D", reason: "ارزش تاریخی" };
    expect(await walk.act("archivist", "changeRetention", missionId, other)).toMatchObject({
      error: { reason: "disposalListed" },
    });
    expect(await propose(walk, [missionId])).toMatchObject({
      error: { reason: "notDueForDisposal" },
    });
    const answer = await answerOf(walk, "approved");
    const early = { ...answer, letterDate: "2028-06-02" };
    expect(
      await walk.ask("archivist", "archive.answerDisposal", withId({ id, answer: early })),
    ).toMatchObject({ error: { fields: [{ path: "answer.letterDate" }] } });
    const given = await walk.ask("archivist", "archive.answerDisposal", withId({ id, answer }));
    expect(given.ok).toBe(true);
    expect(
      await walk.ask("archivist", "archive.answerDisposal", withId({ id, answer })),
    ).toMatchObject({ error: { reason: "disposalAnswered" } });
    expect((await list(walk))[0]?.keeping).toBe("licensed");
    expect((await read(walk, id)).rows).toEqual(made.rows);

    expect(events()).toEqual(before.events);
    expect(files()).toEqual(expect.arrayContaining(before.files));
    expect(await dossier()).toEqual(before.dossier);
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
  });

  it("K1 counts from the day the journey ended as reported, not as planned", async () => {
    const { walk, store, clock } = await open();
    clock.set("2026-11-23");
    const late = { actualEnd: "2027-02-05" };
    const missionId = await walk.missionIn("archived", {}, { actualEnd: "2027-02-04" });
    const ended = (id: string) =>
      store.parts.db
        .prepare<[string], string>("select ended_on from archive_record where mission_id = ?")
        .pluck()
        .get(id);
    expect(ended(missionId)).toBe("2027-02-04");
    clock.set("2026-11-23");
    expect(ended(await walk.missionIn("archived", {}, late))).toBe("2027-02-05");
  });

  it("K1 a refused list lets its dossiers be proposed again; held or not due dossiers are on none", async () => {
    const opened = await open();
    const { walk } = opened;
    const missionId = await dueMission(opened);
    const held = await dueMission(opened);
    await walk.mustAct("archivist", "holdDisposal", held, { reason: "دادخواهی" });
    for (const wrong of [held, randomUUID()])
      expect(await propose(walk, [missionId, wrong])).toMatchObject({
        error: { reason: "notDueForDisposal" },
      });
    const id = randomUUID();
    expect((await propose(walk, [missionId], id)).ok).toBe(true);
    const answer = await answerOf(walk, "refused");
    await walk.ask("archivist", "archive.answerDisposal", withId({ id, answer }));
    expect((await list(walk, { keeping: "due" })).map((one) => one.id)).toEqual([missionId]);
    expect(await propose(walk, [missionId])).toMatchObject({ value: { listNo: "1407/2" } });
  });

  it("K1 a list with a dossier above the person's clearance is hidden, with its scan", async () => {
    const opened = await open();
    const { walk } = opened;
    const missionId = await dueMission(opened);
    const id = randomUUID();
    await propose(walk, [missionId], id);
    const raised = { target: "dossier", confidentiality: "veryConfidential", reason: "" };
    await walk.mustAct("head", "classify", missionId, raised);
    expect(await walk.ask("archivist", "archive.disposal", { id })).toMatchObject({
      error: { reason: "notFound" },
    });
    expect(await walk.ask("archivist", "archive.disposals", {})).toMatchObject({
      value: { total: 0, disposals: [] },
    });
    expect(await list(walk)).toEqual([]);
  });

  it("K1 no command deletes a dossier, and no SQL of the store an event or a paper", () => {
    expect(names.filter((name) => /delete|destroy|purge|erase/i.test(name))).toEqual([]);
    const sources = readdirSync("db", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|sql)$/.test(file))
      .map((file) => [file, readFileSync(join("db", file), "utf8")] as const);
    expect(sources.length).toBeGreaterThan(50);
    const kept = "event|command|file|archive_record|disposal|disposal_mission|mission_paper";
    // The sweep removes uploads that no event and no draft names.
    const dossiers = kept.replace("file|", "");
    for (const [file, text] of sources) {
      const words = text.replaceAll(/\s+/g, " ");
      expect(words, file).not.toMatch(
        new RegExp(
          `\\b(delete from|truncate|replace into|update) (${file === "sweep.ts" ? dossiers : kept})\\b(?! set (state|retention_class))`,
          "i",
        ),
      );
      // Only a half-written file, the reserve, uploads that nothing names, the log of a damaged local.db, a package on its way, a backup, what is
      // copied for a restore, and the folder of a half-made sample are removed.
      if (
        !/^(attachments|sample[/\\]make|folder|local|open|migrate|room|sweep|view|package[/\\]jobs|backup[/\\][\w-]+|whole[/\\]lists)\.ts$/.test(
          file,
        )
      )
        expect(words, file).not.toMatch(/\b(unlink|rm|rmdir)(Sync)?\(/);
    }
  });
});
