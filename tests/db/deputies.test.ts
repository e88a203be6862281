/** A3: a deputy decides in another's name, when they have accepted and while it is in force, and never for themselves. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/persian/jalali.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import type { StaffKey } from "../helpers/staff.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};

const propose = async (
  walk: Walk,
  [principal, deputy]: [StaffKey, StaffKey],
  fields: object = {},
  by: StaffKey = principal,
) => {
  const id = randomUUID();
  const answer = await walk.ask(by, "deputies.propose", {
    id,
    commandId: randomUUID(),
    fields: {
      principalId: walk.cast[principal].id,
      deputyId: walk.cast[deputy].id,
      from: "2026-11-23",
      to: "2026-11-30",
      ...fields,
    },
  });
  return { id, answer };
};
const answerTo = (walk: Walk, who: StaffKey, name: "accept" | "decline" | "end", id: string) =>
  walk.ask(who, `deputies.${name}`, {
    id,
    commandId: randomUUID(),
    ...(name === "accept" ? {} : { reason: "بازگشته است" }),
  });
const agreed = async (walk: Walk, pair: [StaffKey, StaffKey], fields: object = {}) => {
  const { id, answer } = await propose(walk, pair, fields);
  expect(answer.ok).toBe(true);
  expect((await answerTo(walk, pair[1], "accept", id)).ok).toBe(true);
  return id;
};
const queue = async (walk: Walk, who: StaffKey) => {
  const answer = await walk.ask(who, "mission.waiting", {});
  return answer.ok
    ? (answer.value as { tasks: { kind: string; forWhom: { id: string } | null }[] }).tasks
    : [];
};

describe("deputies", () => {
  it("A3 nothing happens before the deputy has accepted; then they decide in the other's name", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("inReview");
    const { id } = await propose(walk, ["manager", "colleague"]);
    expect(await queue(walk, "colleague")).toEqual([]);
    expect(await walk.act("colleague", "approve", missionId, {})).toMatchObject({
      error: { reason: "notYourRole" },
    });
    await answerTo(walk, "colleague", "accept", id);
    expect(await queue(walk, "colleague")).toMatchObject([
      { kind: "decide", forWhom: { id: walk.cast.manager.id } },
    ]);
    await walk.mustAct("colleague", "approve", missionId, {});
    const answer = await walk.ask("mayor", "mission.dossier", { missionId });
    expect(answer).toMatchObject({
      value: {
        mission: {
          decisions: [{ personId: walk.cast.colleague.id, forWhom: walk.cast.manager.id }],
        },
        route: [{ state: "approved", people: [{ forWhom: { id: walk.cast.manager.id } }] }, {}, {}],
      },
    });
    const events = store.parts.ledger.stream(`mission:${missionId}`);
    expect(events.at(-1)).toMatchObject({
      actor: walk.cast.colleague.id,
      forWhom: walk.cast.manager.id,
    });
  });

  it("A3 it begins and ends with its days, or when it is ended early", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("inReview");
    const id = await agreed(walk, ["manager", "colleague"], {
      from: "2026-11-25",
      to: "2026-11-27",
    });
    const sees = async () => (await queue(walk, "colleague")).length;
    expect(await sees()).toBe(0);
    clock.set("2026-11-25");
    expect(await sees()).toBe(1);
    clock.set("2026-11-28");
    expect(await sees()).toBe(0);
    expect(await walk.act("colleague", "approve", missionId, {})).toMatchObject({ ok: false });
    clock.set("2026-11-26");
    expect(await sees()).toBe(1);
    expect((await answerTo(walk, "manager", "end", id)).ok).toBe(true);
    expect(await sees()).toBe(0);
    expect(await answerTo(walk, "manager", "end", id)).toMatchObject({
      error: { reason: "deputyOver" },
    });
  });

  it("A3 A4 the own-trip rule holds through deputies, both ways", async () => {
    const { walk } = await open();
    // The employee travels: they may not decide on it in their manager's name.
    const own = await walk.missionIn("inReview");
    await agreed(walk, ["manager", "employee"]);
    expect(await queue(walk, "employee")).toEqual([]);
    expect(await walk.act("employee", "approve", own, {})).toMatchObject({
      error: { reason: "ownMission" },
    });
  });

  it("A3 for one role of the route only, when it was given so", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await agreed(walk, ["manager", "colleague"], { role: "mayor" });
    expect(await queue(walk, "colleague")).toEqual([]);
    expect(await walk.act("colleague", "approve", missionId, {})).toMatchObject({ ok: false });
  });

  it("A3 cycles, overlaps, oneself and past days are refused with instructions", async () => {
    const { walk } = await open();
    const reasonOf = async (pair: [StaffKey, StaffKey], fields: object = {}) => {
      const { answer } = await propose(walk, pair, fields);
      return answer.ok ? "ok" : answer.error.fields?.[0]?.reason;
    };
    await agreed(walk, ["manager", "head"]);
    expect(await reasonOf(["head", "manager"])).toBe("deputyCycle");
    expect(await reasonOf(["manager", "mayor"])).toBe("deputyOverlap");
    expect(await reasonOf(["mayor", "mayor"])).toBe("deputySelf");
    expect(await reasonOf(["mayor", "head"], { from: "2026-10-01", to: "2026-10-02" })).toBe(
      "deputyPast",
    );
    expect(await reasonOf(["employee", "colleague"])).toBe("deputyNothingToHand");
    // Only the holder or an administrator, who needs a reason.
    expect((await propose(walk, ["mayor", "head"], {}, "head")).answer).toMatchObject({
      error: { reason: "onlyPrincipal" },
    });
    expect(
      (await propose(walk, ["mayor", "head"], { note: "بیمار است" }, "administrator")).answer.ok,
    ).toBe(true);
  });

  it("A3 a chain works, and ends when a person in it has left", async () => {
    const { walk } = await open();
    await walk.missionIn("inReview");
    await agreed(walk, ["manager", "head"]);
    await agreed(walk, ["head", "colleague"], { to: addDays("2026-11-23", 3) });
    expect(await queue(walk, "colleague")).toMatchObject([
      { forWhom: { id: walk.cast.manager.id } },
    ]);
    await walk.ask("administrator", "people.setActive", {
      id: walk.cast.head.id,
      active: false,
      commandId: randomUUID(),
    });
    expect(await queue(walk, "colleague")).toEqual([]);
  });
});
