/** K4 on the real store: a dossier is exported as a package that other tools accept, and imported unchanged. */
import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Result } from "#shared/result.ts";
import { loadMission } from "#db/mission-store.ts";
import { canonical } from "#shared/canonical.ts";
import { linkText } from "#shared/ledger-link.ts";
import type { PackagedEvent } from "#shared/package/history.ts";
import { readBytes } from "#db/attachments.ts";
import { sha256 } from "#db/canonical.ts";
import {
  checkPackage,
  exportPackage,
  importPackage,
  layOut,
  otherOpinions,
  resealed,
  testZip,
  unzip,
  zipOf,
} from "../helpers/packages.ts";
import { inputFor } from "../helpers/mission-inputs.ts";
import { must, openTestStore, populate, tempDir, withId } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";
import { dumpProjections } from "../helpers/projections.ts";

const town = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const archivist = () => {
    store.parts.sessions.start(walk.cast.archivist.client, walk.cast.archivist.id);
    return walk.cast.archivist.client;
  };
  return { store, clock, walk, archivist };
};
/** Another office, which knows nobody of the first one. */
const elsewhere = async () => {
  const { store, clock } = openTestStore();
  clock.set("2028-01-01");
  const cast = await populate(store);
  return { store, cast, client: cast.archivist.client };
};
const value = <T>(answer: Result<unknown>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as T;
};

