/** J7: the trip report is written, saved while typing, checked, filed, returned and read. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { expectedItems } from "#shared/mission/report/report.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { RunningStore } from "#db/store.ts";
import { present } from "../helpers/present.ts";
import { field, fill, findButton, findSummary, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { signIn, windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

beforeAll(() => {
  URL.createObjectURL ??= () => "blob:test";
  URL.revokeObjectURL ??= () => {};
});

const { report } = fa;
type View = Awaited<ReturnType<typeof renderApp>>;
/** A section of the task list begins with its number. */
const openSection = async (user: View["user"], name: string) => {
  const list = await screen.findByRole("navigation", { name: report.tasks });
  const found = within(list).getByText(name).closest<HTMLElement>("[role=button], button");
  await user.click(present(found));
};
/** Every control under this label. */
const all = (label: string) =>
  screen.findAllByLabelText(new RegExp(`^${label}( \\(|$)`), { selector: "input, textarea" });
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

/** The mission of the sample that the signed-in traveller has to report on, or is in this state. */
const missionOf = async (store: RunningStore, status: string): Promise<string> => {
  const list = await store.call(windowClient, "mission.list", {
    status: status as never,
    mine: true,
  });
  const found = list.ok ? list.value.missions[0] : undefined;
  if (!found) throw new Error(`no mission is ${status}`);
  return found.id;
};

const openReport = async (as: string, status: string): Promise<View & { missionId: string }> => {
  const view = await renderApp({ as, path: "/settings" });
  const missionId = await missionOf(view.store, status);
  await view.router.navigate({ to: "/missions/$missionId/report", params: { missionId } });
  await screen.findByRole("heading", { level: 1, name: /گزارش سفر/ });
  return { ...view, missionId };
};

