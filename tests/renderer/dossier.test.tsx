/** Deciding, the route at the side, the actions and the tabs of a dossier (J3, J4), on the real store. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { dossierTabs } from "#shared/mission/dossier-places.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { ok } from "#shared/result.ts";
import { windowClient } from "../helpers/host.ts";
import {
  lookEverywhere,
  mainPart,
  mayDo,
  openDossier,
  openMenu,
  refusedFor,
} from "../helpers/dossiers.tsx";
import { expectAccessible } from "../helpers/jsdom.ts";

lookEverywhere();

// axe and a whole dossier in jsdom: slow on a busy machine.

const { dossier: words, reasons, route, words: trade } = fa;
/** In the strip or beside it in the head. */
const act = (name: string) => screen.findByRole("button", { name });
/** A decision is signed with the password, typed each time. */
const sign = (user: { type(at: Element, text: string): Promise<void> }, dialog: HTMLElement) =>
  user.type(
    within(dialog).getByLabelText(new RegExp(`^${fa.common.signPassword}`)),
    samplePassword,
  );
/** A wide window shows it from the start. */
const openRoute = async (user: { click(at: Element): Promise<void> }) => {
  const name = new RegExp(`^${route.progress.split("{{")[0]}`);
  const button = await screen.findByRole("button", { name });
  if (button.getAttribute("aria-expanded") !== "true") await user.click(button);
  return screen.findByRole("region", { name: route.title });
};
const dialogOf = (name: string) => screen.findByRole("dialog", { name });

describe("J3 deciding", () => {
  it("J3 W3 the strip leads to the decision, whose answer says what follows", async () => {
    const { user, missionId, dossier, router } = await openDossier({
      as: "shahrdar",
      fits: (one) => mayDo(one, "approve"),
    });
    const next = dossier.route.find((step) => step.state === "later")?.titleFa ?? "";
    expect((await screen.findByLabelText(words.turn.label)).textContent).toContain(
      words.turn.yours.replace("{{task}}", trade.taskKind.decide),
    );
    await user.click(await act(words.act.decide));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/missions/${missionId}/decide`),
    );
    const form = await screen.findByRole("form", { name: fa.decide.answer });
    expect(form.textContent).toContain(fa.decide.after.next.replace("{{step}}", next));
  });

  it("J3 returning asks for a reason, and the requester reads it", async () => {
    const { user } = await openDossier({ as: "shahrdar", fits: (one) => mayDo(one, "return") });
    await user.click(await act(words.act.return));
    const dialog = await dialogOf(words.ask.return);
    await user.click(within(dialog).getByRole("button", { name: words.act.return }));
    await within(dialog).findByText(reasons.reasonNeeded);
    await expectAccessible(dialog);
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${fa.common.reasonLabel}`)),
      "برنامهٔ روزانه پیوست نیست",
    );
    await sign(user, dialog);
    await user.click(within(dialog).getByRole("button", { name: words.act.return }));
    const line = await screen.findByRole("region", { name: words.warnings.label });
    expect(line.textContent).toContain(words.reasonOf.returned);
    expect(line.textContent).toContain("برنامهٔ روزانه پیوست نیست");
  });

  it("J3 nobody decides on their own mission: the acts stay in the menu and say why", async () => {
    const { user } = await openDossier({
      as: "modir.gardeshgari",
      fits: (one) => refusedFor(one, "approve") === "ownMission",
    });
    const menu = await openMenu(user, words.act.more);
    for (const name of [words.act.decide, words.act.return, words.act.reject]) {
      const button = within(menu).getByRole("menuitem", { name });
      expect(button.getAttribute("aria-disabled")).toBe("true");
      const why = document.getElementById(button.getAttribute("aria-describedby") ?? "");
      expect(why?.textContent).toBe(reasons.ownMission);
    }
    expect(within(menu).getAllByText(reasons.ownMission)).toHaveLength(1);
    await expectAccessible(menu);
  });

  it("J3 a dossier that changed meanwhile is read again and keeps the typed reason", async () => {
    const { user, host, store, missionId } = await openDossier({
      as: "shahrdar",
      fits: (one) => mayDo(one, "reject"),
    });
    const menu = await openMenu(user, words.act.more);
    await user.click(within(menu).getByRole("menuitem", { name: words.act.reject }));
    const dialog = await dialogOf(words.ask.reject);
    const reason = within(dialog).getByLabelText(new RegExp(`^${fa.common.reasonLabel}`));
    await user.type(reason, "خارج از اولویت امسال");
    await sign(user, dialog);
    // Another person returns it first; this window does not know yet.
    let silent = true;
    host.intercept = (name, input) => {
      if (name !== "mission.reject" || !silent) return undefined;
      silent = false;
      return store.callUnchecked(windowClient, name, {
        ...(input as object),
        basis: "0".repeat(64),
      });
    };
    await user.click(within(dialog).getByRole("button", { name: words.act.reject }));
    await within(dialog).findByText(reasons.changedMeanwhile);
    await within(dialog).findByText(words.act.conflict);
    expect(reason).toHaveProperty("value", "خارج از اولویت امسال");
    expect(host.calls.filter((one) => one.name === "mission.dossier").length).toBeGreaterThan(1);
    // The reason stays, the password does not.
    await sign(user, dialog);
    await user.click(within(dialog).getByRole("button", { name: words.act.reject }));
    await screen.findAllByText(words.reasonOf.rejected);
    const after = await store.call(windowClient, "mission.dossier", { missionId });
    expect(after.ok && after.value.mission.status).toBe("rejected");
  });
});

