/** S3: opening looks at the ends of the file; the whole of it is checked between the calls. */
import { onScreen } from "../helpers/on-screen.ts";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { checkFile, startChecking } from "#db/check.ts";
import type { RunningStore } from "#db/store.ts";
import { databaseOf } from "../helpers/folders.ts";
import { must, openTestStore, populate, testPassword, withId } from "../helpers/store.ts";

const finding = (store: RunningStore): string => {
  const portions = checkFile(store.parts.db, store.parts.ledger);
  for (;;) {
    const portion = portions.next();
    if (portion.done) return portion.value;
  }
};

/** A closed municipality with one changed letter in its file. */
const withDamagedEvent = async () => {
  const opened = openTestStore();
  const { administrator } = await populate(opened.store);
  // Past the newest events, which a start looks at.
  for (let value = 20; value < 80; value += 1) {
    const change = { key: "leadDaysForeign" as const, value };
    const seen = onScreen(opened.store, "settings.change", change);
    await must(opened.store, administrator.client, "settings.change", withId(seen));
  }
  opened.store.parts.db.exec("vacuum");
  opened.store.close();
  const file = databaseOf(opened.dir);
  const bytes = readFileSync(file);
  // In the payload of the first event, and in what is shown of it.
  const places: number[] = [];
  for (let at = -1; (at = bytes.indexOf("Municipality of Sari", at + 1)) >= 0;) places.push(at);
  expect(places.length).toBeGreaterThan(0);
  for (const at of places) bytes.write("Municipality of Sarj", at);
  writeFileSync(file, bytes);
  return opened;
};

describe("the check of the whole file", () => {
  it("S3 says that a sound file is sound, and when", async () => {
    const { store, clock } = openTestStore();
    await populate(store);
    expect(finding(store)).toBe("");
    expect(store.condition.now().checked).toBeNull();
    const at = clock.now().toISOString();
    startChecking(store, { afterMs: 0 });
    await vi.waitFor(() => expect(store.condition.now().checked).toEqual({ at, sound: true }), {
      timeout: 30_000,
    });
    expect(store.condition.now().readOnly).toBeNull();
  });

  it("S3 works in portions: calls are answered between them", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const portions = checkFile(store.parts.db, store.parts.ledger);
    let calls = 0;
    // Each call appends an event that has to be checked too: without an end to them there is none here.
    while (!portions.next().done) {
      if (calls > 20) continue;
      const answer = await store.call(
        cast.administrator.client,
        "settings.change",
        withId(
          onScreen(store, "settings.change", {
            key: "leadDaysForeign" as const,
            value: 20 + (calls % 9),
          }),
        ),
      );
      expect(answer.ok).toBe(true);
      calls += 1;
    }
    expect(calls).toBeGreaterThan(20);
  });

  it("S3 a changed event far from the ends is found, and from then on only reading works", async () => {
    const { dir, clock } = await withDamagedEvent();
    const { store } = openTestStore(dir, clock);
    const told: unknown[] = [];
    store.condition.onChanged((condition) => told.push(condition));
    startChecking(store, { afterMs: 0 });
    await vi.waitFor(() => expect(told).toMatchObject([{ readOnly: "fileDamaged" }]), {
      timeout: 30_000,
    });
    await expectOnlyReading(store);
    store.close();
    // The next start knows it at once.
    const again = openTestStore(dir, clock).store;
    expect(again.condition.now()).toMatchObject({
      readOnly: "fileDamaged",
      checked: { sound: false },
    });
    await expectOnlyReading(again);
  });

  it("S3 is not repeated within a day, but after an unclean end it is", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    store.condition.checked(clock.now().toISOString(), "");
    store.close();
    clock.advance(3_600_000);
    const again = openTestStore(dir, clock).store;
    const before = again.condition.now().checked;
    startChecking(again, { afterMs: 0 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(again.condition.now().checked).toEqual(before);
    const unclean = { ...again, uncleanEnd: true };
    startChecking(unclean, { afterMs: 0 });
    const at = clock.now().toISOString();
    await vi.waitFor(() => expect(again.condition.now().checked).toEqual({ at, sound: true }), {
      timeout: 30_000,
    });
  });
});

const expectOnlyReading = async (store: RunningStore) => {
  const session = await must(store, "window", "session.signIn", {
    username: "admin",
    password: testPassword,
  });
  expect(session.state).toBe("active");
  expect((await must(store, "window", "people.list", {})).total).toBeGreaterThan(5);
  expect(
    await store.call(
      "window",
      "settings.change",
      withId({ key: "leadDaysForeign" as const, seenVersion: 0, value: 30 }),
    ),
  ).toMatchObject({ ok: false, error: { code: "unavailable", reason: "fileDamaged" } });
};
