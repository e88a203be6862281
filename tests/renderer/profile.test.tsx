/** Records of the staff in the window: the chart, duplicates, masks and recorded looks. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, findSummary, press, setFilter } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { people, profile, reasons } = fa;

const openPerson = async (as: string, name: string, lang: "fa" | "en" = "fa") => {
  const opened = await renderApp({ as, path: "/people", lang });
  await opened.user.click(await screen.findByRole("link", { name }));
  await screen.findByRole("heading", { level: 1, name });
  return opened;
};

describe("D1 the staff list in the window", () => {
  it("D1 the chart opens level by level, by keys alone", async () => {
    const { user } = await renderApp({ as: "modir.samaneh", path: "/people?view=chart" });
    const tree = await screen.findByRole("tree", { name: profile.chartTitle });
    const mayor = await within(tree).findByRole("treeitem", { name: /شهردار ساری/ });
    const head = await within(tree).findByRole("treeitem", { name: /مدیر روابط عمومی/ });
    expect(head.getAttribute("aria-expanded")).toBe("false");
    await expectAccessible();
    await user.tab();
    while (document.activeElement?.getAttribute("role") !== "treeitem") await user.tab();
    const walk = async (key: string, to: RegExp) => {
      for (let tries = 0; tries < 30; tries += 1) {
        if (to.test(document.activeElement?.textContent ?? "")) return;
        await user.keyboard(key);
      }
      throw new Error(`no way to ${to}`);
    };
    await walk("{ArrowDown}", /مدیر روابط عمومی/);
    // In Persian the key to expand is the left arrow.
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(head.getAttribute("aria-expanded")).toBe("true"));
    await within(tree).findByRole("treeitem", { name: /کارشناس امور بین‌الملل/ });
    await user.keyboard("{ArrowRight}");
    expect(head.getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(mayor);
  });

  it("D1 entries that may be one person are listed with the sign", async () => {
    await renderApp({ as: "modir.samaneh", path: "/people?view=duplicates" });
    const table = await screen.findByRole("table", { name: profile.duplicatesTitle });
    within(table).getByText(new RegExp(profile.why.nameAndFather));
    expect(within(table).getAllByRole("link")).toHaveLength(2);
    await expectAccessible();
  });

  it("D1 Human Resources edits the record, wrong numbers are shown at their field", async () => {
    const { user } = await openPerson("manabe.ensani", "کارشناس ترافیک");
    await press(user, profile.edit);
    const iban = await field(profile.field.iban);
    await fill(user, iban, "IR12");
    await fill(user, await field(profile.field.passportNo), "۱۲۳");
    await press(user, profile.save);
    const summary = await findSummary();
    expect(summary.textContent).toContain(reasons.iban);
    expect(summary.textContent).toContain(reasons.passportNo);
    expect(iban).toHaveProperty("value", "IR12");
    await expectAccessible();
    await user.clear(iban);
    await user.clear(await field(profile.field.passportNo));
    const phone = await field(profile.field.phone);
    await fill(user, phone, "۰۱۱-۳۳۳۲۲۱۱۰");
    await press(user, profile.save);
    await screen.findByText(profile.saved);
    await screen.findByText("۰۱۱۳۳۳۲۲۱۱۰");
  });

  it("D1 the unit filter and English names", async () => {
    const { user } = await renderApp({ as: "karshenas.beynolmelal", path: "/people", lang: "en" });
    await setFilter(user, en.profile.unit, /^Tourism/);
    await waitFor(() => expect(document.querySelectorAll("tbody tr").length).toBeLessThan(5));
    expect(document.querySelector("tbody")?.textContent).toContain("Tourism");
    await expectAccessible();
  });
});

describe("D4 sensitive fields in the window", () => {
  it("D4 masked until shown; the person reads who has looked", async () => {
    const { user } = await openPerson("karshenas.beynolmelal", "کارشناس ترافیک");
    await waitFor(() => expect(document.body.textContent).toContain("•••••"));
    expect(document.body.textContent).not.toMatch(/K\d{8}/);
    // Only the last digits are shown: dots first, from left to right.
    const masks = screen.getAllByText(/^•{5}[۰-۹]{2}$/);
    for (const mask of masks) expect(mask.closest("[dir=ltr]")).not.toBeNull();
    await press(user, profile.show);
    await screen.findByText(profile.shownNow);
    await waitFor(() => expect(document.body.textContent).toMatch(/K\d{8}/));
    await expectAccessible();
  });

  it("D4 looks are listed on the person's own page, in English", async () => {
    const { user } = await renderApp({ as: "karshenas.tarafik", path: "/account", lang: "en" });
    await press(user, en.profile.mine);
    await screen.findByText(en.profile.looksEmpty);
    await press(user, en.profile.show);
    await screen.findByText(en.profile.shownNow);
    await waitFor(() => expect(screen.queryByText(en.profile.looksEmpty)).toBeNull());
    await expectAccessible();
  });

  it("D4 an employee can open only their own page", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/people" });
    await screen.findByText("کارشناس ترافیک");
    expect(screen.queryByRole("link", { name: "کارشناس ترافیک" })).toBeNull();
    await screen.findByText(people.readOnly);
  });
});
