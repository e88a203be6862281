/** D3 and W2 in the window: the table of what is missing before departure, papers recorded, the delegation marked ready. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { isMasked } from "#shared/people/profile.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
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

/** The row of an item in the departure table. */
const rowOf = async (
  item: string,
  words: Pick<typeof fa, "departure"> = fa,
): Promise<HTMLElement> => {
  const table = await screen.findByRole("table", { name: words.departure.table.title });
  const row = within(table).getByRole("rowheader", { name: item }).closest("tr");
  if (!row) throw new Error(`no row ${item}`);
  return row;
};

describe("D3 readiness", () => {
  it("D3 lists what is missing with its reason; a visa is noted as not needed, and one less is missing", async () => {
    const { user, store, dossier, missionId } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: lacks,
    });
    const panel = await screen.findByRole("region", { name: departure.title });
    expect(panel.textContent).toContain(departure.why.visaMissing);
    await screen.findByRole("region", { name: fa.permits.clock.title });
    await expectAccessible(mainPart());
    await user.click(
      await findButton(departure.papers.addOneNamed.split("{{")[0] + fa.words.needKind.visa),
    );
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
    const passports = await rowOf(fa.words.needKind.passport);
    await user.click(
      within(passports).getAllByRole("button", { name: /^ویرایش گذرنامه/ })[0] ?? passports,
    );
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
    await press(user, departure.papers.addNamed.split("{{")[0] ?? "");
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

describe("W2 the table of the departure", () => {
  const several = (one: WholeDossier) => lacks(one) && one.mission.request.members.length > 1;

  it("W2 has a row for each item and a column for each member; what concerns all spans the columns", async () => {
    const { dossier } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: several,
    });
    const { members } = dossier.mission.request;
    const passports = await rowOf(fa.words.needKind.passport);
    expect(within(passports).getAllByRole("cell")).toHaveLength(members.length);
    const table = passports.closest("table") as HTMLTableElement;
    const heads = within(table).getAllByRole("columnheader");
    expect(heads.slice(1).map((one) => one.textContent)).toEqual(
      members.map((one) => expect.stringContaining(one.nameFa)),
    );
    const [whole, ...others] = within(await rowOf(fa.words.needKind.order)).getAllByRole("cell");
    expect(others).toEqual([]);
    expect(whole?.getAttribute("colspan")).toBe(String(members.length));
    // Many members scroll sideways, with the keyboard too.
    expect(screen.getByRole("group", { name: departure.table.title }).tabIndex).toBe(0);
  });

  it("W2 counts each missing thing once: the tab, the sentence and the table agree", async () => {
    const { dossier } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: several,
    });
    const { missing } = dossier.counts;
    expect(missing).toBeGreaterThan(1);
    const table = await screen.findByRole("table", { name: departure.table.title });
    expect(within(table).getAllByTitle(departure.blocks)).toHaveLength(missing);
    const panel = screen.getByRole("region", { name: departure.title });
    const number = localizeDigits(String(missing), "fa");
    expect(within(panel).getByRole("status").textContent).toContain(
      departure.missing_other.replace("{{count}}", number),
    );
    const tab = screen.getByRole("tab", { name: new RegExp(`^${words.tabs.departure}`) });
    expect(tab.textContent).toContain(number);
  });

  it("W2 every missing thing has its next act in the cell, named by item and member", async () => {
    const { dossier, user } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: several,
    });
    const visas = await rowOf(fa.words.needKind.visa);
    const lacking = dossier.readiness.filter(
      (one) => one.kind === "visa" && one.verdict === "missing",
    );
    const adds = within(visas).getAllByRole("button", { name: /^افزودن روادید، / });
    expect(adds).toHaveLength(lacking.length);
    const [first] = adds;
    expect(first?.textContent).toBe(departure.papers.addOne);
    await user.click(first ?? visas);
    const dialog = await screen.findByRole("dialog", { name: departure.dialog.add });
    await user.click(within(dialog).getByRole("button", { name: common.cancel }));
  });

  it("W2 the table in English", async () => {
    const { dossier } = await openDossier({
      as: "karshenas.beynolmelal",
      tab: "departure",
      fits: several,
      lang: "en",
    });
    const visas = await rowOf(en.words.needKind.visa, en);
    expect(visas.textContent).toContain(en.departure.verdict.missing);
    expect(visas.textContent).toContain(en.departure.papers.addOne);
    expect(visas.closest("table")?.textContent).not.toMatch(/[\u06f0-\u06f9]/);
    expect(dossier.mission.request.members.length).toBeGreaterThan(1);
  });
});
