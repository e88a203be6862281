/** A13: a decision is signed with the person's own key; any later change is found. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openTestStore, signing, testPassword } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import { otherPassword } from "../helpers/test-password.ts";

const unlock = "drop trigger event_is_never_changed; drop trigger event_is_never_deleted;";
const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
interface Verified {
  sound: boolean;
  brokenAt: number | null;
  signatures: { state: string; keyId: string; actor: { id: string } }[];
}
const verify = async (walk: Walk, missionId: string): Promise<Verified> =>
  ((await walk.ask("mayor", "mission.verify", { missionId })) as unknown as { value: Verified })
    .value;

describe("signed decisions", () => {
  it("A13 every decision of a route is signed and valid", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("approved");
    const { sound, signatures } = await verify(walk, missionId);
    expect(sound).toBe(true);
    expect(signatures.map((one) => [one.state, one.actor.id])).toEqual(
      (["manager", "head", "mayor"] as const).map((who) => ["valid", walk.cast[who].id]),
    );
    expect(new Set(signatures.map((one) => one.keyId)).size).toBe(3);
  });

  it.each([
    ["a cut signature", "update event set sig = null where stream = ? and version = 2", "missing"],
    [
      "another text in it",
      "update event set sig = replace(sig, 'basis\":\"', 'basis\":\"0') where stream = ? and version = 2",
      "broken",
    ],
    [
      "another's signature",
      "update event set sig = (select sig from event e where e.stream = event.stream and e.version = 3) where stream = ? and version = 2",
      "unknownKey",
    ],
  ])("A13 %s is found, by the chain and by itself", async (_name, sql, state) => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("approved");
    store.parts.db.exec(unlock);
    store.parts.db.prepare(sql).run(`mission:${missionId}`);
    const found = await verify(walk, missionId);
    expect(found).toMatchObject({ sound: false, brokenAt: 2 });
    expect(found.signatures[0]?.state).toBe(state);
  });

  it("A13 a decision made up without the key is found even when its chain was computed again", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("inReview");
    const at = store.parts.now().toISOString();
    const payload = {
      steps: [{ stepId: "lineManager", forWhom: null, contentHash: "x" }],
      reason: "",
      onPaper: null,
    };
    store.parts.ledger.append(
      `mission:${missionId}`,
      1,
      [{ type: "mission.stepApproved.v1", payload }],
      {
        at,
        actor: walk.cast.manager.id,
        forWhom: null,
        device: "x",
        commandId: randomUUID(),
        newId: randomUUID,
      },
    );
    store.rebuild();
    const found = await verify(walk, missionId);
    expect(found).toMatchObject({ brokenAt: null, sound: false });
    expect(found.signatures).toMatchObject([{ state: "missing" }]);
  });

  it("V3 a signature copied to a second event is invalid there", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    const [, first] = store.parts.ledger.stream(`mission:${missionId}`);
    if (!first) throw new Error("no decision");
    const { at, actor, forWhom, device, commandId, sig } = first;
    const envelope = { at, actor, forWhom, device, commandId, newId: randomUUID };
    const sign = () => String(sig);
    const again = { ...envelope, sign };
    store.parts.ledger.append(`mission:${missionId}`, 2, [first], again);
    store.rebuild();
    expect((await verify(walk, missionId)).signatures.map((one) => one.state)).toEqual([
      "valid",
      "broken",
    ]);
  });

  it("A13 a wrong password signs nothing, is counted, and does not change the dossier", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    const wrong = { password: "گذرواژهٔ نادرست است" };
    for (const reason of ["wrongPassword", "wrongPassword", "wrongPassword", "waitBeforeSignIn"])
      expect(await walk.act("manager", "approve", missionId, wrong)).toMatchObject({
        error: { reason },
      });
    const answer = await walk.ask("mayor", "mission.dossier", { missionId });
    expect(answer).toMatchObject({ value: { mission: { version: 1, decisions: [] } } });
  });

  it("A13 an outdated view is not signed", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    expect(
      await walk.act("manager", "approve", missionId, { basis: "0".repeat(64) }),
    ).toMatchObject({ error: { code: "conflict", reason: "changedMeanwhile" } });
  });

  it("A13 a new password keeps the key; after a reset there is another, and old signatures stay valid", async () => {
    const { walk, store } = await open();
    const first = await walk.missionIn("inReview");
    const second = await walk.missionIn("inReview");
    const third = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", first, {});
    const changed = otherPassword;
    const change = { current: testPassword, password: changed, commandId: randomUUID() };
    expect((await walk.ask("manager", "session.changePassword", change)).ok).toBe(true);
    await walk.mustAct("manager", "approve", second, { password: changed });
    const reset = { id: walk.cast.manager.id, password: testPassword, commandId: randomUUID() };
    expect((await walk.ask("administrator", "people.resetPassword", reset)).ok).toBe(true);
    store.parts.db.exec("update credential set must_change = 0");
    await walk.mustAct("manager", "approve", third, {});
    const keys = [];
    for (const missionId of [first, second, third]) {
      const { sound, signatures } = await verify(walk, missionId);
      expect(sound).toBe(true);
      keys.push(signatures[0]?.keyId);
    }
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("A13 several dossiers are decided in one sitting, each separately", async () => {
    const { walk, store } = await open();
    const [good, stale, back, empty] = [
      await walk.missionIn("inReview"),
      await walk.missionIn("inReview"),
      await walk.missionIn("inReview"),
      await walk.missionIn("inReview"),
    ];
    const item = (
      missionId: string,
      action: string,
      text = "",
      { basis }: { basis: string } = signing(store, missionId),
    ) => ({ missionId, action, text, basis });
    const answer = await walk.ask("manager", "mission.decideMany", {
      commandId: randomUUID(),
      password: testPassword,
      items: [
        item(good, "approve"),
        item(stale, "approve", "", { basis: "0".repeat(64) }),
        item(back, "return", "کامل نیست"),
        item(empty, "return"),
      ],
    });
    expect(answer).toMatchObject({
      value: {
        results: [
          { ok: true },
          { ok: false, refusal: { reason: "changedMeanwhile" } },
          { ok: true },
          { ok: false, refusal: { reason: "checkFields" } },
        ],
      },
    });
    expect((await verify(walk, good)).signatures).toMatchObject([{ state: "valid" }]);
    expect((await verify(walk, back)).signatures).toMatchObject([{ state: "valid" }]);
    expect((await verify(walk, stale)).signatures).toEqual([]);
  });

  it("A13 no trace of the password or of an open key is stored", async () => {
    const { walk, store } = await open();
    await walk.missionIn("approved");
    const rows = store.parts.db.prepare("select * from private_key").all();
    expect(rows).toHaveLength(3);
    const all = JSON.stringify([
      rows,
      store.parts.db.prepare("select * from command").all(),
      store.parts.db.prepare("select payload, sig from event").all(),
    ]);
    expect(all).not.toContain(testPassword);
    expect(all).not.toContain("PRIVATE");
  });
});
