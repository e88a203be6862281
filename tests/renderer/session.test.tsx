/** First start, signing in, locking and refusals of the store, as a person meets them (J1, F4, F6, F10). */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderHook, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { refuse } from "#shared/result.ts";
import {
  noteWorkedHere,
  showNames,
  useWorkedHere,
} from "#renderer/features/session/worked-here.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

const { session, shell, reasons, app, backups } = fa;
const type = async (
  user: Awaited<ReturnType<typeof renderApp>>["user"],
  label: string,
  text: string,
) => {
  await user.type(await screen.findByLabelText(new RegExp(`^${label}`)), text);
};

describe("J1 first start", () => {
  it("J1 offers two choices and nothing else", async () => {
    const { host, user } = await renderApp({ sample: false });
    await screen.findByRole("heading", { name: session.welcome });
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: session.sampleStart }));
    expect(host.calls).toContainEqual({ name: "app.useSample", input: { sample: true } });
  });

  it("J1 sets up the municipality: errors at the fields, the code saved before sending", async () => {
    const { store, user, host } = await renderApp({ sample: false });
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    await user.click(await screen.findByRole("button", { name: session.setUpStart }));
    await user.click(await screen.findByRole("button", { name: backups.setUp.next }));
    const summary = await screen.findByRole("alert");
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByText(new RegExp(reasons.passwordShort)));
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByLabelText(new RegExp(`^${session.password}`)),
      ),
    );
    await expectAccessible();

    await type(user, session.nameFa, "شهرداری ساری");
    await type(user, session.nameEn, "Municipality of Sari");
    await type(user, session.adminNameFa, "مریم رضایی");
    await type(user, session.adminPostFa, "کارشناس فناوری");
    await type(user, session.adminUnitFa, "روابط عمومی");
    await type(user, session.username, "m.rezaei");
    await type(user, `${session.password} `, "یک جمله که به یاد می‌ماند");
    await type(user, session.passwordAgain, "جملهٔ دیگری نوشتم");
    await user.click(screen.getByRole("button", { name: backups.setUp.next }));
    await screen.findAllByText(reasons.passwordsDiffer);
    const again = screen.getByLabelText(new RegExp(`^${session.passwordAgain}`));
    await user.clear(again);
    await user.type(again, "یک جمله که به یاد می‌ماند");
    await user.click(screen.getByRole("button", { name: backups.setUp.next }));

    // B1: the place of backups, or a warning until it is chosen.
    await screen.findByText(backups.setUp.laterText);
    await expectAccessible();
    host.pickedPlace = mkdtempSync(path.join(tmpdir(), "safir-place-"));
    await user.click(screen.getByRole("button", { name: backups.pick }));
    await user.click(screen.getByRole("button", { name: session.toRecoveryCode }));

    const code = (await screen.findByTestId("recovery-code")).textContent ?? "";
    expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{5}-){3}[2-9A-HJKMNP-TV-Z]{5}$/);
    const finish = screen.getByRole("button", { name: session.setUpFinish });
    expect(finish).toHaveProperty("ariaDisabled", "true");
    await user.click(finish);
    expect(await store.call("other", "setup.status", {})).toMatchObject({ value: { done: false } });
    await user.click(screen.getByRole("button", { name: session.recoveryPrint }));
    expect(print).toHaveBeenCalledOnce();
    await user.click(screen.getByRole("checkbox", { name: session.recoveryWritten }));
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: session.setUpFinish }));
    await screen.findByRole("navigation", { name: shell.navigation });
    expect(await store.call(windowClient, "session.current", {})).toMatchObject({
      value: { person: { nameFa: "مریم رضایی", roles: ["administrator"] } },
    });
    expect(await store.call(windowClient, "backup.settings", {})).toMatchObject({
      value: { record: { place: host.pickedPlace } },
    });
  });

  it("J1 in the sample one click signs in as any person, and it is marked everywhere", async () => {
    const { user } = await renderApp({});
    await expectAccessible();
    const name = /^شهردار ساری/;
    await user.click(await screen.findByRole("button", { name }));
    await screen.findByRole("navigation", { name: shell.navigation });
    await user.click(screen.getByRole("button", { name: shell.sampleMark }));
    await screen.findByRole("button", { name: shell.sampleLeave });
  });
});

