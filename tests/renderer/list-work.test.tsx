/** W6: working in a list: keyboard, conditions, views, columns, chosen rows, and what it says without rows. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { refuse } from "#shared/result.ts";
import { readSheets } from "#renderer/table-file/read-table.ts";
import { fill, findButton, press, setFilter, wholeTable } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";
import { must } from "../helpers/store.ts";

beforeEach(() => localStorage.clear());

const { lists, missions, words } = fa;
const openMissions = async (path = "/missions") => {
  const app = await renderApp({ as: "shahrdar", path });
  await wholeTable();
  return app;
};
const rowsNow = () => [...document.querySelectorAll<HTMLElement>("tbody tr[tabindex]")];

describe("W6 the rows of a list", () => {
  it("W6 are walked with the arrows, Home and End; Enter opens one, a click as well", async () => {
    const { user, router } = await openMissions();
    const rows = rowsNow();
    expect(rows.filter((one) => one.tabIndex === 0)).toEqual(rows.slice(0, 1));
    rows[0]?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(document.activeElement).toBe(rows[1]);
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(rows.at(-1));
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(rows[0]);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/missions\/.+/));
    router.history.back();
    await screen.findByRole("table", { name: missions.title });
    fireEvent.click(rowsNow()[1]?.querySelector("td:last-child") as HTMLElement);
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/missions\/.+/));
  });

  it("W6 say whose turn it is and until when, as the store has it for this person", async () => {
    const { store } = await openMissions("/missions?turn=me");
    const { tasks } = await must(store, windowClient, "mission.waiting", {});
    const waiting = new Set(tasks.map(({ mission }) => mission.dossierNo));
    await waitFor(() => expect(rowsNow()).toHaveLength(waiting.size));
    for (const row of rowsNow()) expect(row.textContent).toMatch(/شما/);
  });

  it("W6 are chosen with boxes or Space; a file and a paper have these only", async () => {
    const { user, host, store, router } = await openMissions();
    rowsNow()[0]?.focus();
    await user.keyboard(" ");
    await user.click(within(rowsNow()[2] as HTMLElement).getByRole("checkbox"));
    const bar = await screen.findByRole("group", { name: lists.withChosen });
    expect(bar.textContent).toContain(missions.chosen_other.replace("{{count}}", "۲"));
    await expectPageAccessible();
    await press(user, lists.chosenXlsx);
    const bytes = await waitFor(() => {
      const saved = host.calls.find((one) => one.name === "file.saveBytes");
      if (!saved) throw new Error("not saved yet");
      return (saved.input as { bytes: Uint8Array<ArrayBuffer> }).bytes;
    });
    const [sheet] = (await readSheets(new Blob([bytes]))) ?? [];
    expect(sheet?.rows).toHaveLength(3);
    await press(user, lists.chosenPdf);
    const printed = await waitFor(() => {
      const found = host.calls.find((one) => one.name === "sheet.print");
      if (!found) throw new Error("not printed yet");
      return (found.input as { sheet: string }).sheet;
    });
    router.history.push(printed);
    await waitFor(() =>
      expect(document.querySelectorAll("article table tbody tr")).toHaveLength(2),
    );
    const all = await must(store, windowClient, "mission.list", {});
    expect(all.total).toBeGreaterThan(2);
  });
});

describe("W6 the filter line", () => {
  it("W6 a condition is a chip: set in its menu, in the address, dropped with its cross", async () => {
    const { user, router } = await openMissions();
    await setFilter(user, missions.status, words.status.archived);
    await waitFor(() => expect(router.state.location.search).toMatchObject({ status: "archived" }));
    const chip = `${missions.status}: ${words.status.archived}`;
    await findButton(chip);
    await expectPageAccessible();
    await press(user, lists.drop.replace("{{condition}}", chip));
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty("status"));
  });

  it("W6 columns are chosen and stay chosen on this computer", async () => {
    const { user, unmount } = await openMissions();
    const head = () => screen.queryByRole("columnheader", { name: missions.column.requester });
    expect(head()).toBeNull();
    await press(user, lists.columns);
    await user.click(
      await screen.findByRole("menuitemcheckbox", { name: missions.column.requester }),
    );
    await user.keyboard("{Escape}");
    await waitFor(() => expect(head()).not.toBeNull());
    unmount();
    await openMissions();
    expect(head()).not.toBeNull();
  });
});

describe("W6 the views of a list", () => {
  it("W6 have counts of the store, and narrow the list", async () => {
    const { user, store } = await openMissions();
    const { total } = await must(store, windowClient, "mission.list", { status: "approved" });
    const name = new RegExp(
      `^${missions.view.approved}\\s*${localizeDigits(String(total), "fa")}$`,
    );
    await user.click(await screen.findByRole("tab", { name }));
    await waitFor(() => expect(rowsNow()).toHaveLength(total));
    expect(screen.getByRole("tab", { name }).getAttribute("aria-selected")).toBe("true");
  });

  it("W6 a view is saved under a name, is there for this person again, and is deleted", async () => {
    const { user, router, unmount } = await openMissions("/missions?status=archived&sort=dates");
    await press(user, lists.saveView);
    const dialog = await screen.findByRole("dialog", { name: lists.saveView });
    await fill(user, within(dialog).getByRole("textbox"), "بایگانی‌ها");
    await user.click(within(dialog).getByRole("button", { name: lists.saveViewConfirm }));
    await screen.findByRole("tab", { name: "بایگانی‌ها" });
    unmount();
    const again = await openMissions();
    await again.user.click(await screen.findByRole("tab", { name: "بایگانی‌ها" }));
    await waitFor(() =>
      expect(again.router.state.location.search).toMatchObject({
        status: "archived",
        sort: "dates",
      }),
    );
    await press(again.user, lists.removeView);
    await waitFor(() => expect(screen.queryByRole("tab", { name: "بایگانی‌ها" })).toBeNull());
    expect(router.state.location.search).toMatchObject({ status: "archived" });
  });
});

describe("W6 a list without rows", () => {
  it("W6 says which condition to drop, and how many rows come then", async () => {
    const { store, user } = await renderApp({
      as: "shahrdar",
      path: "/missions?status=archived&text=ژژژژ",
    });
    const { total } = await must(store, windowClient, "mission.list", { status: "archived" });
    const without = await findButton(lists.without.replace("{{condition}}", "ژژژژ"));
    await waitFor(() => expect(without.textContent).toContain(localizeDigits(String(total), "fa")));
    await user.click(without);
    await waitFor(() => expect(rowsNow()).toHaveLength(total));
  });

  it("W6 that cannot be read keeps its old rows, says what is safe, and is read again", async () => {
    const { host, user } = await openMissions();
    const before = rowsNow().length;
    host.intercept = (name) =>
      name === "mission.list" ? refuse("internal", "internalError", { ref: "1a2b" }) : undefined;
    host.changed(["missions"]);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(lists.nothingLost);
    expect(alert.textContent).toContain("mission.list");
    expect(rowsNow()).toHaveLength(before);
    host.intercept = () => undefined;
    await press(user, lists.readAgain);
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("W6 that is slow says nothing at first, then shows bars, then a sentence and a way to stop", async () => {
    const app = await renderApp({ as: "shahrdar", path: "/account" });
    app.host.intercept = (name) => (name === "mission.list" ? new Promise(() => {}) : undefined);
    app.router.history.push("/missions");
    await screen.findByRole("heading", { level: 1, name: missions.title });
    expect(document.querySelector(".MuiSkeleton-root")).toBeNull();
    await screen.findByText(lists.stillReading, {}, { timeout: 10_000 });
    expect(document.querySelectorAll("tbody .MuiSkeleton-root").length).toBeGreaterThan(10);
    await press(app.user, lists.stopReading);
    await screen.findByText(lists.readingStopped);
    app.host.intercept = () => undefined;
    await press(app.user, lists.readAgain);
    await waitFor(() => expect(rowsNow().length).toBeGreaterThan(0));
  });

  it("W6 that was always empty says what it is for, in English too", async () => {
    await renderApp({ as: "modir.samaneh", path: "/notices", lang: "en" });
    await screen.findByRole("heading", { name: en.notices.list.emptyTitle });
    await expectPageAccessible();
  });
});
