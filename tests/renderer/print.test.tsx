/** The order's printed sheet: fifteen boxes, real Persian digits, and its ready signal (J5). */
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { numberToWords } from "#shared/persian/words.ts";
import { formatBoth } from "#shared/persian/jalali.ts";
import type { OrderDocument } from "#shared/mission/order/order.ts";
import { ok } from "#shared/result.ts";
import { findDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

// axe and a whole dossier in jsdom: slow on a busy machine.

const { print: words } = fa;

const openSheet = async (
  lang: "fa" | "en" = "fa",
  fits: (order: OrderDocument) => boolean = (order) => order.members.length > 1,
) => {
  const app = await renderApp({ as: "karshenas.beynolmelal", lang });
  const dossier = await findDossier(
    app,
    (one) => one.mission.order !== null && fits(one.mission.order),
  );
  const { id, order } = dossier.mission;
  if (order === null) throw new Error("no order");
  return {
    ...app,
    dossier,
    order,
    open: () =>
      act(() => app.router.navigate({ to: "/print/$", params: { _splat: `order/${id}` } })),
  };
};

describe("J5 order sheet", () => {
  it("M6 box 14 says the per diem in digits and in words, each currency separately", async () => {
    const { open, order } = await openSheet("en", ({ allowance }) => allowance.length > 0);
    await open();
    await screen.findByText(words.orderTitle);
    const text = document.querySelector("article")?.textContent ?? "";
    for (const { minor, currency } of order.allowance) {
      expect(currency).toBe("EUR");
      const cents =
        minor % 100 === 0 ? "" : `٫${toPersianDigits(String(minor % 100).padStart(2, "0"))}`;
      const whole = toPersianDigits(Math.floor(minor / 100).toLocaleString("en")).replace(",", "٬");
      expect(text).toContain(`${whole}${cents} یورو`);
      expect(text).toContain(`${numberToWords(Math.floor(minor / 100))} یورو`);
    }
  });

  it("J5 carries fifteen numbered boxes, in their order, filled from the order as issued", async () => {
    const { open, order } = await openSheet();
    await open();
    await screen.findByText(words.orderTitle);
    const numerals = [...document.querySelectorAll(".sheet-no")].map((one) => one.textContent);
    expect(numerals).toEqual(
      Array.from({ length: 15 }, (_, index) => toPersianDigits(String(index + 1))),
    );
    const text = document.querySelector("article")?.textContent ?? "";
    for (const said of [
      toPersianDigits(order.orderNo),
      toPersianDigits(order.dossierNo),
      order.municipalityFa,
      order.subject,
      order.unitFa,
      formatBoth(order.startDate, "fa"),
      formatBoth(order.endDate, "fa"),
      order.issuerFa,
      words.copy,
      ...order.members.map((one) => one.nameFa),
      ...order.approvals.map((one) => one.nameFa),
    ])
      expect(text).toContain(said);
    expect(document.querySelectorAll(".sheet-table thead")).toHaveLength(1);
    await expectAccessible(document.querySelector("main") as Element);
  });

  it("J5 writes real Persian digits, also in an English window, and is shown without the shell", async () => {
    const { open, order } = await openSheet("en");
    await open();
    await screen.findByText(words.orderTitle);
    const sheet = document.querySelector("article");
    expect(sheet?.getAttribute("dir")).toBe("rtl");
    expect(sheet?.textContent).not.toMatch(/[0-9]/);
    expect(sheet?.textContent).toContain(toPersianDigits(order.orderNo));
    expect(document.querySelector("nav")).toBeNull();
    const ticked = order.means.map((one) => fa.words.meansOfTravel[one]);
    for (const mean of ticked) screen.getByLabelText(`${mean}: ${words.chosen}`);
  });

  it("J5 reports that it is ready only when the order is drawn", async () => {
    const { open, dossier, host } = await openSheet();
    const ready = () => document.documentElement.dataset.printReady;
    const empty = { ...dossier, mission: { ...dossier.mission, order: null } };
    host.intercept = (name) => (name === "mission.dossier" ? ok(empty) : undefined);
    await open();
    await screen.findByText(words.notIssued);
    expect(ready()).toBeUndefined();
    host.intercept = () => undefined;
    host.changed(["missions"]);
    await screen.findByText(words.orderTitle);
    await waitFor(() => expect(ready()).toBe("true"));
  });

  it("J5 a member list of any length keeps its numbering", async () => {
    const { open, dossier, order, host } = await openSheet();
    const members = Array.from({ length: 40 }, (_, index) => ({
      nameFa: `عضو ${toPersianDigits(String(index + 1))}`,
      nameEn: "",
      post: "کارشناس",
      role: "member" as const,
    }));
    const long = { ...dossier, mission: { ...dossier.mission, order: { ...order, members } } };
    host.intercept = (name) => (name === "mission.dossier" ? ok(long) : undefined);
    await open();
    await screen.findByText("عضو ۴۰");
    expect(document.querySelectorAll(".sheet-table tbody tr")).toHaveLength(40);
    screen.getByText(words.orderMany.split("{{")[0]?.slice(0, 20) ?? "", { exact: false });
  });
});