describe("F6 session", () => {
  it("F6 a wrong password is shown at its field and typed text stays", async () => {
    const { user } = await renderApp({});
    await user.click(await screen.findByRole("button", { name: session.sampleOwn }));
    await type(user, session.username, "shahrdar");
    await type(user, session.password, "این گذرواژه درست نیست");
    await user.click(screen.getByRole("button", { name: session.signIn }));
    await screen.findByText(reasons.wrongSignIn);
    expect(screen.getByLabelText(session.username)).toHaveProperty("value", "shahrdar");
    const password = screen.getByLabelText(session.password);
    expect(password.getAttribute("aria-invalid")).toBe("true");
    expect(
      document.getElementById(password.getAttribute("aria-describedby") ?? "")?.textContent,
    ).toContain(reasons.wrongSignIn);
  });

  it("W9 a wrong password says that the keyboard is Persian, and what the next ones cost", async () => {
    const { user } = await renderApp({});
    await user.click(await screen.findByRole("button", { name: session.sampleOwn }));
    await type(user, session.username, "shahrdar");
    await type(user, session.password, "نادرست");
    await screen.findByText(session.keyboard.fa);
    await user.click(screen.getByRole("button", { name: session.signIn }));
    const said = await screen.findByText(new RegExp(session.keyboard.maybeEnglish));
    expect(said.textContent).toContain(
      session.triesLeft_other.replace("{{count}}", "۲").replace("{{seconds}}", "۲"),
    );
  });

  it("F6 locks with a half-written form behind it, and opens again with it", async () => {
    const { user, store } = await renderApp({ as: "karshenas.gardeshgari", path: "/account" });
    await user.type(
      await screen.findByLabelText(new RegExp(`^${session.newPassword}`)),
      "نیمه‌نوشته",
    );
    await store.call(windowClient, "session.lock", {});
    await screen.findByRole("heading", { name: session.lockedTitle });
    expect(screen.queryByRole("navigation")).toBeNull();
    const setup = await store.call("other", "setup.status", {});
    await user.type(
      screen.getByLabelText(session.password),
      (setup.ok && setup.value.samplePassword) || "",
    );
    await user.click(screen.getByRole("button", { name: session.unlock }));
    expect(await screen.findByLabelText(new RegExp(`^${session.newPassword}`))).toHaveProperty(
      "value",
      "نیمه‌نوشته",
    );
  });

  it("F6 a session locked by the store is locked on screen at the next call", async () => {
    const { user, store, host } = await renderApp({ as: "shahrdar", path: "/account" });
    await user.type(
      await screen.findByLabelText(new RegExp(`^${session.currentPassword}`)),
      "هرچه باشد",
    );
    await user.type(
      screen.getByLabelText(new RegExp(`^${session.newPassword}`)),
      "گذرواژهٔ تازهٔ من این است",
    );
    await user.type(
      screen.getByLabelText(new RegExp(`^${session.passwordAgain}`)),
      "گذرواژهٔ تازهٔ من این است",
    );
    host.changed = () => {};
    store.parts.sessions.lock(windowClient);
    await user.click(screen.getByRole("button", { name: session.change }));
    expect(await screen.findByRole("heading", { name: session.lockedTitle })).toBeDefined();
  });

  it("F6 signing out drops the person's data", async () => {
    const { user } = await renderApp({ as: "shahrdar", path: "/account" });
    await user.click(
      await screen.findByRole("button", {
        name: /^شهردار ساری/,
      }),
    );
    await user.click(await screen.findByRole("menuitem", { name: shell.signOut }));
    expect(await screen.findByRole("heading", { name: session.samplePeople })).toBeDefined();
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});

describe("F4 F10 the store is not ready", () => {
  for (const why of Object.keys(app.refusal) as (keyof typeof app.refusal)[])
    it(`F4 ${why}: says why, what to do and where, with a retry`, async () => {
      const { user, host } = await renderApp({
        sample: false,
        status: { store: "refused", refusal: why, dir: "/data/safir" },
      });
      await screen.findByRole("heading", { name: app.refusal[why].title });
      screen.getByText(app.refusal[why].todo);
      screen.getByText("/data/safir");
      await expectAccessible();
      await user.click(screen.getByRole("button", { name: app.retry }));
      expect(host.calls.map((one) => one.name)).toContain("app.retryOpen");
    });

  it("F10 while it restarts the page stays, a banner says so, and the command is sent again with its id", async () => {
    const { user, host, store } = await renderApp({
      as: "karshenas.gardeshgari",
      path: "/account",
    });
    const setup = await store.call("other", "setup.status", {});
    const current = (setup.ok && setup.value.samplePassword) || "";
    await user.type(
      await screen.findByLabelText(new RegExp(`^${session.currentPassword}`)),
      current,
    );
    await user.type(
      screen.getByLabelText(new RegExp(`^${session.newPassword}`)),
      "گذرواژهٔ تازهٔ من این است",
    );
    await user.type(
      screen.getByLabelText(new RegExp(`^${session.passwordAgain}`)),
      "گذرواژهٔ تازهٔ من این است",
    );
    let down = 2;
    host.intercept = (name) =>
      name === "session.changePassword" && down-- > 0
        ? refuse("unavailable", "storeUnavailable")
        : undefined;
    host.status = { ...host.status, store: "restarting" };
    host.changed(["app"]);
    await screen.findByText(shell.restarting);
    await user.click(screen.getByRole("button", { name: session.change }));
    await screen.findByText(session.changed);
    const sent = host.calls.filter((one) => one.name === "session.changePassword");
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((one) => (one.input as { commandId: string }).commandId)).size).toBe(1);
  });
});

describe("W9 people who worked on this PC", () => {
  const person = {
    id: "",
    username: "m.rezaei",
    nameFa: "مریم رضایی",
    nameEn: "",
    postFa: "کارشناس",
    postEn: "",
    roles: [],
    capabilities: [],
  };
  const kept = () => renderHook(() => useWorkedHere()).result.current.map((one) => one.username);

  it("W9 are kept with the last one first, and forgotten when names are not to be shown", () => {
    noteWorkedHere(person, new Date(0));
    noteWorkedHere({ ...person, username: "a.kazemi" }, new Date(1));
    noteWorkedHere(person, new Date(2));
    expect(kept()).toEqual(["m.rezaei", "a.kazemi"]);
    showNames(false);
    noteWorkedHere(person, new Date(3));
    expect(kept()).toEqual([]);
    showNames(true);
    noteWorkedHere(person, new Date(4));
    expect(kept()).toEqual(["m.rezaei"]);
  });

  it("W9 what is not a list of people is nobody", () => {
    for (const text of ["{", "[1]", '[{"username":7}]', "null"]) {
      localStorage.setItem("safir.workedHere", text);
      expect(kept()).toEqual([]);
    }
  });
});
