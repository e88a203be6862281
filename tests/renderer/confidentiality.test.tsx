/** K2: the class on screen, raising and lowering it, and the table of clearances. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";
import { signIn, windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const { dossier: words, words: trade, settings } = fa;

describe("K2 confidentiality", () => {
  it("K2 a paper is raised and the whole dossier with it; lowering asks for a reason", async () => {
    const { user, store, missionId, dossier } = await openDossier({
      as: "shahrdar",
      tab: "papers",
      fits: (one) => one.confidentiality === "normal" && one.papers[0]?.kind === "invitation",
    });
    const name = dossier.papers[0]?.name ?? "";
    const edit = words.class.changeNamed.replace("{{name}}", name);
    await user.click((await screen.findAllByRole("button", { name: edit }))[0] as Element);
    let dialog = await screen.findByRole("dialog", { name: words.class.change });
    await expectAccessible(dialog);
    await user.click(
      within(dialog).getByRole("radio", { name: trade.confidentiality.confidential }),
    );
    await user.click(within(dialog).getByRole("button", { name: words.class.confirm }));
    await screen.findByText(words.class.fromPaper.replace("{{name}}", name));

    await user.click((await screen.findAllByRole("button", { name: edit }))[0] as Element);
    dialog = await screen.findByRole("dialog", { name: words.class.change });
    await user.click(within(dialog).getByRole("radio", { name: trade.confidentiality.normal }));
    await user.click(within(dialog).getByRole("button", { name: words.class.confirm }));
    await within(dialog).findByText(fa.reasons.reasonNeeded);
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${fa.common.reasonLabel}`)),
      "آشکار شد",
    );
    await user.click(within(dialog).getByRole("button", { name: words.class.confirm }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = await store.call(windowClient, "mission.dossier", { missionId });
    expect(after.ok && after.value.confidentiality).toBe("normal");
  });

  it("K2 dossiers above the person's clearance are in no list; visible ones show their class", async () => {
    const { store } = await renderApp({ as: "karshenas.beynolmelal", path: "/missions" });
    await screen.findAllByText(trade.confidentiality.confidential);
    const all = await store.call(windowClient, "mission.list", {});
    await signIn(store, "nazer");
    const few = await store.call(windowClient, "mission.list", {});
    expect(all.ok && few.ok && all.value.total - few.value.total).toBe(1);
  });

  it("K2 every printed page of a dossier has the class at top and bottom of its most sensitive paper", async () => {
    const { store, router, missionId, dossier } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "papers",
      fits: (one) => one.confidentiality === "normal" && one.papers.length > 0,
    });
    const raised = await store.call(windowClient, "mission.classify", {
      missionId,
      seenVersion: dossier.mission.version,
      commandId: crypto.randomUUID(),
      target: dossier.papers[0]?.sha256 ?? "",
      confidentiality: "confidential",
      reason: "",
    });
    expect(raised.ok).toBe(true);
    const member = null;
    const commandId = crypto.randomUUID();
    await store.call(windowClient, "mission.askRecords", { missionId, member, commandId });
    const { dataset } = document.documentElement;
    for (const [sheet, lang] of [
      ["request", fa],
      ["request-form", fa],
      ["programme", en],
    ] as const) {
      await act(() => router.navigate({ to: `/print/${sheet}/${missionId}` }));
      await waitFor(() => expect(dataset.printReady).toBe("true"));
      for (const strip of [dataset.printHead, dataset.printFoot])
        expect(strip, sheet).toContain(`<b>${lang.words.confidentiality.confidential}</b>`);
    }
  });

  it("K2 in English the administrator gives the observer a clearance", async () => {
    const { user, store } = await renderApp({
      as: "modir.samaneh",
      path: "/settings",
      lang: "en",
    });
    const label = en.settings.clearanceOf.replace("{{role}}", en.words.role.observer);
    await user.click(await screen.findByRole("combobox", { name: label }));
    await user.click(
      await screen.findByRole("option", { name: en.words.confidentiality.confidential }),
    );
    await screen.findByText(
      en.settings.clearanceSaved
        .replace("{{role}}", en.words.role.observer)
        .replace("{{level}}", en.words.confidentiality.confidential),
    );
    await expectAccessible();
    await signIn(store, "nazer");
    const list = await store.call(windowClient, "mission.list", {});
    expect(list.ok && list.value.missions.some((one) => one.confidentiality !== "normal")).toBe(
      true,
    );
  });

  it("K2 people who may not change clearances can read them", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/settings" });
    const table = await screen.findByRole("table", { name: settings.clearanceTitle });
    expect(within(table).queryByRole("combobox")).toBeNull();
    expect(within(table).getAllByRole("row").length).toBe(9);
  });
});
