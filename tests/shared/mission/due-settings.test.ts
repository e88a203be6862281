/** S2: only some settings move a due day, so that changing another one reads no mission again. */
import { describe, expect, it } from "vitest";
import { defaultCalendar } from "#shared/calendar.ts";
import { debtOf } from "#shared/mission/report/report-lock.ts";
import { dueSettings } from "#shared/mission/tasks.ts";
import { statuses } from "#shared/mission/state.ts";
import { defaultSettings, settingKeys, settingRows, type Settings } from "#shared/settings.ts";
import { days } from "../../helpers/mission-inputs.ts";
import { missionIn } from "../../helpers/missions.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const missions = statuses.filter((one) => one !== "draft").map((status) => missionIn(status));
const calendar = defaultCalendar();
const daysWith = (settings: Settings) =>
  missions.map((mission) => [
    tasksOf(mission, days.asked, { settings, calendar }),
    debtOf(mission, { settings, calendar }),
  ]);
/** Every whole number near the shipped one that the setting accepts. */
const others = (key: keyof Settings) => {
  const now = defaultSettings()[key];
  return [now + 1, now - 1, now + 10].filter(
    (value) => value !== now && settingRows[key].schema.safeParse(value).success,
  );
};

describe("settings and due days", () => {
  it.each(settingKeys.filter((key) => !dueSettings.includes(key)))("S2 %s moves no day", (key) => {
    const values = others(key);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values)
      expect(daysWith({ ...defaultSettings(), [key]: value })).toEqual(daysWith(defaultSettings()));
  });

  it("S2 a setting of the list does move one", () => {
    const moved = others("stepDueWorkingDays").map((value) =>
      daysWith({ ...defaultSettings(), stepDueWorkingDays: value }),
    );
    for (const one of moved) expect(one).not.toEqual(daysWith(defaultSettings()));
  });
});
