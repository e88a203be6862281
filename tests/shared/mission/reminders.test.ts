/** R6: which reminders are reached on a day, and who is notified of each. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultCalendar } from "#shared/calendar.ts";
import { addDays } from "#shared/persian/days.ts";
import { addWorkingDays } from "#shared/persian/working-days.ts";
import {
  isReminded,
  lastStages,
  remindedTasks,
  reminderKey,
  reminderStages,
  remindersOf,
  stageDays,
  stagesReached,
  type ReminderFacts,
} from "#shared/mission/reminders.ts";
import { statuses, travellers, type Status } from "#shared/mission/state.ts";
import { defaultSettings, settingRows, type Settings } from "#shared/settings.ts";
import { days } from "../../helpers/mission-inputs.ts";
import { missionIn } from "../../helpers/missions.ts";
import { staff } from "../../helpers/staff.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const calendar = defaultCalendar();
const shipped = defaultSettings();
const due = "2027-03-01";
const people = Object.values(staff);
const factsOn = (today: string, settings: Settings = shipped): ReminderFacts => ({
  today,
  settings,
  calendar,
  isAble: () => true,
  holdersOf: (role) => people.filter((one) => one.roles.includes(role)).map((one) => one.id),
});
const bounded = (key: keyof Settings) => {
  const { minValue, maxValue } = settingRows[key].schema as unknown as {
    minValue: number;
    maxValue: number;
  };
  return fc.integer({ min: minValue, max: maxValue });
};
const settings = fc
  .record({
    remindBeforeDays: bounded("remindBeforeDays"),
    remindAfterDays: bounded("remindAfterDays"),
    reminderEscalateDays: bounded("reminderEscalateDays"),
    reminderEscalateTo: bounded("reminderEscalateTo"),
  })
  .map((own) => ({ ...shipped, ...own }));
const shift = fc.integer({ min: -60, max: 250 });
const kind = fc.constantFrom(...remindedTasks);
const reported: Status[] = ["ordered", "reportReturned", "reported", "reportAccepted", "archived"];

describe("R6 the stages", () => {
  it("R6 are −5, 0, +5 and +15 by default: working days for the report, days for the others", () => {
    const time = { settings: shipped, calendar };
    expect(stageDays("reviewReport", due, time)).toEqual({
      before: "2027-02-24",
      due,
      after: "2027-03-06",
      escalated: "2027-03-16",
    });
    const working = stageDays("fileReport", due, time);
    expect(working).toEqual({
      before: addWorkingDays(due, -5, calendar),
      due,
      after: addWorkingDays(due, 5, calendar),
      escalated: addWorkingDays(due, 15, calendar),
    });
    expect(working.escalated > "2027-03-16").toBe(true);
  });

  it("R6 once reached stay reached, in order, with any settings", () => {
    fc.assert(
      fc.property(kind, settings, shift, shift, (task, own, one, other) => {
        const time = { settings: own, calendar };
        const at = (offset: number) =>
          stagesReached({ kind: task, since: "2027-01-01", due }, addDays(due, offset), time);
        const [early, late] = [at(Math.min(one, other)), at(Math.max(one, other))];
        expect(late.slice(0, early.length)).toEqual(early);
        expect(late.map(({ stage }) => stage)).toEqual(reminderStages.slice(0, late.length));
        expect(late.map(({ on }) => on)).toEqual(late.map(({ on }) => on).toSorted());
      }),
    );
  });

  it("R6 none comes before the task exists", () => {
    const task = { kind: "fileReport", since: due, due } as const;
    const time = { settings: shipped, calendar };
    expect(stagesReached(task, addDays(due, -1), time)).toEqual([]);
    expect(stagesReached(task, due, time).map((one) => one.on)).toEqual([due, due]);
  });
});

describe("R6 who is notified", () => {
  const remindersIn = (status: Status, today: string, own: Settings = shipped) => {
    const mission = missionIn(status);
    const tasks = tasksOf(mission, days.back, { settings: own, calendar });
    return { mission, reminders: remindersOf(mission, tasks, factsOn(today, own)) };
  };

  it("R6 first the person who has to do it, then the head of the unit, finally the mayor's office", () => {
    const of = (stage: string) =>
      remindersIn("ordered", "2027-06-01").reminders.find(
        (one) => one.stage === stage && one.task === "fileReport",
      )?.told;
    const me = { personId: staff.employee.id, escalated: false };
    const head = { personId: staff.head.id, escalated: false };
    expect(of("before")).toEqual([me]);
    expect(of("due")).toEqual([me]);
    expect(of("after")).toEqual([me, head]);
    expect(of("escalated")).toEqual([me, { personId: staff.mayor.id, escalated: true }, head]);
  });

  it("R6 the office is that of the setting; a holder on the journey is notified only as a traveller", () => {
    const own = { ...shipped, reminderEscalateTo: 2 };
    const told = remindersIn("reported", "2027-06-01", own).reminders.findLast(
      (one) => one.task === "reviewReport",
    )?.told;
    // The head has to review it: with this setting nobody is above the head.
    expect(told?.every((one) => !one.escalated)).toBe(true);
  });

  it("R6 at most once for each stage and person, on any days; none after filing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reported),
        settings,
        fc.array(shift, { minLength: 1, maxLength: 6 }),
        (status, own, offsets) => {
          const keys = new Map<string, Set<string>>();
          for (const offset of offsets.toSorted((a, b) => a - b)) {
            const { mission, reminders } = remindersIn(status, addDays(due, offset), own);
            for (const one of lastStages(reminders)) {
              const ids = one.told.map(({ personId }) => personId);
              expect(new Set(ids).size).toBe(ids.length);
              const key = reminderKey(mission.id, one);
              keys.set(key, new Set([...(keys.get(key) ?? []), ...ids]));
            }
            const tasks = lastStages(reminders).map((one) => one.task);
            expect(new Set(tasks).size).toBe(tasks.length);
            if (status !== "ordered") expect(tasks).not.toContain("fileReport");
            if (status !== "reportReturned") expect(tasks).not.toContain("correctReport");
            if (status !== "reported") expect(tasks).not.toContain("reviewReport");
          }
          expect(keys.size).toBeLessThanOrEqual(remindedTasks.length * reminderStages.length);
        },
      ),
    );
  });

  it("R6 a reviewer who travelled does not review", () => {
    const { mission, reminders } = remindersIn("reported", "2027-06-01");
    const away = travellers(mission);
    for (const one of reminders.filter((each) => each.task === "reviewReport"))
      expect(one.told.some(({ personId }) => away.has(personId))).toBe(false);
  });

  it("R6 other tasks have notifications by their urgency and no stages", () => {
    for (const status of statuses.filter((one) => one !== "draft" && !reported.includes(one))) {
      const { reminders } = remindersIn(status, "2028-01-01");
      expect(reminders.every((one) => isReminded(one.task))).toBe(true);
    }
  });
});
