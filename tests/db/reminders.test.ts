/** R6 on the real store with a moving clock: each stage once, to the right people, and never after filing. */
import { describe, expect, it } from "vitest";
import { workCalendarOf } from "#shared/calendar.ts";
import type { Notice } from "#shared/contract/notices.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Output } from "#shared/contract/table.ts";
import { addDays, daysBetween } from "#shared/persian/days.ts";
import { addWorkingDays } from "#shared/persian/working-days.ts";
import { days, validReport } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore, withId } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const calendar = workCalendarOf(store.parts.calendar());
  return {
    store,
    clock,
    walk,
    working: (day: string, n: number) => addWorkingDays(day, n, calendar),
  };
};
const listOf = async (walk: Walk, who: StaffKey) => {
  const answer = await walk.ask(who, "notice.list", {});
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value as Output<"notice.list">;
};
const remindedOf = async (walk: Walk, who: StaffKey): Promise<Notice[]> =>
  (await listOf(walk, who)).notices.filter((one) => one.reminder !== null);
const stagesOf = async (walk: Walk, who: StaffKey) =>
  (await remindedOf(walk, who)).map(
    (one) => `${one.kind} ${one.task} ${one.reminder?.stage} ${one.reminder?.late}`,
  );
const dossierOf = async (walk: Walk, who: StaffKey, missionId: string): Promise<Dossier> => {
  const answer = await walk.ask(who, "mission.dossier", { missionId });
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value as Dossier;
};
const dueOf = async (walk: Walk, missionId: string) =>
  (await dossierOf(walk, "employee", missionId)).tasks.find((one) => one.kind === "fileReport")
    ?.due ?? "";
const see = async (walk: Walk, who: StaffKey) =>
  walk.ask(who, "notice.tell", { keys: (await remindedOf(walk, who)).map((one) => one.key) });

