/** R5 R4 R2 in the store: the lock from the ledger's days, its waiver, signatures that hold. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/persian/days.ts";
import { validReport } from "../helpers/mission-inputs.ts";
import { createWalk } from "../helpers/walk.ts";
import { must, openTestStore, requestDraft } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const { employee } = walk.cast;
  /** A new request for a journey two months from now. */
  const send = async () => {
    store.parts.sessions.start(employee.client, employee.id);
    const today = store.parts.today();
    const draft = {
      ...(await requestDraft(store, employee.client, employee.id)),
      startDate: addDays(today, 60),
      endDate: addDays(today, 63),
    };
    const missionId = randomUUID();
    return { missionId, result: await walk.act("employee", "submit", missionId, { draft }) };
  };
  const locks = async () => {
    store.parts.sessions.start(employee.client, employee.id);
    return must(store, employee.client, "report.locks", { personIds: [employee.id] });
  };
  return { store, clock, walk, send, locks, employee };
};

describe("the lock in the store", () => {
  it("R5 an overdue report blocks the next request until it is filed", async () => {
    const { clock, walk, send, locks } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set("2027-02-10");
    expect((await locks()).locks).toEqual([]);
    clock.set("2027-04-20");
    expect((await locks()).locks).toMatchObject([
      { kind: "overdue", mission: { id: missionId }, waiver: null },
    ]);
    expect((await send()).result).toMatchObject({
      ok: false,
      error: { code: "refused", reason: "owesReportOverdue" },
    });
    await walk.mustAct("employee", "fileReport", missionId, {
      draft: validReport(),
    });
    expect((await locks()).locks).toEqual([]);
    expect((await send()).result).toMatchObject({ ok: true });
  });

  it("R5 the setting turns the lock off", async () => {
    const { store, clock, walk, send } = await open();
    await walk.missionIn("ordered");
    clock.set("2027-04-20");
    store.parts.sessions.start(walk.cast.administrator.client, walk.cast.administrator.id);
    await must(
      store,
      walk.cast.administrator.client,
      "settings.change",
      onScreen(store, "settings.change", {
        commandId: randomUUID(),
        key: "reportBlocksNext",
        value: 0,
      }),
    );
    expect((await send()).result).toMatchObject({ ok: true });
  });

  it("R5 a rejected report blocks until the mayor waives it; history and request show the waiver", async () => {
    const { store, walk, send, locks, employee } = await open();
    const owed = await walk.missionIn("reportRejected");
    expect((await send()).result).toMatchObject({ error: { reason: "owesReportRejected" } });
    await walk.mustAct("mayor", "waiveLock", owed, {
      personId: employee.id,
      until: addDays(store.parts.today(), 10),
      reason: "حضور او لازم است",
    });
    expect(await locks()).toMatchObject({
      locks: [],
      waived: [{ waiver: { reason: "حضور او لازم است" } }],
    });
    const { missionId, result } = await send();
    expect(result).toMatchObject({ ok: true });
    const dossier = await must(store, employee.client, "mission.dossier", { missionId });
    expect(dossier.honoured).toMatchObject([{ reason: "حضور او لازم است" }]);
    const old = await must(store, employee.client, "mission.history", { missionId: owed });
    expect(old.timeline.at(-1)).toMatchObject({
      type: "mission.lockWaived.v1",
      reason: "حضور او لازم است",
    });
  });

  it("R2 R5 signatures of the report and of the waiver are valid", async () => {
    const { store, walk, employee } = await open();
    const missionId = await walk.missionIn("reported");
    await walk.mustAct("employee", "signReport", missionId, {});
    store.parts.sessions.start(employee.client, employee.id);
    const proof = await must(store, employee.client, "mission.verify", { missionId });
    expect(proof.signatures.find((one) => one.type === "mission.reportSigned.v1")?.state).toBe(
      "valid",
    );
  });
});
