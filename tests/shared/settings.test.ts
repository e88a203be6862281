/** The settings: each has a default within its own bounds, and accepts nothing outside them. */
import { describe, expect, it } from "vitest";
import {
  defaultSettings,
  leadDaysFor,
  neighbours,
  settingKeys,
  settingRows,
} from "#shared/settings.ts";
import { defaultCalendar } from "#shared/calendar.ts";
import { must, openTestStore, populate, withId } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";

describe("every setting", () => {
  it.each(settingKeys)("J2 %s: its default is allowed, a fraction and a text are not", (key) => {
    const { schema, fallback } = settingRows[key];
    expect(schema.safeParse(fallback).success).toBe(true);
    for (const value of [
      fallback + 0.5,
      -1,
      1e9,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      String(fallback),
      null,
    ])
      expect(schema.safeParse(value).success, `${value}`).toBe(false);
  });

  it.each(settingKeys)(
    "J2 %s is changed in the store within its bounds, and stays over a restart",
    async (key) => {
      const { fallback } = settingRows[key];
      const other = fallback === 0 ? 1 : fallback - 1;
      const { store, dir, clock } = openTestStore();
      const { administrator } = await populate(store);
      const change = (value: number) =>
        store.call(
          administrator.client,
          "settings.change",
          withId(onScreen(store, "settings.change", { key, value })),
        );
      const values = async (opened = store) =>
        (await must(opened, administrator.client, "settings.list", {})).values;
      expect(await values()).toEqual(defaultSettings());
      expect(await change(100_000)).toMatchObject({
        error: { code: "invalid", fields: [{ path: "value", reason: "outOfRange" }] },
      });
      expect((await change(other)).ok).toBe(true);
      store.close();
      const again = openTestStore(dir, clock).store;
      expect(await values(again)).toEqual({ ...defaultSettings(), [key]: other });
    },
  );

  it("J2 lead time: less for a neighbour, by land or by sea", () => {
    const settings = defaultSettings();
    expect(leadDaysFor("TR", settings)).toBe(settings.leadDaysNeighbour);
    expect(leadDaysFor("DE", settings)).toBe(settings.leadDaysForeign);
    expect(new Set(neighbours).size).toBe(neighbours.length);
    expect(neighbours.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(neighbours).not.toContain("IR");
  });

  it("J7 the weekend is Thursday and Friday", () => {
    expect(
      defaultCalendar().weekend.map((day) =>
        new Date(Date.UTC(2026, 10, 22 + day)).toLocaleDateString("en", {
          weekday: "long",
          timeZone: "UTC",
        }),
      ),
    ).toEqual(["Thursday", "Friday"]);
  });
});
