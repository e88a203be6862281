/** F6 b27: wrong tries and idle sessions. The clock is moved by hand. */
import { describe, expect, it } from "vitest";
import { hashPassword, waitSeconds } from "#db/passwords.ts";
import type { RunningStore } from "#db/store.ts";
import {
  createClock,
  must,
  openTestStore,
  populate,
  tempDir,
  testPassword,
  withId,
} from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { countOf, isLong, tell } from "../faults/table.ts";

const signIn = (store: RunningStore, username: string, password: string, client = "window") =>
  store.call(client, "session.signIn", { username, password });
/** The answer to a wrong try: how many more are free of a wait, and how long that is. */
const wrong = (tries: number) => ({
  code: "invalid",
  reason: "wrongSignIn",
  params: { left: Math.max(3 - tries, 0), seconds: waitSeconds(Math.max(tries, 3)) },
  fields: [{ path: "password", reason: "wrongSignIn" }],
});

describe("wrong tries", () => {
  it("B14 b27 F6 wait longer and longer, at most a quarter of an hour", () => {
    const waits = Array.from({ length: 20 }, (_, failures) => waitSeconds(failures));
    expect(waits.slice(0, 6)).toEqual([0, 0, 0, 2, 4, 8]);
    for (const [index, wait] of waits.entries())
      expect(wait).toBeGreaterThanOrEqual(waits[index - 1] ?? 0);
    expect(waits.at(-1)).toBe(900);
  });

  it("B14 b27 F6 W9 the delay applies to the right password too, survives a restart, and ends", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    for (const tries of [1, 2, 3])
      expect(await signIn(store, "head", "نادرست")).toEqual({ ok: false, error: wrong(tries) });
    const waiting = {
      ok: false,
      error: { code: "refused", reason: "waitBeforeSignIn", params: { seconds: 2 } },
    };
    expect(await signIn(store, "head", testPassword)).toEqual(waiting);
    store.close();
    const again = openTestStore(dir, clock).store;
    expect(await signIn(again, "head", testPassword)).toEqual(waiting);
    clock.advance(2_000);
    expect((await signIn(again, "head", "نادرست")).ok).toBe(false);
    expect(await signIn(again, "head", testPassword)).toMatchObject({
      error: { params: { seconds: 4 } },
    });
    clock.advance(4_000);
    expect((await signIn(again, "head", testPassword)).ok).toBe(true);
    expect(await signIn(again, "head", "نادرست")).toEqual({ ok: false, error: wrong(1) });
  });

  it(`B14 b27 ${countOf(27)} wrong tries, one a second, over restarts: few are checked, and the right one waits too`, async () => {
    const opened = openTestStore();
    const { dir, clock } = opened;
    let { store } = opened;
    await populate(store);
    let lookedAt = 0;
    for (let tries = 1; tries <= countOf(27); tries += 1) {
      clock.advance(1_000);
      const answer = await signIn(store, "head", "نادرست");
      if (!answer.ok && answer.error.reason === "wrongSignIn") lookedAt += 1;
      if (tries % 50 !== 0) continue;
      store.close();
      store = openTestStore(dir, clock).store;
      expect(await signIn(store, "head", testPassword)).toMatchObject({
        error: { reason: "waitBeforeSignIn" },
      });
    }
    // Three at once, then after 2, 4, 8 … seconds, at last once in a quarter of an hour.
    expect(lookedAt).toBeLessThanOrEqual(12 + Math.ceil(countOf(27) / 900));
    clock.advance(900_000);
    expect((await signIn(store, "head", testPassword)).ok).toBe(true);
    tell(27, `${countOf(27)} tries, ${lookedAt} looked at`);
  });

  it("B14 b27 F6 of tries sent at once only the first few are checked", async () => {
    const { store } = openTestStore();
    await populate(store);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn(store, "head", "نادرست")),
    );
    const reasons = answers.map((one) => one.ok || one.error.reason);
    expect(reasons.filter((reason) => reason === "wrongSignIn")).toHaveLength(3);
    expect(reasons.filter((reason) => reason === "waitBeforeSignIn")).toHaveLength(27);
  });

  it("B14 b27 F6 for a person who does not exist, or is deactivated, look exactly the same", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    await must(
      store,
      cast.administrator.client,
      "people.setActive",
      withId(onScreen(store, "people.setActive", { id: cast.observer.id, active: false })),
    );
    for (const [username, password] of [
      ["nobody", testPassword],
      ["observer", testPassword],
      ["head", "نادرست"],
    ] as const) {
      const answers = [];
      for (const _try of [1, 2, 3, 4]) answers.push(await signIn(store, username, password));
      expect(answers.slice(0, 3)).toEqual(
        [1, 2, 3].map((tries) => ({ ok: false, error: wrong(tries) })),
      );
      expect(answers[3]).toMatchObject({
        error: { reason: "waitBeforeSignIn", params: { seconds: 2 } },
      });
    }
  });

  it("B14 b27 the answer for an unknown user takes as long as for a known one", async () => {
    const { store, clock } = openTestStore();
    const { head } = await populate(store);
    // At the product's cost, where the hash for an unknown user has the same cost.
    store.parts.db
      .prepare("update credential set phc = ? where person_id = ?")
      .run(await hashPassword(testPassword), head.id);
    const times: Record<"head" | "nobody", number[]> = { head: [], nobody: [] };
    const rounds = isLong ? 20 : 1;
    for (let round = 0; round < rounds; round += 1)
      for (const username of ["head", "nobody"] as const) {
        clock.advance(900_000);
        store.parts.clockGuard.confirm();
        const start = performance.now();
        expect(await signIn(store, username, "نادرست")).toEqual({
          ok: false,
          error: wrong(round + 1),
        });
        times[username].push(performance.now() - start);
      }
    const middle = (some: number[]) => some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0;
    const ratio = middle(times.nobody) / middle(times.head);
    tell(
      27,
      `the answer for an unknown user takes ${ratio.toFixed(3)} of a known one's, median of ${rounds} each`,
    );
    // Time decides nothing in `npm test`.
    if (isLong) expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
  });

  it("B14 b16 F6 after the clock is set back nobody waits for a year", async () => {
    const { store, clock } = openTestStore(tempDir(), createClock("2036-01-01T08:00:00.000Z"));
    await populate(store);
    for (const _try of [1, 2, 3, 4]) await signIn(store, "head", "نادرست");
    clock.set("2026-11-23");
    expect(await signIn(store, "head", testPassword)).toMatchObject({
      error: { params: { seconds: 2 } },
    });
    clock.advance(2_000);
    expect((await signIn(store, "head", testPassword)).ok).toBe(true);
  });
});

