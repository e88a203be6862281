/** The frame around the pages: places by role, the palette, focus, language, sample, idle lock. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { actionUi, hiddenBy } from "#renderer/features/mission/action-ui.ts";
import { call, type QueryName } from "#renderer/client.ts";
import type { Input, Output } from "#shared/contract/table.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { shell, session } = fa;
const answerOf = async <N extends QueryName>(name: N, input: Input<N>): Promise<Output<N>> => {
  const answer = await call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.reason}`);
  return answer.value;
};
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
      expect(router.state.location.pathname).toMatch(/^\/missions\/[0-9a-f-]{36}/),
    );
  });

  const openPalette = async (user: Awaited<ReturnType<typeof renderApp>>["user"]) => {
    await screen.findByRole("navigation");
    await user.keyboard("{Control>}{k}{/Control}");
    return within(await screen.findByRole("dialog"));
  };
  const groupsOf = (palette: Pick<typeof screen, "getAllByRole">) =>
    palette
      .getAllByRole("group")
      .map((one) => one.getAttribute("aria-labelledby"))
      .flatMap((id) => (id === null ? [] : [document.getElementById(id)?.textContent]));

  it("W6 the first row is the most urgent task of the name, and it leads to its act", async () => {
    const { user, router } = await renderApp({ as: "shahrdar", path: "/account" });
    const { tasks } = await answerOf("mission.waiting", {});
    const first = tasks.find((one) => one.kind === "decide");
    const palette = await openPalette(user);
    await user.keyboard(fa.home.act.decide);
    await waitFor(() => expect(groupsOf(palette)[0]).toBe(shell.paletteTasks));
    expect(palette.getAllByRole("option")[0]?.textContent).toContain(first?.mission.subject);
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/missions/${first?.mission.id}/decide`),
    );
  });

  it("W6 people, agreements, contacts and commitments are found, in English too", async () => {
    const { user } = await renderApp({
      as: "karshenas.beynolmelal",
      path: "/account",
      lang: "en",
    });
    await screen.findByRole("navigation", { name: en.shell.navigation });
    const ask = { from: "1950-01-01", to: "2200-01-01" };
    const { people } = await answerOf("people.list", { activeOnly: true });
    const { agreements } = await answerOf("agreements.choices", {});
    const contacts = (await answerOf("contacts.list", {})).items;
    const commitments = (await answerOf("commitments.followUp", ask)).items;
    const words = {
      palettePeople: people[0]?.nameFa,
      paletteAgreements: agreements[0]?.titleFa,
      paletteContacts: contacts[0]?.fields.nameFa,
      paletteCommitments: commitments[0]?.commitment.text,
    } as const;
    const palette = await openPalette(user);
    const field = palette.getByRole("combobox");
    for (const [group, text] of Object.entries(words)) {
      expect(text).toBeTruthy();
      await user.clear(field);
      await user.paste(text ?? "");
      await waitFor(() =>
        expect(groupsOf(palette)).toContain(en.shell[group as keyof typeof words]),
      );
    }
    await expectAccessible();
  });

  it("W6 a sign narrows to one kind, and Ctrl+Enter searches in all texts", async () => {
    const { user, router } = await renderApp({ as: "shahrdar", path: "/account" });
    const palette = await openPalette(user);
    const field = palette.getByRole("combobox");
    for (const [sign, group] of [
      [">", shell.paletteTasks],
      ["/", shell.paletteGo],
      ["@", shell.palettePeople],
      ["#", shell.paletteAgreements],
    ] as const) {
      await user.clear(field);
      await user.paste(sign);
      await waitFor(() => expect(groupsOf(palette)[0]).toBe(group));
    }
    await user.clear(field);
    await user.paste("#باکو");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/search"));
    expect(router.state.location.search).toEqual({ text: "باکو" });
  });

  /** A dossier with an act in its bar that is refused. */
  const firstRefused = async (ids: readonly string[]): Promise<string> => {
    for (const missionId of ids) {
      const { actions } = await answerOf("mission.dossier", { missionId });
      const found = actions.some((one) => {
        const { button: bar } = actionUi[one.action];
        return bar && !one.allowed && !hiddenBy(bar, one.refused.reason);
      });
      if (found) return missionId;
    }
    throw new Error("no dossier with a refused act");
  };

  it("W6 a refused act of the open dossier is listed with its reason", async () => {
    const { user, router } = await renderApp({ as: "karshenas.beynolmelal", path: "/account" });
    const { missions } = await answerOf("mission.list", { pageSize: 100 });
    const missionId = await firstRefused(missions.map((one) => one.id));
    await router.navigate({ to: "/missions/$missionId", params: { missionId } });
    const palette = await openPalette(user);
    await user.paste(">");
    const group = await palette.findByRole("group", { name: shell.paletteHere });
    const refused = within(group)
      .getAllByRole("option")
      .filter((one) => one.getAttribute("aria-disabled") === "true");
    expect(refused.map((one) => one.textContent)).not.toEqual([]);
    await user.click(refused[0] ?? group);
    expect(screen.queryByRole("dialog")).not.toBeNull();
    await expectAccessible(screen.getByRole("dialog"));
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