describe("a package", () => {
  it("K4 is a bag that foreign validators accept, with a record, an index and the events", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("archived");
    const client = archivist();
    const zip = await exportPackage(store, client, missionId);
    const dir = tempDir();
    writeFileSync(path.join(dir, "bag.zip"), zip);
    testZip(path.join(dir, "bag.zip"));
    const files = unzip(zip);
    const [folder = ""] = [...files.keys()].map((one) => one.split("/")[0] ?? "");
    const { dossierNo, request } = loadMission(store.parts.ledger, missionId);
    expect(folder).toBe(`safir-${dossierNo.replace("/", "-")}`);
    layOut(files, dir);
    otherOpinions(path.join(dir, folder));
    const at = (name: string) => files.get(`${folder}/${name}`)?.toString() ?? "";
    expect(at("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    expect(at("bag-info.txt")).toContain(`External-Identifier: ${dossierNo}\n`);
    expect(at("data/metadata/dublin-core.xml")).toContain(
      `<dc:title>${request.subject}</dc:title>`,
    );
    expect(JSON.parse(at("data/metadata/dublin-core.json"))).toMatchObject({
      publisher: ["شهرداری ساری", "Municipality of Sari"],
      identifier: expect.arrayContaining([dossierNo, `urn:uuid:${missionId}`]),
      coverage: expect.arrayContaining(["2027-02-01/2027-02-05"]),
    });
    const index = at("data/index.html");
    expect(index).toContain('<html lang="fa" dir="rtl">');
    expect(index.match(/<div class="class">عادی<\/div>/g)).toHaveLength(2);
    expect(index).not.toMatch(/\{\{|undefined|https?:/);
    expect(at("data/ledger/events.jsonl").trimEnd().split("\n")).toHaveLength(
      store.parts.ledger.stream(`mission:${missionId}`).length,
    );
  });

  it("K4 is imported elsewhere unchanged: state, papers, hashes, signatures; and exported again with the same manifest", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("archived");
    const zip = await exportPackage(store, archivist(), missionId);
    const other = await elsewhere();
    const { preview, done } = await importPackage(other.store, other.client, zip);
    expect(preview).toMatchObject({ standing: "new", missionId, strangers: expect.any(Number) });
    expect(preview.strangers).toBeGreaterThan(3);
    expect(done.added).toBe(preview.events);

    const here = loadMission(store.parts.ledger, missionId);
    expect(loadMission(other.store.parts.ledger, missionId)).toEqual(here);
    const events = (one: typeof store) =>
      one.parts.ledger
        .stream(`mission:${missionId}`)
        .map(({ position: _position, ...event }) => event);
    expect(events(other.store)).toEqual(events(store));
    const papers = store.parts.db
      .prepare<[string], string>("select distinct sha256 from mission_paper where mission_id = ?")
      .pluck()
      .all(missionId);
    expect(papers.length).toBeGreaterThan(0);
    for (const sha256 of papers)
      expect(readBytes(other.store.parts.attachments, sha256)).toEqual(
        readBytes(store.parts.attachments, sha256),
      );
    expect(other.store.parts.ledger.verifyAll().brokenAt).toBeNull();
    const proof = await must(other.store, other.client, "mission.verify", { missionId });
    expect(proof).toMatchObject({ sound: true, brokenAt: null });
    const dossier = await must(other.store, other.client, "mission.dossier", { missionId });
    expect(dossier.requester?.nameFa).toBe("آزمون employee");
    expect(dossier.requester?.active).toBe(false);

    const again = await exportPackage(other.store, other.client, missionId);
    const manifest = (bytes: Buffer) =>
      [...unzip(bytes)].find(([name]) => /\/manifest-sha256/.test(name))?.[1].toString();
    expect(manifest(again)).toBe(manifest(zip));
    const projections = dumpProjections(other.store.parts.db);
    other.store.rebuild();
    expect(dumpProjections(other.store.parts.db)).toEqual(projections);
  });

  it("K4 a known package is reported; a continuation is appended; a different history is refused", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("reportAccepted");
    const early = await exportPackage(store, archivist(), missionId);
    await walk.mustAct("archivist", "archive", missionId, inputFor.archive() as object);
    const late = await exportPackage(store, archivist(), missionId);
    const other = await elsewhere();
    await importPackage(other.store, other.client, early);
    const standing = async (bytes: Buffer) => {
      const { id, answer } = await checkPackage(other.store, other.client, bytes);
      return { id, ...value<{ standing: string; added: number }>(answer) };
    };
    const same = await standing(early);
    expect(same).toMatchObject({ standing: "equal", added: 0 });
    const before = other.store.parts.ledger.verifyAll().events;
    expect(
      await other.store.call(other.client, "package.import", withId({ id: same.id })),
    ).toMatchObject({ error: { reason: "packageNothingNew" } });
    expect(other.store.parts.ledger.verifyAll().events).toBe(before);
    const { preview } = await importPackage(other.store, other.client, late);
    // The archivist of the other office appears for the first time.
    expect(preview).toMatchObject({ standing: "extends", added: 1, strangers: 1 });
    expect(await standing(early)).toMatchObject({ standing: "older" });

    // The two histories differ from now on.
    await walk.mustAct("archivist", "addAddendum", missionId, { text: "یکی", papers: [] });
    const fork = await exportPackage(store, archivist(), missionId);
    const seenVersion = loadMission(other.store.parts.ledger, missionId).version;
    await must(
      other.store,
      other.client,
      "mission.addAddendum",
      withId({ missionId, seenVersion, text: "دیگری", papers: [] }),
    );
    const { answer } = await checkPackage(other.store, other.client, fork);
    expect(answer).toMatchObject({
      error: { reason: "packageDiffers", params: { version: seenVersion + 1 } },
    });
  });

  it("K4 a number that another dossier has here is refused", async () => {
    const { store, walk, archivist } = await town();
    const zip = await exportPackage(store, archivist(), await walk.missionIn("inReview"));
    const other = await town();
    await other.walk.missionIn("inReview");
    const { answer } = await checkPackage(other.store, other.archivist(), zip);
    expect(answer).toMatchObject({ error: { reason: "packageNumberTaken" } });
  });
});

describe("who may export and import", () => {
  it("K4 only people who maintain the archive and see the dossier; everyone who sees it sees the export", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("approved");
    const plan = (who: "head" | "archivist" | "employee") =>
      walk.ask(who, "package.plan", { missionId });
    expect(await plan("head")).toMatchObject({ error: { reason: "notYourRole" } });
    expect(await plan("archivist")).toMatchObject({ ok: true });
    await exportPackage(store, archivist(), missionId);
    const log = value<{ rows: { kind: string; actor: { id: string } }[] }>(
      await walk.ask("employee", "package.log", { missionId }),
    );
    expect(log.rows).toMatchObject([{ kind: "exported", actor: { id: walk.cast.archivist.id } }]);
    expect((await walk.ask("colleague", "package.log", { missionId })).ok).toBe(false);
    await walk.mustAct("head", "classify", missionId, {
      target: "dossier",
      confidentiality: "veryConfidential",
      reason: "",
    });
    const input = withId({ id: randomUUID(), missionId });
    for (const answer of [
      await plan("archivist"),
      await walk.ask("archivist", "package.open", input),
    ])
      expect(answer).toMatchObject({ error: { code: "notFound" } });
  });

  it("K4 a dossier above their class is not imported, and its existence is not revealed", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("reportAccepted", { confidentiality: "confidential" });
    const zip = await exportPackage(store, archivist(), missionId);
    const other = await elsewhere();
    const first = await checkPackage(other.store, other.client, zip);
    expect(first.answer).toMatchObject({ error: { reason: "packageClassAbove" } });
    expect(
      await other.store.call(other.client, "package.import", withId({ id: first.id })),
    ).toMatchObject({ error: { reason: "packageClassAbove" } });
    expect(loadMission(other.store.parts.ledger, missionId).version).toBe(0);
    // The index of a confidential dossier shows it on every sheet.
    const index = [...unzip(zip)].find(([name]) => name.endsWith("index.html"))?.[1].toString();
    expect(index?.match(/<div class="class">محرمانه<\/div>/g)).toHaveLength(2);
  });

  it("K4 numbers are in the events only: the index is masked, and the export is a look at each person", async () => {
    const { store, walk, archivist } = await town();
    const nationalId = "0499370899";
    const members = [
      {
        personId: walk.cast.employee.id,
        nameFa: "آزمون employee",
        post: "کارشناس",
        role: "head",
        passportType: "service",
      },
      {
        personId: null,
        nameFa: "مهمان بیرونی",
        nationalId,
        post: "مترجم",
        role: "interpreter",
        passportType: "ordinary",
        selectionReason: "زبان",
      },
    ];
    const missionId = await walk.missionIn("inReview", { members });
    const files = unzip(await exportPackage(store, archivist(), missionId));
    const holding = [...files].filter(([, bytes]) => bytes.includes(nationalId));
    expect(holding.map(([name]) => name.split("/").slice(1).join("/"))).toEqual([
      "data/ledger/events.jsonl",
    ]);
    const looks = store.parts.db
      .prepare("select person_id from sensitive_look where mission_id = ?")
      .pluck()
      .all(missionId);
    expect(looks).toHaveLength(1);
    const dossier = value<Dossier>(await walk.ask("archivist", "mission.dossier", { missionId }));
    expect(looks).toContain(dossier.mission.request.members[1]?.key);
  });

  it("K4 an export or a check that was cancelled is deleted, for its owner and for everyone", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("approved");
    const client = archivist();
    const id = randomUUID();
    const { total } = await must(store, client, "package.open", withId({ id, missionId }));
    await must(store, client, "package.next", { id });
    const { part } = await must(store, client, "package.progress", { id });
    expect(part).toMatchObject({ total });
    expect(part?.done).toBeGreaterThan(0);
    await must(store, client, "package.drop", { id });
    expect(await store.call(client, "package.next", { id })).toMatchObject({
      error: { reason: "packageGone" },
    });
    expect((await must(store, client, "package.progress", { id })).part).toBeNull();
  });

  it("K4 a missing paper is named, and no package is made without it", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("approved");
    const sha256 = store.parts.db
      .prepare<[], string>("select sha256 from mission_paper limit 1")
      .pluck()
      .get() as string;
    rmSync(path.join(store.parts.attachments, sha256.slice(0, 2), sha256));
    const client = archivist();
    const plan = await must(store, client, "package.plan", { missionId });
    expect(plan.missing).toEqual(["دعوت‌نامه.pdf"]);
    expect(
      await store.call(client, "package.open", withId({ id: randomUUID(), missionId })),
    ).toMatchObject({ error: { reason: "packagePaperMissing" } });
  });
});

