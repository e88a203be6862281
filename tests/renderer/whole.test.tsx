/** B6–B8 in the window: findings with their buttons; damaged dossiers; account changes; marks. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { markText } from "#shared/whole/mark.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { samplePassword } from "#db/sample/people.ts";
import type { RunningStore } from "#db/store.ts";
import { fillField, press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { must } from "../helpers/store.ts";
import { renderApp } from "../helpers/render.tsx";
import { findingsAfterRound } from "../helpers/whole.ts";

const administrator = "modir.samaneh";

it("B8 the archivist prints the sheet of this month, or of an earlier one", async () => {
  const { user, host } = await renderApp({
    as: "bayegan",
    path: "/archive",
    clock: () => new Date("2026-12-25T08:00:00Z"),
  });
  await press(user, fa.archive.month.print);
  await screen.findByRole("menuitem", { name: "دی ۱۴۰۵" });
  await expectAccessible();
  await user.click(screen.getByRole("menuitem", { name: "آذر ۱۴۰۵" }));
  await waitFor(() =>
    expect(host.calls.find(({ name }) => name === "sheet.print")?.input).toMatchObject({
      sheet: expect.stringMatching(/^\/print\/archive-month\/2026-11-25$/),
    }),
  );
});

/** A list that differs from the ledger, found by a round. */
const withWrongList = (store: RunningStore): string => {
  const { db } = store.parts;
  const { id, no } = db
    .prepare<[], { id: string; no: string }>(
      "select id, dossier_no as no from mission where status = 'archived' order by id limit 1",
    )
    .get() ?? { id: "", no: "" };
  db.prepare("update mission set subject = 'عنوان ساختگی' where id = ?").run(id);
  expect(findingsAfterRound(store)).toEqual(["projection mission"]);
  return no;
};

it("B6 the administrator reads the findings, in which dossier, and repairs one with a button", async () => {
  const opened = await renderApp({ as: administrator, path: "/whole" });
  const { user, store } = opened;
  await press(user, fa.whole.checkNow);
  await screen.findByText(fa.whole.sound);
  await expectAccessible();
  const no = withWrongList(store);
  const banner = await screen.findByText(fa.reasons.fileDamaged);
  expect(banner).toBeTruthy();
  const card = (await screen.findByText(fa.whole.todo.rebuild)).closest("li");
  expect(card?.textContent).toContain(toPersianDigits(no));
  expect(card?.textContent).toContain(fa.whole.todo.rebuild);
  await expectAccessible();
  await press(user, fa.whole.act.rebuild);
  await screen.findByText(fa.whole.sound);
  await waitFor(() => expect(screen.queryByText(fa.reasons.fileDamaged)).toBeNull());
  expect(store.condition.now().readOnly).toBeNull();
});

it("B6 in English as well, and a person without the right sees the sign but no link", async () => {
  const opened = await renderApp({ as: administrator, path: "/whole", lang: "en" });
  withWrongList(opened.store);
  await screen.findByText(en.whole.todo.rebuild);
  expect(await screen.findByRole("link", { name: en.whole.open })).toBeTruthy();
  await expectAccessible();
  opened.unmount();
  const other = await renderApp({ as: "nazer", path: "/", lang: "en" });
  withWrongList(other.store);
  await screen.findByText(en.reasons.fileDamaged);
  expect(screen.queryByRole("link", { name: en.whole.open })).toBeNull();
});

it("B6 a damaged dossier shows a notice at its top", async () => {
  const opened = await renderApp({ as: "nazer", path: "/" });
  const { store } = opened;
  const found = store.parts.db
    .prepare<[], { id: string }>("select id from mission where status = 'archived' limit 1")
    .get();
  store.parts.db.exec("drop trigger event_is_never_changed");
  store.parts.db
    .prepare("update event set device = 'elsewhere' where stream = ? and version = 2")
    .run(`mission:${found?.id}`);
  await act(() =>
    opened.router.navigate({
      to: "/missions/$missionId",
      params: { missionId: found?.id ?? "" },
    }),
  );
  const [, alert] = await screen.findAllByText(fa.whole.dossier.title);
  expect(alert?.closest("[role=alert]")?.textContent).toContain(
    toPersianDigits(fa.whole.dossier.event.replace("{{version}}", "2")),
  );
  await expectAccessible();
});

