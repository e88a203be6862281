/** D5: the records of a delegation for its forms: who reads, who has to ask, and which looks are recorded. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { aTravelPaper } from "../helpers/mission-inputs.ts";
import type { staff } from "../helpers/staff.ts";
import { must, openTestStore, withId } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const secrets = { nationalId: "0013542419", passportNo: "K40126001" };

const office = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const missionId = await walk.missionIn("ordered");
  await walk.ask(
    "humanResources",
    "people.putProfile",
    withId({ id: walk.cast.employee.id, changes: { ...secrets, fatherFa: "حسین" } }),
  );
  const records = async (who: keyof typeof staff) => {
    await walk.ask(who, "session.current", {});
    const answer = await must(store, walk.cast[who].client, "mission.memberRecords", { missionId });
    return answer.records[0];
  };
  const ask = (who: keyof typeof staff, member: string | null = null) =>
    walk.ask(who, "mission.askRecords", withId({ missionId, member }));
  const looks = (of: Walk["cast"]["employee"]) =>
    store.parts.ledger
      .stream(`person:${of.id}`)
      .filter((one) => one.type === "person.sensitiveSeen.v1");
  return { walk, store, clock, missionId, records, ask, looks };
};

it("D5 an officer reads the record masked, and unmasked after they have asked; the look names the dossier", async () => {
  const { records, ask, looks, walk, missionId, clock } = await office();
  expect(await records("officer")).toMatchObject({
    profile: { fatherFa: "حسین", nationalId: "•••••19" },
    sensitive: {},
  });
  expect((await ask("officer")).ok).toBe(true);
  expect((await records("officer"))?.sensitive).toMatchObject(secrets);
  expect(looks(walk.cast.employee).map((one) => [one.actor, one.payload])).toEqual([
    [walk.cast.officer.id, { missionId }],
  ]);
  clock.advance(11 * 60_000);
  expect((await records("officer"))?.sensitive).toEqual({});
});

it("D5 a person who may not see it gets empty fields, and no look is recorded; a stranger gets nothing", async () => {
  const { records, ask, looks, walk, missionId, store } = await office();
  expect((await ask("mayor")).ok).toBe(true);
  expect(await records("mayor")).toMatchObject({ profile: null, sensitive: {} });
  expect(looks(walk.cast.employee)).toEqual([]);
  expect((await ask("officer", "nobody")).ok).toBe(false);
  await walk.ask("colleague", "session.current", {});
  const stranger = await store.call(walk.cast.colleague.client, "mission.memberRecords", {
    missionId,
  });
  expect(stranger).toMatchObject({ ok: false, error: { code: "notFound" } });
});

it("D5 a traveller reads only their own record", async () => {
  const { records, ask } = await office();
  await ask("employee");
  expect(await records("employee")).toMatchObject({
    profile: { fatherFa: "حسین" },
    sensitive: secrets,
  });
});

it("D5 the passport of the journey takes precedence over the usual one", async () => {
  const { records, ask, walk, missionId } = await office();
  const paper = aTravelPaper({ member: walk.cast.employee.id });
  await walk.mustAct("employee", "putTravelPaper", missionId, { id: randomUUID(), paper });
  await ask("officer");
  expect(await records("officer")).toMatchObject({
    profile: { passportType: "service", passportExpiresOn: "2030-01-01" },
    sensitive: { passportNo: "K1" },
  });
});
