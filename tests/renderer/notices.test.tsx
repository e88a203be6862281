/** A15 W9 in the window: the bell and its panel, notifications of the system, the choices. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { foldNotices } from "#shared/mission/notice-groups.ts";
import { press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

const { notices } = fa;

describe("the bell", () => {
  it("W9 says one matter once, under its day, with one act where there is one", async () => {
    const { user, store } = await renderApp({ as: "modir.gardeshgari", path: "/account" });
    const list = await store.call(windowClient, "notice.list", {});
    const all = list.ok ? list.value.notices : [];
    const matters = foldNotices(all);
    await press(user, notices.title);
    const dialog = await screen.findByRole("dialog", { name: notices.title });
    expect(within(dialog).getAllByRole("listitem")).toHaveLength(Math.min(matters.length, 40));
    expect(dialog.textContent).toContain(notices.informs);
    // Only what waits for this person has an act, and each at most one.
    for (const item of within(dialog).getAllByRole("listitem"))
      expect(within(item).queryAllByRole("link").length).toBeLessThan(2);
    expect(within(dialog).getAllByRole("heading", { level: 3 }).length).toBeGreaterThan(0);
  });

  it("A15 counts what is unread, leads to the dossier, and marks all as read", async () => {
    const { user, store, router } = await renderApp({ as: "modir.gardeshgari", path: "/account" });
    const list = await store.call(windowClient, "notice.list", {});
    const unread = list.ok ? list.value.unread : 0;
    expect(unread).toBeGreaterThan(1);
    await press(user, notices.title);
    const dialog = await screen.findByRole("dialog", { name: notices.title });
    await expectAccessible(dialog);
    const [first] = within(dialog).getAllByRole("listitem");
    if (!first) throw new Error("no notice");
    await user.click(within(first).getByRole("button"));
    await waitFor(() =>
      expect(router.state.location.pathname).toMatch(/^\/missions\/[0-9a-f-]{36}$/),
    );
    await press(user, notices.title);
    const again = await screen.findByRole("dialog", { name: notices.title });
    await user.click(within(again).getByRole("button", { name: notices.markAll }));
    await waitFor(async () => {
      const now = await store.call(windowClient, "notice.list", {});
      expect(now.ok && now.value.unread).toBe(0);
    });
  });

  it("A15 new notifications go to the operating system, without the subject; a click opens the dossier", async () => {
    const { store, host, router } = await renderApp({ as: "karshenas.gardeshgari" });
    await screen.findByRole("button", { name: new RegExp(`^${notices.bell}`) });
    const told = () => host.calls.filter((one) => one.name === "app.notify");
    await waitFor(() => expect(host.calls.some((one) => one.name === "notice.list")).toBe(true));
    expect(told()).toHaveLength(0);
    const list = await store.call(windowClient, "mission.list", { mine: true, status: "inReview" });
    const missionId = list.ok ? list.value.missions[0]?.id : undefined;
    if (!missionId) throw new Error("no mission");
    const { parts } = store;
    const stream = `mission:${missionId}`;
    parts.db
      .prepare("insert into notice values (?, ?, ?, ?, ?)")
      .run(
        parts.ledger.stream(stream)[0]?.actor,
        new Date().toISOString(),
        missionId,
        999,
        "mission.stepApproved.v1",
      );
    act(() => host.changed(["notices"]));
    await waitFor(() => expect(told()).toHaveLength(1));
    const [first] = told();
    const input = first?.input as { body: string } | undefined;
    expect(input?.body).toMatch(/پروندهٔ .*خبر تازه/);
    act(() => {
      host.status.clicked = { missionId, count: 1 };
      host.changed(["app"]);
    });
    await waitFor(() => expect(router.state.location.pathname).toBe(`/missions/${missionId}`));
  });

  it("A15 each kind is chosen on the account page", async () => {
    const { user, store } = await renderApp({ as: "modir.gardeshgari", path: "/account" });
    const box = await screen.findByRole("checkbox", {
      name: `${notices.kind.due}: ${notices.column.inSystem}`,
    });
    await expectAccessible();
    await user.click(box);
    await waitFor(async () => {
      const now = await store.call(windowClient, "notice.list", {});
      expect(now.ok && now.value.choices).toContainEqual({
        kind: "due",
        inApp: true,
        inSystem: false,
      });
    });
  });
});
