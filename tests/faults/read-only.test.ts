/** B10: on a full disk, and in a read-only folder, everyone can still sign in and read. */
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hasRoom, makeReserve, releaseReserve } from "#db/room.ts";
import { openStore, type RunningStore } from "#db/store.ts";
import { fill } from "../helpers/ballast.ts";
import { contentsOf, withSmallDisk } from "../helpers/folders.ts";
import {
  must,
  openTestStore,
  pdfBytes,
  populate,
  requestDraft,
  tempDir,
  testPassword,
  withId,
} from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";

const waits = (reason: string) => ({ ok: false, error: { code: "unavailable", reason } });
const draft = { kind: "report" as const, missionId: null, body: { text: "متن" } };

/** A municipality with a dossier and a paper in it, closed; and the calls made on it. */
const officeWithDossier = async (dir = tempDir()) => {
  const { store, clock } = openTestStore(dir);
  const cast = await populate(store);
  const { client, id } = cast.employee;
  const missionId = randomUUID();
  const request = await requestDraft(store, client, id);
  const asked = { missionId, seenVersion: 0, draft: request };
  await must(store, client, "mission.submit", withId(asked));
  const paper = await must(store, client, "file.add", { name: "a.pdf", mime: "", bytes: pdfBytes });
  store.close();
  return { dir, clock, missionId, request, paper };
};
type Office = Awaited<ReturnType<typeof officeWithDossier>>;

const open = (dir: string, { clock }: Office, passwordCost = testCost): RunningStore => {
  const opened = openStore({ dir, clock: clock.now, passwordCost, log: () => {} });
  if (!opened.ok) throw new Error(`${opened.refusal}: ${opened.detail}`);
  opened.store.parts.clockGuard.confirm();
  return opened.store;
};

const signIn = (store: RunningStore, username = "employee", password = testPassword) =>
  store.call("window", "session.signIn", { username, password });

/** A new window signs in, reads a dossier and its paper, locks and unlocks, and signs out. */
const readsAll = async (store: RunningStore, { missionId, paper }: Office) => {
  expect(await signIn(store)).toMatchObject({ ok: true, value: { state: "active" } });
  await must(store, "window", "mission.dossier", { missionId });
  expect((await must(store, "window", "mission.list", {})).total).toBe(1);
  await must(store, "window", "file.read", { sha256: paper.sha256 });
  await must(store, "window", "session.lock", {});
  expect(await store.call("window", "mission.list", {})).toMatchObject({
    error: { code: "locked" },
  });
  expect((await store.call("window", "session.unlock", { password: testPassword })).ok).toBe(true);
  await must(store, "window", "session.signOut", {});
  expect((await must(store, "window", "session.current", {})).state).toBe("signedOut");
};

const submitAgain = (store: RunningStore, { request }: Office) =>
  store.call(
    "window",
    "mission.submit",
    withId({ missionId: randomUUID(), seenVersion: 0, draft: request }),
  );

