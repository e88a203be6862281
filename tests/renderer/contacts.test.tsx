/** R10: the list of people met, one of them, registering, merging and splitting, in both languages. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { contactIdNamed } from "#db/contacts.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, press, setFilter } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { contacts, common, reasons } = fa;
const officer = "karshenas.beynolmelal";
const iranian = "رئیس انجمن ایرانیان آستاراخان";
const host = "شهرداری آستاراخان";

describe("R10 people met abroad", () => {
  it("R10 the list shows the people met in dossiers, marks Iranians and Sarvis, and is filtered", async () => {
    const { user } = await renderApp({ as: officer, path: "/contacts" });
    const table = await screen.findByRole("region", { name: contacts.title });
    await within(table).findByText(iranian);
    expect(table.textContent).toContain(host);
    expect(table.textContent).toContain(contacts.tie.sarvi);
    await expectAccessible();
    await setFilter(user, contacts.filterTie, contacts.tie.sarvi);
    await waitFor(() => expect(table.textContent).not.toContain(iranian));
    expect(table.textContent).toContain("پزشک ساروی");
  });

  it("R10 a person of Sari abroad is registered; a name without letters is refused at its field", async () => {
    const { user } = await renderApp({ as: officer, path: "/contacts" });
    await press(user, contacts.register);
    const dialog = await screen.findByRole("dialog");
    const confirm = () =>
      user.click(within(dialog).getByRole("button", { name: contacts.register }));
    await confirm();
    await waitFor(() => expect(dialog.textContent).toContain(reasons.required));
    await fill(user, await field(contacts.field.nameFa), "استاد دانشگاه در رم");
    await user.click(within(dialog).getByRole("radio", { name: contacts.tie.sarvi }));
    await confirm();
    await screen.findByRole("heading", { level: 1, name: /استاد دانشگاه در رم/ });
    expect(document.body.textContent).toContain(contacts.noMeetings);
  });

  it("R10 a likely pair is merged, its meetings are on one page, and it is split with a reason", async () => {
    const { user } = await renderApp({ as: officer, path: "/contacts?view=duplicates" });
    const buttons = await screen.findAllByRole("button", { name: /^یکی کردن «/ });
    await expectAccessible();
    await user.click(buttons[0] as HTMLElement);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: contacts.merge }));
    await screen.findByText(contacts.duplicatesNone);
    await user.click(screen.getByRole("tab", { name: new RegExp(`^${contacts.views.list}`) }));
    const links = await screen.findAllByRole("link", { name: "مدیر روابط خارجی" });
    const hosts = links.map((link) => link.closest("tr")?.textContent ?? "");
    await user.click(links[hosts.findIndex((text) => text.includes("آستاراخان"))] as HTMLElement);
    await press(user, contacts.separate);
    const asked = await screen.findByRole("dialog");
    await fill(user, within(asked).getByRole("textbox"), "دو همکار هم‌سمت‌اند");
    await user.click(within(asked).getByRole("button", { name: contacts.separate }));
    await waitFor(() => expect(document.body.textContent).not.toContain(contacts.mergedTitle));
  });

  it("R10 people who do not maintain the list read it, with the dossiers they may see and the promises", async () => {
    const id = contactIdNamed("مدیر روابط خارجی", host);
    await renderApp({ as: "modir.gardeshgari", path: `/contacts/${id}` });
    await screen.findByRole("heading", { level: 1, name: /مدیر روابط خارجی/ });
    expect(screen.queryByRole("button", { name: contacts.merge })).toBeNull();
    expect(document.body.textContent).toContain(contacts.held);
    expect(screen.getByRole("region", { name: contacts.promised })).toBeDefined();
    await expectAccessible();
  });

  it("R10 in English the list and a page say the same", async () => {
    await renderApp({ as: officer, path: "/contacts", lang: "en" });
    const table = await screen.findByRole("region", { name: en.contacts.title });
    await within(table).findByText("Head of the Iranian Society");
    expect(table.textContent).toContain(en.contacts.tie.iranian);
    expect(common.all).not.toBe(en.common.all);
  });
});