describe("J4 route", () => {
  it("J4 the drawer names who decided, who can decide, when and why", async () => {
    const { user, dossier } = await openDossier({
      as: "shahrdar",
      fits: (one) =>
        one.route.some(
          (step) => step.why.some(({ key }) => key === "ownTrip") && step.state === "approved",
        ),
    });
    const panel = await openRoute(user);
    for (const step of dossier.route) {
      const item = within(panel).getByText(step.titleFa).closest("li");
      const says = item?.textContent ?? "";
      expect(says).toMatch(new RegExp(`${route.states[step.state]}|${route.yourTurn}`));
      if (step.state === "approved") expect(says).toContain(step.people[0]?.person.nameFa);
      if (step.why.some(({ key }) => key === "ownTrip")) expect(says).toContain(route.why.ownTrip);
    }
    await expectAccessible(mainPart());
  });

  it("J4 the reason of a return is at its step", async () => {
    const { user, dossier } = await openDossier({
      as: "nazer",
      fits: (one) => one.mission.status === "returned",
    });
    const panel = await openRoute(user);
    const returned = dossier.route.find((step) => step.state === "returned");
    expect(panel.textContent).toContain(returned?.reason);
    expect(panel.textContent).toContain(route.states.returned);
  });

  it("J4 steps of one group are in one bracket", async () => {
    const { user, host, router, missionId, dossier } = await openDossier({
      as: "nazer",
      fits: (one) => one.mission.status === "inReview",
    });
    const parallel = {
      ...dossier,
      route: dossier.route.map((step) => ({ ...step, group: step.id === "mayor" ? 2 : 1 })),
    };
    host.intercept = (name) => (name === "mission.dossier" ? ok(parallel) : undefined);
    host.changed(["missions"]);
    await openRoute(user);
    const mark = await screen.findByText(route.parallel);
    expect(within(mark.closest("li") as HTMLElement).getAllByRole("listitem")).toHaveLength(
      dossier.route.length - 1,
    );
    expect(router.state.location.pathname).toContain(missionId);
    await expectAccessible(mainPart());
  });
});

