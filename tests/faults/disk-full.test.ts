/** F4 b8: a full disk is reported, loses nothing acknowledged, and work resumes when there is room. */
import { copyFileSync, readdirSync } from "node:fs";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fill } from "../helpers/ballast.ts";
import {
  contentsOf,
  databaseOf,
  filledFolder,
  refusalAt,
  withSmallDisk,
} from "../helpers/folders.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { must, openTestStore, pdfBytes, populate, requestDraft, withId } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";

const full = { ok: false, error: { code: "unavailable", reason: "diskFull" } };

describe("a full disk", () => {
  it("B14 b8 F4 at the first start: diskFull, and no partial database is opened later", async () => {
    await withSmallDisk("6m", ({ dir }) => {
      const makeRoom = fill(dir);
      expect(refusalAt(dir)).toBe("diskFull");
      expect(refusalAt(path.join(dir, "below"))).toBe("diskFull");
      makeRoom();
      expect(refusalAt(dir)).toBe("opened");
    });
  });

  it("B14 b8 F4 at a later start: diskFull, the file unchanged", async () => {
    const filled = await filledFolder();
    await withSmallDisk("6m", ({ dir }) => {
      copyFileSync(databaseOf(filled), databaseOf(dir));
      const makeRoom = fill(dir);
      const before = contentsOf(dir)["safir.db"];
      expect(refusalAt(dir)).toBe("diskFull");
      expect(contentsOf(dir)["safir.db"]).toBe(before);
      makeRoom();
      expect(refusalAt(dir)).toBe("opened");
    });
  });

  it("B14 b8 F4 while working: every refusal is typed, acknowledged data stays, reading works", async () => {
    await withSmallDisk("6m", async ({ dir }) => {
      const { store, clock } = openTestStore(dir);
      const cast = await populate(store);
      const { client } = cast.employee;
      const draft = await requestDraft(store, client, cast.employee.id);
      const submit = (subject: string) =>
        withId({ missionId: randomUUID(), seenVersion: 0, draft: { ...draft, subject } });

      const makeRoom = fill(dir);
      const kept: ReturnType<typeof submit>[] = [];
      const lost: ReturnType<typeof submit>[] = [];
      for (let number = 0; lost.length < 5; number += 1) {
        const input = submit(`سفر ${number}`);
        const result = await store.call(client, "mission.submit", input);
        if (result.ok) kept.push(input);
        else {
          expect(result).toEqual(full);
          lost.push(input);
        }
        expect(number).toBeLessThan(2000);
      }
      // There is no room for a file of a few bytes either, and it leaves nothing behind.
      const bytes = new Uint8Array([...pdfBytes, ...new Uint8Array(40_000)]);
      const file = { name: "پیوست.pdf", mime: "", bytes };
      expect(await store.call(client, "file.add", file)).toEqual(full);
      const left = readdirSync(path.join(dir, "attachments"), {
        recursive: true,
        encoding: "utf8",
      });
      expect(left.filter((name) => name.endsWith(".tmp"))).toEqual([]);

      // Reading needs no room, also when the session is so old that its use would be recorded.
      clock.advance(5 * 60_000);
      const list = await must(store, client, "mission.list", {});
      expect(list.total).toBe(kept.length);
      clock.advance(60 * 60_000);
      expect(await store.call(client, "mission.list", {})).toMatchObject({
        error: { code: "locked" },
      });

      makeRoom();
      store.parts.sessions.start(client, cast.employee.id);
      for (const input of lost)
        expect((await store.call(client, "mission.submit", input)).ok).toBe(true);
      for (const input of kept)
        expect((await store.call(client, "mission.submit", input)).ok).toBe(true);
      await must(store, client, "file.add", file);
      store.close();

      const again = openTestStore(dir, clock).store;
      expect(again.parts.ledger.verifyAll().brokenAt).toBeNull();
      const missions = again.parts.db.prepare("select count(*) from mission").pluck().get();
      expect(missions).toBe(kept.length + lost.length);
      const before = dumpProjections(again.parts.db);
      again.rebuild();
      expect(dumpProjections(again.parts.db)).toEqual(before);
      again.close();
    });
  });

  it("B14 b8 F4 closing works on a full disk, and written data is there at the next start", async () => {
    await withSmallDisk("6m", async ({ dir }) => {
      const { store, clock } = openTestStore(dir);
      const cast = await populate(store);
      await must(
        store,
        cast.administrator.client,
        "settings.change",
        withId(onScreen(store, "settings.change", { key: "leadDaysForeign" as const, value: 33 })),
      );
      const makeRoom = fill(dir);
      store.close();
      makeRoom();
      const again = openTestStore(dir, clock).store;
      expect(
        (await must(again, cast.administrator.client, "settings.list", {})).values.leadDaysForeign,
      ).toBe(33);
      again.close();
    });
  });
});
