/** The head of a dossier and a query for each of its tabs: what each reads, and who may read it. */
import { expect, it } from "vitest";
import { dossierPartRows } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const queries = ["mission.dossier", ...(Object.keys(dossierPartRows) as Part[])] as const;
type Part = keyof typeof dossierPartRows;

const open = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  return { store, walk, missionId: await walk.missionIn("archived") };
};

it("G6 the head and each tab read the stream of their mission once", async () => {
  const { store, walk, missionId } = await open();
  const { ledger } = store.parts;
  const { stream } = ledger;
  const read: string[] = [];
  ledger.stream = (key) => {
    read.push(key);
    return stream(key);
  };
  for (const name of queries) {
    read.length = 0;
    expect((await walk.ask("officer", name, { missionId })).ok, name).toBe(true);
    expect(
      read.filter((key) => key === `mission:${missionId}`),
      name,
    ).toHaveLength(1);
  }
});

it("G6 the head contains nothing that only a tab shows, and does not grow with the history", async () => {
  const { walk, missionId } = await open();
  const head = async () =>
    ((await walk.ask("officer", "mission.dossier", { missionId })) as { value: Dossier }).value;
  const before = await head();
  for (const part of ["timeline", "papers", "readiness", "accounting", "findings", "keeping"])
    expect(before).not.toHaveProperty(part);
  for (const part of ["route", "rounds", "closed", "change"])
    expect(before.mission).not.toHaveProperty(part);
  for (let index = 0; index < 20; index += 1) {
    const direction = index % 2 === 0 ? "holdDisposal" : "releaseDisposal";
    await walk.mustAct("archivist", direction, missionId, { reason: "پروندهٔ قضایی در جریان است" });
  }
  const after = await head();
  expect(after.mission.version).toBe(before.mission.version + 20);
  expect(JSON.stringify(after).length).toBeLessThan(JSON.stringify(before).length + 50);
});

it("G6 neither the head nor a tab answers a person who may not see the dossier", async () => {
  const { walk, missionId } = await open();
  for (const name of queries) {
    const answer = await walk.ask("colleague", name, { missionId });
    expect(answer, name).toMatchObject({ ok: false, error: { reason: "notFound" } });
  }
});