describe("R6 reminders", () => {
  it("R6 come at −5, 0, +5 and +15, each in place of the last, and stop when the report is in", async () => {
    const { walk, clock, working } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    const due = await dueOf(walk, missionId);
    expect(await stagesOf(walk, "employee")).toEqual([]);

    clock.set(working(due, -5));
    expect(await stagesOf(walk, "employee")).toEqual([
      expect.stringMatching(/^reminder fileReport before -\d+$/),
    ]);
    expect(await stagesOf(walk, "head")).toEqual([]);

    clock.set(due);
    expect(await stagesOf(walk, "employee")).toEqual(["reminder fileReport due 0"]);
    // The same day again, and the day after: nothing new.
    const [first] = await remindedOf(walk, "employee");
    await walk.ask("employee", "notice.markRead", { keys: [first?.key ?? ""] });
    clock.set(addDays(due, 1));
    expect(await remindedOf(walk, "employee")).toMatchObject([{ key: first?.key, read: true }]);

    clock.set(working(due, 5));
    expect(await stagesOf(walk, "employee")).toEqual([
      expect.stringMatching(/^reminder fileReport after \d+$/),
    ]);
    expect(await stagesOf(walk, "head")).toHaveLength(1);
    expect(await stagesOf(walk, "mayor")).toEqual([]);

    clock.set(working(due, 15));
    expect(await stagesOf(walk, "mayor")).toEqual([
      expect.stringMatching(/^escalation fileReport escalated \d+$/),
    ]);
    expect(await stagesOf(walk, "employee")).toEqual([
      expect.stringMatching(/^reminder fileReport escalated \d+$/),
    ]);
    for (const who of ["colleague", "finance", "administrator", "manager"] as const)
      expect(await stagesOf(walk, who), who).toEqual([]);

    await walk.mustAct("employee", "fileReport", missionId, { draft: validReport() });
    for (const who of ["employee", "mayor"] as const) expect(await stagesOf(walk, who)).toEqual([]);
  });

  it("R6 after a gap only the last stage is shown, with how late it is", async () => {
    const { walk, clock, working } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    const due = await dueOf(walk, missionId);
    clock.set(addDays(working(due, 5), 2));
    const told = await remindedOf(walk, "employee");
    expect(told).toHaveLength(1);
    expect(told[0]?.reminder).toMatchObject({ stage: "after" });
    expect(told[0]?.reminder?.late).toBeGreaterThan(6);
  });

  it("R6 the review and the correction have reminders as well", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("reported");
    const review = (await dossierOf(walk, "officer", missionId)).tasks.find(
      (one) => one.kind === "reviewReport",
    )?.due;
    clock.set(addDays(review ?? "", 15));
    expect(await stagesOf(walk, "officer")).toEqual(["reminder reviewReport escalated 15"]);
    expect(await stagesOf(walk, "mayor")).toEqual(["escalation reviewReport escalated 15"]);
    await walk.mustAct("officer", "returnReport", missionId, { reason: "کوتاه است", sheet: [] });
    const fix = (await dossierOf(walk, "officer", missionId)).tasks.find(
      (one) => one.kind === "correctReport",
    )?.due;
    clock.set(addDays(fix ?? "", -5));
    expect(await stagesOf(walk, "employee")).toEqual(["reminder correctReport before -5"]);
  });

  it("R6 the days and the office are settings; people who may not see the dossier are never notified", async () => {
    const { walk, clock, working } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    const due = await dueOf(walk, missionId);
    const set = (key: string, value: number) =>
      walk.ask("administrator", "settings.change", withId({ key, value }));
    await set("reminderEscalateTo", 4);
    await set("reminderEscalateDays", 20);
    clock.set(working(due, 15));
    expect(await stagesOf(walk, "observer")).toEqual([]);
    clock.set(working(due, 20));
    expect(await stagesOf(walk, "observer")).toHaveLength(1);
    expect(await stagesOf(walk, "mayor")).toEqual([]);
    const seenVersion = (await dossierOf(walk, "head", missionId)).mission.version;
    const classified = await walk.ask(
      "head",
      "mission.classify",
      withId({
        missionId,
        seenVersion,
        target: "dossier",
        confidentiality: "veryConfidential",
        reason: "آزمون",
      }),
    );
    expect(classified.ok || classified.error).toBe(true);
    expect(await stagesOf(walk, "observer")).toEqual([]);
    const { reminders } = await dossierOf(walk, "head", missionId);
    const shown = reminders.flatMap((one) => one.people.map(({ person }) => person.id));
    expect(shown).not.toContain(walk.cast.observer.id);
    expect(shown).toContain(walk.cast.employee.id);
  });

  it("R6 a report returned, filed and returned on one day gets two reminders", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("reportReturned");
    const mine = () => remindedOf(walk, "employee");
    const fix = (await dossierOf(walk, "employee", missionId)).tasks.find(
      (one) => one.kind === "correctReport",
    )?.due;
    // So long before the due day that it is shown at once.
    const value = daysBetween(days.back, fix ?? "");
    expect(
      await walk.ask(
        "administrator",
        "settings.change",
        withId({ key: "remindBeforeDays", value }),
      ),
    ).toMatchObject({ ok: true });
    clock.set(days.back);
    const [first] = await mine();
    await see(walk, "employee");
    expect(await mine()).toMatchObject([{ key: first?.key, reminder: { told: true } }]);
    await walk.mustAct("employee", "fileReport", missionId, { draft: validReport() });
    await walk.mustAct("officer", "returnReport", missionId, { reason: "کوتاه است", sheet: [] });
    const [second] = await mine();
    expect(second).toMatchObject({ task: "correctReport", read: false, reminder: { told: false } });
    expect(second?.key).not.toBe(first?.key);
    await see(walk, "employee");
    const { reminders } = await dossierOf(walk, "head", missionId);
    const told = reminders.filter((one) => one.task === "correctReport" && one.people[0]?.at);
    expect(told).toHaveLength(2);
  });

  it("R6 each gets exactly the reminders of the rule, although the store skips rows", async () => {
    const { walk, clock, working } = await open();
    const travelling = await walk.missionIn("ordered");
    const filed = await walk.missionIn("reported");
    const due = await dueOf(walk, travelling);
    for (const day of [due, working(due, 5), working(due, 15)]) {
      clock.set(day);
      const expected = new Map<string, string[]>();
      for (const missionId of [travelling, filed])
        for (const { task, people, now } of (await dossierOf(walk, "head", missionId)).reminders)
          for (const { person } of now ? people : [])
            expected.set(person.id, [...(expected.get(person.id) ?? []), `${missionId} ${task}`]);
      for (const who of Object.keys(walk.cast) as StaffKey[]) {
        const answer = await walk.ask(who, "reminder.mine", {});
        const { reminders } = (answer as { value: Output<"reminder.mine"> }).value;
        expect(reminders.map(({ mission, task }) => `${mission.id} ${task}`).toSorted()).toEqual(
          (expected.get(walk.cast[who].id) ?? []).toSorted(),
        );
      }
    }
  });

  it("R6 a notified person who may no longer see the dossier is not shown", async () => {
    const { walk, clock, working } = await open();
    const missionId = await walk.missionIn("ordered");
    const due = await dueOf(walk, missionId);
    const office = withId({ key: "reminderEscalateTo", value: 4 });
    await walk.ask("administrator", "settings.change", office);
    clock.set(working(due, 15));
    await see(walk, "observer");
    const shown = async () => {
      const { reminders } = await dossierOf(walk, "head", missionId);
      return reminders.flatMap((one) => one.people.map(({ person }) => person.id));
    };
    expect(await shown()).toContain(walk.cast.observer.id);
    await walk.mustAct("head", "classify", missionId, {
      target: "dossier",
      confidentiality: "veryConfidential",
      reason: "آزمون",
    });
    expect(await shown()).not.toContain(walk.cast.observer.id);
    expect(await shown()).toContain(walk.cast.employee.id);
  });

  it("R6 a kind can be turned off, but not what is reported to the person's office", async () => {
    const { walk, clock, working } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    clock.set(working(await dueOf(walk, missionId), 15));
    const off = { inApp: false, inSystem: false };
    await walk.ask("employee", "notice.choose", { kind: "reminder", ...off });
    expect(await stagesOf(walk, "employee")).toEqual([]);
    expect(await walk.ask("mayor", "notice.choose", { kind: "escalation", ...off })).toMatchObject({
      ok: false,
      error: { reason: "escalationStays" },
    });
    const quiet = { kind: "escalation", inApp: true, inSystem: false };
    expect(await walk.ask("mayor", "notice.choose", quiet)).toMatchObject({ ok: true });
    expect(await stagesOf(walk, "mayor")).toHaveLength(1);
    // Home shows it to them anyway.
    expect(await walk.ask("employee", "reminder.mine", {})).toMatchObject({
      value: { reminders: [{ task: "fileReport", stage: "escalated", escalated: false }] },
    });
  });

  it("R6 the dossier shows who was notified when, who has not seen it, and keeps that after filing", async () => {
    const { walk, clock, working } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    const due = await dueOf(walk, missionId);
    clock.set(due);
    await see(walk, "employee");
    await see(walk, "employee");
    clock.set(working(due, 15));
    await see(walk, "mayor");
    // Only their own notifications can be reported as seen.
    await walk.ask("colleague", "notice.tell", {
      keys: (await remindedOf(walk, "mayor")).map((one) => one.key),
    });
    const lines = async () =>
      (await dossierOf(walk, "head", missionId)).reminders.map(
        ({ stage, now, people }) =>
          `${stage}${now ? " now" : ""}: ${people
            .map(({ person, escalated, at }) =>
              [person.postEn, escalated ? "office" : "", at === "" ? "" : at.slice(0, 10)]
                .filter(Boolean)
                .join(" "),
            )
            .join(", ")}`,
      );
    expect(await lines()).toEqual([
      "before: employee",
      `due: employee ${due}`,
      "after: employee, head",
      `escalated now: mayor office ${working(due, 15)}, employee, head`,
    ]);
    await walk.mustAct("employee", "fileReport", missionId, { draft: validReport() });
    expect((await lines()).filter((one) => /^(due|escalated)/.test(one))).toEqual([
      `due: employee ${due}`,
      `escalated: mayor office ${working(due, 15)}`,
    ]);
  });
});
