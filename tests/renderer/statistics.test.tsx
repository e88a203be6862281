/** K6 in the window: the numbers and their lists, in both languages; the map's links; the table file. */
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { toAsciiDigits, toPersianDigits } from "#shared/persian/digits.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { sheetsOf } from "#renderer/features/statistics/statistics-file.ts";
import { readTable } from "#renderer/table-file/read-table.ts";
import { writeXlsx } from "#renderer/table-file/write-table.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

const words = fa.statistics;
const now = jalaliYear(new Date().toISOString().slice(0, 10));
const address = `/statistics?from=${now - 5}&to=${now}&scope=requested`;
type App = Awaited<ReturnType<typeof renderApp>>;

const readAll = async ({ store }: App) => {
  const filter = { from: now - 5, to: now, scope: "requested" as const };
  const answer = await store.call(windowClient, "statistics.read", { filter });
  if (!answer.ok) throw new Error(answer.error.reason);
  return { data: answer.value, filter };
};
const number = (text: string | null) => Number(toAsciiDigits(text ?? "").replace(/\D/g, ""));
const tableOf = (by: string, measure = words.measureOf.missions) =>
  screen.findByRole("table", {
    name: words.table.replace("{{measure}}", measure).replace("{{by}}", by),
  });

it("K6 a number of the table is the length of the list it leads to, by keyboard and by mouse", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: address });
  const table = await tableOf(words.byOf.goal);
  const { data } = await readAll(app);
  const goals = data.groups.find((one) => one.by === "goal")?.rows ?? [];
  expect(goals.length).toBeGreaterThan(3);
  const [, row] = within(table).getAllByRole("row");
  const link = within(row as HTMLElement)
    .getAllByRole("link")
    .at(-1) as HTMLElement;
  const shown = number(link.textContent);
  expect(shown).toBe(goals[0]?.total.missions);
  await expectAccessible();
  link.focus();
  await app.user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: words.behindTitle });
  const list = await screen.findByRole("region", { name: fa.missions.title });
  expect(within(list).getAllByRole("row")).toHaveLength(shown + 1);
  await expectAccessible();
});

it("K6 every dimension has its table; money is shown in one currency at a time", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: address });
  await tableOf(words.byOf.goal);
  for (const by of ["country", "unit", "type", "cost", "result", "followUp"] as const) {
    await app.user.click(screen.getByRole("tab", { name: words.byOf[by] }));
    const table = await tableOf(words.byOf[by]);
    expect(within(table).getAllByRole("rowheader").length).toBeGreaterThan(0);
  }
  await app.user.click(screen.getByRole("combobox", { name: words.measure }));
  const euro = words.measureOf.estimate.replace("{{currency}}", fa.words.currency.EUR);
  await app.user.click(await screen.findByRole("option", { name: euro }));
  await tableOf(words.byOf.followUp, euro);
});

it("K6 the map leads to a country's missions and to a sister city's agreement", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: address });
  const { data } = await readAll(app);
  const map = await screen.findByRole("group", { name: words.mapLabel });
  expect(within(map).getAllByRole("link").length).toBeGreaterThan(4);
  const russia = data.groups
    .find((one) => one.by === "country")
    ?.rows.find((one) => one.value === "RU");
  const count = toPersianDigits(String(russia?.total.missions));
  await app.user.click(within(map).getByRole("link", { name: `روسیه: ${count} مأموریت` }));
  await screen.findByText(new RegExp(`${words.byOf.country}: روسیه`));
  // Back to the same years, and from the map to the agreement.
  await app.user.click(
    screen.getByRole("link", { name: fa.common.backTo.replace("{{page}}", words.title) }),
  );
  const again = await screen.findByRole("group", { name: words.mapLabel });
  const sister = within(again).getAllByRole("link", { name: /خواهرخوانده: آستاراخان/ })[0];
  await app.user.click(sister as HTMLElement);
  await screen.findByRole("heading", { level: 1, name: /آستاراخان/ });
});

it("K6 in English, with years without missions shown as empty", async () => {
  await renderApp({ as: "modir.ravabet", lang: "en", path: "/statistics?from=1380&to=1381" });
  await screen.findByRole("heading", { level: 1, name: en.statistics.title });
  await screen.findByText(en.statistics.emptyTitle);
  expect(screen.queryByRole("button", { name: en.statistics.saveXlsx })).toBeNull();
  await expectAccessible();
});

it("K6 people who see only their own missions have no statistics", async () => {
  await renderApp({ as: "karshenas.gardeshgari", path: address });
  await screen.findByText(fa.reasons.notYourRole);
  expect(screen.queryByRole("table")).toBeNull();
});

it("K6 the table file has a sheet for each dimension and the numbers of the screen", async () => {
  const app = await renderApp({ as: "modir.ravabet", path: address });
  const { data, filter } = await readAll(app);
  const sheets = sheetsOf("fa", data, filter);
  expect(sheets.map((one) => one.name)).toEqual(data.groups.map((one) => words.byOf[one.by]));
  const bytes = await writeXlsx(sheets);
  const rows = (await readTable(new Blob([bytes]))) ?? [];
  const goals = data.groups[0]?.rows ?? [];
  expect(rows.length).toBe(goals.length + 2);
  const total = filter.to - filter.from + 2;
  expect(Number(rows[1]?.[total])).toBe(goals[0]?.total.missions);
});
