/** V8 in the window: steps that nobody can decide are shown where a person's access changes, and lead to naming another person. */
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

const { home, notices, people, reassign, words } = fa;

it("V8 the administrator deactivates a manager, sees the steps that nobody can decide, and names another", async () => {
  const { user, store, router } = await renderApp({ as: "modir.samaneh", path: "/people" });
  const waiting = await store.call(windowClient, "route.waiting", {});
  if (!waiting.ok) throw new Error(waiting.error.reason);
  const manager = waiting.value.rows
    .filter((row) => row.kind === "decide" && row.people.length === 1)
    .map((row) => row.people[0]?.person)
    .find((person) => person?.roles.includes("manager"));
  if (!manager) throw new Error("No step of the sample waits for a manager.");
  await router.navigate({ to: "/people/$personId", params: { personId: manager.id } });
  await press(user, people.deactivate);
  const sure = await screen.findByRole("dialog");
  await user.click(within(sure).getByRole("button", { name: people.deactivate }));
  await screen.findByText(people.inactiveNow);
  await expectAccessible();
  await press(user, reassign.leftAct);
  const table = await screen.findByRole("table", { name: reassign.caption });
  await within(table).findAllByText(reassign.stuck.nobody);
  expect(router.state.location.search).toEqual({ stuck: true });

  await router.navigate({ to: "/" });
  const tasks = await screen.findByRole("group", { name: home.waiting });
  expect(within(tasks).getAllByText(home.stuckStep).length).toBeGreaterThan(0);
  await expectAccessible();
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${notices.bell}`) }));
  const bell = await screen.findByRole("dialog", { name: notices.title });
  const [first] = within(bell).getAllByText(new RegExp(words.taskKind.nameAnother));
  if (!first) throw new Error("The bell says nothing.");
  await user.click(first);
  await waitFor(() => expect(router.state.location.pathname).toBe("/waiting"));
});
