/** G3: a file and a paper contain every row of a list at one moment. */
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { ok } from "#shared/result.ts";
import { call } from "#renderer/client.ts";
import { portion, readPages, type Making } from "#renderer/list/read-pages.ts";
import { press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import { must, withId } from "../helpers/store.ts";

type Store = Awaited<ReturnType<typeof renderApp>>["store"];

const addLine = async (store: Store, code: string): Promise<void> => {
  const { year } = await must(store, windowClient, "budget.list", {});
  const fields = { code, titleFa: code, year, amount: { minor: 100, currency: "EUR" } as const };
  const input = withId({ id: crypto.randomUUID(), seenVersion: 0, fields });
  await must(store, windowClient, "budget.put", input);
};
const quiet: Making = { signal: new AbortController().signal, tell: () => {} };

/** Lines by code, one in each portion; `between` happens after each answer. */
const readCodes = (between: (page: number) => Promise<void>) =>
  readPages(quiet, async (page) => {
    const answer = await call("budget.list", { page, pageSize: 1, sort: "code" });
    if (!answer.ok) return answer;
    await between(page);
    const { lines, total } = answer.value;
    return ok({ items: lines.map(({ code }) => code), total, answer: null });
  });

it("G3 a row added while a list is read neither repeats nor drops another", async () => {
  const { store } = await renderApp({ as: "mali", path: "/account" });
  for (const code of ["200", "300"]) await addLine(store, code);
  let writes = 0;
  const read = await readCodes(async (page) => {
    if (page !== 0 || writes > 0) return;
    writes += 1;
    // It is before the rows already read and moves every later row by one.
    await addLine(store, "100");
  });
  if (!read?.ok) throw new Error("not read");
  expect(read.value.items).toEqual([...read.value.items].toSorted());
  expect(new Set(read.value.items).size).toBe(read.value.items.length);
  expect(read.value.items).toEqual(expect.arrayContaining(["100", "200", "300"]));
});

it("G3 a list that changes each time it is read is refused with its reason", async () => {
  const { store } = await renderApp({ as: "mali", path: "/account" });
  let code = 500;
  const read = await readCodes(async (page) => {
    if (page === 0) await addLine(store, String((code += 1)));
  });
  expect(read).toMatchObject({ ok: false, error: { reason: "listKeepsChanging" } });
});

it("G3 a printed list has every row, at any length", async () => {
  const { store, router } = await renderApp({ as: "mali", path: "/account" });
  for (let at = 0; at <= portion; at += 1) await addLine(store, String(1000 + at));
  const { total } = await must(store, windowClient, "budget.list", {});
  expect(total).toBeGreaterThan(portion);
  router.history.push("/print/budget?lang=fa");
  await waitFor(() => {
    const paper = document.querySelector<HTMLElement>("article table");
    if (!paper) throw new Error("no paper yet");
    expect(within(paper).getAllByRole("row", { hidden: true })).toHaveLength(total + 1);
  });
  expect(document.documentElement.dataset).toMatchObject({
    printDone: String(total),
    printTotal: String(total),
  });
});

it.each([
  { lang: "fa" as const, words: fa },
  { lang: "en" as const, words: en },
])("G3 a paper in the making says how far it is, and can be stopped, in $lang", async (about) => {
  const { lang, words } = about;
  const { user, host } = await renderApp({ as: "karshenas.beynolmelal", path: "/contacts", lang });
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  host.intercept = (name) => {
    if (name === "sheet.stop") stop();
    if (name !== "sheet.print") return undefined;
    host.status.printing = { done: 500, total: 2300 };
    host.changed(["app"]);
    return stopped.then(() => ok({ path: null }));
  };
  await press(user, words.lists.printPdf);
  const [before = ""] = words.lists.making.split("{{done}}");
  await screen.findByText((text) => text.startsWith(before));
  await press(user, words.lists.stopMaking);
  await waitFor(() => expect(screen.queryByText(words.lists.stopMaking)).toBeNull());
});
