/** S4: a role is recorded for a mission only where a setting could hide the mission from it. */
import { expect, it } from "vitest";
import { roles } from "#shared/contract/capabilities.ts";
import { clearanceOf, mayBeBarred } from "#shared/mission/confidentiality.ts";
import { defaultSettings, settingKeys, settingRows } from "#shared/settings.ts";

const lowest = () => {
  const settings = defaultSettings();
  for (const key of settingKeys)
    if (settingRows[key].unit === "class")
      settings[key] = [0, 1, 2].find((one) => settingRows[key].schema.safeParse(one).success) ?? 0;
  return settings;
};

it("S4 a role that sees a class under the lowest settings needs no row, every other one does", () => {
  for (const role of roles)
    for (const rank of [0, 1, 2])
      expect(mayBeBarred(role, rank), `${role} ${rank}`).toBe(clearanceOf([role], lowest()) < rank);
});
