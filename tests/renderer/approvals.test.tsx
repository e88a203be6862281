/** A3, A7, A9, A10 in the window: deputies, permits, the calendar, and who each step waits for. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#shared/contract/missions.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { addDays, formatBoth } from "#shared/persian/jalali.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { findDossier, mainPart, mayDo, openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { pdfBytes } from "../helpers/store.ts";
import { signIn, windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const { calendar, common, deputies, permits, reasons, reassign } = fa;

describe("deputies", () => {
  it("A3 a director names a deputy; mistakes are at their fields, and it waits for the answer", async () => {
    const { user, store } = await renderApp({ as: "modir.gardeshgari", path: "/deputies" });
    await screen.findByText(deputies.emptyTitle);
    await expectAccessible();
    await press(user, deputies.ask);
    const dialog = await screen.findByRole("dialog", { name: deputies.ask });
    await user.click(within(dialog).getByRole("button", { name: deputies.ask }));
    await within(dialog).findByText(reasons.choosePerson);
    await expectAccessible(dialog);
    await fill(user, await field(deputies.deputy), "کارشناس میراث");
    await user.click(await screen.findByRole("option", { name: /کارشناس میراث فرهنگی/ }));
    await fill(user, await field(deputies.to), "۱۴۱۵/۱۲/۱۰");
    await user.click(within(dialog).getByRole("button", { name: deputies.ask }));
    const part = await screen.findByRole("region", { name: deputies.mine });
    expect(part.textContent).toContain(deputies.state.proposed);
    const list = await store.call(windowClient, "deputies.list", {});
    expect(list.ok && list.value.deputyships).toHaveLength(1);
    await expectAccessible();
  });
});

describe("open steps", () => {
  it("A10 an administrator sees every open step without its subject, and names another person", async () => {
    const { user } = await renderApp({ as: "modir.samaneh", path: "/waiting" });
    const table = await screen.findByRole("table", { name: reassign.caption });
    expect(within(table).getAllByRole("row").length).toBeGreaterThan(5);
    expect(document.body.textContent).not.toContain("خواهرخواندگی");
    await expectAccessible();
    const [first] = within(table).getAllByRole("button");
    if (!first) throw new Error("nothing waits");
    await user.click(first);
    const dialog = await screen.findByRole("dialog", { name: reassign.title });
    await user.click(within(dialog).getByRole("button", { name: reassign.confirm }));
    await within(dialog).findByText(reasons.reasonNeeded);
    await expectAccessible(dialog);
    await fill(user, await field(reassign.person), "معاون برنامه");
    await user.click(await screen.findByRole("option", { name: /معاون برنامه‌ریزی/ }));
    await fill(user, await field(reassign.reason), "مدیر در مأموریت است");
    await user.click(within(dialog).getByRole("button", { name: reassign.confirm }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("the calendar", () => {
  it("A10 the holidays of 1405 are there; one is added, another removed, the weekend changed", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/calendar" });
    const table = await screen.findByRole("table", { name: calendar.holidays });
    expect(within(table).getAllByRole("row").length).toBeGreaterThan(25);
    await expectAccessible();
    await press(user, `${calendar.remove} روز طبیعت ۱۴۰۵/۰۱/۱۳`);
    await screen.findByText(calendar.saved);
    await press(user, calendar.add);
    const dialog = await screen.findByRole("dialog", { name: calendar.add });
    await fill(user, await field(calendar.date), "۱۴۰۵/۰۹/۲۵");
    await fill(user, await field(calendar.titleFa), "روز ساری");
    await user.click(within(dialog).getByRole("button", { name: calendar.add }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const now = await store.call(windowClient, "calendar.get", {});
    const titles = now.ok ? now.value.holidays.map((one) => one.titleFa) : [];
    expect(titles).toContain("روز ساری");
    expect(titles.filter((one) => one === "روز طبیعت")).toHaveLength(1);
  });
});

describe("permits", () => {
  it("A7 A9 the secretariat sees each body with its letters and the line of expiries", async () => {
    const { user, dossier } = await openDossier({
      as: "dabirkhaneh",
      tab: "permits",
      fits: (one) =>
        mayDo(one, "recordPermit") &&
        one.route.some((step) => step.permit !== null && step.state === "open"),
    });
    const step = dossier.route.find((one) => one.permit !== null && one.state === "open");
    const card = await screen.findByRole("region", { name: step?.titleFa ?? "" });
    expect(card.textContent).toContain(permits.expected);
    await expectAccessible(mainPart());
    await user.click(within(card).getByRole("button", { name: permits.act.recordPermit }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: permits.act.recordPermit }));
    await within(dialog).findAllByText(new RegExp(`${reasons.required}|${reasons.choose}`));
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: common.cancel }));
  });

  it("A7 the route says the letter of an outside body on a line of its own, in Persian digits", async () => {
    const answerOf = (one: Dossier) =>
      one.route.find((step) => step.state === "granted")?.letters?.answer;
    const { dossier } = await openDossier({
      as: "modir.ravabet",
      fits: (one) => answerOf(one) !== undefined,
    });
    // The route is beside the tabs: a test's window is wide.
    await screen.findByRole("region", { name: fa.route.title });
    const line = await screen.findAllByText(
      new RegExp(`^نامهٔ ${toPersianDigits(answerOf(dossier)?.letterNo ?? "")}، `),
    );
    expect(line[0]?.textContent).not.toMatch(/[0-9]/);
  });

  it("A7 a partial grant is copied into the correction with one press", async () => {
    const { user, store, router, host } = await renderApp({ as: "dabirkhaneh", path: "/account" });
    const dossier = await findDossier(
      { store },
      (one) =>
        mayDo(one, "recordPermit") &&
        one.mission.status === "inReview" &&
        one.mission.requesterId === one.mission.request.members[0]?.personId &&
        one.route.some((step) => step.permit !== null && step.state === "open"),
    );
    const { id: missionId, request, requesterId } = dossier.mission;
    const step = dossier.route.find((one) => one.permit !== null && one.state === "open");
    const shorter = addDays(request.endDate, -1);
    const scan = await store.call(windowClient, "file.add", {
      name: "نامه.pdf",
      mime: "application/pdf",
      bytes: pdfBytes,
    });
    const recorded = await store.call(windowClient, "mission.recordPermit", {
      commandId: crypto.randomUUID(),
      missionId,
      stepId: step?.id ?? "",
      answer: {
        letterNo: "۱۲۳",
        letterDate: dossier.today,
        outcome: "partial",
        people: [requesterId],
        startDate: request.startDate,
        endDate: shorter,
        validUntil: addDays(request.endDate, 20),
        note: "یک روز کمتر",
        scan: scan.ok ? scan.value : null,
      },
    });
    expect(recorded.ok ? null : recorded.error).toBeNull();
    const username = store.parts.people.get(requesterId)?.username ?? "";
    await signIn(store, username);
    act(() => host.changed(["session", "missions", "people"]));
    await act(() =>
      router.navigate({
        to: "/request/$draftId",
        params: { draftId: crypto.randomUUID() },
        search: { missionId },
      }),
    );
    await press(user, fa.request.takeOver);
    const days = formatBoth(shorter, "fa");
    await waitFor(() => expect(mainPart().textContent).toContain(days));
    await expectAccessible(mainPart());
  });
});