describe("accepted events", () => {
  const eventsOf = (files: Map<string, Buffer>) =>
    [...files].find(([name]) => name.endsWith("events.jsonl"))?.[1].toString() ?? "";
  /** The package with one more event, chained and listed as if it were genuine. */
  const forged = (zip: Buffer, event: object): Buffer => {
    const files = unzip(zip);
    const lines = eventsOf(files).trimEnd().split("\n");
    const last = JSON.parse(lines.at(-1) ?? "{}") as PackagedEvent;
    const next = {
      ...last,
      id: randomUUID(),
      commandId: randomUUID(),
      version: last.version + 1,
      prev: last.hash,
      sig: null,
      ...event,
    };
    const hash = sha256(linkText({ ...next, payload: canonical(next.payload) }));
    const text = `${[...lines, canonical({ ...next, hash })].join("\n")}\n`;
    const [name = ""] = [...files.keys()].filter((one) => one.endsWith("events.jsonl"));
    files.set(name, Buffer.from(text));
    return zipOf(resealed(files));
  };

  it("K4 events without the required signature are refused: a forged approval, a forged addendum, an event of tomorrow", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("archived");
    const zip = await exportPackage(store, archivist(), missionId);
    const addendum = { type: "mission.addendumAdded.v1", payload: { text: "یکی", papers: [] } };
    // A dossier made here is continued only here.
    const ours = await checkPackage(store, archivist(), forged(zip, addendum));
    expect(ours.answer).toMatchObject({ error: { reason: "packageOurs" } });

    const other = await elsewhere();
    await importPackage(other.store, other.client, zip);
    const reasonOf = async (event: object) => {
      const { answer } = await checkPackage(other.store, other.client, forged(zip, event));
      return answer.ok ? answer.value.standing : answer.error.reason;
    };
    expect(await reasonOf({ ...addendum, at: "2031-01-01T00:00:00.000Z" })).toBe("packageFuture");
    expect(await reasonOf({ ...addendum, actor: other.cast.mayor.id })).toBe("packageUnsigned");
    const waived = {
      type: "mission.lockWaived.v1",
      payload: {
        personId: walk.cast.employee.id,
        until: "2027-03-01",
        reason: "ضروری",
        forWhom: null,
      },
    };
    expect(await reasonOf(waived)).toBe("packageUnsigned");
    expect(await reasonOf(addendum)).toBe("extends");
  });

  it("K4 a dossier of another office can be read, and adds no task, number or figure here", async () => {
    const { store, walk, archivist } = await town();
    const missionId = await walk.missionIn("reportAccepted");
    const zip = await exportPackage(store, archivist(), missionId);
    const other = await town();
    const ours = await other.walk.missionIn("archived");
    const { db } = other.store.parts;
    db.prepare("update municipality set name_fa = 'شهرداری رشت'").run();
    const before = db.prepare("select * from register").all();
    // Both have a dossier of the same number; each keeps its own.
    await importPackage(other.store, other.archivist(), zip);
    const dossier = value<Dossier>(
      await other.walk.ask("archivist", "mission.dossier", { missionId }),
    );
    expect(dossier.actions).toEqual([]);
    expect(dossier.mission.dossierNo).toBe(loadMission(other.store.parts.ledger, ours).dossierNo);
    expect(db.prepare("select * from register").all()).toEqual(before);
    const rows = (table: string) =>
      db.prepare(`select 1 from ${table} where mission_id = ?`).all(missionId).length;
    for (const table of ["task", "notice", "mission_statistic", "archive_record"])
      expect(rows(table), table).toBe(0);
    const refused = await other.walk.act(
      "archivist",
      "archive",
      missionId,
      inputFor.archive() as object,
    );
    expect(refused).toMatchObject({ error: { reason: "foreignDossier" } });
    const found = value<{ missions: { id: string }[] }>(
      await other.walk.ask("archivist", "mission.list", {}),
    );
    expect(found.missions.map((one) => one.id)).toContain(missionId);
  });
});