describe("J5 order", () => {
  it("J5 W4 International Affairs issues the order beside its sheet, then it can be printed", async () => {
    const { user, host, dossier } = await openDossier({
      as: "karshenas.beynolmelal",
      fits: (one) => mayDo(one, "issueOrder"),
    });
    host.intercept = (name) =>
      name === "order.print" ? ok({ sha256: "a".repeat(64) }) : undefined;
    await user.click(await act(words.act.issueOrder));
    const no = toPersianDigits(dossier.mission.dossierNo);
    const dialog = await dialogOf(fa.issueOrder.title.replace("{{no}}", no));
    const sheet = within(dialog).getByRole("region", { name: fa.issueOrder.sheet });
    // The sheet as it is printed, with the number that the button names.
    const facts = within(await within(sheet).findByRole("article")).getByText(fa.print.orderNo);
    const orderNo = facts.nextElementSibling?.textContent ?? "";
    expect(orderNo).toMatch(/^[۰-۹]+\/[۰-۹]+$/);
    const confirm = within(dialog).getByRole("button", {
      name: fa.issueOrder.confirm.replace("{{no}}", orderNo),
    });
    expect(dialog.textContent).toContain(fa.issueOrder.number.replace("{{no}}", orderNo));
    await user.click(confirm);
    await within(dialog).findByText(reasons.chooseMeans);
    await within(dialog).findByText(reasons.readSheet);
    await expectAccessible(dialog);
    const air = new RegExp(`^${trade.meansOfTravel.air}`);
    const ticked = within(sheet).getByLabelText(
      `${trade.meansOfTravel.air}: ${fa.print.notChosen}`,
    );
    await user.click(within(dialog).getByRole("checkbox", { name: air }));
    expect(ticked.getAttribute("aria-label")).toBe(
      `${trade.meansOfTravel.air}: ${fa.print.chosen}`,
    );
    await user.type(
      within(dialog).getByLabelText(new RegExp(`^${words.ask.notes}`)),
      "همراه با هیأت استان",
    );
    expect(sheet.textContent).toContain("همراه با هیأت استان");
    await user.click(confirm);
    expect(host.calls.some((one) => one.name === "mission.issueOrder")).toBe(false);
    await user.click(within(dialog).getByRole("checkbox", { name: fa.issueOrder.read }));
    await user.click(confirm);
    const receipt = await screen.findByText(fa.notices.told.issueOrder);
    await waitFor(() =>
      expect(receipt.nextElementSibling?.textContent).toContain(
        fa.notices.took.order.replace("{{no}}", orderNo),
      ),
    );
    await user.click(await act(words.act.printOrder));
    await screen.findByText(words.act.printed);
    await user.click(screen.getByRole("tab", { name: words.tabs.summary }));
    await screen.findByText(words.order.notKept);
    await user.click(screen.getByRole("button", { name: words.order.view }));
    const printed = (await screen.findByText(fa.print.orderTitle)).closest("[role=dialog]");
    await expectAccessible(printed as Element);
  });
});

describe("J3 tabs", () => {
  it("J3 W2 every tab of an archived dossier has its content and is accessible", async () => {
    const { user } = await openDossier({
      as: "bayegan",
      fits: (one) =>
        one.mission.status === "archived" && one.papers.some((paper) => paper.kind === "photo"),
    });
    await screen.findByRole("tablist");
    expect(screen.getAllByRole("tab")).toHaveLength(dossierTabs.length);
    for (const tab of dossierTabs) {
      const name = new RegExp(`^${words.tabs[tab]}`);
      await user.click(screen.getByRole("tab", { name }));
      const panel = await screen.findByRole("tabpanel", { name });
      await waitFor(() => expect(panel.textContent?.length).toBeGreaterThan(20));
      await expectAccessible(panel);
    }
  });

  it("J3 papers show kind, fingerprint and a copy to save; photos have captions", async () => {
    const { user, host, dossier } = await openDossier({
      as: "bayegan",
      tab: "papers",
      fits: (one) => one.papers.some((paper) => paper.kind === "photo"),
    });
    const paper = dossier.papers.find((one) => one.kind === "invitation");
    const row = (await screen.findByText(paper?.name ?? "")).closest("tr") as HTMLElement;
    expect(row.textContent).toContain(words.paperKind.invitation);
    expect(row.textContent).toContain(paper?.sha256.slice(0, 8));
    host.intercept = (name) => (name === "file.saveCopy" ? ok({ path: "رونوشت/حکم" }) : undefined);
    await user.click(
      within(row).getByRole("button", {
        name: words.papers.saveCopyNamed.replace("{{name}}", paper?.name ?? ""),
      }),
    );
    await screen.findByText(words.papers.savedTo.replace("{{path}}", "رونوشت/حکم"));
    const photo = dossier.papers.find((one) => one.kind === "photo");
    await screen.findByText(photo?.caption ?? "");
  });

  it("J3 the English dossier has the same parts", async () => {
    await openDossier({ as: "shahrdar", lang: "en", fits: (one) => mayDo(one, "approve") });
    await screen.findByRole("button", { name: "Decide" });
    await screen.findByRole("tab", { name: "Departure" });
    await screen.findByRole("tabpanel");
    await expectAccessible(mainPart());
  });
});
