/** The staff list: read by everyone, managed by the administrator, with first passwords shown once. */
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { newPassphrase } from "#renderer/features/people/passphrase.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { minPasswordLength } from "#shared/people/person.ts";
import { field, fill, findSummary, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";

// Passwords are hashed at their real cost, and the machine may be busy.

const { people, reasons, words } = fa;
type User = Awaited<ReturnType<typeof renderApp>>["user"];
const type = async (user: User, label: string, text: string) =>
  fill(user, await field(label), text);

describe("F6 first passwords", () => {
  it("F6 a first password is long, readable, and never the same", () => {
    const made = Array.from({ length: 200 }, () => newPassphrase());
    for (const one of made) {
      expect(one).toMatch(/^([bdfghjkmnprstvz][aeiou]){2}(-([bdfghjkmnprstvz][aeiou]){2}){4}$/);
      expect(one.length).toBeGreaterThanOrEqual(minPasswordLength);
    }
    expect(new Set(made).size).toBe(made.length);
  });
});

describe("J1 the staff list", () => {
  it("J1 everyone reads it and finds a colleague in any spelling", async () => {
    const { user } = await renderApp({ as: "karshenas.gardeshgari", path: "/people" });
    await screen.findByText(people.readOnly);
    await screen.findByText("مدیر روابط عمومی");
    expect(screen.queryByRole("button", { name: people.registerNew })).toBeNull();
    await fill(user, screen.getByRole("textbox", { name: people.searchLabel }), "كارشناس ترافيك");
    await waitFor(() => expect(document.querySelectorAll("tbody tr")).toHaveLength(1));
    expect(document.querySelector("tbody tr")?.textContent).toContain("کارشناس ترافیک");
    await expectAccessible();
    await user.clear(screen.getByRole("textbox", { name: people.searchLabel }));
    await fill(user, screen.getByRole("textbox", { name: people.searchLabel }), "ناموجود");
    await screen.findByText(people.noMatchTitle);
  });

  it("J1 an employee may not open a person's page, and reads why", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/people/new" });
    await screen.findByText(people.notAllowedTitle);
    await expectAccessible();
  });

  it("F6 the administrator registers a person, whose first password must be changed", async () => {
    const { user, store, router } = await renderApp({ as: "modir.samaneh", path: "/people" });
    await press(user, people.registerNew);
    await press(user, people.register);
    const summary = await findSummary();
    expect(within(summary).getAllByRole("button")).toHaveLength(3);
    await user.click(within(summary).getByRole("button", { name: new RegExp(people.unitFa) }));
    await waitFor(async () => expect(document.activeElement).toBe(await field(people.unitFa)));

    await type(user, people.nameFa, "رضا کریمی");
    await type(user, people.postFa, "کارشناس");
    await type(user, people.unitFa, "روابط عمومی");
    await type(user, people.username, "bayegan");
    await press(user, people.register);
    await waitFor(() =>
      expect(screen.getAllByText(new RegExp(reasons.usernameTaken)).length).toBe(2),
    );
    await expectAccessible();

    await user.clear(await field(people.username));
    await type(user, people.username, "R.Karimi");
    await user.click(await field(people.manager));
    await fill(user, await field(people.manager), "مدیر روابط");
    await user.click(await screen.findByRole("option", { name: /مدیر روابط عمومی/ }));
    await user.click(screen.getByRole("checkbox", { name: new RegExp(words.role.archivist) }));
    await press(user, people.register);
    const dialog = await screen.findByRole("dialog", { name: /رضا کریمی/ });
    const password = /[a-z]{4}(-[a-z]{4}){4}/.exec(dialog.textContent ?? "")?.[0] ?? "";
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: people.handOverDone }));
    await screen.findByRole("heading", { level: 1, name: "رضا کریمی" });
    expect(router.state.location.pathname).toMatch(/^\/people\/[0-9a-f-]{36}$/);

    const session = await store.call("another", "session.signIn", {
      username: "r.karimi",
      password,
    });
    expect(session.ok && session.value.mustChangePassword).toBe(true);
    expect(session.ok && session.value.person?.roles).toEqual(["employee", "archivist"]);
  });

  it("F6 fields, access and passwords of a person are changed with a confirmation", async () => {
    const { user, store } = await renderApp({ as: "modir.samaneh", path: "/people" });
    await user.click(await screen.findByRole("link", { name: "کارشناس ترافیک" }));
    const unit = await field(people.unitFa);
    expect(await field(people.manager)).toHaveProperty("value", "مدیر شهرسازی");
    await user.clear(unit);
    await fill(user, unit, "معاونت حمل‌ونقل");
    await press(user, people.saveChanges);
    await screen.findByText(people.savedChanges);
    await expectAccessible();

    await press(user, people.resetPassword);
    await press(user, people.resetConfirm);
    const given = await screen.findByRole("dialog", { name: /این را به/ });
    const password = /[a-z]{4}(-[a-z]{4}){4}/.exec(given.textContent ?? "")?.[0] ?? "";
    await user.click(within(given).getByRole("button", { name: people.handOverDone }));
    const session = await store.call("another", "session.signIn", {
      username: "karshenas.tarafik",
      password,
    });
    expect(session.ok && session.value.mustChangePassword).toBe(true);

    await press(user, people.deactivate);
    const sure = await screen.findByRole("dialog");
    await user.click(within(sure).getByRole("button", { name: people.deactivate }));
    await screen.findByText(people.inactiveNow);
    const refused = await store.call("another", "session.current", {});
    expect(refused.ok && refused.value.state).toBe("signedOut");
  });

  it("F6 the last administrator cannot lock themselves out, and reads why", async () => {
    const { user } = await renderApp({ as: "modir.samaneh", path: "/people" });
    await user.click(await screen.findByRole("link", { name: "مدیر سامانه" }));
    await press(user, people.deactivate);
    const sure = await screen.findByRole("dialog");
    await user.click(within(sure).getByRole("button", { name: people.deactivate }));
    await within(sure).findByText(reasons.lastAdministrator);
  });
});
