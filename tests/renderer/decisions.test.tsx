/** A2, A5, A6, A11, A13 in the window: the decider's view, batches, signatures, acknowledgements. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { lookEverywhere, mainPart, openDossier, openWarnings } from "../helpers/dossiers.tsx";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const { decide, dossier, reasons } = fa;

describe("several decisions in one sitting", () => {
  it("A13 each is answered separately, a return needs its reason, one password signs them all", async () => {
    const { user, store } = await renderApp({ as: "shahrdar", path: "/decide" });
    const cards = await waitFor(() => {
      const found = [...document.querySelectorAll("main ul > li[aria-label]")];
      if (found.length < 2) throw new Error("too few");
      return found as HTMLElement[];
    });
    const [first, second] = cards;
    if (!first || !second) throw new Error("too few");
    await user.click(await within(first).findByRole("button", { name: decide.action.approve }));
    await user.click(await within(second).findByRole("button", { name: decide.action.return }));
    await within(second).findByText(reasons.reasonNeeded);
    expect(screen.getByRole("button", { name: decide.sign })).toHaveProperty("disabled", true);
    await expectAccessible();
    const text = within(second).getByLabelText(new RegExp(fa.common.reasonLabel));
    await user.click(text);
    await user.paste("تاریخ نشست را روشن کنید");
    await press(user, decide.sign);
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain(fa.common.internalSignature);
    await fill(user, await field(fa.common.signPassword), "نادرست");
    await user.click(within(dialog).getByRole("button", { name: decide.sign }));
    await within(dialog).findAllByText(reasons.wrongPassword);
    await expectAccessible(dialog);
    await fill(user, await field(fa.common.signPassword), samplePassword);
    await user.click(within(dialog).getByRole("button", { name: decide.sign }));
    await screen.findByText("۲ تصمیم ثبت شد.");
    const left = await store.call(windowClient, "mission.waiting", {});
    const subjects = left.ok ? left.value.tasks.map((one) => one.mission.subject) : [];
    expect(subjects).not.toContain(first.getAttribute("aria-label"));
  });
});

describe("the check of signatures", () => {
  it("A13 names who signed what with which key, and never calls it a secure electronic signature", async () => {
    const { user } = await openDossier({
      as: "nazer",
      fits: (one) => one.mission.status === "archived",
      tab: "history",
    });
    await press(user, dossier.verify.run);
    const table = await screen.findByRole("table", { name: dossier.verify.signatures });
    expect(within(table).getAllByText(dossier.verify.signature.valid).length).toBeGreaterThan(3);
    expect(mainPart().textContent).toContain("امضای داخلی");
    expect(mainPart().textContent).not.toContain("امضای الکترونیکی مطمئن است");
    await expectAccessible(mainPart());
  });
});

describe("before deciding", () => {
  it("A2 the next decider reads the objection of a clearance above the tab", async () => {
    const { user, dossier: shown } = await openDossier({
      as: "shahrdar",
      fits: (one) => one.objections.length > 0,
    });
    const line = await screen.findByRole("region", { name: dossier.warnings.label });
    expect(line.textContent).toContain(dossier.objections.title);
    await openWarnings(user, dossier.warnings.label);
    const note = await within(line).findByRole("note", { name: dossier.objections.title });
    expect(note.textContent).toContain(shown.objections[0]?.reason ?? "?");
    await expectAccessible(mainPart());
  });

  it("A11 a change under way is shown field by field beside the approved request", async () => {
    const { dossier: shown } = await openDossier({
      as: "shahrdar",
      fits: (one) => one.change !== null,
    });
    const table = await screen.findByRole("table", { name: dossier.changes.underWayTitle });
    expect(within(table).getAllByRole("row")).toHaveLength((shown.change?.fields.length ?? 0) + 1);
    expect(mainPart().textContent).toContain(shown.change?.reason ?? "?");
    await expectAccessible(mainPart());
  });

  it.each([
    ["fa", fa],
    ["en", en],
  ] as const)(
    "A5 a person who has decided before sees the changes since, old beside new (%s)",
    async (lang, catalogue) => {
      const { dossier: shown } = await openDossier({
        as: "modir.gardeshgari",
        lang,
        fits: (one) => (one.changedSince?.length ?? 0) > 0,
      });
      const { changes } = catalogue.dossier;
      const table = await screen.findByRole("table", { name: changes.sinceTitle });
      expect(within(table).getAllByRole("row")).toHaveLength((shown.changedSince?.length ?? 0) + 1);
      expect(table.textContent).toContain(catalogue.request.field.endDate);
      await expectAccessible(mainPart());
    },
  );
});

describe("a cancelled mission", () => {
  it("A6 says who has to undo what, and each confirms their own", async () => {
    const { user, missionId, store } = await openDossier({
      as: "karshenas.beynolmelal",
      fits: (one) =>
        one.mission.closing?.acknowledgements.some((each) => each.done === null) ?? false,
    });
    const list = await screen.findByRole("region", { name: dossier.acks.title });
    await expectAccessible(mainPart());
    const [confirm] = within(list).getAllByRole("button");
    expect(screen.getByLabelText(dossier.turn.label).textContent).toContain(dossier.acks.confirm);
    if (!confirm) throw new Error("nothing to confirm");
    await user.click(confirm);
    const dialog = await screen.findByRole("dialog");
    await fill(user, await field(dossier.acks.note), "با میزبان تماس گرفته شد");
    await user.click(within(dialog).getByRole("button", { name: dossier.acks.confirm }));
    await within(list).findByText(/با میزبان تماس گرفته شد/);
    const now = await store.call(windowClient, "mission.dossier", { missionId });
    expect(
      now.ok && now.value.mission.closing?.acknowledgements.some((one) => one.done !== null),
    ).toBe(true);
  });
});
