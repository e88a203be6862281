/** K3: the screen of the search: filters in the address, papers, saved searches, the palette, English. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { startPaperReader } from "#db/paper-reader.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
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
});
