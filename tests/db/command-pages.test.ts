/** How much of the file one command writes: it grows unnoticed with every index that is added. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "#renderer/new-id.ts";
import { must, openTestStore, requestDraft, withId } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const submits = 40;
const pageInLog = 4096 + 24;

test("S4 a submitted request writes at most 30 pages", async () => {
  const { store, dir, clock } = openTestStore();
  const walk = await createWalk(store, clock, "shipped");
  const { client, id } = walk.cast.employee;
  const draft = await requestDraft(store, client, id);
  const submit = async () => {
    for (let one = 0; one < submits; one += 1)
      await must(store, client, "mission.submit", withId({ missionId: newId(), draft }));
  };
  await submit();
  const { db } = store.parts;
  db.pragma("wal_checkpoint(truncate)");
  db.pragma("wal_autocheckpoint = 0");
  await submit();
  const pages = (statSync(join(dir, "safir.db-wal")).size - 32) / pageInLog / submits;
  expect(pages).toBeLessThanOrEqual(30);
  // A log that was not written would be smaller than anything.
  expect(pages).toBeGreaterThan(5);
});