describe("B10 a full disk", () => {
  it("B10 b8 a person who signs in stays signed in, although their new hash cannot be stored", async () => {
    const office = await officeWithDossier();
    await withSmallDisk("6m", async ({ dir }) => {
      cpSync(office.dir, dir, { recursive: true });
      const makeRoom = fill(dir);
      const store = open(dir, office, { ...testCost, ln: testCost.ln + 1 });
      await readsAll(store, office);
      store.close();
      makeRoom();
    });
  });

  it("B10 b8 is opened for reading without a byte written, and writing resumes when there is room", async () => {
    const office = await officeWithDossier();
    await withSmallDisk("6m", async ({ dir }) => {
      cpSync(office.dir, dir, { recursive: true });
      const makeRoom = fill(dir);
      const before = contentsOf(dir)["safir.db"];
      const store = open(dir, office);
      expect(store.condition.now().readOnly).toBe("diskFull");
      await readsAll(store, office);
      expect((await signIn(store)).ok).toBe(true);
      expect(await store.call("window", "draft.save", { id: randomUUID(), ...draft })).toEqual(
        waits("diskFull"),
      );
      const list = await must(store, "window", "mission.list", {});
      expect(list.total).toBe(1);
      expect(contentsOf(dir)["safir.db"]).toBe(before);

      makeRoom();
      expect((await must(store, "window", "session.current", {})).state).toBe("active");
      expect((await submitAgain(store, office)).ok).toBe(true);
      expect(store.condition.now().readOnly).toBeNull();
      expect(existsSync(path.join(dir, "reserve"))).toBe(true);
      store.close();
    });
  });

  it("B10 wrong passwords are counted on a full disk too", async () => {
    const office = await officeWithDossier();
    await withSmallDisk("6m", async ({ dir }) => {
      cpSync(office.dir, dir, { recursive: true });
      fill(dir);
      const store = open(dir, office);
      let reason = "";
      for (let tries = 0; tries < 12 && reason !== "waitBeforeSignIn"; tries += 1) {
        const answer = await signIn(store, "employee", `نادرست ${tries} نادرست نادرست`);
        reason = answer.ok ? "" : answer.error.reason;
      }
      expect(reason).toBe("waitBeforeSignIn");
      store.close();
    });
  });

  it("B10 the reserve is deleted while working: commands wait, drafts and sign-ins work", async () => {
    await withSmallDisk("12m", async ({ dir }) => {
      const office = await officeWithDossier(path.join(dir, "data"));
      const store = open(office.dir, office);
      makeReserve(office.dir);
      const reserve = path.join(office.dir, "reserve");
      expect(statSync(reserve).size).toBe(Math.floor((12 * 1024 * 1024) / 20));
      await signIn(store);
      const makeRoom = fill(dir);
      // The log takes a few more commands before it has to grow.
      for (let tries = 0; store.condition.now().readOnly === null; tries += 1) {
        await submitAgain(store, office);
        expect(tries).toBeLessThan(500);
      }
      expect(existsSync(reserve)).toBe(false);
      expect(await submitAgain(store, office)).toEqual(waits("diskFull"));
      await must(store, "window", "draft.save", { id: randomUUID(), ...draft });
      expect((await signIn(store)).ok).toBe(true);
      makeRoom();
      expect((await submitAgain(store, office)).ok).toBe(true);
      expect(existsSync(reserve)).toBe(true);
      store.close();
    });
  });

  it("B10 the reserve is created once, only where there is room, and never partially", async () => {
    await withSmallDisk("6m", ({ dir }) => {
      makeReserve(dir);
      expect(readdirSync(dir)).toEqual(["reserve"]);
      expect(releaseReserve(dir)).toBe(true);
      expect(releaseReserve(dir)).toBe(false);
      const makeRoom = fill(dir);
      expect(hasRoom(dir)).toBe(false);
      makeReserve(dir);
      expect(readdirSync(dir)).toEqual(["ballast"]);
      makeRoom();
      expect(hasRoom(dir)).toBe(true);
    });
  });
});

describe("B10 a folder in which nothing was set up yet", () => {
  it("B10 is refused: there is nothing to read", async () => {
    await withSmallDisk("6m", ({ dir, remount }) => {
      openTestStore(dir).store.close();
      const makeRoom = fill(dir);
      expect(openStore({ dir })).toMatchObject({ ok: false, refusal: "diskFull" });
      makeRoom();
      remount("ro");
      expect(openStore({ dir })).toMatchObject({ ok: false, refusal: "readOnlyFolder" });
    });
  });
});

describe("B10 a folder that may not be written", () => {
  const views = () => readdirSync(tmpdir()).filter((name) => name.startsWith("safir-view-"));

  it("B10 b10 is read through a copy: signing in and reading work, commands are refused with the reason", async () => {
    await withSmallDisk("16m", async ({ dir, remount }) => {
      const office = await officeWithDossier(path.join(dir, "data"));
      const before = contentsOf(office.dir);
      remount("ro");
      const others = views();
      const store = open(office.dir, office);
      expect(store.condition.now().readOnly).toBe("readOnlyFolder");
      await readsAll(store, office);
      await signIn(store);
      expect(await submitAgain(store, office)).toEqual(waits("readOnlyFolder"));
      // Data that would be lost with the copy is refused.
      expect(await store.call("window", "draft.save", { id: randomUUID(), ...draft })).toEqual(
        waits("readOnlyFolder"),
      );
      expect(
        await store.call("window", "file.add", { name: "b.pdf", mime: "", bytes: pdfBytes }),
      ).toEqual(waits("readOnlyFolder"));
      expect(views().length).toBe(others.length + 1);
      store.close();
      expect(views()).toEqual(others);
      expect(contentsOf(office.dir)).toEqual(before);
      remount("rw");
      const again = open(office.dir, office);
      await signIn(again);
      expect((await submitAgain(again, office)).ok).toBe(true);
      again.close();
    });
  });

  it("B10 b10 the log of a crash is read too", async () => {
    await withSmallDisk("16m", async ({ dir, remount }) => {
      const office = await officeWithDossier(path.join(dir, "data"));
      const live = open(office.dir, office);
      await signIn(live);
      expect((await submitAgain(live, office)).ok).toBe(true);
      // As after a killed process: the command is only in the log.
      const left = path.join(dir, "left");
      cpSync(office.dir, left, { recursive: true });
      live.close();
      remount("ro");
      const store = open(left, office);
      await signIn(store);
      expect((await must(store, "window", "mission.list", {})).total).toBe(2);
      store.close();
    });
  });
});
