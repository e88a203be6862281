/** M1–M7 in the window: the money of a dossier, tables of rates, budget lines. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { lookEverywhere, mayDo, openDossier, readDossier } from "../helpers/dossiers.tsx";
import { field, fill, findButton, press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { present } from "../helpers/present.ts";
import { renderApp } from "../helpers/render.tsx";
import { pdfBytes } from "../helpers/store.ts";
import type { WholeDossier } from "../helpers/whole-dossier.ts";

lookEverywhere();

const { money, rates, reasons } = fa;
const openMoney = (
  as: string,
  fits: (dossier: WholeDossier) => boolean,
  lang: "fa" | "en" = "fa",
) => openDossier({ as, fits, tab: "money", lang });
const again = ({ store, missionId }: Awaited<ReturnType<typeof openMoney>>) =>
  readDossier(store, missionId);
const pdf = (text: string) => new File([pdfBytes, text], "رسید.pdf", { type: "application/pdf" });

describe("the money of a dossier", () => {
  it("M2 every number explains itself, and planning again computes again", async () => {
    const app = await openMoney(
      "karshenas.beynolmelal",
      (one) => mayDo(one, "planAllowance") && one.mission.money.plan !== null,
    );
    const panel = await screen.findByRole("region", { name: money.allowance.title });
    expect(panel.textContent).toContain("نرخ نمونه");
    await app.user.click(panel.querySelector("summary") ?? panel);
    expect(panel.textContent).toContain(money.why.firstDay.replace("{{part}}", "۵۰"));
    expect(panel.textContent).toContain("شام با میزبان یا دیگری");
    await expectAccessible();
    const before = app.dossier.accounting.allowances[0]?.totals[0]?.minor ?? 0;
    await press(app.user, money.allowance.replan);
    const dialog = await screen.findByRole("dialog", { name: money.plan.title });
    const lunches = within(dialog).getAllByRole("checkbox", { name: money.component.lunch });
    await app.user.click(present(lunches[1]));
    await app.user.click(within(dialog).getByRole("button", { name: money.plan.save }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = (await again(app)).accounting.allowances[0]?.totals[0]?.minor ?? 0;
    expect(after).toBeLessThan(before);
  });

  it("M3 a private payer is asked for their name and their reason", async () => {
    const app = await openMoney("karshenas.beynolmelal", (one) => mayDo(one, "setPayers"), "en");
    const words = en.money;
    const matrix = await screen.findByRole("table", { name: words.payers.title });
    expect(within(matrix).getAllByRole("rowheader")).toHaveLength(9);
    const [edit] = within(matrix).getAllByRole("button");
    await app.user.click(present(edit));
    const dialog = await screen.findByRole("dialog");
    await app.user.click(
      within(dialog).getByRole("combobox", { name: new RegExp(words.item.visa) }),
    );
    await app.user.click(await screen.findByRole("option", { name: words.itemPayer.private }));
    const save = () =>
      app.user.click(within(dialog).getByRole("button", { name: words.payers.save }));
    await save();
    await within(dialog).findAllByText(en.reasons.privatePayerReason);
    await expectAccessible(dialog);
    await fill(
      app.user,
      await within(dialog).findByRole("textbox", { name: new RegExp(words.payers.name) }),
      "Caspian Trade",
    );
    await fill(
      app.user,
      await within(dialog).findByRole("textbox", { name: new RegExp(words.payers.reason) }),
      "It asked for the visit",
    );
    await save();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const { mission } = await again(app);
    expect(mission.money.payers.find((one) => one.payer === "private")).toMatchObject({
      item: "visa",
      name: "Caspian Trade",
    });
  });

  it("M4 Finance reserves from a line; beyond what is left it has to say why", async () => {
    const app = await openMoney("mali", (one) => mayDo(one, "reserveBudget"));
    const panel = await screen.findByRole("region", { name: money.budget.title });
    const [open] = within(panel).getAllByRole("button", {
      name: new RegExp(`${money.budget.reserve}|${money.budget.change}`),
    });
    await app.user.click(present(open));
    const dialog = await screen.findByRole("dialog", { name: money.budget.reserve });
    const amount = await field(money.budget.amount);
    await app.user.clear(amount);
    await fill(app.user, amount, "۹۹۹٬۹۹۹");
    const save = () =>
      app.user.click(within(dialog).getByRole("button", { name: money.budget.reserve }));
    await save();
    await within(dialog).findAllByText(reasons.overBudget);
    await expectAccessible(dialog);
    await fill(app.user, await field(money.budget.override), "متمم بودجه در راه است");
    await save();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const { reservation } = (await again(app)).mission.money;
    expect(reservation).toMatchObject({
      amount: { minor: 999_999_00 },
      override: "متمم بودجه در راه است",
    });
    expect((await screen.findByRole("region", { name: money.budget.title })).textContent).toContain(
      "متمم بودجه",
    );
  });

  it("M5 Finance approves, and the balance is settled with its receipt", async () => {
    const app = await openMoney("mali", (one) => mayDo(one, "approveSettlement"));
    // The balance first, and no column of zeros.
    const heads = within(await screen.findByRole("region", { name: money.settlement.title }))
      .getAllByRole("columnheader")
      .map((one) => one.textContent);
    expect(heads.slice(0, 2)).toEqual([money.member, money.account.balance]);
    expect(heads).not.toContain(money.account.refunded);
    await press(app.user, money.act.approveSettlement);
    const dialog = await screen.findByRole("dialog", { name: money.act.approveSettlement });
    await expectAccessible(dialog);
    await app.user.click(within(dialog).getByRole("button", { name: money.act.approveSettlement }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const open = (await again(app)).accounting.accounts.filter((one) => one.balance !== 0);
    expect(open.length).toBeGreaterThan(0);
    const panel = await screen.findByRole("region", { name: money.settlement.title });
    for (const account of open) {
      const [record] = await within(panel).findAllByRole("button", { name: money.balance.record });
      await app.user.click(present(record));
      const evening = await screen.findByRole("dialog");
      await fill(app.user, await field(money.documentNo), "۱۴۰۵/۷۷");
      await app.user.click(within(evening).getByRole("button", { name: money.balance.record }));
      await within(evening).findAllByText(reasons.attachReceipt);
      const input = evening.querySelector<HTMLInputElement>("input[type=file]");
      await app.user.upload(present(input), pdf(account.member));
      await within(evening).findByText("رسید.pdf");
      await app.user.click(within(evening).getByRole("button", { name: money.balance.record }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    }
    expect((await again(app)).mission.money.even).toBe(true);
    await expectAccessible();
  });

  it("M6 M7 an expense with its receipt and its rate; a mistake is at its field", async () => {
    const app = await openMoney("karshenas.beynolmelal", (one) => mayDo(one, "putExpense"), "en");
    const words = en.money;
    await press(app.user, words.expense.add);
    const dialog = await screen.findByRole("dialog", { name: words.expense.add });
    const save = () =>
      app.user.click(within(dialog).getByRole("button", { name: words.expense.save }));
    await save();
    await within(dialog).findAllByText(en.reasons.amount);
    await fill(app.user, await field(words.amount), "12.50");
    await fill(
      app.user,
      await field(words.fx.rate.replace("{{currency}}", en.words.currency.EUR)),
      "nine",
    );
    await save();
    await within(dialog).findAllByText(en.reasons.rate);
    await expectAccessible(dialog);
  });
});

describe("Finance", () => {
  const csv = (rows: string) =>
    new File([`گروه,کشورها,رده,جزء,مبلغ,ارز\n${rows}`], "نرخ.csv", { type: "text/csv" });
  const choose = async (user: Awaited<ReturnType<typeof renderApp>>["user"], file: File) => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    await user.upload(present(input), file);
  };

  it("M1 a table is imported from a spreadsheet; each mistake is named by its row", async () => {
    const { user, store } = await renderApp({ as: "mali", path: "/rates" });
    await press(user, rates.publish);
    const dialog = await screen.findByRole("dialog", { name: rates.publish });
    await choose(
      user,
      csv("نزديك,تركيه،آتلانتیس,کارشناس,اقامت,۶۰,یورو\nنزدیک,,کارشناس,غذا,سی,یورو"),
    );
    await within(dialog).findByText(/سطر ۳، ستون «مبلغ»/);
    expect(dialog.textContent).toContain(reasons.chooseCountry);
    expect(dialog.textContent).toContain(reasons.amount);
    await expectAccessible(dialog);
    await choose(
      user,
      csv("نزديك,ترکیه؛ عراق,كارشناس,اقامت,٦٠٫٥٠,یورو\nدور,,کارشناس,اقامت,90,EUR"),
    );
    await within(dialog).findByText(/ترکیه، عراق/);
    await fill(user, await field(rates.effectiveFrom), "۱۴۱۵/۰۱/۰۱");
    await fill(user, await field(rates.citation), "بخشنامهٔ ۱۲");
    await user.click(within(dialog).getByRole("button", { name: rates.publish }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const list = await store.call(windowClient, "rates.list", {});
    expect(list.ok && list.value.tables[0]).toMatchObject({
      version: 2,
      citation: "بخشنامهٔ ۱۲",
      rows: [{ amount: { minor: 6050, currency: "EUR" } }, { amount: { minor: 9000 } }],
    });
    // Not «جدول ۲ · ۱ فروردین»: a dot between two Persian digits looks like a zero.
    await screen.findByText("جدول ۲، اجرا از ۱ فروردین ۱۴۱۵");
    await expectAccessible();
  });

  it("M4 budget lines show the amounts held and by which missions, and cannot go below them", async () => {
    const { user } = await renderApp({ as: "mali", path: "/budget" });
    await screen.findByRole("heading", { level: 1, name: rates.line.title });
    const year = toPersianDigits(String(jalaliYear(new Date().toISOString().slice(0, 10))));
    const chosen = await findButton(rates.line.year);
    expect(chosen.textContent).toBe(`${rates.line.year}: ${year}`);
    const [uses] = await screen.findAllByText(rates.line.missions);
    await user.click(present(uses));
    await screen.findByRole("list", { name: rates.line.missions });
    await expectAccessible();
    const [edit] = screen.getAllByRole("button", { name: /ویرایش ردیف/ });
    await user.click(present(edit));
    const dialog = await screen.findByRole("dialog", { name: rates.line.change });
    const amount = await field(rates.line.amount);
    await user.clear(amount);
    await fill(user, amount, "1");
    await user.click(within(dialog).getByRole("button", { name: rates.line.save }));
    await within(dialog).findAllByText(reasons.belowHeld);
    await expectAccessible(dialog);
  });
});
