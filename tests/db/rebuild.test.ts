/** F3: the projections follow from the ledger alone; a repeated command is one command. */
import { rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingKeys } from "#shared/settings.ts";
import { createStore } from "#db/store.ts";
import { play, type Sent } from "../helpers/histories.ts";
import { paidAndArchived, steps, type Step } from "../helpers/history-steps.ts";
import { dumpProjections } from "../helpers/projections.ts";
import {
  createClock,
  must,
  openTestStore,
  populate,
  requestDraft,
  signing,
  testPassword,
  withId,
} from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { otherPassword } from "../helpers/test-password.ts";

/** Two dossiers to the archive and beyond: random histories alone would rarely get that far. */
const thorough: Step[] = [
  ...Array.from({ length: 10 }, (): Step => ({ kind: "advance", mission: 0, words: "سفر ۰" })),
  ...paidAndArchived(1),
  { kind: "advance", mission: 2, words: "تفاهم‌نامه" },
  { kind: "any", mission: 2, who: "employee", action: "putSegment", stale: false, words: "" },
  { kind: "any", mission: 2, who: "employee", action: "removeSegment", stale: false, words: "" },
  { kind: "any", mission: 2, who: "manager", action: "return", stale: false, words: "" },
  { kind: "advance", mission: 2, words: "نام دیگر" },
  ...Array.from({ length: 5 }, (): Step => ({ kind: "advance", mission: 3, words: "سفر ۴" })),
  { kind: "money", mission: 3, minor: 250_00 },
  { kind: "any", mission: 3, who: "officer", action: "classify", stale: false, words: "" },
  { kind: "setting", key: settingKeys.indexOf("settlementDueDays"), value: 9 },
  { kind: "person", who: "mayor", of: "employee", words: "نام تازه", active: true },
  { kind: "registers", words: "خواهرخواندگی" },
  { kind: "calendar", weekday: 5, day: 2 },
  { kind: "deputy", who: "employee", of: "head", accepts: true, days: 4 },
  { kind: "absence", who: "manager", of: "employee", day: 3, days: 2, cancels: false },
  { kind: "absence", who: "employee", of: "employee", day: 9, days: 2, cancels: true },
  { kind: "gift", mission: 3, minor: 4_000_000 },
  { kind: "any", mission: 0, who: "officer", action: "writeNews", stale: false, words: "" },
  { kind: "any", mission: 0, who: "officer", action: "releaseNews", stale: false, words: "" },
  { kind: "archive", words: "آستاراخان", refused: false },
];

const withHistory = async (
  history: readonly Step[],
  check: (
    store: ReturnType<typeof createStore>,
    sent: Sent[],
    clock: ReturnType<typeof createClock>,
  ) => unknown,
) => {
  const dir = mkdtempSync(join(tmpdir(), "safir-history-"));
  const clock = createClock();
  const store = createStore({ dir, clock: clock.now, passwordCost: testCost });
  try {
    await check(store, await play(store, clock, history), clock);
  } finally {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  }
};

const countEvents = (store: ReturnType<typeof createStore>) =>
  store.parts.db.prepare<[], number>("select count(*) from event").pluck().get();

describe("the ledger and its projections", () => {
  it("F3 dropped and rebuilt projections are equal, after any history", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 40 }), (history) =>
        withHistory(history, (store) => {
          const before = dumpProjections(store.parts.db);
          store.rebuild();
          expect(dumpProjections(store.parts.db)).toEqual(before);
          expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
        }),
      ),
      { numRuns: 12, examples: [[thorough]], endOnFailure: true },
    );
  });

  it("F3 the history above gets as far as the archive", async () => {
    await withHistory(thorough, async (store) => {
      const statuses = store.parts.db
        .prepare<[], string>("select status from mission order by dossier_no")
        .pluck()
        .all();
      expect(statuses).toEqual(["archived", "archived", "inReview", "ordered"]);
      const dump = dumpProjections(store.parts.db);
      // Nothing is left to index when the projections are compared.
      expect(dump.search_waiting).toEqual([]);
      delete dump.search_waiting;
      for (const [table, rows] of Object.entries(dump))
        expect(rows.length, `${table}`).toBeGreaterThan(0);
    });
  });

  it("F3 the same projections come out after closing and opening again", async () => {
    const { store, dir, clock } = openTestStore();
    await play(store, clock, thorough);
    const before = dumpProjections(store.parts.db);
    store.close();
    const again = openTestStore(dir, clock);
    expect(dumpProjections(again.store.parts.db)).toEqual(before);
  });

  it("F3 interrupted projections are completed at the next start", async () => {
    const { store, dir, clock } = openTestStore();
    await play(store, clock, thorough);
    const before = dumpProjections(store.parts.db);
    store.parts.db.exec(
      "update projection_state set position = 3; delete from task; delete from mission",
    );
    store.close();
    expect(dumpProjections(openTestStore(dir, clock).store.parts.db)).toEqual(before);
  });
});

