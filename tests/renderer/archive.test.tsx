/** J8 K1: the archivist writes the record, the dossier is frozen; classes, periods and disposal lists. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, findSummary, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

beforeAll(() => {
  URL.createObjectURL ??= () => "blob:test";
  URL.revokeObjectURL ??= () => {};
});

const { archive, reasons, words } = fa;
type User = Awaited<ReturnType<typeof renderApp>>["user"];
const choose = async (user: User, label: string, option: string) => {
  await user.click(await screen.findByRole("combobox", { name: new RegExp(`^${label}`) }));
  await user.click(await screen.findByRole("option", { name: new RegExp(option) }));
};

/** The strip above the tabs leads to the form; the form's own button is in its tab. */
const inTab = (name: string): HTMLElement =>
  within(screen.getByRole("tabpanel")).getByRole("button", { name });

describe("J8 archive", () => {
  it("J8 the archive list is searched in any spelling, and leads to the dossier", async () => {
    const { user, router } = await renderApp({ as: "nazer", path: "/archive" });
    await screen.findByRole("table", { name: archive.listTitle });
    const links = () => [...document.querySelectorAll<HTMLElement>("tbody a")];
    const all = links().length;
    expect(screen.queryByText(archive.waitingTitle)).toBeNull();
    await expectAccessible();
    await fill(user, screen.getByRole("textbox", { name: archive.searchLabel }), "استاراخان");
    await waitFor(() => expect(links().length).toBeLessThan(all));
    expect(links().length).toBeGreaterThan(0);
    await user.click(links()[0] as HTMLElement);
    await waitFor(() =>
      expect(router.state.location.pathname).toMatch(/^\/missions\/[0-9a-f-]{36}$/),
    );
  });

  it("J8 the archivist archives a waiting dossier, with mistakes at their fields, then adds an addendum", async () => {
    const { user, store } = await renderApp({ as: "bayegan", path: "/archive?view=waiting" });
    await press(user, "بایگانی پروندهٔ");
    await field(archive.shelf);
    const waiting = await store.call(windowClient, "mission.waiting", {});
    const missionId = waiting.ok ? (waiting.value.tasks[0]?.mission.id ?? "") : "";
    await fill(user, await field(archive.shelf), "راهروی ۲");
    await fill(user, await field(archive.pages), "۴۸");
    await user.click(inTab(archive.archive));
    const summary = await findSummary();
    expect(summary.textContent).toContain(reasons.oneKeyword);
    expect(await field(archive.shelf)).toHaveProperty("value", "راهروی ۲");
    await expectAccessible();

    await choose(user, archive.classCode, "مأموریت‌های اداری و رسمی");
    await choose(user, archive.retentionClass, "کوتاه‌مدت");
    await fill(user, await field(archive.retentionReason), "رونوشت است");
    await user.type(await field(archive.keywords), "سرمایه‌گذاری{Enter}قفقاز،");
    await user.click(screen.getByRole("button", { name: "افزودن «تفلیس»" }));
    screen.getByText("سرمایه‌گذاری");
    await user.click(inTab(archive.archive));
    await waitFor(async () => {
      const dossier = await store.call(windowClient, "mission.dossier", { missionId });
      expect(dossier.ok && dossier.value.mission.record).toMatchObject({
        classCode: "10-1",
        keywords: ["سرمایه‌گذاری", "قفقاز", "تفلیس"],
        confidentiality: "normal",
        retentionClass: "K1",
        retentionReason: "رونوشت است",
        pages: 48,
        shelf: "راهروی ۲",
        trigger: "missionEnd",
        period: 1,
        disposition: "destroy",
      });
    });

    await press(user, fa.dossier.act.addAddendum);
    await press(user, archive.addendumAdd);
    await screen.findByText(reasons.required);
    await expectAccessible();
    await fill(user, await field(archive.addendumText), "نامهٔ تشکر شهردار تفلیس رسید.");
    await press(user, archive.addendumAdd);
    await waitFor(async () => {
      const dossier = await store.call(windowClient, "mission.dossier", { missionId });
      expect(dossier.ok && dossier.value.mission.addenda.map((one) => one.text)).toEqual([
        "نامهٔ تشکر شهردار تفلیس رسید.",
      ]);
    });
  });
});

