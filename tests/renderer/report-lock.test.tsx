/** R5 in the window: the lock is seen before the form is filled; the mayor waives it with a reason. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { mainPart, openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const words = fa.reportLock;

describe("R5 the lock", () => {
  it("R5 is on the home page and above the empty request, with what to do", async () => {
    const { router } = await renderApp({ as: "khabarnegar", path: "/" });
    const home = await screen.findByRole("note", { name: words.homeTitle });
    expect(home.textContent).toContain("گفت‌وگوی رسانه‌های شهری کاسپین");
    await expectAccessible(mainPart());
    await router.navigate({ to: "/request/$draftId", params: { draftId: crypto.randomUUID() } });
    const form = await screen.findByRole("note", { name: words.title });
    expect(form.textContent).toContain(words.draft);
    expect(within(form).getByRole("link", { name: words.write }).getAttribute("href")).toMatch(
      /\/missions\/[\w-]+\/report$/,
    );
    await expectAccessible(mainPart());
  });

  it("R5 a rejected report says that only the mayor can lift the lock; in English", async () => {
    await renderApp({ as: "modir.sarmaye", path: "/", lang: "en" });
    const note = await screen.findByRole("note", { name: en.reportLock.homeTitle });
    expect(note.textContent).toContain(en.reportLock.toDo.rejected);
    await expectAccessible(mainPart());
  });

  it("R5 the mayor gives a waiver with a reason, and it is shown in the dossier", async () => {
    const { user } = await openDossier({
      as: "shahrdar",
      fits: (one) => one.lock?.kind === "rejected",
    });
    const act = fa.dossier.act.waiveLock;
    await press(user, act);
    const dialog = await screen.findByRole("dialog");
    await fill(user, await field(fa.common.signPassword), samplePassword);
    const confirm = within(dialog).getByRole("button", { name: words.waive });
    await user.click(confirm);
    await within(dialog).findAllByText(fa.reasons.reasonNeeded);
    await expectAccessible(dialog);
    await fill(user, await field(fa.common.reasonLabel), "نمایندهٔ شهر در نشست مهرماه است");
    await user.click(confirm);
    await waitFor(() => expect(screen.queryByRole("dialog")?.textContent ?? "gone").toBe("gone"));
    await screen.findByText(/مجاز است — نمایندهٔ شهر در نشست مهرماه است/);
  });
});
