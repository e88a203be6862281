/** K2 R7: what a commitment's reminder says about a dossier, and to whom. */
import { expect, it } from "vitest";
import { copySample } from "../helpers/sample.ts";
import { createClock, must, openTestStore, tempDir } from "../helpers/store.ts";

it("K2 R7 the unit is not reminded of a commitment from a dossier that its officer may not see", async () => {
  const dir = tempDir();
  await copySample(dir);
  const { store } = openTestStore(dir, createClock(new Date().toISOString()));
  const { sql, people, sessions } = store.parts;
  sessions.start("administrator", people.byUsername("modir.samaneh")?.id ?? "");
  const { versions } = await must(store, "administrator", "settings.list", {});
  await must(store, "administrator", "settings.change", {
    key: "clearanceOfficer",
    value: 0,
    seenVersion: versions.clearanceOfficer,
    commandId: crypto.randomUUID(),
  });
  const open = sql<[], { id: string; mission_id: string }>(
    "select id, mission_id from commitment where state = 'open' and mission_id <> '' order by due limit 1",
  ).get();
  if (!open) throw new Error("The sample has no open commitment of a dossier.");
  sessions.start("officer", people.byUsername("karshenas.beynolmelal")?.id ?? "");
  const waits = async () => {
    const { items } = await must(store, "officer", "commitments.waiting", {});
    return items.some(({ commitment }) => commitment.id === open.id);
  };
  sql("update commitment set due = '2020-01-01', owner_id = '' where id = ?").run(open.id);
  expect(await waits()).toBe(true);
  // The dossier becomes very confidential, and the officer has no part in it.
  sql("update mission set class_rank = 2 where id = ?").run(open.mission_id);
  for (const table of ["mission_viewer", "mission_role_viewer"])
    sql(`delete from ${table} where mission_id = ?`).run(open.mission_id);
  expect(await waits()).toBe(false);
});
