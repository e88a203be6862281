/** R7: commitments from a report, their progress, the follow-up sheet, and the open ones in the next request. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { halfYearOf } from "#shared/commitments/half-year.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { TEHRAN, todayIn } from "#shared/persian/jalali.ts";
import { field, fill, press, setFilter } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import { must } from "../helpers/store.ts";

const { commitments, home, reasons } = fa;
const late = "تبادل برنامهٔ سالانهٔ گردشگری دو شهر";

describe("R7 commitments", () => {
  it("R7 the sheet shows the commitments open in the half-year, filtered, and becomes an XLSX file", async () => {
    const { user, host } = await renderApp({ as: "karshenas.beynolmelal", path: "/commitments" });
    const table = await screen.findByRole("region", { name: commitments.title });
    await within(table).findByText(late);
    expect(table.textContent).toMatch(/روز دیرکرد/);
    await setFilter(user, commitments.filterState, commitments.state.late);
    await waitFor(() => expect(table.textContent).not.toContain("پاسخ به نامهٔ آستاراخان"));
    await expectAccessible();
    await press(user, fa.lists.saveXlsx);
    await waitFor(() => {
      const saved = host.calls.find(({ name }) => name === "file.saveBytes") ?? { input: {} };
      const { bytes = [] } = saved.input as { bytes?: ArrayLike<number> };
      expect(Array.from(bytes).slice(0, 2)).toEqual([0x50, 0x4b]);
    });
    await press(user, fa.lists.printPdf);
    await waitFor(() => {
      const printed = host.calls.find(({ name }) => name === "sheet.print") ?? { input: {} };
      const { sheet = "" } = printed.input as { sheet?: string };
      expect(sheet).toMatch(/^\/print\/follow-up\?.*state=late/);
    });
  });

  it("R7 the printed sheet has every row, its summary and a place to sign", async () => {
    const { store } = await renderApp({
      as: "karshenas.beynolmelal",
      path: "/print/follow-up",
    });
    const { from, to } = halfYearOf(todayIn(TEHRAN, new Date()));
    const { total } = await must(store, windowClient, "commitments.followUp", { from, to });
    expect(total).toBeGreaterThan(0);
    await screen.findByRole("heading", { level: 1, name: commitments.sheetTitle });
    expect(screen.getAllByRole("row")).toHaveLength(total + 1);
    expect(document.body.textContent).toContain(commitments.print.sign);
  });

  it("R7 the owner finds their late one at home, reports progress, and sees mistakes at their fields", async () => {
    const { user } = await renderApp({ as: "karshenas.gardeshgari", path: "/" });
    await user.click(
      await screen.findByRole("button", { name: new RegExp(`^${home.commitment}.*${late}`) }),
    );
    const panel = await screen.findByRole("dialog", { name: home.commitment });
    expect(panel.textContent).toContain(late);
    await press(
      user,
      commitments.actOn.replace("{{act}}", commitments.progress).replace("{{text}}", late),
    );
    const percent = await field(commitments.field.percent);
    await user.clear(percent);
    await fill(user, percent, "۱۲۰");
    await fill(user, await field(commitments.field.note), "برنامه امضا شد.");
    const dialog = await screen.findByRole("dialog", { name: commitments.progress });
    await user.click(within(dialog).getByRole("button", { name: commitments.progress }));
    await waitFor(() => expect(dialog.textContent).toContain(reasons.outOfRange));
    await user.clear(percent);
    await fill(user, percent, "۹۰");
    await user.click(within(dialog).getByRole("button", { name: commitments.progress }));
    await waitFor(() => expect(panel.textContent).toContain("برنامه امضا شد."));
  });

  it("R7 a line of an accepted report becomes a commitment with one press", async () => {
    const { user, store, router } = await renderApp({
      as: "karshenas.beynolmelal",
      path: "/account",
    });
    const { missions } = await must(store, windowClient, "mission.list", {
      status: "reportAccepted",
    });
    await router.navigate({ to: `/missions/${missions[0]?.id}` as never });
    const panel = await screen.findByRole("region", { name: commitments.ofMission });
    await within(panel).findByText(commitments.proposals);
    const proposed = within(panel).getAllByRole("button", {
      name: new RegExp(`^${commitments.makeFromThis}`),
    });
    await user.click(proposed[0] as HTMLElement);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: commitments.make }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() =>
      expect(
        within(panel).getAllByRole("button", { name: new RegExp(`^${commitments.makeFromThis}`) }),
      ).toHaveLength(proposed.length - 1),
    );
    await expectAccessible();
  });

  it("R7 a new journey to the same partner shows the open ones", async () => {
    const { store, router } = await renderApp({ as: "karshenas.beynolmelal", path: "/account" });
    const { missions } = await must(store, windowClient, "mission.list", {
      text: "پیگیری تفاهم‌نامهٔ خواهرخواندگی با آستاراخان",
    });
    const planned = missions.find((one) => one.status === "inReview");
    await router.navigate({ to: `/missions/${planned?.id}` as never });
    const panel = await screen.findByRole("region", { name: commitments.stillOpenTitle });
    expect(panel.textContent).toContain(late);
  });

  it("R7 in English", async () => {
    await renderApp({ as: "nazer", path: "/commitments", lang: "en" });
    const table = await screen.findByRole("region", { name: en.commitments.title });
    await within(table).findByText(late);
    expect(document.body.textContent).toMatch(/\d+ open \(\d+ late\)/);
    await expectAccessible();
  });
});
