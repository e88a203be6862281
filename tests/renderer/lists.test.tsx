/** G3: every list is ordered by its heads, printed and saved from one definition, in both languages. */
import { defaultParseSearch } from "@tanstack/react-router";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { sortIn } from "#shared/contract/list.ts";
import { agreementList } from "#renderer/features/agreements/agreement-list.tsx";
import { archiveList } from "#renderer/features/archive/archive-list.tsx";
import { awayList } from "#renderer/features/away/away-list.tsx";
import { budgetList } from "#renderer/features/budget/budget-list.tsx";
import { followUpList } from "#renderer/features/commitments/follow-up-list.tsx";
import { contactList } from "#renderer/features/contacts/contact-list.tsx";
import { giftList } from "#renderer/features/gifts/gift-list.tsx";
import { missionList } from "#renderer/features/missions/mission-list.tsx";
import { noticeList } from "#renderer/features/notices/notice-list.tsx";
import { peopleList } from "#renderer/features/people/people-list.tsx";
import { searchList } from "#renderer/features/search/search-list.tsx";
import type { QueryName } from "#renderer/client.ts";
import type { Lang } from "#renderer/i18n.ts";
import type { List, ListSearch } from "#renderer/list/define-list.ts";
import { listWords } from "#renderer/list/list-words.ts";
import { readSheets } from "#renderer/table-file/read-table.ts";
import { press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import { must, withId } from "../helpers/store.ts";

const officer = "karshenas.beynolmelal";

interface Case {
  name: string;
  path: string;
  as: string;
  heads: (of: "file" | "paper", lang: Lang) => string[];
  sorts: readonly string[];
  /** Printed as a sheet that is no list. */
  ownSheet: boolean;
  /** Rows that the sample lacks. */
  add: (store: App["store"]) => Promise<void>;
  /** Keys of every row in this order, read page by page. */
  keys: (store: App["store"], sort: string) => Promise<string[]>;
}
type App = Awaited<ReturnType<typeof renderApp>>;

/** `path` asks for everything the sample has. */
const caseOf = <N extends QueryName, Item, Search extends ListSearch, K extends string>(
  list: List<N, Item, Search, K>,
  path: string,
  as = officer,
  add: Case["add"] = async () => {},
): Case => ({
  name: list.name,
  path,
  as,
  add,
  heads: (of, lang) => list.columns.filter((one) => one[of]).map(({ head }) => head(lang)),
  sorts: list.sorts,
  ownSheet: typeof list.paper === "function",
  keys: async (store, sort) => {
    const { today } = await must(store, windowClient, "facts.forForms", {});
    const search = list.search(defaultParseSearch(path.split("?")[1] ?? ""));
    const keys: string[] = [];
    for (let page = 0; ; page += 1) {
      const ask = { page, pageSize: 3, sort: sortIn(list.sorts, sort) };
      const answer = await must(
        store,
        windowClient,
        list.query,
        list.input(search, ask, listWords("fa", null, today)),
      );
      const { items, total } = list.rows(answer);
      keys.push(...items.map(list.keyOf));
      if (keys.length >= total || items.length === 0) return keys;
    }
  },
});

const addLine: Case["add"] = async (store) => {
  const { year } = await must(store, windowClient, "budget.list", {});
  const amount = { minor: 100_000, currency: "EUR" } as const;
  const fields = { code: "900", titleFa: "پذیرایی", year, amount };
  await must(
    store,
    windowClient,
    "budget.put",
    withId({ id: crypto.randomUUID(), seenVersion: 0, fields }),
  );
};

const cases: Case[] = [
  caseOf(contactList, "/contacts"),
  caseOf(giftList, "/gifts?year=0"),
  caseOf(followUpList, "/commitments"),
  caseOf(missionList, "/missions", "modir.ravabet"),
  caseOf(archiveList, "/archive", "bayegan"),
  caseOf(peopleList, "/people", "manabe.ensani"),
  caseOf(agreementList, "/agreements"),
  caseOf(noticeList, "/notices"),
  caseOf(awayList, "/away?view=list&zoom=quarter", "manabe.ensani"),
  caseOf(searchList, "/search?text=آستاراخان", "shahrdar"),
  caseOf(budgetList, "/budget", "mali", addLine),
];

describe("G3 one list mechanism", () => {
  it.each(cases)(
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

  it.each(
    cases.flatMap((list) => [
      { ...list, lang: "fa" as const },
      { ...list, lang: "en" as const },
    ]),
  )(
    "G3 $name is saved as a file with every row, and printed in its order, in $lang",
    async ({ lang, path, as, heads, keys, name, ownSheet }) => {
      const words = lang === "fa" ? fa : en;
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

  it("G3 a click on a head orders the list, a second one turns it, a third brings its own order back", async () => {
    const { user, router } = await renderApp({ as: officer, path: "/contacts" });
    const { contacts } = fa;
    const head = await screen.findByRole("button", { name: contacts.column.name });
    const cell = () => screen.getByRole("columnheader", { name: contacts.column.name });
    const names = () =>
      within(screen.getByRole("table"))
        .getAllByRole("rowheader")
        .map((one) => one.textContent);
    await user.click(head);
    await waitFor(() => expect(cell().getAttribute("aria-sort")).toBe("ascending"));
    expect(router.state.location.search).toMatchObject({ sort: "name" });
    const up = names();
    await user.click(head);
    await waitFor(() => expect(cell().getAttribute("aria-sort")).toBe("descending"));
    await waitFor(() => expect(names()).toEqual(up.toReversed()));
    await user.click(head);
    await waitFor(() => expect(cell().getAttribute("aria-sort")).toBeNull());
    expect(router.state.location.search).not.toHaveProperty("sort");
  });

  it("G3 a filter with no match says so and is taken off with one click", async () => {
    const { user } = await renderApp({ as: officer, path: "/contacts?text=zzzz" });
    await screen.findByText(fa.contacts.noMatchTitle);
    await press(user, fa.lists.clear);
    expect((await screen.findAllByRole("rowheader")).length).toBeGreaterThan(1);
  });
});

const savedBytes = (host: App["host"]) =>
  waitFor(() => {
    const saved = host.calls.find((one) => one.name === "file.saveBytes");
    if (!saved) throw new Error("not saved yet");
    return (saved.input as { bytes: Uint8Array<ArrayBuffer> }).bytes;
  });
