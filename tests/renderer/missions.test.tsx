/** The list of missions and the search in their text (J8). */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { markWords } from "#shared/persian/snippet.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { wholeTable } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();
const { missions, search, words } = fa;
const rows = async () => {
  const table = await wholeTable();
  return within(table).getAllByRole("row").slice(1);
};

describe("the list", () => {
  it("J3 lists the missions the person may see, with the conditions in the address", async () => {
    const { store, router } = await renderApp({ as: "shahrdar", path: "/missions" });
    const all = await store.call(windowClient, "mission.list", {});
    const total = all.ok ? all.value.total : 0;
    expect(await rows()).toHaveLength(total);
    await expectPageAccessible();

    await router.navigate({ to: "/missions", search: { status: "archived" } });
    const archived = await store.call(windowClient, "mission.list", { status: "archived" });
    await waitFor(async () =>
      expect(await rows()).toHaveLength(archived.ok ? archived.value.total : -1),
    );
    for (const row of await rows()) expect(row.textContent).toContain(words.status.archived);

    fireEvent.change(screen.getByRole("textbox", { name: missions.searchLabel }), {
      target: { value: "استاراخان" },
    });
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ status: "archived", text: "استاراخان" }),
    );
    await waitFor(async () => {
      const found = await rows();
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((row) => row.textContent?.includes("آستاراخان"))).toBe(true);
    });
  });

  it("J3 an employee sees their own; conditions that match nothing say what to do", async () => {
    const { store, router } = await renderApp({ as: "karshenas.gardeshgari", path: "/missions" });
    const own = await store.call(windowClient, "mission.list", {});
    expect(await rows()).toHaveLength(own.ok ? own.value.total : -1);
    await router.navigate({ to: "/missions", search: { text: "ژژژ" } });
    await screen.findByRole("heading", { name: missions.nothingTitle });
    fireEvent.click(screen.getByRole("button", { name: fa.lists.clear }));
    await waitFor(async () => expect((await rows()).length).toBeGreaterThan(0));
  });

  it("J3 a wrong address falls back to the whole list", async () => {
    await renderApp({ as: "shahrdar", path: "/missions?status=nonsense&page=-3" });
    expect((await rows()).length).toBeGreaterThan(0);
  });
});

describe("J8 search", () => {
  it("J8 finds a word in another spelling, marks it, and leads to its place in the dossier", async () => {
    await renderApp({ as: "shahrdar", path: "/search?text=استاراخان" });
    await screen.findByText(/^[۰-۹]+ یافته/);
    await waitFor(() => expect(document.querySelector("mark")).not.toBeNull());
    const marks = [...document.querySelectorAll("mark")].map((one) => one.textContent);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every((one) => one?.includes("آستاراخان"))).toBe(true);
    const links = screen.getAllByRole("link", { name: search.kind.archive });
    expect(links[0]?.getAttribute("href")).toContain("tab=archive");
    await expectPageAccessible();
  });

  it("J8 Arabic letters, half-spaces and digits of any script make no difference", async () => {
    const { store } = await renderApp({ as: "shahrdar", path: "/search" });
    await screen.findByRole("heading", { name: search.teachTitle });
    await expectPageAccessible();
    const count = async (text: string) => {
      const found = await store.call(windowClient, "search.find", { text });
      return found.ok ? found.value.hits.length : -1;
    };
    expect(await count("گردشگری")).toBeGreaterThan(0);
    expect(await count("گردشگري")).toBe(await count("گردشگری"));
    expect(await count("تفاهم نامه")).toBe(await count("تفاهم‌نامه"));
    fireEvent.change(screen.getByRole("textbox", { name: search.label }), {
      target: { value: "گردشگري" },
    });
    await waitFor(() => expect(document.querySelector("mark")?.textContent).toContain("گردشگری"));
  });

  it("J8 an empty result says what to try", async () => {
    await renderApp({ as: "shahrdar", path: "/search?text=ژژژژ" });
    await screen.findByRole("heading", { name: search.noneTitle.replace("{{text}}", "ژژژژ") });
  });

  it.each([
    ["آستاراخان و باکو", "استاراخان", ["آستاراخان"]],
    ["نشست هم‌اندیشی", "هم اندیشی", ["هم‌اندیشی"]],
    ["تفاهم نامه تازه", "تفاهم‌نامه", ["تفاهم", "نامه"]],
    ["پرونده ۱۴۰۵/۷", "1405", ["۱۴۰۵/۷"]],
    ["هیچ", "چیز", []],
  ])("J8 marks in «%s» what «%s» found", (text, query, expected) => {
    expect(
      markWords(text, query).flatMap(({ text: piece, found }) => (found ? [piece] : [])),
    ).toEqual(expected);
  });
});
