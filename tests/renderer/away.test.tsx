/** I4 in the window: the calendar of who is away, its timeline, recording and cancelling an absence. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { addDays, formatDay, todayIn, TEHRAN, weekday } from "#shared/persian/jalali.ts";
import { monthOf } from "#shared/persian/months.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { away: words, presence } = fa;
const today = todayIn(TEHRAN, new Date());
const cellOf = (day: string) =>
  screen.findByRole("gridcell", { name: new RegExp(`^${formatDay(day, "fa", "long")}`) });

/** The day beside the month; named by its weekday and date. */
const panelOf = (day: string) =>
  screen.findByRole("complementary", {
    name: `${fa.calendar.day[weekday(day) as 0]} ${formatDay(day, "fa", "dayMonth")}`,
  });

describe("I4 the month", () => {
  it("I4 shows who is away on each day, in the weeks of the Jalali month", async () => {
    const { user, container } = await renderApp({ as: "karshenas.miras", path: "/away" });
    const cell = await cellOf(today);
    await waitFor(() => expect(cell.textContent).toContain("کارشناس میراث"));
    expect(cell.textContent).toContain(words.today);
    const headers = screen.getAllByRole("columnheader").map((one) => one.textContent);
    expect(headers[0]).toBe("شنبه");
    expect(headers[6]).toBe("جمعه");
    await expectAccessible(container);

    const panel = await panelOf(today);
    // Their own reason, and the illness of a colleague of which they see only the days.
    expect(within(panel).getByText(words.kind.leave)).toBeTruthy();
    expect(panel.textContent).not.toContain(words.kind.illness);
    expect(within(panel).getAllByText(words.kind.absent).length).toBeGreaterThan(0);
    expect(within(panel).getByText(words.privateNote)).toBeTruthy();
    // A click is on a day, also where a bar is over it.
    await user.click(await cellOf(addDays(today, 1)));
    await panelOf(addDays(today, 1));
  });

  it("I4 is used with the keyboard: days, weeks, months", async () => {
    const { user } = await renderApp({ as: "bayegan", path: "/away" });
    const focus = async (day: string) =>
      waitFor(() => expect(document.activeElement?.getAttribute("data-day")).toBe(day));
    (await cellOf(today)).focus();
    await user.keyboard("{ArrowLeft}");
    await focus(addDays(today, 1));
    await user.keyboard("{ArrowRight}{ArrowDown}");
    await focus(addDays(today, 7));
    await user.keyboard("{ArrowUp}{Home}");
    const { first, last } = monthOf(today, "fa");
    await focus(first);
    await user.keyboard("{PageDown}");
    await focus(addDays(last, 1));
    await user.keyboard("{PageUp}");
    await focus(first);
    const panel = await panelOf(first);
    await user.keyboard("{Enter}");
    const head = within(panel).getByRole("heading", { level: 2 });
    await waitFor(() => expect(document.activeElement).toBe(head));
    await user.keyboard("{Escape}");
    await focus(first);
  });

  it("I4 one bar lasts as long as its journey in each week, with all who are on it", async () => {
    const { container } = await renderApp({ as: "shahrdar", path: "/away" });
    await cellOf(today);
    await waitFor(() => expect(container.querySelector("[data-bar]")).not.toBeNull());
    const bars = [...container.querySelectorAll("[data-bar]")].map((one) => one.textContent);
    expect(new Set(bars).size).toBeGreaterThan(3);
    expect(bars.some((one) => one?.includes("و یک نفر"))).toBe(true);
    // Its words are those of the day's panel, so they are not read aloud a second time.
    for (const one of container.querySelectorAll("[data-bar]"))
      expect(one.closest("[aria-hidden]")).not.toBeNull();
    const legend = screen.getByRole("list", { name: words.legend });
    expect(legend.textContent).toContain(words.look.off);
  });

  it("I4 is a Gregorian month in English", async () => {
    const { container } = await renderApp({ as: "manabe.ensani", path: "/away", lang: "en" });
    await screen.findByRole("heading", { level: 1, name: en.away.title });
    const cell = await screen.findByRole("gridcell", {
      name: new RegExp(formatDay(today, "en", "long")),
    });
    await waitFor(() => expect(cell.textContent).toMatch(/away: .*News Expert/));
    expect(screen.getByRole("grid").getAttribute("aria-label")).toBe(
      formatDay(today, "en").split(" ").slice(1).join(" "),
    );
    await expectAccessible(container);
  });
});

