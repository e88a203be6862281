/** R8: the register of agreements: health and its reasons, registering and editing one, its review. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, findSummary, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

// The machine may be busy.

const { agreements, commitments, common, reasons, words } = fa;
const astrakhan = "تفاهم‌نامهٔ خواهرخواندگی ساری و آستاراخان";

describe("J2 R8 agreements", () => {
  it("J2 R8 the register shows four partners with their health and its reasons, to everyone", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/agreements" });
    await screen.findByText(agreements.readOnly);
    const list = await screen.findByRole("list", { name: agreements.title });
    expect(await within(list).findAllByRole("heading", { level: 2 })).toHaveLength(4);
    expect(list.textContent).toContain(agreements.level.poor);
    expect(list.textContent).toContain(agreements.why.statusRests.negotiating);
    expect(list.textContent).toMatch(/[۰-۹]+ سفر از [۰-۹]+ فعالیت/);
    expect(screen.queryByRole("button", { name: agreements.registerNew })).toBeNull();
    await expectAccessible();
  });

  it("J2 R8 International Affairs registers one; mistakes are at their fields", async () => {
    const { user } = await renderApp({ as: "karshenas.beynolmelal", path: "/agreements/new" });
    await fill(user, await field(agreements.field.titleFa), "تفاهم‌نامهٔ دوستی با باکو");
    await fill(user, await field(agreements.signedOn), "۱۴۰۲/۱۳/۴۰");
    await press(user, agreements.registerNew);
    const summary = await findSummary();
    expect(summary.textContent).toContain(reasons.chooseCountry);
    expect(summary.textContent).toContain(reasons.chooseDate);

    await user.click(
      await screen.findByRole("combobox", { name: new RegExp(agreements.field.kind) }),
    );
    await user.click(await screen.findByRole("option", { name: words.agreementKind.friendship }));
    await fill(user, await field(agreements.field.country), "آذربایجان");
    await user.click(
      (await screen.findAllByRole("option", { name: /آذربایجان/ }))[0] as HTMLElement,
    );
    await fill(user, await field(agreements.field.partnerCity), "باکو");
    await user.clear(await field(agreements.signedOn));
    await fill(user, await field(agreements.signedOn), "۱۴۰۲/۰۲/۰۵");
    await press(user, agreements.rows.addClause);
    await fill(user, await field(agreements.field.no), "۱");
    await fill(user, await field(agreements.field.text), "تبادل تجربهٔ پسماند");
    await press(user, agreements.registerNew);
    await screen.findByRole("heading", { level: 1, name: "تفاهم‌نامهٔ دوستی با باکو" });
    expect(document.body.textContent).toContain("تبادل تجربهٔ پسماند");
    expect(document.body.textContent).toContain(agreements.noCommittee);
    await expectAccessible();
  });

  it("R8 one agreement: clauses with their commitments, activities, the review with its suggestion", async () => {
    const { user } = await renderApp({ as: "modir.ravabet", path: "/agreements" });
    await user.click(await screen.findByRole("link", { name: astrakhan }));
    await screen.findByRole("heading", { level: 1, name: astrakhan });
    const clauses = await screen.findByRole("region", { name: agreements.clauses });
    expect(within(clauses).getAllByRole("listitem")).toHaveLength(4);
    await waitFor(() =>
      expect(screen.getByRole("region", { name: commitments.title }).textContent).toContain(
        "تبادل برنامهٔ سالانهٔ گردشگری دو شهر",
      ),
    );
    expect(screen.getByRole("region", { name: agreements.activities }).textContent).toContain(
      "هیأت پنج‌نفره",
    );
    await expectAccessible();
    await press(user, agreements.review.act);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: agreements.review.confirm }));
    await waitFor(() => expect(dialog.textContent).toContain(reasons.required));
    await fill(user, await field(agreements.review.reason), "سفر تازه در راه است.");
    await user.click(within(dialog).getByRole("button", { name: agreements.review.confirm }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() =>
      expect(screen.getByRole("region", { name: agreements.review.title }).textContent).toContain(
        "سفر تازه در راه است.",
      ),
    );
  });

  it("R8 is edited; typed text stays after a refusal, and a clause in use stays", async () => {
    const { user } = await renderApp({ as: "karshenas.beynolmelal", path: "/agreements" });
    await user.click(await screen.findByRole("link", { name: astrakhan }));
    await press(user, common.edit);
    await screen.findByRole("heading", { level: 1, name: agreements.editTitle });
    const second = agreements.rows.clause.replace("{{number}}", "۲");
    await press(user, common.removeNamed.replace("{{name}}", second));
    await press(user, agreements.saveChanges);
    expect((await findSummary()).textContent).toContain("تعهد دارد");
    await press(user, common.undo);
    const title = await field(agreements.field.titleFa);
    await user.clear(title);
    await fill(user, title, "خواهرخواندگی ساری و آستاراخان");
    await press(user, agreements.saveChanges);
    await screen.findByRole("heading", { level: 1, name: "خواهرخواندگی ساری و آستاراخان" });
  });

  it("R8 in English", async () => {
    const { user } = await renderApp({ as: "nazer", path: "/agreements", lang: "en" });
    await user.click(
      await screen.findByRole("link", { name: "Sister-city memorandum of Sari and Astrakhan" }),
    );
    await screen.findByRole("region", { name: en.agreements.clauses });
    expect(document.body.textContent).toContain("Tourism, and making each city known in the other");
    expect(document.body.textContent).toContain("Clause 1");
    await expectAccessible();
  });
});
