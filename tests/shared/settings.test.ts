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

  it("J2 each is changed in the store within its bounds, and all stay over a restart", async () => {
    const { store, dir, clock } = openTestStore();
    const { client } = (await populate(store)).administrator;
    const change = (key: (typeof settingKeys)[number], value: number) =>
      store.call(
        client,
        "settings.change",
        withId(onScreen(store, "settings.change", { key, value })),
      );
    const valuesIn = async (opened: typeof store) =>
      (await must(opened, client, "settings.list", {})).values;
    const expected = defaultSettings();
    expect(await valuesIn(store)).toEqual(expected);
    for (const key of settingKeys) {
      const { fallback } = settingRows[key];
      expect(await change(key, 100_000), key).toMatchObject({
        error: { code: "invalid", fields: [{ path: "value", reason: "outOfRange" }] },
      });
      expected[key] = fallback === 0 ? 1 : fallback - 1;
      expect((await change(key, expected[key])).ok, key).toBe(true);
      // No other one has moved with it.
      expect(await valuesIn(store), key).toEqual(expected);
    }
    store.close();
    expect(await valuesIn(openTestStore(dir, clock).store)).toEqual(expected);
  });

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
