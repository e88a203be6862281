/** R6 in the window, in both languages: the bell, home, the dossier, the choice and the setting. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

describe("R6 reminders in the window", () => {
  it.each(["fa", "en"] as const)(
    "R6 the mayor is notified of a report that is very late: home, bell, dossier (%s)",
    async (lang) => {
      const words = lang === "fa" ? fa : en;
      const { user, store, router } = await renderApp({ as: "shahrdar", path: "/", lang });
      const panel = (
        await screen.findByRole("heading", { name: words.reminders.home })
      ).closest<HTMLElement>("section");
      expect(panel?.textContent).toMatch(lang === "fa" ? /به دفتر شما گزارش می‌شود/ : /your office/);
      await expectAccessible(panel ?? undefined);
      const mine = await store.call(windowClient, "reminder.mine", {});
      const missionId =
        (mine.ok ? mine.value.reminders : []).find(
          (one) => one.escalated && one.task === "fileReport",
        )?.mission.id ?? "";
      // The reminders shown are recorded, once.
      await waitFor(async () => {
        const list = await store.call(windowClient, "notice.list", {});
        const told = (list.ok ? list.value.notices : []).filter((one) => one.reminder !== null);
        expect(told.length).toBeGreaterThan(0);
        expect(told.every((one) => one.reminder?.told)).toBe(true);
      });
      await press(user, words.notices.title);
      const dialog = await screen.findByRole("dialog", { name: words.notices.title });
      expect(dialog.textContent).toMatch(lang === "fa" ? /به دفتر شما/ : /your office/);
      await user.keyboard("{Escape}");
      await router.navigate({ to: "/missions/$missionId", params: { missionId } });
      const table = await screen.findByRole("table", { name: words.reminders.dossier });
      const last = within(table).getAllByRole("row").at(-1);
      expect(last?.textContent).toContain(words.reminders.stage.escalated);
      expect(last?.textContent).toContain(words.reminders.office);
      await expectAccessible(table);
    },
  );

  it("R6 what is reported to the person's office stays on; other kinds are chosen", async () => {
    await renderApp({ as: "shahrdar", path: "/account" });
    const { notices } = fa;
    const box = await screen.findByRole("checkbox", {
      name: `${notices.kind.escalation}: ${notices.column.inApp}`,
    });
    expect(box).toHaveProperty("disabled", true);
    expect(box).toHaveProperty("checked", true);
    screen.getByRole("checkbox", { name: `${notices.kind.reminder}: ${notices.column.inApp}` });
    // Delays reported to an office, and changes of accounts.
    expect(screen.getAllByText(notices.alwaysTold)).toHaveLength(2);
    await expectAccessible();
  });

  it("R6 the administrator chooses the office by its name", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/settings" });
    const name = fa.words.settingKey.reminderEscalateTo;
    await press(user, fa.settings.changeNamed.replace("{{name}}", name));
    await user.click(await screen.findByRole("combobox", { name }));
    await user.click(await screen.findByRole("option", { name: fa.words.role.deputyMayor }));
    await press(user, fa.common.save);
    await waitFor(async () => {
      const list = await store.call(windowClient, "settings.list", {});
      expect(list.ok && list.value.values.reminderEscalateTo).toBe(1);
    });
  });
});