describe("J7 trip report", () => {
  it("J7 R2 keeps typed text, names missing fields, and files the report", async () => {
    const { user, store, router, missionId } = await openReport("karshenas.tarafik", "ordered");
    const course = await field(report.field.course);
    await expectAccessible();
    await fill(user, course, "روز نخست: نشست با شهرداری کربلا");
    await waitFor(async () => {
      const drafts = await store.call(windowClient, "draft.list", {});
      const body = drafts.ok
        ? drafts.value.drafts.find((one) => one.missionId === missionId)?.body
        : undefined;
      expect(body?.course).toBe("روز نخست: نشست با شهرداری کربلا");
    });

    // Leaving and returning: no typed text is lost.
    await router.navigate({ to: "/settings" });
    await screen.findByRole("heading", { level: 1, name: fa.settings.title });
    await router.navigate({
      to: "/missions/$missionId/report",
      params: { missionId },
      search: { section: "journey" },
    });
    expect(await field(report.field.course)).toHaveProperty(
      "value",
      "روز نخست: نشست با شهرداری کربلا",
    );

    // A future day and an end before the start, at the field.
    const end = await field(report.field.actualEnd);
    await user.clear(end);
    await fill(user, end, "۱۴۱۰/۰۱/۰۵");
    await openSection(user, report.section.meetings);
    await openSection(user, report.check);
    await press(user, report.file);
    const summary = await findSummary();
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain("این تاریخ هنوز نرسیده است");
    expect(summary.textContent).toContain("۰ پیشنهاد نوشته شده است؛ دست‌کم ۳ پیشنهاد لازم است.");
    await expectAccessible();

    // The summary leads to the field, in its section.
    await user.click(within(summary).getByRole("button", { name: /هنوز نرسیده/ }));
    await waitFor(async () =>
      expect(document.activeElement).toBe(await field(report.field.actualEnd)),
    );
    await user.clear(document.activeElement as HTMLElement);
    await user.type(await field(report.field.actualEnd), await lastDay(store, missionId));

    await openSection(user, report.section.meetings);
    await press(user, report.meeting.add);
    await waitFor(() => expect(document.activeElement?.id).toBe("field-meetings-0-person"));
    await user.keyboard("علی حسین");
    await press(user, report.agreement.add);
    await fill(user, await field(report.agreement.text), "تبادل برنامهٔ خدمات زائران");
    await expectAccessible();

    await openSection(user, report.section.results);
    await fill(user, await field(report.field.resultsVsExpected), "همهٔ نتایج به دست آمد");
    for (const radio of await all(report.result.achieved)) await user.click(radio);
    for (const evidence of await all(report.result.evidence))
      await fill(user, evidence, "صورت‌جلسهٔ امضاشده");
    const into = async (label: string, index: number, text: string) =>
      fill(user, (await all(label))[index] as HTMLElement, text);
    const recommend = async (index: number, text: string) => {
      await into(report.recommendation.text, index, text);
      await into(report.recommendation.addressee, index, "معاونت خدمات شهری");
      await into(report.recommendation.due, index, "۱۴۱۰/۰۱/۰۵");
    };
    await recommend(0, "دفتر مشترک");
    await press(user, "ذخیره و ادامه");
    expect((await screen.findAllByText(/دست‌کم ۳ پیشنهاد لازم است\./)).length).toBeGreaterThan(0);
    await expectAccessible();
    await recommend(2, "کارگاه آموزشی");
    await press(user, report.recommendation.add);
    await recommend(3, "نقشهٔ مسیر زائران");

    await openSection(user, report.section.public);
    await fill(user, await field(report.field.publicSummary), "سفر به کربلا برای هماهنگی خدمات");
    await openSection(user, report.section.papers);
    const files = document.querySelector<HTMLInputElement>("input[data-field=photos]");
    await user.upload(
      files as HTMLInputElement,
      new File([png], "دیدار.png", { type: "image/png" }),
    );
    const caption = await screen.findByLabelText(/شرح عکس «دیدار\.png»/);
    await expectAccessible();
    await openSection(user, report.check);
    await press(user, report.file);
    expect((await findSummary()).textContent).toContain("شرح عکس ۱");
    await openSection(user, report.section.papers);
    await fill(user, await screen.findByLabelText(/شرح عکس/), "دیدار با شهردار کربلا");
    expect(caption).toBeDefined();

    await openSection(user, report.check);
    await press(user, report.file);
    await screen.findByText(report.filedTitle);
    screen.getByText("دیدار با شهردار کربلا");
    expect(screen.getAllByText("نقشهٔ مسیر زائران")).toHaveLength(1);
    await expectAccessible();
    const dossier = await store.call(windowClient, "mission.dossier", { missionId });
    expect(dossier.ok && dossier.value.mission.status).toBe("reported");
    const filed = dossier.ok ? dossier.value.mission.report : null;
    expect(filed?.recommendations).toHaveLength(3);
    expect(filed?.recommendations[1]).toMatchObject({
      text: "کارگاه آموزشی",
      addressee: "معاونت خدمات شهری",
    });
    const promised = dossier.ok ? dossier.value.mission.request.expectedResults : "";
    expect(filed?.results.map((one) => one.expected)).toEqual(expectedItems(promised));
    expect(filed?.results.every((one) => one.outcome === "achieved")).toBe(true);
    const drafts = await store.call(windowClient, "draft.list", {});
    expect(drafts.ok && drafts.value.drafts.filter((one) => one.missionId === missionId)).toEqual(
      [],
    );
  });

  it("J7 a returned report shows why, and is corrected from the filed version", async () => {
    const { user } = await openReport("karshenas.miras", "reportReturned");
    await screen.findByText(report.returnedTitle);
    await openSection(user, report.section.journey);
    const filled = (await field(report.field.course)) as HTMLTextAreaElement;
    expect(filled.value.length).toBeGreaterThan(10);
    await expectAccessible();
  });

  it("J7 before the return the draft can be written, and filing says when it opens", async () => {
    const { user } = await openReport("modir.pasmand", "ordered");
    await screen.findByText(new RegExp(report.early));
    await fill(user, await field(report.field.course), "در راه");
    await openSection(user, report.check);
    const button = await findButton(report.file);
    expect(button).toHaveProperty("ariaDisabled", "true");
    const why = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toContain("گزارش سفر پس از تاریخ بازگشت");
    await expectAccessible();
  });

  it("J7 others read the filed report, in both languages, or why there is none", async () => {
    const { store, router, container } = await renderApp({
      as: "bayegan",
      path: "/settings",
      lang: "en",
    });
    const list = await store.call(windowClient, "mission.list", { status: "reported" });
    const missionId = list.ok ? (list.value.missions[0]?.id ?? "") : "";
    await router.navigate({ to: "/missions/$missionId/report", params: { missionId } });
    await screen.findByText("The trip report is filed");
    await screen.findByRole("heading", { name: "Results and recommendations" });
    await expectAccessible(container);
    const returned = await store.call(windowClient, "mission.list", { status: "reportReturned" });
    await router.navigate({
      to: "/missions/$missionId/report",
      params: { missionId: returned.ok ? (returned.value.missions[0]?.id ?? "") : "" },
    });
    await screen.findByText("This report was returned for correction");
    await screen.findByRole("heading", { name: "Results and recommendations" });
    await signIn(store, "nazer");
    const ordered = await store.call(windowClient, "mission.list", { status: "ordered" });
    await router.navigate({
      to: "/missions/$missionId/report",
      params: { missionId: ordered.ok ? (ordered.value.missions[0]?.id ?? "") : "" },
    });
    await screen.findByText("You cannot write the report of this journey now");
  });
});

/** The ordered day of return, as typed. */
const lastDay = async (store: RunningStore, missionId: string): Promise<string> => {
  const { formatDay } = await import("#shared/persian/jalali.ts");
  const dossier = await store.call(windowClient, "mission.dossier", { missionId });
  return dossier.ok ? formatDay(dossier.value.mission.request.endDate, "fa", "short") : "";
};
