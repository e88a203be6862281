/** The sample municipality: made by commands, in every state, with a sound ledger. */
import { expect, it } from "vitest";
import { makeSample } from "#db/sample/make.ts";
import { sampleMissions } from "#db/sample/missions.ts";
import { samplePassword } from "#db/sample/people.ts";
import { zone } from "#db/zone.ts";
import { todayIn } from "#shared/persian/days.ts";
import { statuses } from "#shared/mission/state.ts";
import { loadMission } from "#db/mission-store.ts";
import { exportPackage, importPackage } from "../helpers/packages.ts";
import { copySample } from "../helpers/sample.ts";
import { createClock, must, openTestStore, populate, tempDir } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";

const clockAt = (now: Date) => createClock(now.toISOString());

const sampleOfToday = async () => {
  const dir = tempDir();
  await copySample(dir);
  return openTestStore(dir, clockAt(new Date()));
};

it("J1 makes the sample: missions in every state, four agreements, an unbroken chain", async () => {
  const { store } = await sampleOfToday();
  const status = await must(store, "window", "setup.status", {});
  expect(status).toMatchObject({ done: true, sample: true, samplePassword });

  await must(store, "window", "session.signIn", {
    username: "modir.ravabet",
    password: samplePassword,
  });
  const { missions, total } = await must(store, "window", "mission.list", {});
  expect(total).toBe(sampleMissions.length);
  const found = new Set(missions.map((one) => one.status));
  expect(statuses.filter((one) => one !== "draft" && !found.has(one))).toEqual([]);
  const { agreements } = await must(store, "window", "agreements.list", {});
  expect(new Set(agreements.map((one) => one.partnerCity))).toEqual(
    new Set(["آستاراخان", "مونته‌سیلوانو", "آنکونا", "وایمار"]),
  );
  expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
  const waiting = await must(store, "window", "mission.waiting", {});
  expect(waiting.tasks.length).toBeGreaterThan(2);
});

it("K4 every dossier of the sample is exported as a package and imported elsewhere unchanged", async () => {
  const { store } = await sampleOfToday();
  const { store: other } = openTestStore(tempDir(), clockAt(new Date()));
  const there = (await populate(other)).archivist.client;
  await must(store, "window", "session.signIn", { username: "bayegan", password: samplePassword });
  const { missions, total } = await must(store, "window", "mission.list", {});
  expect(missions.length).toBe(total);
  for (const { id } of missions) {
    const zip = await exportPackage(store, "window", id);
    await importPackage(other, there, zip);
    expect(loadMission(other.parts.ledger, id)).toEqual(loadMission(store.parts.ledger, id));
    const dossier = await must(other, there, "mission.papers", { missionId: id });
    expect(dossier.papers.length).toBeGreaterThan(0);
  }
  expect(other.parts.ledger.verifyAll().brokenAt).toBeNull();
  const { total: arrived } = await must(other, there, "mission.list", {});
  expect(arrived).toBe(total);
});

/**
 * Today's is the one above. Days differ by what is no working day: the first of the weekend, and the
 * first after it. All of them with SAFIR_LONG=1; in a week of runs each of them is today.
 */
const shifts = (() => {
  const today = new Date(todayIn(zone, new Date())).getUTCDay();
  const [thursday, saturday] = [4, 6];
  return [1, 2, 3, 4, 5, 6].filter(
    (shift) => process.env.SAFIR_LONG === "1" || [thursday, saturday].includes((today + shift) % 7),
  );
})();

it.each(shifts)("J1 makes the sample on any day of the week (today + %i)", async (shift) => {
  const dir = tempDir();
  const now = new Date(Date.now() + shift * 86_400_000);
  await makeSample(dir, now, () => {}, testCost);
  const { store } = openTestStore(dir, clockAt(now));
  await must(store, "window", "session.signIn", {
    username: "modir.ravabet",
    password: samplePassword,
  });
  const { total } = await must(store, "window", "mission.list", {});
  expect(total).toBe(sampleMissions.length);
});
