/** I3 in the window: the route on the map and as a list, in both languages. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";

lookEverywhere();

describe("I3 the route", () => {
  it.each(["fa", "en"] as const)("I3 is drawn and shown as a list (%s)", async (lang) => {
    const words = (lang === "fa" ? fa : en).programme.map;
    const cities = lang === "fa" ? ["تهران", "مونته‌سیلوانو"] : ["Tehran", "Montesilvano"];
    await openDossier({
      as: "karshenas.beynolmelal",
      lang,
      tab: "programme",
      fits: (one) => one.segments.length > 0 && one.mission.request.city === "مونته‌سیلوانو",
    });
    const panel = await screen.findByRole("region", { name: words.title });
    const picture = within(panel).getByRole("img", { name: new RegExp(cities.join(".*")) });
    // The coasts come from the app's own files, after the first render.
    await waitFor(() => expect(picture.getAttribute("data-drawn")).toBe("true"));
    const list = within(panel).getByRole("list", { name: words.legs });
    expect(within(list).getAllByRole("listitem")).toHaveLength(2);
    for (const city of cities) expect(list.textContent).toContain(city);
    expect(list.textContent).toMatch(lang === "fa" ? /[۰-۹]٬[۰-۹]{3} کیلومتر/ : /\d,\d{3} km/);
    // The segments above name the towns in the language on screen as well.
    const flight = { fa: "پرواز تهران ← مونته‌سیلوانو", en: "Flight Tehran → Montesilvano" };
    await screen.findByText(flight[lang]);
    await expectAccessible(panel);
  });
});
