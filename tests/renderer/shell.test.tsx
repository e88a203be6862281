/** The frame around the pages: places by role, the palette, focus, language, sample, idle lock. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { shell, session } = fa;
const navigation = () => screen.findByRole("navigation", { name: shell.navigation });
const places = async () =>
  within(await navigation())
    .getAllByRole("button")
    .map((one) => one.textContent?.replace(/[۰-۹]+$/, ""));

describe("navigation", () => {
  // By groups: work, relations, records, system. What is begun anew has its own button.
  const { home } = shell;
  const archive = fa.archive.title;
  const register = [fa.agreements.title, fa.commitments.title, shell.contacts, shell.gifts];
  const [deputies, away] = [fa.deputies.title, fa.away.title];
  const [council, statistics] = [fa.council.title, fa.statistics.title];
  const missions = fa.missions.title;
  const expected = {
    "karshenas.gardeshgari": [home, missions, away, ...register, deputies],
    shahrdar: [home, missions, away, ...register, archive, statistics, council, deputies],
    "modir.samaneh": [
      home,
      away,
      shell.waitingFor,
      archive,
      fa.people.title,
      deputies,
      fa.routes.title,
      fa.calendar.title,
      shell.backups,
      fa.whole.title,
      fa.settings.title,
    ],
    nazer: [home, missions, away, ...register, archive, statistics],
  };
  for (const [username, names] of Object.entries(expected))
    it(`shows ${username} the places of the role`, async () => {
      await renderApp({ as: username, path: "/account" });
      expect(await places()).toEqual(names);
    });

  it("moves the focus to the new page's title and names the window after it", async () => {
    const { user } = await renderApp({ as: "modir.samaneh", path: "/account" });
    await user.click(within(await navigation()).getByRole("button", { name: fa.settings.title }));
    await waitFor(() => expect(document.activeElement?.id).toBe("page-title"));
    expect(document.title).toContain(document.activeElement?.textContent ?? "?");
  });

  it("reports an unknown address", async () => {
    await renderApp({ as: "nazer", path: "/nowhere" });
    expect(await screen.findByRole("heading", { name: shell.notFoundTitle })).toBeDefined();
  });

  it("begins with a link to the content", async () => {
    const { user } = await renderApp({ as: "nazer", path: "/account" });
    await navigation();
    await user.tab();
    expect(document.activeElement?.textContent).toBe(shell.skip);
    await user.keyboard("{Enter}");
    expect(document.activeElement?.id).toBe("main");
  });
});

describe("command palette", () => {
  it("finds a dossier in another spelling and opens it from the keyboard", async () => {
    const { user, router } = await renderApp({ as: "shahrdar", path: "/account" });
    await navigation();
    await user.keyboard("{Control>}{k}{/Control}");
    const dialog = await screen.findByRole("dialog", { name: shell.palette });
    await user.keyboard("استاراخان");
    await within(dialog).findAllByText(/آستاراخان/);
    await expectAccessible(dialog);
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(router.state.location.pathname).toMatch(/^\/missions\/[0-9a-f-]{36}$/),
    );
  });

  it("switches the language of everything at once and remembers it", async () => {
    const { user } = await renderApp({ as: "shahrdar", path: "/account" });
    await navigation();
    await user.keyboard("{Control>}{k}{/Control}");
    await user.keyboard("English{Enter}");
    expect(await screen.findByRole("heading", { name: en.session.accountTitle })).toBeDefined();
    expect(document.documentElement.dir).toBe("ltr");
    expect(document.documentElement.lang).toBe("en");
    expect(localStorage.getItem("safir.lang")).toBe("en");
  });
});

describe("the frame", () => {
  it("passes the accessibility check in both languages", async () => {
    const { user } = await renderApp({ as: "karshenas.beynolmelal", path: "/account" });
    await navigation();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "EN" }));
    await screen.findByRole("navigation", { name: en.shell.navigation });
    await expectAccessible();
  });

  it("F6 locks after the minutes of the setting without a touch", async () => {
    const { host } = await renderApp({ as: "shahrdar", path: "/account" });
    await navigation();
    const late = Date.now() + 11 * 60_000;
    vi.spyOn(Date, "now").mockImplementation(() => late);
    expect(await screen.findByRole("heading", { name: session.lockedTitle })).toBeDefined();
    vi.restoreAllMocks();
    expect(host.calls.map((one) => one.name)).toContain("session.lock");
  });
});