describe("a session", () => {
  const stateOf = async (store: RunningStore) =>
    (await must(store, "client-head", "session.current", {})).state;

  it("F6 locks when it was idle for as long as the setting says, and opens with the password", async () => {
    const { store, clock } = openTestStore();
    await populate(store);
    clock.advance(10 * 60_000);
    expect((await store.call("client-head", "mission.list", {})).ok).toBe(true);
    clock.advance(10 * 60_000);
    expect(await stateOf(store)).toBe("active");
    clock.advance(1);
    expect(await store.call("client-head", "mission.list", {})).toMatchObject({
      error: { code: "locked" },
    });
    const refused = await store.call("client-head", "session.unlock", { password: "نادرست" });
    expect(refused).toMatchObject({ error: { reason: "wrongPassword" } });
    expect(await stateOf(store)).toBe("locked");
    await must(store, "client-head", "session.unlock", { password: testPassword });
    expect(await stateOf(store)).toBe("active");
  });

  it("B14 b16 F6 stays locked with any clock, also over a restart", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    clock.advance(11 * 60_000);
    expect(await stateOf(store)).toBe("locked");
    clock.set("2026-11-23T08:00:30.000Z");
    expect(await stateOf(store)).toBe("locked");
    clock.set("2020-01-01");
    expect(await stateOf(store)).toBe("locked");
    store.close();
    clock.set("2030-01-01");
    expect(await stateOf(openTestStore(dir, clock).store)).toBe("locked");
  });

  it("B14 b16 F6 is locked when the clock is before its last use; a small step back has no effect", async () => {
    const { store, clock } = openTestStore();
    await populate(store);
    clock.advance(-30_000);
    expect(await stateOf(store)).toBe("active");
    clock.advance(-3_600_000);
    expect(await stateOf(store)).toBe("locked");
  });

  it("F6 belongs only to its window, and ends with signing out", async () => {
    const { store } = openTestStore();
    await populate(store);
    expect(await must(store, "another window", "session.current", {})).toMatchObject({
      state: "signedOut",
      person: null,
    });
    await must(store, "client-head", "session.signOut", {});
    expect(await stateOf(store)).toBe("signedOut");
    expect(
      await store.call("client-head", "session.unlock", { password: testPassword }),
    ).toMatchObject({ error: { code: "signedOut" } });
  });
});
