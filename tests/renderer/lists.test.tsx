/** G3: every list is opened, ordered, paged, narrowed, saved and printed from one definition, in both languages. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { readSheets } from "#renderer/table-file/read-table.ts";
import { afterThisTest } from "../helpers/after-test.ts";
import { findButton, press, setFilter, wholeTable } from "../helpers/fill.ts";
import { listCases } from "../helpers/lists.ts";
import { renderApp } from "../helpers/render.tsx";

type App = Awaited<ReturnType<typeof renderApp>>;

const inBoth = listCases.flatMap((list) => [
  { ...list, lang: "fa" as const, words: fa },
  { ...list, lang: "en" as const, words: en },
]);

describe("G3 one list mechanism", () => {
  it.each(listCases)(
    "G3 $name is ordered by each column both ways, no row twice or missing",
    async (list) => {
      const { store } = await renderApp({ as: list.as, path: "/account" });
      await list.add(store);
      const all = await list.keys(store, "");
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all).size).toBe(all.length);
      for (const sort of list.sorts) {
        const up = await list.keys(store, sort);
        expect([...up].toSorted(), sort).toEqual([...all].toSorted());
        expect(await list.keys(store, `-${sort}`), sort).toEqual(up.toReversed());
      }
    },
  );

  it.each(inBoth)(
    "G3 $name is ordered on screen by its heads, in $lang",
    async ({ lang, words, path, as, columns, hasBody }) => {
      const { user, router } = await renderApp({ as, path, lang });
      await findButton(words.lists.saveXlsx);
      const asked = (sort: string) =>
        waitFor(() => expect(router.state.location.search).toMatchObject({ sort }));
      for (const { sort, head } of columns.filter(
        (one) => one.sort !== undefined && (hasBody || one.onScreen),
      )) {
        if (hasBody) {
          const name = words.lists.sortDown.replace("{{column}}", head(lang));
          await setFilter(user, words.lists.sortBy, name);
          await asked(`-${sort}`);
        } else {
          const cell = await screen.findByRole("columnheader", { name: head(lang) });
          const before = cell.getAttribute("aria-sort");
          await user.click(within(cell).getByRole("button"));
          const turned = before === "ascending";
          await waitFor(() =>
            expect(cell.getAttribute("aria-sort")).toBe(turned ? "descending" : "ascending"),
          );
          await asked(turned ? `-${sort}` : `${sort}`);
        }
      }
    },
  );

  it.each(inBoth)(
    "G3 $name is turned page by page, and says how many pages there are, in $lang",
    async ({ lang, words, path, as, add, keys, cut, endless, hasBody, title }) => {
      afterThisTest(cut(1));
      const { user, store, router } = await renderApp({ as, path: "/account", lang });
      await add(store);
      const total = (await keys(store, "")).length;
      router.history.push(path);
      await findButton(words.lists.saveXlsx);
      if (endless) return expect(screen.queryByText(words.common.nextPage)).toBeNull();
      await press(user, words.common.nextPage);
      await waitFor(() => expect(router.state.location.search).toMatchObject({ page: 1 }));
      const pages = words.common.pageOf
        .replace("{{page}}", lang === "fa" ? "۲" : "2")
        .replace("{{pages}}", total.toLocaleString(lang === "fa" ? "fa-IR" : "en"));
      await screen.findByRole("navigation", { name: pages });
      if (hasBody) return;
      const table = await screen.findByRole("table", { name: title(lang) });
      expect(within(table).getAllByRole("row")).toHaveLength(2);
    },
  );

  it.each(inBoth.filter((list) => list.nothing !== ""))(
    "G3 $name says when nothing matches, and a click removes the conditions, in $lang",
    async ({ lang, words, nothing, as, noMatch, name }) => {
      const { user, router } = await renderApp({ as, path: nothing, lang });
      await screen.findByText(noMatch(lang));
      // The year of these lists is not a condition that can be removed.
      if (name === "budget") return expect(screen.queryByText(words.lists.clear)).toBeNull();
      await press(user, words.lists.clear);
      await waitFor(() => expect(screen.queryByText(noMatch(lang))).toBeNull());
      expect(router.state.location.pathname).toBe(nothing.split("?")[0]);
    },
  );

  it.each(inBoth)(
    "G3 $name is saved as a file with every row, and printed in its order, in $lang",
    async ({ lang, words, path, as, heads, keys, name, ownSheet }) => {
      const { user, host, store, router } = await renderApp({ as, path, lang });
      const rows = (await keys(store, "")).length;
      await press(user, words.lists.saveXlsx);
      const bytes = await savedBytes(host);
      const [sheet] = (await readSheets(new Blob([bytes]))) ?? [];
      expect(sheet?.rows[0]).toEqual([words.lists.row, ...heads("file", lang)]);
      expect(sheet?.rows).toHaveLength(rows + 1);
      await press(user, words.lists.printPdf);
      const printed = await waitFor(() => {
        const found = host.calls.find((one) => one.name === "sheet.print");
        if (!found) throw new Error("not printed yet");
        return (found.input as { sheet: string }).sheet;
      });
      if (ownSheet) return expect(printed).toMatch(/^\/print\/away\/\d{4}-\d\d-\d\d$/);
      expect(printed).toContain(`lang=${lang}`);
      router.history.push(printed);
      const paper = await waitFor(() => {
        const table = document.querySelector<HTMLElement>("article table");
        if (!table) throw new Error("no paper yet");
        return table;
      });
      const paperLang = name === "follow-up" ? "fa" : lang;
      expect(
        within(paper)
          .getAllByRole("columnheader")
          .slice(1)
          .map((one) => one.textContent),
      ).toEqual(heads("paper", paperLang));
      expect(within(paper).getAllByRole("row")).toHaveLength(rows + 1);
      await waitFor(() => expect(document.documentElement.dataset.printReady).toBe("true"));
    },
  );

  it("G3 a click on a head reverses the list's own order, a second one restores it", async () => {
    const { user, router } = await renderApp({ as: "karshenas.beynolmelal", path: "/contacts" });
    const { contacts } = fa;
    const head = await screen.findByRole("button", { name: contacts.column.name });
    const cell = () => screen.getByRole("columnheader", { name: contacts.column.name });
    await wholeTable();
    const names = () =>
      within(screen.getByRole("table"))
        .getAllByRole("rowheader")
        .map((one) => one.textContent);
    expect(cell().getAttribute("aria-sort")).toBe("ascending");
    const up = names();
    await user.click(head);
    await waitFor(() => expect(cell().getAttribute("aria-sort")).toBe("descending"));
    expect(router.state.location.search).toMatchObject({ sort: "-name" });
    await waitFor(() => expect(names()).toEqual(up.toReversed()));
    await user.click(head);
    await waitFor(() => expect(cell().getAttribute("aria-sort")).toBe("ascending"));
    expect(router.state.location.search).not.toHaveProperty("sort");
  });
});

const savedBytes = (host: App["host"]) =>
  waitFor(() => {
    const saved = host.calls.find((one) => one.name === "file.saveBytes");
    if (!saved) throw new Error("not saved yet");
    return (saved.input as { bytes: Uint8Array<ArrayBuffer> }).bytes;
  });