describe("K1 retention", () => {
  it("K1 the tree is used with the keyboard; a class is added, and one in use cannot be removed", async () => {
    const { user, store } = await renderApp({ as: "bayegan", path: "/archive?view=classes" });
    const tree = await screen.findByRole("tree", { name: archive.scheme.treeLabel });
    const items = () => within(tree).getAllByRole("treeitem");
    const all = items().length;
    items()[0]?.focus();
    await user.keyboard("{ArrowRight}");
    expect(items().length).toBeLessThan(all);
    expect(items()[0]?.getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{ArrowLeft}{ArrowLeft}{ArrowDown}{Enter}");
    expect(document.activeElement?.getAttribute("aria-level")).toBe("2");
    expect(document.activeElement?.getAttribute("aria-selected")).toBe("true");
    await expectAccessible();
    await press(user, archive.scheme.remove);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: archive.scheme.remove }));
    await within(dialog).findByText(reasons.classInUse);
    await user.keyboard("{Escape}");

    await press(user, archive.scheme.add);
    await fill(user, await field(archive.scheme.code), "۶۰");
    await fill(user, await field(archive.scheme.titleFa), "بازدیدهای مردمی");
    await press(user, archive.scheme.save);
    await waitFor(() => expect(items().length).toBe(all + 1));
    const scheme = await store.call(windowClient, "archive.scheme", {});
    expect(scheme.ok && scheme.value.classes.find((one) => one.code === "60")).toMatchObject({
      titleFa: "بازدیدهای مردمی",
      retentionClass: "",
    });
  });

  it("K1 the administrator writes a version of a period, with its citation", async () => {
    const { user, store } = await renderApp({
      as: "modir.samaneh",
      path: "/archive?view=retention",
    });
    await press(user, archive.rules.editNamed.split("{{")[0] ?? "");
    await user.clear(await field(archive.rules.years));
    await fill(user, await field(archive.rules.years), "۸");
    await user.clear(await field(archive.rules.citation));
    await press(user, archive.rules.save);
    await screen.findByText(reasons.required);
    await fill(user, await field(archive.rules.citation), "مصوبهٔ ۱۲ شورای اسناد ملی");
    await press(user, archive.rules.save);
    await waitFor(async () => {
      const scheme = await store.call(windowClient, "archive.scheme", {});
      const rules = scheme.ok ? scheme.value.rules.filter((one) => one.code === "B5") : [];
      expect(rules.map((one) => one.years)).toEqual([5, 8]);
    });
  });

  it("K1 due dossiers are selected, become a list, and the Council's answer deletes nothing", async () => {
    const { user, store, router } = await renderApp({
      as: "bayegan",
      path: "/archive?view=disposal",
    });
    await screen.findByRole("table", { name: archive.disposal.dueTitle });
    const listed = async () => {
      const all = await store.call(windowClient, "archive.list", {});
      return all.ok ? all.value.total : -1;
    };
    const before = await listed();
    await expectAccessible();
    await user.click(screen.getByRole("checkbox", { name: fa.lists.chooseAll }));
    await press(user, archive.disposal.build);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: archive.disposal.build }));
    await waitFor(() => expect(router.state.location.pathname).toContain("/archive/disposal/"));
    await screen.findByText(words.disposalState.waiting);
    await screen.findByRole("table", { name: archive.disposal.rowsTitle });
    await expectAccessible();
    await press(user, archive.disposal.answer);
    await screen.findByText(archive.disposal.answerText);
    await expectAccessible();
    expect(await listed()).toBe(before);
  });
});
