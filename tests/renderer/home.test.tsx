/** Home: waiting tasks, drafts, the office's week, and the time axis (J3, W9). */
import { samplePassword } from "#db/sample/people.ts";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { ackKinds } from "#shared/mission/closing.ts";
import { dueGroupOf, dueGroups } from "#shared/mission/waiting-groups.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { axisOf, placeOf } from "#renderer/features/home/time-axis.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { signIn, windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();
const { home } = fa;
const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 1, name });
const rows = () => [...document.querySelectorAll<HTMLElement>("[data-task]")];
const opener = (row: HTMLElement) => row.querySelector<HTMLElement>("[data-opens]");

describe("J3 waits for me", () => {
  it("J3 W9 tasks are rows under heads of urgency; the first has the one filled button", async () => {
    const { store, router } = await renderApp({ as: "modir.gardeshgari" });
    const list = await screen.findByRole("group", { name: home.waiting });
    const waiting = await store.call(windowClient, "mission.waiting", {});
    if (!waiting.ok) throw new Error("no tasks");
    const { tasks } = waiting.value;
    const facts = await store.call(windowClient, "facts.forForms", {});
    const today = facts.ok ? facts.value.today : "";
    for (const group of dueGroups) {
      const inGroup = tasks.filter(({ due }) => dueGroupOf(due, today) === group);
      const region = within(list).queryByRole("region", {
        name: new RegExp(`^${home.due[group]}`),
      });
      if (inGroup.length > 0)
        expect(within(region ?? list).getAllByRole("listitem").length).toBeGreaterThanOrEqual(
          inGroup.length,
        );
    }
    expect(rows()[0]?.textContent).toContain(tasks[0]?.mission.subject);
    const filled = document.querySelectorAll("main .MuiButton-contained");
    expect(filled).toHaveLength(1);
    expect(rows()[0]?.contains(filled[0] ?? null)).toBe(true);
    await expectPageAccessible();

    const decide = tasks.find(({ kind }) => kind === "decide");
    const row = rows().find((one) => one.dataset.task?.startsWith(`${decide?.mission.id} decide`));
    fireEvent.click((row && opener(row)) ?? list);
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/missions/${decide?.mission.id}/decide`),
    );
  });

  it("W9 the number in the heading is the number of rows and of the pill, each task once", async () => {
    await renderApp({ as: "karshenas.beynolmelal" });
    await screen.findByRole("group", { name: home.waiting });
    const keys = rows().map((one) => one.dataset.task);
    expect(new Set(keys).size).toBe(keys.length);
    const count = localizeDigits(String(keys.length), "fa");
    await heading(home.title_other.replace("{{count}}", count));
    expect(document.getElementById("waiting-count")?.textContent).toContain(count);
  });

  it("W9 chips keep one kind of task, and J, K and the arrows walk its rows", async () => {
    await renderApp({ as: "karshenas.beynolmelal" });
    await screen.findByRole("group", { name: home.waiting });
    const all = rows().length;
    const chips = await screen.findByRole("group", { name: home.kinds });
    fireEvent.click(
      within(chips).getByRole("button", { name: new RegExp(`^${home.family.departure}`) }),
    );
    await waitFor(() => expect(rows().length).toBeLessThan(all));
    const [first, second] = rows().map(opener);
    for (const [code, expected] of [
      ["KeyJ", first],
      ["KeyJ", second],
      ["KeyK", first],
      ["ArrowDown", second],
      ["ArrowUp", first],
    ] as const) {
      fireEvent.keyDown(document.activeElement ?? document.body, { code });
      expect(document.activeElement).toBe(expected);
    }
    // While somebody types, letters are letters.
    const field = document.body.appendChild(document.createElement("input"));
    field.focus();
    fireEvent.keyDown(field, { code: "KeyJ" });
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it("G5 items to undo in one dossier have a row each, and each names its item", async () => {
    const { store } = await renderApp({ as: "karshenas.beynolmelal" });
    await screen.findByRole("group", { name: home.waiting });
    const waiting = await store.call(windowClient, "mission.waiting", {});
    if (!waiting.ok) throw new Error("no tasks");
    const toUndo = waiting.value.tasks.filter(({ kind }) => kind === "acknowledge");
    expect(toUndo.length).toBeGreaterThan(1);
    const said = rows()
      .filter((one) => one.dataset.task?.includes(" acknowledge "))
      .map((one) => one.textContent);
    expect(said).toHaveLength(toUndo.length);
    expect(new Set(said).size).toBe(toUndo.length);
    for (const kind of ackKinds.filter((one) => toUndo.some(({ stepId }) => stepId === one)))
      expect(said.join(" ")).toContain(fa.words.ackKind[kind]);
  });

  it("J3 the same request does not wait for others", async () => {
    const { store } = await renderApp({ as: "bayegan" });
    await waitFor(() =>
      expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/انتظار/),
    );
    expect(rows().some((one) => one.dataset.task?.includes(" decide "))).toBe(false);
    const own = await store.call(windowClient, "mission.waiting", {});
    expect(own.ok && own.value.tasks.every(({ kind }) => kind !== "decide")).toBe(true);
  });

  it("J3 with nothing to do, home says what will appear here", async () => {
    await renderApp({ as: "nazer" });
    await heading(home.titleNone);
    expect(await screen.findByText(home.emptyObserver)).toBeTruthy();
    expect(screen.queryByRole("button", { name: home.newRequest })).toBeNull();
    await expectPageAccessible();
  });

  it("J3 a decided request leaves the list", async () => {
    const { store } = await renderApp({ as: "modir.gardeshgari" });
    await screen.findByRole("group", { name: home.waiting });
    const waiting = await store.call(windowClient, "mission.waiting", {});
    const task = waiting.ok ? waiting.value.tasks.find(({ kind }) => kind === "decide") : undefined;
    if (!task) throw new Error("nothing to decide");
    const isThere = () =>
      rows().some((one) => one.dataset.task?.startsWith(`${task.mission.id} decide`));
    expect(isThere()).toBe(true);
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
    await waitFor(() => expect(isThere()).toBe(false));
  });
});

describe("W9 the office's week", () => {
  it("W9 has seven days from Saturday, who travels, and what is due on each day", async () => {
    await renderApp({ as: "modir.ravabet" });
    const week = await screen.findByRole("region", { name: home.week.title });
    expect(week.textContent).toContain(fa.calendar.day[6]);
    expect(week.textContent).toContain(home.today);
    within(week).getByText(home.week.lane.travel);
    within(week).getByText(home.week.lane.due);
    await expectPageAccessible();
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
    expect(await screen.findByText(/۰ از ۶ بخش/)).toBeTruthy();
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
    fireEvent.click(await screen.findByRole("button", { name: new RegExp(`^${home.deputyship}`) }));
    const dialog = await screen.findByRole("dialog", { name: home.deputyship });
    fireEvent.click(within(dialog).getByRole("button", { name: fa.deputies.accept }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: home.deputyship })).toBeNull());
    const list = await store.call(windowClient, "deputies.list", {});
    expect(list.ok && list.value.deputyships.map((one) => one.state)).toContain("accepted");
  });
});
