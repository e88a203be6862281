/** V3: what every command of the contract rests on, and that the real store enforces it. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { grants } from "#shared/contract/capabilities.ts";
import { names, rowOf, type Name } from "#shared/contract/table.ts";
import { actionNames } from "#shared/mission/workflow.ts";
import { isSigned } from "#shared/mission/signed.ts";
import { inputFor } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { openTestStore, testPassword, withId } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const commands = names.filter((name) => rowOf(name).kind === "command");
const restingOn = (rests: string) => commands.filter((name) => rowOf(name).rests === rests);
const fieldsOf = (name: Name): string[] => {
  const { input } = rowOf(name);
  return input instanceof z.ZodObject ? Object.keys(input.shape) : [];
};

describe("every command", () => {
  it("V3 declares what it rests on, and its input carries exactly that", () => {
    expect(commands.length).toBeGreaterThan(100);
    for (const name of commands) {
      const fields = fieldsOf(name);
      const { rests } = rowOf(name);
      expect(["version", "basis", "nothing"], name).toContain(rests);
      expect(fields.includes("seenVersion"), name).toBe(rests === "version");
      const inItems = name === "mission.decideMany";
      expect(fields.includes("basis"), name).toBe(rests === "basis" && !inItems);
    }
    for (const name of names)
      if (rowOf(name).kind !== "command") expect(rowOf(name).rests, name).toBeNull();
  });

  it("V3 a signed act rests on a basis, and of acts on a dossier only those", () => {
    const signed = actionNames.filter(isSigned);
    expect(actionNames.filter((name) => rowOf(`mission.${name}`).rests === "basis")).toEqual(
      signed,
    );
  });
});

/** The input that a form sends for a record that is not a dossier. The version is added by the test. */
const forms: Partial<Record<Name, (walk: Walk) => object>> = {
  "people.change": ({ cast }) => ({
    id: cast.colleague.id,
    fields: {
      nameFa: "نام تازه",
      nameEn: "",
      postFa: "سمت",
      postEn: "",
      unitFa: "واحد",
      unitEn: "",
      managerId: cast.manager.id,
      roles: ["employee"],
    },
  }),
  "people.setActive": ({ cast }) => ({ id: cast.colleague.id, active: false }),
  "people.putProfile": ({ cast }) => ({ id: cast.colleague.id, changes: { fatherFa: "حسن" } }),
  "settings.change": () => ({ key: "leadDaysForeign", value: 31 }),
  "calendar.change": () => ({ calendar: { weekend: [5], holidays: [] } }),
  "budget.put": () => ({
    id: randomUUID(),
    fields: { code: "۱", titleFa: "سفر", year: 1405, amount: { minor: 100, currency: "EUR" } },
  }),
};
const keeper: Partial<Record<Name, StaffKey>> = { "budget.put": "finance" };

describe("on the real store", () => {
  let walk: Walk;
  let store: ReturnType<typeof openTestStore>["store"];
  beforeEach(async () => {
    const opened = openTestStore();
    ({ store } = opened);
    walk = await createWalk(store, opened.clock);
  });

  it("V3 an act on a dossier that overwrites is refused on an older version", async () => {
    const missionId = await walk.missionIn("inReview");
    const people = ["employee", "officer", "finance", "archivist", "manager", "mayor"] as const;
    const codes = new Map<string, string>();
    for (const action of actionNames.filter((one) => rowOf(`mission.${one}`).rests === "version")) {
      const { capability } = rowOf(`mission.${action}`);
      const who = people.find((one) => grants([one], capability)) ?? "secretariat";
      const input = withId({ missionId, seenVersion: 0, ...(inputFor[action]() as object) });
      const answer = await walk.ask(who, `mission.${action}`, input);
      codes.set(action, answer.ok ? "" : answer.error.reason);
    }
    // These only add here, because the part does not exist yet.
    for (const action of ["putTravelPaper", "putExpense", "putSegment"]) {
      expect(codes.get(action), action).not.toBe("changedMeanwhile");
      codes.delete(action);
    }
    expect([...new Set(codes.values())]).toEqual(["changedMeanwhile"]);
    expect(codes.size).toBeGreaterThan(30);
  });

  it.each(Object.keys(forms) as Name[])(
    "V3 of two %s from the same screen the first is accepted and the second refused",
    async (name) => {
      const who = keeper[name] ?? "administrator";
      const form = forms[name]?.(walk) ?? {};
      const { seenVersion } = onScreen(store, name, form);
      const first = await walk.ask(who, name, withId({ ...form, seenVersion }));
      expect(first).toMatchObject({ ok: true, value: { version: expect.any(Number) } });
      expect(await walk.ask(who, name, withId({ ...form, seenVersion }))).toMatchObject({
        error: { code: "conflict", reason: "changedMeanwhile" },
      });
      // Written again on the current version, as the window offers.
      const again = onScreen(store, name, form);
      expect(again.seenVersion).toBe((first as { value?: { version: number } }).value?.version);
      expect(await walk.ask(who, name, withId(again))).toMatchObject({ ok: true });
    },
  );

  it("V3 of two who give the same person access, the second gets a conflict", async () => {
    const id = randomUUID();
    const fields = { ...store.parts.people.get(walk.cast.colleague.id), managerId: null };
    const person = { id, fields, username: "", password: testPassword };
    expect(await walk.ask("administrator", "people.register", withId(person))).toMatchObject({
      ok: true,
    });
    const { seenVersion } = onScreen(store, "people.giveAccess", { id });
    const letIn = (username: string) =>
      walk.ask(
        "administrator",
        "people.giveAccess",
        withId({ id, seenVersion, username, password: testPassword }),
      );
    expect(await letIn("first.name")).toMatchObject({ ok: true });
    expect(await letIn("second.name")).toMatchObject({
      error: { code: "conflict", reason: "changedMeanwhile" },
    });
    expect(store.parts.people.get(id)?.username).toBe("first.name");
  });

  it("V3 changing one setting, or looking at an ID, does not stop another change of the record", async () => {
    const { cast } = walk;
    const id = cast.observer.id;
    const seen = onScreen(store, "people.change", { id }).seenVersion;
    await walk.ask("humanResources", "people.reveal", withId({ id }));
    await walk.ask(
      "administrator",
      "people.putProfile",
      withId({ id, changes: { fatherFa: "علی" } }),
    );
    const fields = { ...store.parts.people.get(id), postFa: "سمت دیگر" };
    expect(
      await walk.ask("administrator", "people.change", withId({ id, seenVersion: seen, fields })),
    ).toMatchObject({ ok: true });
    const one = onScreen(store, "settings.change", { key: "reportDueWorkingDays" });
    await walk.ask(
      "administrator",
      "settings.change",
      withId({ key: "idleLockMinutes", value: 9 }),
    );
    expect(
      await walk.ask("administrator", "settings.change", withId({ ...one, value: 12 })),
    ).toMatchObject({ ok: true });
  });

  it("V3 adding never conflicts with a change: an agreement's activity, a commitment's progress", () => {
    for (const name of [
      "agreements.addActivity",
      "agreements.addAddendum",
      "commitments.progress",
      "mission.recordGift",
      "mission.sendPermit",
      "mission.addAddendum",
      "mission.acknowledge",
    ] as const)
      expect(restingOn("nothing"), name).toContain(name);
  });
});
