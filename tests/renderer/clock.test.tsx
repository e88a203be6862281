/** V7 in the window: a wrong clock is shown above every page, and people with the right can confirm it. */
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const in2024 = () => new Date("2024-06-01T08:00:00.000Z");

it("V7 the administrator is asked, confirms the clock, and the question disappears", async () => {
  const { user } = await renderApp({ as: "modir.samaneh", path: "/settings", clock: in2024 });
  const banner = await screen.findByText(/۱۲ خرداد ۱۴۰۳، ۱۱:۳۰/);
  await expectAccessible();
  await press(user, fa.shell.clockIsRight);
  await waitFor(() => expect(banner.isConnected).toBe(false));
});

it("V7 a person who may not confirm it reads what to do, in English too", async () => {
  await renderApp({ as: "karshenas.gardeshgari", path: "/", lang: "en", clock: in2024 });
  const banner = await screen.findByText(/The clock of this computer shows/);
  expect(banner.textContent).toMatch(/shows 1 June 2024, 11:30.*Set the date and time/);
  expect(screen.queryByRole("button", { name: en.shell.clockIsRight })).toBeNull();
});
