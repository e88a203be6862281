/** K3: the screen of the search: filters in the address, papers, saved searches, the palette, English. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { startPaperReader } from "#db/paper-reader.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { call } from "#renderer/client.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { search, words } = fa;

describe("the search", () => {
  it("K3 a filter narrows the results and is in the address; a search is saved and run again", async () => {
    const { user, router } = await renderApp({ as: "shahrdar", path: "/search?text=شهرداری" });
    const status = await screen.findByText(/یافته/, { selector: "[role=status]" });
    const all = status.textContent;
    await user.click(screen.getByRole("button", { name: search.class }));
    await user.click(
      await screen.findByRole("menuitemradio", { name: words.confidentiality.confidential }),
    );
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ text: "شهرداری", class: "confidential" }),
    );
    await waitFor(() =>
      expect(screen.getByText(/یافته/, { selector: "[role=status]" }).textContent).not.toBe(all),
    );
    expect(screen.getAllByRole("listitem").length).toBeGreaterThan(0);

    await user.click(screen.getByRole("button", { name: search.save }));
    const dialog = await screen.findByRole("dialog", { name: search.saveTitle });
    const name = within(dialog).getByRole("textbox");
    fireEvent.change(name, { target: { value: "محرمانه‌های شهرداری" } });
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: search.saveConfirm }));
    const mine = await screen.findByRole("region", { name: search.saved });
    const chip = `${search.class}: ${words.confidentiality.confidential}`;
    const drop = fa.lists.drop.replace("{{condition}}", chip);
    await user.click(screen.getByRole("button", { name: drop, hidden: true }));
    await waitFor(() => expect(router.state.location.search).toEqual({ text: "شهرداری" }));
    await user.click(within(mine).getByRole("button", { name: "محرمانه‌های شهرداری" }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ text: "شهرداری", class: "confidential" }),
    );
    await expectAccessible(document.querySelector("main") ?? document.body);
    const forget = search.forget.replace("{{name}}", "محرمانه‌های شهرداری");
    await user.click(within(mine).getByRole("button", { name: forget }));
    await waitFor(() => expect(screen.queryByRole("region", { name: search.saved })).toBeNull());
  });

  it("K3 in English the text of a paper is found once it is read, without searching again", async () => {
    const { store } = await renderApp({
      as: "shahrdar",
      path: "/search?text=زعفران",
      lang: "en",
    });
    await screen.findByText(/^ ?The text of /);
    const before = screen.queryAllByText(en.search.kind.paper).length;
    expect(before).toBe(0);
    const reader = startPaperReader(store);
    await reader.idle();
    await reader.stop();
    await screen.findAllByText(en.search.kind.paper);
    expect(document.querySelector("mark")?.textContent).toContain("زعفران");
    expect(screen.queryByText(/^ ?The text of /)).toBeNull();
    await expectAccessible(document.querySelector("main") ?? document.body);
  });

  it("K3 finds people, agreements, contacts and commitments as well, with a tab for each kind", async () => {
    const { user, router } = await renderApp({
      as: "karshenas.beynolmelal",
      path: "/search?text=مدیر",
    });
    const people = await screen.findByRole("region", { name: search.group.people });
    await screen.findByRole("region", { name: search.group.contacts });
    await screen.findByRole("region", { name: search.group.commitments });
    const few = within(people).getAllByRole("listitem").length;
    await expectAccessible(document.querySelector("main") ?? document.body);
    await user.click(screen.getByRole("tab", { name: new RegExp(search.group.people) }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ kind: "people" }));
    await waitFor(() => {
      const all = screen.getByRole("region", { name: search.group.people });
      expect(within(all).getAllByRole("listitem").length).toBeGreaterThan(few);
    });
    expect(screen.queryByRole("region", { name: search.group.contacts })).toBeNull();
  });

  it("K3 a register that is not for the person is not searched", async () => {
    await renderApp({ as: "modir.samaneh", path: "/search?text=مدیر" });
    await screen.findByRole("region", { name: search.group.people });
    for (const register of [search.group.agreements, search.group.contacts])
      expect(screen.queryByRole("region", { name: register })).toBeNull();
  });

  it("K3 of a register the person finds what its list shows them, and no more", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/search?text=مدیر" });
    const tab = await screen.findByRole("tab", { name: new RegExp(search.group.contacts) });
    const told = await call("contacts.list", { text: "مدیر" });
    const total = told.ok ? told.value.total : 0;
    expect(total).toBeGreaterThan(0);
    expect(tab.textContent).toBe(`${search.group.contacts}${localizeDigits(String(total), "fa")}`);
  });

  it("K3 a filter of journeys leaves the registers out", async () => {
    await renderApp({ as: "karshenas.beynolmelal", path: "/search?text=مدیر&country=TR" });
    await screen.findAllByRole("listitem");
    expect(screen.queryByRole("tab")).toBeNull();
  });

  it("K3 the arrow keys choose a row, and its facts and passages are beside the list", async () => {
    const { user } = await renderApp({ as: "shahrdar", path: "/search?text=استانبول" });
    const preview = await screen.findByRole("complementary", { name: search.preview });
    const rows = () =>
      [...document.querySelectorAll<HTMLElement>("[data-opens]")].map((one) => one.textContent);
    await waitFor(() => expect(rows().length).toBeGreaterThan(1));
    const [first = "", second = ""] = rows();
    expect(preview.textContent).toContain(first);
    within(preview).getByRole("region", { name: search.passages });
    await user.click(screen.getByRole("textbox", { name: search.label }));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(second));
    expect(preview.textContent).toContain(second);
    await expectAccessible(document.querySelector("main") ?? document.body);
  });
});
