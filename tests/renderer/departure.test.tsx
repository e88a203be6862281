/** D3 in the window: what is missing before departure, papers recorded, and the delegation marked ready. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { isMasked } from "#shared/people/profile.ts";
import {
  lookEverywhere,
  mainPart,
  mayDo,
  openDossier,
  readDossier,
  refusedFor,
} from "../helpers/dossiers.tsx";
import { field, fill, findButton, press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import type { WholeDossier } from "../helpers/whole-dossier.ts";

lookEverywhere();

const { common, departure, dossier: words, reasons } = fa;

const open = (one: WholeDossier) =>
  one.readiness.filter((need) => need.verdict !== "ok" && need.verdict !== "waived");
const lacks = (one: WholeDossier) =>
  one.mission.order !== null &&
  refusedFor(one, "clearToDepart") === "notReady" &&
  one.readiness.some((need) => need.kind === "visa" && need.verdict === "missing") &&
  mayDo(one, "putTravelPaper");
const again = async (
  store: Awaited<ReturnType<typeof openDossier>>["store"],
  missionId: string,
) => {
  return readDossier(store, missionId);
};

describe("D3 readiness", () => {
  it("D3 lists what is missing with its reason; a visa is noted as not needed, and one less is missing", async () => {
    const { user, store, dossier, missionId } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: lacks,
    });
    const panel = await screen.findByRole("region", { name: departure.title });
    expect(within(panel).getAllByRole("listitem").length).toBeGreaterThanOrEqual(
      open(dossier).length,
    );
    expect(panel.textContent).toContain(departure.why.visaMissing);
    await screen.findByRole("table", { name: fa.permits.clock.title });
    await expectAccessible(mainPart());
    await user.click(await findButton(departure.mendNamed.split("{{")[0] + fa.words.needKind.visa));
    const dialog = await screen.findByRole("dialog", { name: departure.dialog.add });
    await user.click(within(dialog).getByRole("radio", { name: departure.dialog.notNeeded }));
    const save = within(dialog).getByRole("button", { name: departure.dialog.save });
    await user.click(save);
    await within(dialog).findAllByText(reasons.reasonNeeded);
    await expectAccessible(dialog);
    await fill(user, await field(departure.dialog.why), "لغو روادید میان دو کشور");
    await user.click(save);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = await again(store, missionId);
    expect(open(after)).toHaveLength(open(dossier).length - 1);
    expect(after.readiness).toContainEqual(
      expect.objectContaining({ kind: "visa", verdict: "waived" }),
    );
  });

  it("D3 a passport is copied from the person's record, the look is recorded, and its number masked", async () => {
    const { user, store, missionId } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: lacks,
    });
    const cards = await screen.findByRole("region", { name: departure.papers.title });
    const [card] = within(cards).getAllByRole("region");
    if (!card) throw new Error("no member");
    await user.click(within(card).getAllByRole("button", { name: /^ویرایش گذرنامه/ })[0] ?? card);
    const dialog = await screen.findByRole("dialog", { name: departure.dialog.edit });
    await press(user, departure.dialog.prefill);
    await within(dialog).findByText(departure.dialog.prefilled);
    const number = await field(departure.dialog.number);
    expect((number as HTMLInputElement).value).toMatch(/^[A-Z]\d{8}$/);
    const typed = (number as HTMLInputElement).value;
    await user.click(within(dialog).getByRole("button", { name: departure.dialog.save }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const after = await again(store, missionId);
    const passport = after.mission.travelPapers.find((one) => one.number.endsWith(typed.slice(-2)));
    expect(isMasked(passport?.number ?? "")).toBe(true);
    const looks = await store.call(windowClient, "people.looks", {
      id: passport?.member ?? "",
      page: 0,
    });
    // Only the person and people who manage the staff list read that list.
    expect(looks).toMatchObject({ ok: false });
  });

  it("D3 a member with everything is marked ready, and the header shows it", async () => {
    const { user } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: (one) =>
        refusedFor(one, "clearToDepart") === "clearedBefore" &&
        one.mission.status === "ordered" &&
        one.today < one.mission.request.startDate,
    });
    const panel = await screen.findByRole("region", { name: departure.title });
    expect(panel.textContent).toContain(departure.cleared);
    expect(screen.getAllByText(fa.words.status.cleared).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain(words.act.clearToDepart);
    await press(user, departure.papers.add);
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: common.cancel }));
  });

  it("D3 the tab in English", async () => {
    await openDossier({ as: "karshenas.beynolmelal", tab: "departure", fits: lacks, lang: "en" });
    const panel = await screen.findByRole("region", { name: en.departure.title });
    expect(panel.textContent).toContain(en.departure.blocks);
    expect(panel.textContent).not.toMatch(/[\u06f0-\u06f9]/);
    await expectAccessible(mainPart());
  });
});
