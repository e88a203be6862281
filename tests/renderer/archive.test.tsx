/** J8: the archivist gives the record, the dossier is frozen, later changes are dated addenda. */
import { configure, screen, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { field, fill, findSummary, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp, windowClient } from "../helpers/render.tsx";

configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 90_000 });
beforeAll(() => {
  URL.createObjectURL ??= () => "blob:test";
  URL.revokeObjectURL ??= () => {};
});

const { archive, reasons, words } = fa;

describe("J8 archive", () => {
  it("J8 the shelf list is searched in any spelling, and leads to the dossier", async () => {
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

  it("J8 the archivist archives what waits, with mistakes at their fields, then adds an addendum", async () => {
    const { user, store } = await renderApp({ as: "bayegan", path: "/archive" });
    await press(user, "بایگانی پروندهٔ");
    await field(archive.accessionNo);
    const waiting = await store.call(windowClient, "mission.waiting", {});
    const missionId = waiting.ok ? (waiting.value.tasks[0]?.mission.id ?? "") : "";
    await fill(user, await field(archive.accessionNo), "ب-۱۲");
    await press(user, archive.archive);
    const summary = await findSummary();
    expect(summary.textContent).toContain(reasons.oneKeyword);
    expect(summary.textContent).toContain(reasons.choose);
    expect(await field(archive.accessionNo)).toHaveProperty("value", "ب-۱۲");
    await expectAccessible();

    await user.click(await screen.findByRole("combobox", { name: new RegExp(archive.classCode) }));
    await user.click(
      await screen.findByRole("option", { name: words.archiveClass.missionReports }),
    );
    await user.type(await field(archive.keywords), "سرمایه‌گذاری{Enter}قفقاز،");
    await user.click(screen.getByRole("button", { name: "افزودن «تفلیس»" }));
    screen.getByText("سرمایه‌گذاری");
    await press(user, archive.archive);
    await waitFor(async () => {
      const dossier = await store.call(windowClient, "mission.dossier", { missionId });
      expect(dossier.ok && dossier.value.mission.record).toMatchObject({
        accessionNo: "ب-12",
        classCode: "missionReports",
        keywords: ["سرمایه‌گذاری", "قفقاز", "تفلیس"],
        confidentiality: "normal",
        retentionClass: "permanent",
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
