/** V3: what a decision rests on; clearances that were signed side by side on the same view are all valid. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#shared/contract/missions.ts";
import { createWalk } from "../helpers/walk.ts";
import { openTestStore, requestDraft, testPassword, withId } from "../helpers/store.ts";
import { aTravelPaper } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";

const office = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock, "shipped");
  const { cast } = walk;
  const missionId = randomUUID();
  const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
  await walk.mustAct("employee", "submit", missionId, { draft });
  await walk.mustAct("manager", "approve", missionId, {});
  const view = async (who: StaffKey) =>
    ((await walk.ask(who, "mission.dossier", { missionId })) as unknown as { value: Dossier })
      .value;
  const sign = (who: StaffKey, basis: string, action = "approve", more: object = {}) =>
    walk.ask(
      who,
      `mission.${action}` as "mission.approve",
      withId({ missionId, basis, note: "", password: testPassword, ...more }),
    );
  return { ...walk, store, missionId, view, sign };
};
const clearing = ["protection", "finance", "humanResources"] as const;

describe("what a decision rests on", () => {
  it("V3 three clearances of the shipped route, signed on the same view, are all valid", async () => {
    const { view, sign, ask, missionId } = await office();
    const seen = await Promise.all(clearing.map(async (who) => (await view(who)).basis));
    expect(new Set(seen).size).toBe(1);
    for (const [index, who] of clearing.entries())
      expect(await sign(who, seen[index] ?? ""), who).toMatchObject({ ok: true });
    const { decisions } = (await view("mayor")).mission;
    expect(decisions).toHaveLength(1 + clearing.length);
    const proof = await ask("mayor", "mission.verify", { missionId });
    expect(proof).toMatchObject({ value: { sound: true } });
    const { signatures } = (proof as unknown as { value: { signatures: { state: string }[] } })
      .value;
    expect(signatures.map((one) => one.state)).toEqual(["valid", "valid", "valid", "valid"]);
  });

  it("V3 a corrected request, and an earlier group's answer, must be seen before signing", async () => {
    const { view, sign, mustAct, missionId, store, cast } = await office();
    const { basis } = await view("protection");
    await mustAct("finance", "return", missionId, { reason: "هزینه روشن نیست" });
    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    const corrected = { ...draft, expectedResults: "سند اجرایی سه‌ساله" };
    await mustAct("employee", "resubmit", missionId, { draft: corrected });
    await mustAct("manager", "approve", missionId, {});
    expect(await sign("protection", basis)).toMatchObject({
      error: { code: "conflict", reason: "changedMeanwhile" },
    });
    const before = await view("head");
    for (const who of clearing) await mustAct(who, "approve", missionId, {});
    const after = await view("head");
    expect(after.basis).not.toBe(before.basis);
    expect(await sign("head", before.basis)).toMatchObject({ error: { code: "conflict" } });
    expect(await sign("head", after.basis)).toMatchObject({ ok: true });
  });

  it("V3 a decided step is refused as decided, not as a changed dossier", async () => {
    const { view, sign } = await office();
    const { basis } = await view("finance");
    expect(await sign("finance", basis)).toMatchObject({ ok: true });
    expect(await sign("finance", basis)).toMatchObject({
      error: { code: "refused", reason: "stepAlreadyDecided" },
    });
  });

  it("V3 papers and letters added meanwhile do not stop a decision", async () => {
    const { view, sign, mustAct, missionId, cast } = await office();
    const { basis } = await view("protection");
    await mustAct("officer", "putTravelPaper", missionId, {
      id: randomUUID(),
      paper: aTravelPaper({ member: cast.employee.id }),
    });
    expect(await sign("protection", basis)).toMatchObject({ ok: true });
  });
});
