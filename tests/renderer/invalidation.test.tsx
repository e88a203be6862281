/** Queries repeated after a command of the window: once, and only affected ones. On the real store. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import { mayDo, openDossier, lookEverywhere, openMenu } from "../helpers/dossiers.tsx";

lookEverywhere();

const { dossier: words } = fa;

describe("G6 queries after a command", () => {
  it("G6 a command repeats the dossier query once, only after the broadcast", async () => {
    const { user, host } = await openDossier({
      as: "shahrdar",
      fits: (one) => mayDo(one, "cancel"),
    });
    const menu = await openMenu(user, words.act.more);
    await user.click(within(menu).getByRole("menuitem", { name: words.act.cancel }));
    const dialog = await screen.findByRole("dialog", { name: words.ask.cancel });
    const reason = within(dialog).getByLabelText(new RegExp(`^${fa.common.reasonLabel}`));
    await user.type(reason, "میزبان پوزش خواست");
    const before = host.calls.length;
    await user.click(within(dialog).getByRole("button", { name: words.act.cancel }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    // Time enough for a second round, if there were one.
    await wait(500);
    const names = host.calls.slice(before).map(({ name }) => name);
    expect(names.filter((name) => name === "mission.cancel")).toHaveLength(1);
    expect(names.filter((name) => name === "mission.dossier")).toHaveLength(1);
    // The same holds for every other query that is on screen.
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it("G6 a change during the first query repeats it", async () => {
    const { host, router, store } = await renderApp({ as: "modir.samaneh", path: "/account" });
    await screen.findByRole("heading", { level: 1 });
    let arrive = () => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    host.intercept = (name) => {
      if (name !== "whole.state") return undefined;
      host.intercept = () => undefined;
      const before = store.call(windowClient, "whole.state", {});
      return onItsWay.then(() => before);
    };
    const asked = () => host.calls.filter(({ name }) => name === "whole.state").length;
    await act(() => router.navigate({ to: "/whole" }));
    await waitFor(() => expect(asked()).toBe(1));
    host.changed(["whole"]);
    arrive();
    await waitFor(() => expect(asked()).toBe(2));
  });
});
