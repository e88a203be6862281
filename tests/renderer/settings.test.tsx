/** The settings: everyone reads them, the administrator changes them within their bounds. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

// The machine may be busy.

const { settings, words, reasons, common } = fa;
const row = async (name: string) => screen.findByRole("row", { name: new RegExp(name) });

describe("J1 settings", () => {
  it("J1 settings are read-only for an employee, and say why", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/settings" });
    await screen.findByText(settings.readOnly);
    const lead = await row(words.settingKey.leadDaysForeign);
    expect(lead.textContent).toContain("۴۵ روز");
    expect(lead.textContent).toContain(words.settingSource.systemDefault);
    expect(screen.queryByRole("button", { name: new RegExp(common.edit) })).toBeNull();
    await expectAccessible();
  });

  it("J1 a setting outside its bounds is refused at its field, within them it is saved", async () => {
    const { user, store } = await renderApp({
      as: "modir.samaneh",
      path: "/settings",
      status: { dir: "/srv/safir", sample: true },
    });
    const name = words.settingKey.minRecommendations;
    await user.click(within(await row(name)).getByRole("button"));
    const field = await screen.findByRole("textbox", { name });
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, "۴۰");
    await user.click(screen.getByRole("button", { name: common.save }));
    expect((await screen.findByText(new RegExp(reasons.outOfRange))).id).toBe(
      field.getAttribute("aria-describedby")?.split(" ").at(-1),
    );
    await user.clear(field);
    await user.type(field, "دو");
    await user.click(screen.getByRole("button", { name: common.save }));
    await screen.findByText(new RegExp(reasons.wholeNumber));
    await expectAccessible();

    await user.clear(field);
    await user.type(field, "٢{Enter}");
    await waitFor(async () => expect((await row(name)).textContent).toContain("۲ مورد"));
    expect((await row(name)).textContent).toContain(settings.changedHere);
    const kept = await store.call(windowClient, "settings.list", {});
    expect(kept.ok && kept.value.values.minRecommendations).toBe(2);
    screen.getByText("/srv/safir");
  });
});
