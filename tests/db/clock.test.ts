/** V7: a clock that contradicts the recorded events, and who may confirm it. */
import { describe, expect, it } from "vitest";
import { createStore, openStore } from "#db/store.ts";
import { writtenEvents } from "../helpers/replay.ts";
import {
  createClock,
  must,
  openTestStore,
  populate,
  tempDir,
  testPassword,
  withId,
  type Clock,
} from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { testCost } from "../helpers/test-cost.ts";

const signedIn = async () => {
  const opened = openTestStore();
  const cast = await populate(opened.store);
  const { client, id } = cast.administrator;
  const again = () => opened.store.parts.sessions.start(client, id);
  const change = (value: number) => {
    again();
    const input = { key: "leadDaysForeign" as const, value };
    return opened.store.call(
      client,
      "settings.change",
      withId(onScreen(opened.store, "settings.change", input)),
    );
  };
  const state = () => must(opened.store, client, "clock.state", {});
  return { ...opened, cast, client, again, change, state };
};
const minutesBefore = (clock: Clock, minutes: number): string =>
  new Date(clock.now().getTime() - minutes * 60_000).toISOString();
const refusal = (reason: string, shows: string, known: string) => ({
  ok: false,
  error: { code: "refused", reason, params: { shows, known } },
});

describe("the clock of the computer", () => {
  it("V7 C22 before the last act: refused in a sentence, nothing is written or numbered", async () => {
    const { store, clock, change, state } = await signedIn();
    const before = writtenEvents(store).length;
    clock.slip("2024-06-01");
    const shows = "2024-06-01T08:00:00.000Z";
    const known = "2026-11-23T08:00:00.000Z";
    expect(await change(25)).toEqual(refusal("clockBehind", shows, known));
    expect(writtenEvents(store)).toHaveLength(before);
    expect(await state()).toEqual({ fault: { fault: "clockBehind", shows, known } });
    clock.slip("2026-11-24");
    expect(await change(25)).toMatchObject({ ok: true });
    expect(await state()).toEqual({ fault: null });
  });

  it("V7 a clock set back by a few minutes needs no confirmation, and no command is older than the one before", async () => {
    const { store, clock, change } = await signedIn();
    expect(await change(25)).toMatchObject({ ok: true });
    clock.slip(minutesBefore(clock, 3));
    expect(await change(26)).toMatchObject({ ok: true });
    const at = writtenEvents(store).map((one) => one.at);
    expect(at).toEqual(at.toSorted());
    clock.slip(minutesBefore(clock, 3));
    expect(await change(27)).toMatchObject({ ok: false, error: { reason: "clockBehind" } });
  });

  it("V7 a jump of a year is refused until the administrator confirms it, for one jump", async () => {
    const { store, clock, cast, client, again, change } = await signedIn();
    clock.slip("2062-01-01");
    expect(await change(25)).toMatchObject({ ok: false, error: { reason: "clockAhead" } });
    store.parts.sessions.start(cast.employee.client, cast.employee.id);
    expect(await store.call(cast.employee.client, "clock.confirm", {})).toMatchObject({
      ok: false,
      error: { code: "forbidden" },
    });
    again();
    await must(store, client, "clock.confirm", {});
    expect(await change(25)).toMatchObject({ ok: true });
    expect(await change(26)).toMatchObject({ ok: true });
    // The clock was wrong: setting it back is confirmed too.
    clock.slip("2026-11-24");
    expect(await change(27)).toMatchObject({ ok: false, error: { reason: "clockBehind" } });
    again();
    await must(store, client, "clock.confirm", {});
    expect(await change(27)).toMatchObject({ ok: true });
    expect(await change(28)).toMatchObject({ ok: true });
  });

  it("V7 a confirmation covers only what was shown: a clock that goes wrong later is asked about again", async () => {
    const { store, clock, client, change } = await signedIn();
    await must(store, client, "clock.confirm", {});
    clock.slip("2031-01-01");
    expect(await change(25)).toMatchObject({ ok: false, error: { reason: "clockAhead" } });
  });

  it("V7 half a year without a command is not a jump", async () => {
    const { clock, change } = await signedIn();
    clock.slip("2027-05-21");
    expect(await change(25)).toMatchObject({ ok: true });
  });

  it("V7 the question is asked again after a restart", async () => {
    const { store, dir, clock, client } = await signedIn();
    store.close();
    clock.slip("2024-06-01");
    const again = createStore({ dir, clock: clock.now, passwordCost: testCost });
    expect(await must(again, client, "clock.state", {})).toMatchObject({
      fault: { fault: "clockBehind", known: "2026-11-23T08:00:00.000Z" },
    });
    again.close();
  });

  it("V7 a PC in 2019: not even the first command is possible, and nobody can confirm it", async () => {
    const clock = createClock("2019-12-31T08:00:00.000Z");
    const opened = openStore({
      dir: tempDir(),
      clock: clock.now,
      passwordCost: testCost,
      releasedOn: "2026-11-01",
    });
    if (!opened.ok) throw new Error(opened.detail);
    const { store } = opened;
    const setUp = withId({
      nameFa: "شهرداری ساری",
      nameEn: "Municipality of Sari",
      adminNameFa: "مدیر سامانه",
      adminPostFa: "مدیر سامانه",
      adminUnitFa: "فناوری اطلاعات",
      username: "admin",
      password: testPassword,
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
    });
    const shows = "2019-12-31T08:00:00.000Z";
    const refused = refusal("clockBeforeRelease", shows, "2026-11-01T00:00:00.000Z");
    expect(await store.call("a", "setup.municipality", setUp)).toEqual(refused);
    store.parts.clockGuard.confirm();
    expect(await store.call("a", "setup.municipality", setUp)).toEqual(refused);
    clock.slip("2026-11-30");
    expect(await store.call("a", "setup.municipality", setUp)).toMatchObject({ ok: true });
    store.close();
  });

  it("V7 C22 in 2019 the forms still open: the shipped route is in force before every other", async () => {
    const { store, clock, cast } = await signedIn();
    clock.slip("2019-12-31");
    store.parts.sessions.start(cast.employee.client, cast.employee.id);
    expect(store.parts.routes.inForce("request", store.parts.today()).version).toBe(0);
  });

  it("V7 a repeated command gets its first answer, with any clock", async () => {
    const { store, clock, client, again } = await signedIn();
    const input = withId(
      onScreen(store, "settings.change", { key: "leadDaysForeign" as const, value: 25 }),
    );
    const first = await store.call(client, "settings.change", input);
    expect(first).toMatchObject({ ok: true });
    clock.slip("2024-06-01");
    again();
    expect(await store.call(client, "settings.change", input)).toEqual(first);
  });
});