describe("a repeated command", () => {
  it("F3 gets its first answer and adds no event, at any later time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 25 }), (history) =>
        withHistory(history, async (store, sent) => {
          const events = countEvents(store);
          for (const { client, actor, name, input, value } of sent.filter((one) => one.ok)) {
            if (store.parts.people.get(actor)?.active) store.parts.sessions.start(client, actor);
            const again = await store.callUnchecked(client, name, input);
            // A person who has lost their role or access since gets no answer.
            if (!again.ok) expect(["forbidden", "signedOut"]).toContain(again.error.code);
            else expect(again.value).toEqual(value);
          }
          expect(countEvents(store)).toBe(events);
        }),
      ),
      { numRuns: 5, examples: [[thorough]], endOnFailure: true },
    );
  });

  it("F3 the same id with another input, name or actor is a conflict", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const admin = cast.administrator.client;
    const input = withId({ key: "leadDaysForeign" as const, value: 30 });
    await must(store, admin, "settings.change", onScreen(store, "settings.change", input));
    const conflict = { ok: false, error: { code: "conflict", reason: "commandReused" } };
    expect(
      await store.call(
        admin,
        "settings.change",
        onScreen(store, "settings.change", { ...input, value: 31 }),
      ),
    ).toMatchObject(conflict);
    const person = { id: cast.observer.id, active: true, commandId: input.commandId };
    expect(
      await store.call(admin, "people.setActive", onScreen(store, "people.setActive", person)),
    ).toMatchObject(conflict);
    const missionId = randomUUID();
    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    const submit = withId({ missionId, seenVersion: 0, draft });
    await must(store, cast.employee.client, "mission.submit", submit);
    expect(await store.call(cast.colleague.client, "mission.submit", submit)).toMatchObject(
      conflict,
    );
    expect((await must(store, admin, "settings.list", {})).values.leadDaysForeign).toBe(30);
  });

  it("F3 sent several times at once is applied once", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const { client } = cast.employee;
    const draft = await requestDraft(store, client, cast.employee.id);
    const submit = withId({ missionId: randomUUID(), seenVersion: 0, draft });
    const before = countEvents(store) ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => store.call(client, "mission.submit", submit)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.ok).toBe(true);
    expect(countEvents(store)).toBe(before + 1);
  });

  it("F3 also where it is prepared before its transaction: registering, changing a password, setting up", async () => {
    const { store } = openTestStore();
    const setUp = withId({
      nameFa: "شهرداری",
      nameEn: "Municipality",
      adminNameFa: "مدیر",
      adminPostFa: "مدیر",
      adminUnitFa: "واحد",
      username: "admin",
      password: testPassword,
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
    });
    const [first, second] = await Promise.all([
      store.call("window", "setup.municipality", setUp),
      store.call("window", "setup.municipality", setUp),
    ]);
    expect(first).toEqual(second);
    expect(await store.call("window", "setup.municipality", setUp)).toEqual(first);
    const change = withId({ current: testPassword, password: otherPassword });
    const changed = await store.call("window", "session.changePassword", change);
    expect(changed.ok).toBe(true);
    expect(await store.call("window", "session.changePassword", change)).toEqual(changed);
    expect(countEvents(store)).toBe(6);
  });

  it("F3 of two different commands on the version both saw, one is applied and the other gets a conflict", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const missionId = randomUUID();
    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    await must(
      store,
      cast.employee.client,
      "mission.submit",
      withId({ missionId, seenVersion: 0, draft }),
    );
    const [approved, withdrawn] = await Promise.all([
      store.call(
        cast.manager.client,
        "mission.approve",
        withId({ missionId, seenVersion: 1, ...signing(store, missionId) }),
      ),
      store.call(
        cast.employee.client,
        "mission.withdraw",
        withId({ missionId, seenVersion: 1, reason: "لغو شد" }),
      ),
    ]);
    expect([approved.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1);
    const refused = approved.ok ? withdrawn : approved;
    // A decision rests on its signed basis and is decided on the new state; an action on the version.
    const reason = approved.ok ? "changedMeanwhile" : "notInThisState";
    expect(refused).toMatchObject({ error: { reason } });
  });
});