/** Another person signs in at the window. */
const takeSeat = async (
  { store, host }: Awaited<ReturnType<typeof renderApp>>,
  username: string,
  password: string,
) => {
  await store.call(windowClient, "session.signOut", {});
  host.changed(["session"]);
  await screen.findByRole("heading", { name: /^(به جای چه کسی|Whom do you)/ });
  const result = await store.call(windowClient, "session.signIn", { username, password });
  expect(result.ok).toBe(true);
  host.changed(["session"]);
};

it("B7 changes by another person are shown on a separate page, with what to do", async () => {
  const opened = await renderApp({ as: administrator });
  const { store, user } = opened;
  const mayor = store.parts.people.holdersOf("mayor")[0];
  const password = "یک گذرواژهٔ تازه برای آزمون";
  const reset = { id: mayor?.id ?? "", password, commandId: crypto.randomUUID() };
  expect((await store.call(windowClient, "people.resetPassword", reset)).ok).toBe(true);
  store.parts.db.exec("update credential set must_change = 0");
  await takeSeat(opened, mayor?.username ?? "", password);
  await screen.findByRole("heading", { name: fa.session.access.title });
  const list = screen.getByRole("list", { name: fa.session.access.list });
  expect(within(list).getAllByRole("listitem")).toHaveLength(1);
  await expectAccessible();
  await press(user, fa.session.access.notMine);
  await screen.findByText(fa.session.access.whatNow);
  await screen.findByLabelText(new RegExp(`^${fa.session.currentPassword}`), {
    selector: "input",
  });
  await expectAccessible();
  await press(user, fa.common.back);
  expect(screen.getByRole("button", { name: fa.session.access.known })).toBeTruthy();
});

it("B7 it disappears when it is confirmed, and is not shown again", async () => {
  const opened = await renderApp({ as: administrator, lang: "en" });
  const { store, user } = opened;
  const person = store.parts.people.holdersOf("finance")[0];
  const password = "another password for a test";
  const reset = { id: person?.id ?? "", password, commandId: crypto.randomUUID() };
  await store.call(windowClient, "people.resetPassword", reset);
  store.parts.db.exec("update credential set must_change = 0");
  await takeSeat(opened, person?.username ?? "", password);
  await screen.findByRole("heading", { name: en.session.access.title });
  await expectAccessible();
  await press(user, en.session.access.known);
  await waitFor(() =>
    expect(screen.queryByRole("heading", { name: en.session.access.title })).toBeNull(),
  );
  const { changes } = await must(store, windowClient, "session.access", {});
  expect(changes).toEqual([]);
});

it("B7 a person's own change is a line that stays until it is confirmed", async () => {
  const opened = await renderApp({ as: "nazer" });
  const { store, user } = opened;
  const password = "گذرواژهٔ خودم برای آزمون";
  const own = { current: samplePassword, password, commandId: crypto.randomUUID() };
  await store.call(windowClient, "session.changePassword", own);
  await takeSeat(opened, "nazer", password);
  const list = await screen.findByRole("list", { name: fa.session.access.list });
  expect(list.textContent).toContain(fa.session.access.yourself);
  await expectAccessible();
  await press(user, fa.session.access.known);
  await waitFor(() =>
    expect(screen.queryByRole("list", { name: fa.session.access.list })).toBeNull(),
  );
});

it("B8 a mark is typed from a paper: it matches, was mistyped, or belongs to another file", async () => {
  const { user, store } = await renderApp({ as: administrator, path: "/whole" });
  const mark = markText(store.parts.whole.mark());
  await fillField(user, fa.whole.mark.label, toPersianDigits(mark));
  await press(user, fa.whole.mark.run);
  await screen.findByText(/^می‌خواند/);
  await expectAccessible();
  const box = await screen.findByLabelText(new RegExp(`^${fa.whole.mark.label}`), {
    selector: "input",
  });
  await user.clear(box);
  const other = mark.endsWith("Z") ? "Y" : "Z";
  await fillField(user, fa.whole.mark.label, `${mark.slice(0, -1)}${other}`);
  await press(user, fa.whole.mark.run);
  await screen.findAllByText(fa.reasons.markMistyped);
});
