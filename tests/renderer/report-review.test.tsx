/** R4 R2 in the window: the check sheet, accept and return, versions side by side, the joint signature. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { reviewItems } from "#shared/mission/report/report-review.ts";
import { unsignedBy } from "#shared/mission/report/report-signing.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { findDossier, mainPart, mayDo, openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { signIn, windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const waits = (dossier: Dossier) =>
  dossier.mission.status === "reported" && mayDo(dossier, "acceptReport");
const officer = "karshenas.beynolmelal";
/** The answers of an item, and the place for a remark. */
const item = (title: string) => screen.findByRole("radiogroup", { name: new RegExp(`^${title}`) });

describe("R4 the review of a trip report", () => {
  it("R4 nothing is accepted before every item is answered; remarks stay after leaving the page", async () => {
    const words = fa.report.review;
    const { user, store, router, missionId } = await openDossier({
      as: officer,
      fits: waits,
      tab: "report",
    });
    await screen.findByRole("heading", { name: words.title });
    await expectAccessible(mainPart());
    await press(user, words.accept);
    expect((await screen.findAllByText(fa.reasons.checkItem)).length).toBeGreaterThan(0);

    const ok = screen.getAllByLabelText(words.ok);
    expect(ok).toHaveLength(reviewItems.length);
    for (const radio of ok.slice(1)) await user.click(radio);
    await user.click(screen.getAllByLabelText(words.notOk)[0] as HTMLElement);
    await press(user, words.accept);
    await screen.findAllByText(fa.reasons.checkItemNote);
    await fill(user, screen.getAllByLabelText(words.note)[0] as HTMLElement, "بازگشت یک روز دیرتر");

    await waitFor(async () => {
      const drafts = await store.call(windowClient, "draft.list", {});
      const bodies = drafts.ok ? drafts.value.drafts.map((one) => JSON.stringify(one.body)) : [];
      expect(bodies.join()).toContain("بازگشت یک روز دیرتر");
    });
    await router.navigate({ to: "/settings" });
    await screen.findByRole("heading", { level: 1, name: fa.settings.title });
    await router.navigate({
      to: "/missions/$missionId",
      params: { missionId },
      search: { tab: "report" },
    });
    expect((await screen.findAllByLabelText(words.note))[0]).toHaveProperty(
      "value",
      "بازگشت یک روز دیرتر",
    );
    await press(user, words.accept);
    await waitFor(async () => {
      const dossier = await store.call(windowClient, "mission.dossier", { missionId });
      expect(dossier.ok && dossier.value.mission.status).toBe("reportAccepted");
    });
  });

  it("R4 a return needs its reason, and the author reads it; in English", async () => {
    const words = en.report.review;
    const { user, store, missionId } = await openDossier({
      as: officer,
      fits: waits,
      tab: "report",
      lang: "en",
    });
    await screen.findByRole("heading", { name: words.title });
    await item(words.item.captions);
    await expectAccessible(mainPart());
    await press(user, words.return);
    await screen.findAllByText(en.reasons.reasonNeeded);
    await fill(user, await field(words.text), "The second meeting has no contact.");
    await press(user, words.return);
    await waitFor(async () => {
      const dossier = await store.call(windowClient, "mission.dossier", { missionId });
      expect(dossier.ok && dossier.value.mission.status).toBe("reportReturned");
    });
    expect(
      (await screen.findAllByText("The second meeting has no contact.")).length,
    ).toBeGreaterThan(0);
  });

  it("R4 a rejection asks for confirmation, is final, and is shown with the report", async () => {
    const words = fa.report.review;
    const { user, router, missionId } = await openDossier({
      as: officer,
      fits: waits,
      tab: "report",
    });
    await fill(user, await field(words.text), "رونوشت خبر میزبان است");
    await press(user, words.reject);
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain(fa.dossier.ask.rejectReportText);
    await user.click(within(dialog).getByRole("button", { name: words.reject }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await router.navigate({ to: "/missions/$missionId/report", params: { missionId } });
    const notice = await screen.findByText(fa.report.rejectedTitle);
    expect(notice.closest("[role=note]")?.textContent).toContain("رونوشت خبر میزبان است");
  });

  it("R4 two versions are side by side, field by field", async () => {
    await openDossier({
      as: officer,
      fits: ({ mission }) => mission.reportVersions.length > 1,
      tab: "report",
    });
    const table = await screen.findByRole("table", { name: /نسخهٔ ۱ در برابر نسخهٔ ۲/ });
    within(table).getByRole("rowheader", { name: fa.report.field.course });
    within(table).getByText(/کارگاه‌های بازار صنایع دستی/);
    expect(within(table).queryByRole("rowheader", { name: fa.report.field.places })).toBeNull();
    await expectAccessible(mainPart());
  });
});

describe("R2 the joint signature", () => {
  it("R2 the companion signs the filed version with the password", async () => {
    const words = fa.report.signatures;
    const app = await renderApp({ as: officer });
    const { mission } = await findDossier(
      app,
      (one) => one.mission.status === "reported" && unsignedBy(one.mission).length > 0,
    );
    await signIn(app.store, "karshenas.tarafik");
    await app.router.navigate({
      to: "/missions/$missionId",
      params: { missionId: mission.id },
      search: { tab: "report" },
    });
    await press(app.user, words.sign);
    await screen.findByRole("dialog");
    await fill(app.user, await field(fa.common.signPassword), samplePassword);
    await expectAccessible(await screen.findByRole("dialog"));
    await app.user.click(
      within(await screen.findByRole("dialog")).getByRole("button", { name: words.sign }),
    );
    await waitFor(() => expect(screen.queryByText(words.waits)).toBeNull());
  });
});