describe("I4 the timeline", () => {
  it("I4 shows people by unit, each bar with its kind, its state and the deputy", async () => {
    const { user, container } = await renderApp({
      as: "karshenas.beynolmelal",
      path: "/away?view=timeline&zoom=quarter",
    });
    const bar = await screen.findByRole("button", {
      name: /معاون برنامه‌ریزی: .*جانشین: مدیر مالی/,
    });
    screen.getAllByRole("button", { name: /مأموریت · .* · در سفر/ });
    screen.getAllByRole("button", { name: new RegExp(words.state.provisional) });
    screen.getByRole("region", { name: "حوزهٔ شهردار" });
    await expectAccessible(container);
    await user.click(bar);
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("جانشین: مدیر مالی");
  });

  it("I4 filters by unit, person and kind are in the address", async () => {
    const { user, router } = await renderApp({
      as: "manabe.ensani",
      path: "/away?view=timeline&zoom=quarter&kind=illness",
    });
    await screen.findByText(words.people_one);
    screen.getByRole("button", { name: /کارشناس خبر: بیماری/ });
    const kind = `${words.kindFilter}: ${words.kind.illness}`;
    await user.click(screen.getByRole("button", { name: kind }));
    await user.click(await screen.findByRole("menuitemradio", { name: words.kind.training }));
    await screen.findByRole("button", { name: /کارشناس ترافیک: دورهٔ آموزشی/ });
    expect(router.state.location.search).toMatchObject({ kind: "training" });
    await user.click(screen.getByRole("button", { name: words.unit }));
    await user.click(await screen.findByRole("menuitemradio", { name: "حراست" }));
    await screen.findByText(words.emptyTitle);
  });
});

describe("I4 recording an absence", () => {
  it("I4 says at the field what is wrong, warns who would be away at the same time, and is cancelled again", async () => {
    const { user } = await renderApp({ as: "shahrdar", path: "/away" });
    await user.click(await screen.findByText(words.record));
    const dialog = await screen.findByRole("dialog", { name: words.record });
    const days = async (from: string, to: string) => {
      for (const [label, day] of [
        [words.form.from, from],
        [words.form.to, to],
      ] as const) {
        const input = within(dialog).getByLabelText(new RegExp(`^${label.replace(/[()]/g, ".")}`));
        await user.clear(input);
        await user.type(input, formatDay(day, "fa", "short"));
        await user.tab();
      }
    };
    await days(addDays(today, 15), addDays(today, 14));
    await user.click(within(dialog).getByRole("button", { name: words.record }));
    await within(dialog).findByText(fa.reasons.absenceEndBeforeStart);
    await days(addDays(today, 15), addDays(today, 15));
    await within(dialog).findByText(presence.title);
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: words.record }));
    await screen.findByText(words.recorded);

    if (addDays(today, 15) > monthOf(today, "fa").last)
      await user.click(screen.getByRole("button", { name: words.next }));
    await user.click(await cellOf(addDays(today, 15)));
    const list = await panelOf(addDays(today, 15));
    const cancel = await within(list).findAllByText(words.cancel);
    await user.click(cancel[0] as HTMLElement);
    const why = await screen.findByRole("dialog", { name: words.cancel });
    await user.type(within(why).getByRole("textbox"), "برنامه عوض شد");
    await user.click(within(why).getByRole("button", { name: words.cancel }));
    await screen.findByText(words.cancelled);
  });
});

describe("I4 the printed month", () => {
  it("I4 says names, days and deputies, and no reasons, for anyone who prints it", async () => {
    const { user, host } = await renderApp({ as: "manabe.ensani", path: "/away" });
    await user.click(await screen.findByText(words.print));
    await waitFor(() =>
      expect(host.calls.find((one) => one.name === "sheet.print")?.input).toMatchObject({
        sheet: `/print/away/${today}`,
      }),
    );
    document.body.replaceChildren();
    const sheet = await renderApp({ as: "manabe.ensani", path: `/print/away/${today}` });
    await waitFor(() => expect(document.documentElement.dataset.printReady).toBe("true"));
    const text = sheet.container.textContent ?? "";
    expect(text).toContain("کارشناس خبر");
    for (const kind of Object.values(words.kind)) expect(text).not.toContain(kind);
    expect(text).toContain(words.sheet.note);
  });
});
