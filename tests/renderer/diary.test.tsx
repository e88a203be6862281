/** R1 in the window: a day written and saved, with the programme and photos, and added to the report. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { diaryOf, emptyDay } from "#shared/mission/report/diary.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { RunningStore } from "#db/store.ts";
import { field, fill, findButton, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

beforeAll(() => {
  URL.createObjectURL ??= () => "blob:test";
  URL.revokeObjectURL ??= () => {};
});

const { diary, report } = fa;
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 7]);
const pdf = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");

const onTheWay = async (store: RunningStore): Promise<string> => {
  const answer = await store.call(windowClient, "diary.mine", {});
  const id = answer.ok ? answer.value.journeys[0]?.mission.id : undefined;
  if (!id) throw new Error("nobody is on the way");
  return id;
};
const keptOf = async (store: RunningStore, missionId: string) => {
  const drafts = await store.call(windowClient, "draft.list", {});
  const found = (drafts.ok ? drafts.value.drafts : []).find(
    (one) => one.kind === "diary" && one.missionId === missionId,
  );
  return diaryOf(found?.body ?? {});
};
const open = async (lang: "fa" | "en" = "fa") => {
  const view = await renderApp({ as: "modir.pasmand", path: "/settings", lang });
  const missionId = await onTheWay(view.store);
  await view.router.navigate({ to: "/missions/$missionId/diary", params: { missionId } });
  await screen.findByRole("heading", {
    level: 1,
    name: new RegExp((lang === "fa" ? fa : en).diary.title),
  });
  return { ...view, missionId };
};

describe("R1 the diary in the window", () => {
  it("R1 opens today, saves typed text, accepts only photos, and closes future days", async () => {
    const { user, store, missionId } = await open();
    const today = await store.call(windowClient, "session.current", {});
    const day = today.ok ? today.value.today : "";
    const text = await field(diary.field.text);
    await expectAccessible();
    expect((await screen.findAllByText(diary.future)).length).toBe(3);
    await fill(user, text, "بازدید از ایستگاه جداسازی");
    await fill(user, await field(diary.field.places), "ایستگاه شمالی");
    await press(user, diary.meeting.add);
    await fill(user, await field(report.meeting.person), "نورلان");
    const files = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!files) throw new Error("nowhere to put a photo");
    await user.upload(files, [new File([png], "ایستگاه.png", { type: "image/png" })]);
    await fill(user, await screen.findByLabelText(/شرح عکس «ایستگاه\.png»/), "ایستگاه");
    fireEvent.change(files, { target: { files: [new File([pdf], "سند.pdf")] } });
    expect((await screen.findByText(/فقط عکس JPEG یا PNG/)).textContent).toContain("سند.pdf");
    await expectAccessible();
    await waitFor(async () => {
      const kept = (await keptOf(store, missionId)).find((one) => one.day === day);
      expect(kept).toMatchObject({
        text: "بازدید از ایستگاه جداسازی",
        places: "ایستگاه شمالی",
        meetings: [{ person: "نورلان" }],
        photos: [{ caption: "ایستگاه" }],
      });
    });
    // Earlier days are unchanged.
    expect(await keptOf(store, missionId)).toHaveLength(3);
  });

  it("R1 a day's data from the programme is added with one press", async () => {
    const { user, store, missionId } = await open();
    const second = await screen.findByText(/۱ دیدار|یک دیدار/);
    await user.click(second);
    const button = await findButton("از برنامهٔ سفر");
    const offered = button.textContent ?? "";
    await user.click(button);
    await waitFor(async () => {
      const kept = await keptOf(store, missionId);
      const names = offered.split(": ")[1]?.split("، ") ?? [];
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(kept[1]?.places).toContain(name);
    });
  });

  it("R1 the report says how many days are ready, adds them once, and shows the source of each", async () => {
    const { user, router, store, missionId } = await open();
    await router.navigate({
      to: "/missions/$missionId/report",
      params: { missionId },
      search: { section: "journey" },
    });
    await screen.findByText(/۲ روز از روزنوشت شما/);
    const course = await field(report.field.course);
    await fill(user, course, "آنچه خودم نوشتم");
    await press(user, diary.take.act);
    const told = (await screen.findByText(diary.take.done)).closest<HTMLElement>("[role=status]");
    expect(within(told as HTMLElement).getAllByRole("listitem", { hidden: true })).toHaveLength(2);
    expect(told?.textContent).toContain("نورلان احمدوف");
    expect(await screen.findAllByLabelText(new RegExp(`^${diary.daily.text}`))).toHaveLength(2);
    expect(course).toHaveProperty("value", "آنچه خودم نوشتم");
    await expectAccessible();
    await waitFor(async () => {
      const drafts = await store.call(windowClient, "draft.list", {});
      const body = (drafts.ok ? drafts.value.drafts : []).find(
        (one) => one.kind === "report",
      )?.body;
      expect(body).toMatchObject({
        course: "آنچه خودم نوشتم",
        dailyEntries: [{}, {}],
        meetings: [{ person: "نورلان احمدوف" }],
        photos: [{}],
      });
    });
    expect(screen.queryByText(/۲ روز از روزنوشت شما/)).toBeNull();
  });

  it.each(["fa", "en"] as const)(
    "R1 after another person has filed the report, the text can still be read and copied (%s)",
    async (lang) => {
      const words = lang === "fa" ? fa : en;
      const { router, store } = await renderApp({ as: "modir.pasmand", path: "/settings", lang });
      const mine = await store.call(windowClient, "mission.list", { mine: true });
      const filed = (mine.ok ? mine.value.missions : []).find((one) =>
        ["reported", "reportAccepted", "archived"].includes(one.status),
      );
      const missionId = filed?.id ?? "";
      const day = filed?.startDate ?? "";
      const answer = await store.call(windowClient, "file.add", {
        name: "ایستگاه.png",
        mime: "",
        bytes: png,
      });
      if (!answer.ok) throw new Error(answer.error.reason);
      const photos = [{ file: answer.value, caption: "عکس ایستگاه" }];
      const entry = { ...emptyDay(day), text: "نوشتهٔ خودم\nسطر دوم", photos };
      await store.call(windowClient, "draft.save", {
        id: crypto.randomUUID(),
        kind: "diary",
        missionId,
        body: { days: [entry] },
      });
      await router.navigate({
        to: "/missions/$missionId",
        params: { missionId },
        search: { tab: "report" },
      });
      await screen.findByRole("button", { name: words.diary.read });
      await router.navigate({ to: "/missions/$missionId/diary", params: { missionId } });
      await screen.findByText(/نوشتهٔ خودم/);
      await screen.findByText("عکس ایستگاه");
      screen.getByText(new RegExp(words.diary.closedKept));
      expect(screen.queryAllByRole("textbox", { name: words.diary.field.text })).toEqual([]);
      await expectAccessible();
    },
  );

  it("R1 is offered at home and in the dossier, in English as well; others are told why not", async () => {
    const { router, store, missionId } = await open("en");
    await expectAccessible();
    await router.navigate({ to: "/" });
    await screen.findByRole("heading", { name: en.diary.home });
    await screen.findByText(en.diary.runningToday);
    await router.navigate({ to: "/missions/$missionId", params: { missionId } });
    await screen.findByRole("button", { name: en.diary.open });
    await store.call(windowClient, "session.signOut", {});
    const other = await renderApp({ as: "modir.ravabet", path: "/settings", lang: "en" });
    const ordered = await other.store.call(windowClient, "mission.list", { status: "ordered" });
    const params = { missionId: ordered.ok ? (ordered.value.missions[0]?.id ?? "") : "" };
    await other.router.navigate({ to: "/missions/$missionId/diary", params });
    await screen.findByText(en.diary.closedTitle);
  });
});
