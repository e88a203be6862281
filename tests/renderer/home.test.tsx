/** Home: waiting tasks, drafts, and the time axis (J3). */
import { samplePassword } from "#db/sample/people.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { ackKinds } from "#shared/mission/closing.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { axisOf, placeOf } from "#renderer/features/home/time-axis.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { signIn, windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();
const { home } = fa;
const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });

describe("J3 waits for me", () => {
  it("J3 a request waits for its approver, the most urgent first, and leads to its dossier", async () => {
    const { store, router } = await renderApp({ as: "modir.gardeshgari" });
    const list = await screen.findByRole("list", { name: home.waiting });
    const waiting = await store.call(windowClient, "mission.waiting", {});
    if (!waiting.ok) throw new Error("no tasks");
    const { tasks } = waiting.value;
    const cards = within(list).getAllByRole("listitem");
    expect(cards).toHaveLength(Math.min(6, tasks.length));
    expect(tasks.map(({ due }) => due)).toEqual(tasks.map(({ due }) => due).toSorted());
    expect(cards[0]?.textContent).toContain(tasks[0]?.mission.subject);
    // One filled button on the page, and it is the first card's.
    const filled = document.querySelectorAll("main .MuiButton-contained");
    expect(filled).toHaveLength(1);
    expect(cards[0]?.contains(filled[0] ?? null)).toBe(true);
    await expectPageAccessible();

    const decide = tasks.find(({ kind }) => kind === "decide");
    const card = cards.find((one) => one.textContent?.includes(decide?.mission.subject ?? "—"));
    fireEvent.click(within(card ?? list).getByRole("button", { name: home.act.decide }));
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/missions/${decide?.mission.id}`),
    );
  });

  it("G5 items to undo in one dossier have a card each, and each names its item", async () => {
    const { store } = await renderApp({ as: "karshenas.beynolmelal" });
    const list = await screen.findByRole("list", { name: home.waiting });
    fireEvent.click(
      await screen.findByRole("button", { name: new RegExp(home.showMore.split(" (")[0] ?? "") }),
    );
    const waiting = await store.call(windowClient, "mission.waiting", {});
    if (!waiting.ok) throw new Error("no tasks");
    const toUndo = waiting.value.tasks.filter(({ kind }) => kind === "acknowledge");
    expect(toUndo.length).toBeGreaterThan(1);
    const cards = within(list)
      .getAllByRole("listitem")
      .filter((one) => within(one).queryByRole("button", { name: home.act.acknowledge }));
    const said = cards.map((one) => one.textContent);
    expect(said).toHaveLength(toUndo.length);
    expect(new Set(said).size).toBe(toUndo.length);
    for (const kind of ackKinds.filter((one) => toUndo.some(({ stepId }) => stepId === one)))
      expect(list.textContent).toContain(fa.words.ackKind[kind]);
  });

  it("J3 the same request does not wait for others", async () => {
    const { store } = await renderApp({ as: "bayegan" });
    await waitFor(() =>
      expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/انتظار/),
    );
    expect(screen.queryByRole("button", { name: home.act.decide })).toBeNull();
    const own = await store.call(windowClient, "mission.waiting", {});
    expect(own.ok && own.value.tasks.every(({ kind }) => kind !== "decide")).toBe(true);
  });

  it("J3 with nothing to do, home says what will appear here", async () => {
    await renderApp({ as: "nazer" });
    await heading(home.titleNone);
    expect(screen.getByText(home.emptyObserver)).toBeTruthy();
    expect(screen.queryByRole("button", { name: home.newRequest })).toBeNull();
    await expectPageAccessible();
  });

  it("J3 a decided request leaves the list", async () => {
    const { store } = await renderApp({ as: "modir.gardeshgari" });
    await screen.findByRole("list", { name: home.waiting });
    const waiting = await store.call(windowClient, "mission.waiting", {});
    const task = waiting.ok ? waiting.value.tasks.find(({ kind }) => kind === "decide") : undefined;
    if (!task) throw new Error("nothing to decide");
    const before = screen.getAllByRole("button", { name: home.act.decide }).length;
    const dossier = await store.call(windowClient, "mission.dossier", {
      missionId: task.mission.id,
    });
    if (!dossier.ok) throw new Error("not seen");
    const done = await store.call(windowClient, "mission.approve", {
      commandId: crypto.randomUUID(),
      missionId: task.mission.id,
      note: "",
      password: samplePassword,
      basis: dossier.value.basis,
    });
    expect(done.ok).toBe(true);
    await waitFor(() =>
      expect(screen.queryAllByRole("button", { name: home.act.decide })).toHaveLength(before - 1),
    );
    const after = await store.call(windowClient, "mission.waiting", {});
    expect(
      after.ok &&
        after.value.tasks.some(
          (one) => one.kind === "decide" && one.mission.id === task.mission.id,
        ),
    ).toBe(false);
  });
});

describe("J2 drafts on home", () => {
  it("J2 an open draft is shown with its progress, only for its owner", async () => {
    const { store, router } = await renderApp({ as: "karshenas.gardeshgari", path: "/account" });
    const id = crypto.randomUUID();
    await store.call(windowClient, "draft.save", {
      id,
      kind: "request",
      missionId: null,
      body: { subject: "سفر نیمه‌کاره" },
    });
    await router.navigate({ to: "/" });
    const link = await screen.findByRole("link", { name: "سفر نیمه‌کاره" });
    expect(link.getAttribute("href")).toContain(`/request/${id}`);
    expect(await screen.findByText(/۰ از ۶ بخش کامل/)).toBeTruthy();
    await expectPageAccessible();
    await signIn(store, "karshenas.miras");
    const others = await store.call(windowClient, "draft.list", {});
    expect(others.ok && others.value.drafts).toEqual([]);
  });
});

describe("the time axis", () => {
  const journey = { startDate: "2027-01-05", endDate: "2027-01-09" };

  it("J3 contains today and every journey, with the months of the language's calendar", () => {
    const axis = axisOf("2026-11-23", [journey], "fa");
    expect(axis.months.map(({ label }) => label)).toEqual(["آذر", "دی", "بهمن"]);
    expect(axisOf("2026-11-23", [journey], "en").months.map(({ label }) => label)).toEqual([
      "November",
      "December",
      "January",
    ]);
    expect(placeOf(axis.start, axis)).toBe(0);
    expect(placeOf(addDays(axis.end, 1), axis)).toBe(100);
    expect(axis.start < "2026-11-23" && axis.end > journey.endDate).toBe(true);
  });

  it("J3 shows bars in order of their days, and says the days in words", async () => {
    await renderApp({ as: "shahrdar" });
    const panel = await screen.findByRole("region", { name: home.onTheWay });
    expect(within(panel).getAllByRole("link").length).toBeGreaterThan(1);
    expect(within(panel).getByText(home.today)).toBeTruthy();
  });
});

describe("A3 deputies on home", () => {
  it("A3 a person who is asked to be a deputy answers on home", async () => {
    const { store, host } = await renderApp({ as: "modir.gardeshgari", path: "/account" });
    const me = await store.call(windowClient, "session.current", {});
    const deputy = store.parts.people.byUsername("karshenas.miras");
    const facts = await store.call(windowClient, "facts.forForms", {});
    if (!me.ok || !facts.ok || !deputy) throw new Error("no people");
    const proposed = await store.call(windowClient, "deputies.propose", {
      commandId: crypto.randomUUID(),
      id: crypto.randomUUID(),
      fields: {
        principalId: me.value.person?.id ?? "",
        deputyId: deputy.id,
        from: facts.value.today,
        to: addDays(facts.value.today, 10),
      },
    });
    expect(proposed).toMatchObject({ ok: true });
    await signIn(store, "karshenas.miras");
    host.changed(["session", "deputies", "missions"]);
    fireEvent.click(
      (await screen.findAllByRole("button", { name: new RegExp(`^${fa.shell.home}`) }))[0] ??
        document.body,
    );
    const panel = await screen.findByRole("region", { name: fa.deputies.waits });
    fireEvent.click(within(panel).getByRole("button", { name: fa.deputies.accept }));
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: fa.deputies.waits })).toBeNull(),
    );
    const list = await store.call(windowClient, "deputies.list", {});
    expect(list.ok && list.value.deputyships.map((one) => one.state)).toContain("accepted");
  });
});
