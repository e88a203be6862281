/** The register of agreements: what is alive, what is dormant, and registering one. */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, findSummary, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

// The machine may be busy.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 90_000 });

const { agreements, reasons, words } = fa;

describe("J2 agreements", () => {
  it("J2 the register shows both sister cities with their missions, to everybody", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/agreements" });
    await screen.findByText(agreements.readOnly);
    const cards = await within(
      await screen.findByRole("list", { name: agreements.title }),
    ).findAllByRole("heading", { level: 2 });
    expect(cards).toHaveLength(2);
    expect(document.body.textContent).toMatch(/[۰-۹]+ مأموریت/);
    expect(screen.queryByRole("button", { name: agreements.registerNew })).toBeNull();
    await expectAccessible();
  });

  it("J2 International Affairs registers one; mistakes stand at their fields", async () => {
    const { user } = await renderApp({ as: "karshenas.beynolmelal", path: "/agreements" });
    await press(user, agreements.registerNew);
    await fill(user, await field(agreements.titleFa), "تفاهم‌نامهٔ دوستی با وایمار");
    await fill(user, await field(agreements.signedOn), "۱۴۰۲/۱۳/۴۰");
    await press(user, agreements.register);
    const summary = await findSummary();
    expect(summary.textContent).toContain(reasons.chooseCountry);
    expect(summary.textContent).toContain(reasons.chooseDate);
    await expectAccessible();

    await user.click(await screen.findByRole("combobox", { name: new RegExp(agreements.kind) }));
    await user.click(await screen.findByRole("option", { name: words.agreementKind.friendship }));
    await fill(user, await field(agreements.country), "آلمان");
    await user.click(await screen.findByRole("option", { name: "آلمان" }));
    await fill(user, await field(agreements.partnerCity), "وایمار");
    await user.clear(await field(agreements.signedOn));
    await fill(user, await field(agreements.signedOn), "۱۴۰۲/۰۲/۰۵");
    await press(user, agreements.register);
    const card = await screen.findByRole("region", { name: "تفاهم‌نامهٔ دوستی با وایمار" });
    await waitFor(() => expect(card.textContent).toContain(agreements.state.dormant));
    expect(card.textContent).toContain(agreements.noMissions);
  });
});
