/** M8 in the window: the draft, the disclosure, the log, the paper and the table file. */
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Disclosure } from "#shared/contract/council.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { majorOf } from "#shared/money.ts";
import { packSheet } from "#renderer/features/council/pack-file.ts";
import { readTable } from "#renderer/table-file/read-table.ts";
import { writeXlsx } from "#renderer/table-file/write-table.ts";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

const words = fa.council;
type App = Awaited<ReturnType<typeof renderApp>>;
const logOf = async ({ store }: App) => {
  const listed = await store.call(windowClient, "council.list", {});
  if (!listed.ok) throw new Error(listed.error.reason);
  return listed.value.disclosures.flatMap((one) => (one.kind === "pack" ? [one] : []));
};
const read = async ({ store }: App, id: string): Promise<Disclosure> => {
  const found = await store.call(windowClient, "council.read", { id });
  if (!found.ok) throw new Error(found.error.reason);
  return found.value;
};

it("M8 the disclosure equals the draft; a missing number of the letter is reported at its field", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: "/council/new" });
  const from = await field(words.from);
  await app.user.clear(from);
  await fill(app.user, from, "۱۴۰۳/۰۱/۰۱");
  const table = await screen.findByRole("table", { name: words.title });
  const shown = within(table).getAllByRole("rowheader").length;
  expect(shown).toBeGreaterThan(3);
  for (const column of Object.values(words.column).slice(0, 8))
    within(table).getByRole("columnheader", { name: column });
  await expectAccessible();
  await press(app.user, words.disclose);
  const dialog = await screen.findByRole("dialog", { name: words.disclose });
  const send = () => app.user.click(within(dialog).getByRole("button", { name: words.disclose }));
  await send();
  await within(dialog).findAllByText(fa.reasons.required);
  await fill(
    app.user,
    await within(dialog).findByRole("textbox", { name: new RegExp(words.letterNo) }),
    "ش/۹۹",
  );
  await fill(
    app.user,
    await within(dialog).findByRole("textbox", { name: new RegExp(words.letterDate) }),
    "۱۴۰۵/۰۵/۰۱",
  );
  await send();
  await screen.findByRole("heading", { level: 1, name: words.recipientDefault });
  const [newest] = await logOf(app);
  expect(newest?.recipient.letterNo).toBe("ش/۹۹");
  expect(newest?.trips).toBeGreaterThanOrEqual(shown);
});

it("M8 the log says to whom and by which letter, and opens the pack; in English as well", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: "/council", lang: "en" });
  const log = await screen.findByRole("table", { name: en.council.log });
  await expectAccessible();
  await app.user.click(within(log).getByRole("link", { name: /شورای اسلامی/ }));
  await screen.findByRole("table", { name: en.council.title });
  await screen.findByRole("button", { name: en.council.printPdf });
  await expectAccessible();
  const { host } = app;
  await press(app.user, en.council.printPdf);
  await press(app.user, en.council.saveXlsx);
  await waitFor(() => {
    const asked = host.calls.map((one) => one.name);
    expect(asked).toContain("sheet.print");
    expect(asked).toContain("file.saveBytes");
  });
});

it("M8 the paper is shown without the shell, in Persian digits, with its head once and the rule of its class", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: "/" });
  const [one] = await logOf(app);
  void app.router.navigate({
    to: "/print/$",
    params: { _splat: `council/${one?.id ?? ""}` },
  });
  await screen.findByRole("heading", { level: 1, name: words.title });
  const sheet = document.querySelector("article");
  expect(sheet?.textContent).not.toMatch(/[0-9]/);
  expect(sheet?.querySelectorAll("thead")).toHaveLength(1);
  expect(sheet?.querySelectorAll("tbody tr")).toHaveLength(one?.trips ?? -1);
  expect(sheet?.textContent).toContain(
    words.classRule.replace("{{name}}", fa.words.confidentiality.normal),
  );
  expect(document.querySelector("nav")).toBeNull();
  await waitFor(() => expect(document.documentElement.dataset.printReady).toBe("true"));
  await expectAccessible(document.querySelector("main") as Element);
});

it("M8 the table file contains every row with its amounts as numbers, each currency in its own column", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: "/" });
  const [one] = await logOf(app);
  const disclosure = await read(app, one?.id ?? "");
  const sheet = packSheet("fa", disclosure);
  expect(sheet.rtl).toBe(true);
  const back = await readTable(new Blob([await writeXlsx([sheet])]));
  expect(back).toHaveLength(disclosure.rows.length + 1);
  const head = back?.[0] ?? [];
  const euros = head.indexOf(words.costIn.replace("{{currency}}", fa.words.currency.EUR));
  expect(euros).toBeGreaterThan(0);
  for (const [index, row] of disclosure.rows.entries()) {
    const sum = row.cost.amounts.find(({ currency }) => currency === "EUR");
    expect(back?.[index + 1]?.[euros]).toBe(sum ? String(majorOf(sum)) : "");
  }
});

it("M8 a disclosed dossier shows it", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: "/" });
  const [one] = await logOf(app);
  const { rows } = await read(app, one?.id ?? "");
  void app.router.navigate({
    to: "/missions/$missionId",
    params: { missionId: rows[0]?.missionId ?? "" },
    search: { tab: "summary" },
  });
  await screen.findByText(words.inDossier);
});
