/** R3: gifts of a dossier, the register, its file, and the ceilings, in both languages. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { owesHandOver } from "#shared/mission/gifts/gifts.ts";
import { mayDo, openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { fillField, press, setFilter } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const { gifts, reasons } = fa;
const officer = "karshenas.beynolmelal";

describe("R3 gifts in the window", () => {
  it("R3 a gift above the ceiling shows it while it is typed, and is recorded only with the reason", async () => {
    const { user, store, missionId } = await openDossier({
      as: officer,
      fits: (one) => mayDo(one, "recordGift") && one.mission.status === "reportAccepted",
      tab: "gifts",
    });
    await press(user, gifts.add);
    const dialog = await screen.findByRole("dialog", { name: gifts.add });
    await fillField(user, gifts.field.what, "قالیچهٔ ابریشمی");
    await fillField(user, gifts.field.person, "استاندار");
    await user.click(within(dialog).getByRole("combobox", { name: new RegExp(gifts.field.rank) }));
    await user.click(await screen.findByRole("option", { name: gifts.rank.ambassador }));
    await fillField(user, gifts.field.value, "۳٬۰۰۰٬۰۰۱");
    await waitFor(() => expect(dialog.textContent).toContain("بالاتر است؛ علت آن لازم است"));
    await expectAccessible();
    const save = () => user.click(within(dialog).getByRole("button", { name: gifts.save }));
    await save();
    await waitFor(() => expect(dialog.textContent).toContain(reasons.giftAboveCeiling));
    await fillField(user, gifts.field.override, "مهمان رسمی استان");
    await save();
    await waitFor(() => expect(document.body.textContent).toContain("قالیچهٔ ابریشمی"));
    const after = await store.call(windowClient, "mission.dossier", { missionId });
    expect(after.ok && after.value.mission.gifts.at(-1)).toMatchObject({
      what: "قالیچهٔ ابریشمی",
      value: { minor: 3_000_001, currency: "IRR" },
      override: "مهمان رسمی استان",
      ceiling: { version: 0, rials: 3_000_000 },
    });
  });

  it("R3 a gift to hand over has a warning, and the dialog does not offer to keep it", async () => {
    const { user, dossier } = await openDossier({
      as: officer,
      fits: (one) => mayDo(one, "handOverGift") && one.mission.gifts.some(owesHandOver),
      tab: "gifts",
    });
    const owed = dossier.mission.gifts.find(owesHandOver);
    await waitFor(() => expect(document.body.textContent).toContain("هنوز تحویل نشده است"));
    await press(user, gifts.handOverNamed.replace("{{what}}", owed?.what ?? ""));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).queryByRole("radio", { name: gifts.place.kept })).toBeNull();
    await user.click(within(dialog).getByRole("button", { name: gifts.handOver }));
    await waitFor(() => expect(dialog.textContent).toContain(reasons.attachReceipt));
    await expectAccessible();
  });

  it("R3 the register is filtered and saved as a table; in English it is complete too", async () => {
    const { user, host } = await renderApp({ as: officer, path: "/gifts?year=0", lang: "en" });
    const table = await screen.findByRole("table", { name: en.gifts.registerTitle });
    await expectAccessible();
    await setFilter(user, en.gifts.filterState, en.gifts.state.owed);
    await waitFor(() => expect(table.textContent).not.toContain("کلوچه"));
    expect(table.textContent).toMatch(/Not handed over|Hand-over is late/);
    await press(user, en.lists.saveXlsx);
    await waitFor(() => {
      const saved = host.calls.find((one) => one.name === "file.saveBytes");
      expect((saved?.input as { name: string } | undefined)?.name).toBe(
        `${en.gifts.fileName}.xlsx`,
      );
    });
    await press(user, en.lists.printPdf);
    await waitFor(() => {
      const printed = host.calls.find((one) => one.name === "sheet.print");
      expect((printed?.input as { sheet: string } | undefined)?.sheet).toContain("state=owed");
    });
  });

  it("R3 the administrator publishes new ceilings with their citation; others read them", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/settings" });
    await press(user, gifts.ceilings.publish);
    const dialog = await screen.findByRole("dialog", { name: gifts.ceilings.publish });
    const confirm = () =>
      user.click(within(dialog).getByRole("button", { name: gifts.ceilings.publish }));
    await confirm();
    await waitFor(() => expect(dialog.textContent).toContain(reasons.required));
    await fillField(user, gifts.ceilings.citation, "بخشنامهٔ ۱۲ سال ۱۴۰۵");
    await fillField(user, gifts.ceilings.effectiveFrom, "۱۴۰۵/۰۱/۰۱");
    await user.tab();
    await confirm();
    await waitFor(() => expect(document.body.textContent).toContain("بخشنامهٔ ۱۲ سال ۱۴۰۵"));
    const shown = await store.call(windowClient, "gifts.ceilings", {});
    expect(shown.ok && shown.value.tables.map((one) => one.effectiveFrom)).toEqual([
      "2026-03-21",
      "2013-03-21",
    ]);
  });
});
