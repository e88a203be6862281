/** B1–B4 in the window: the place, the list, the effect of a restore, and the sign in the shell. */
import { rmSync } from "node:fs";
import path from "node:path";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { afterThisTest } from "../helpers/after-test.ts";
import { fillField, press } from "../helpers/fill.ts";
import { windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { quickDir } from "../helpers/quick-dir.ts";
import { renderApp } from "../helpers/render.tsx";

const { backups } = fa;

/** On the disk of the data, as `renderApp` has them. */
const tempPlace = () => {
  const place = quickDir("place");
  afterThisTest(() => rmSync(place, { recursive: true, force: true }));
  return place;
};

it("B1 B3 the administrator chooses a place, makes a backup and tests it; the shell shows it", async () => {
  const { user, host } = await renderApp({ as: "modir.samaneh", path: "/backups" });
  await screen.findByText(backups.noPlace);
  await screen.findByRole("button", { name: backups.warning.noPlace });
  host.pickedPlace = tempPlace();
  await press(user, backups.pick);
  await press(user, backups.save);
  await screen.findByText(backups.sameDisk);
  await screen.findByRole("button", { name: backups.warning.neverMade });
  await press(user, backups.makeNow);
  const list = await screen.findByRole("table", { name: backups.listTitle });
  expect(within(list).getAllByRole("row")).toHaveLength(2);
  await expectAccessible();
  await press(user, backups.drillNow);
  await screen.findByText(new RegExp(backups.drillSound));
  const sign = await screen.findByRole("button", { name: backups.sign.here });
  await user.click(sign);
  const said = await screen.findByRole("dialog", { name: backups.sign.open });
  expect(said.textContent).toContain(backups.sign.act);
  await expectAccessible();
});

it("B2 a restore shows its effect and asks for the password", async () => {
  const { user, host, store } = await renderApp({
    as: "modir.samaneh",
    path: "/backups",
    lang: "en",
  });
  const place = tempPlace();
  await store.call(windowClient, "backup.choose", { place, hour: 13, gigabytes: 5 });
  await store.call(windowClient, "backup.make", {});
  await press(user, en.backups.restore);
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain(en.backups.ifKept);
  expect(within(dialog).getAllByRole("row").length).toBeGreaterThan(4);
  await expectAccessible();
  const asked = vi.fn(() => ({ ok: true as const, value: {} }));
  host.intercept = (name) => (name === "backup.restore" ? asked() : undefined);
  await user.click(within(dialog).getByRole("button", { name: en.backups.confirm }));
  await within(dialog).findByText(en.reasons.passwordNeeded);
  expect(asked).not.toHaveBeenCalled();
  await user.type(
    within(dialog).getByLabelText(/password/i, { selector: "input" }),
    "a password of mine",
  );
  await user.click(within(dialog).getByRole("button", { name: en.backups.confirm }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(host.calls.findLast(({ name }) => name === "backup.restore")?.input).toMatchObject({
    password: "a password of mine",
  });
});

it("B2 a new computer finds the backups of a stick at the first start", async () => {
  const place = tempPlace();
  const old = await renderApp({ as: "modir.samaneh", path: "/backups" });
  await old.store.call(windowClient, "backup.choose", { place, hour: 13, gigabytes: 5 });
  await old.store.call(windowClient, "backup.make", {});
  old.unmount();
  const { user, host } = await renderApp({ sample: false });
  await press(user, backups.firstStart);
  await screen.findByText(backups.noPlace);
  host.pickedPlace = place;
  await press(user, backups.otherFolder);
  await screen.findByRole("table", { name: backups.listTitle });
  await expectAccessible();
  await press(user, backups.restore);
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).queryByText(fa.reasons.passwordNeeded)).toBeNull();
  expect(dialog.textContent).toContain(backups.ifKept);
});

it("B2 with a damaged file a restore is offered", async () => {
  const { user } = await renderApp({
    sample: false,
    status: { store: "refused", refusal: "damagedFile" },
  });
  await press(user, backups.firstTitle);
  await screen.findByText(backups.noPlace);
});

it.each(["fa", "en"] as const)(
  "B4 the whole municipality goes into one file and is opened again (%s)",
  async (lang) => {
    const words = lang === "fa" ? fa : en;
    const { whole } = words.backups;
    const { user, host } = await renderApp({ as: "modir.samaneh", path: "/backups", lang });
    host.status.dir = tempPlace();
    host.pickedFile = path.join(tempPlace(), "town.safir");
    await press(user, whole.make);
    const dialog = await screen.findByRole("dialog");
    await expectAccessible();
    const passphrase = "سنجاقک روی نی خشک";
    const field = (label: string, within_ = dialog) =>
      within(within_).getByLabelText(new RegExp(`^${label}$`), { selector: "input" });
    await user.type(field(whole.passphrase), passphrase);
    await user.type(field(whole.passphraseAgain), "دیگر");
    await user.type(
      within(dialog).getByLabelText(new RegExp(words.common.signPassword), { selector: "input" }),
      samplePassword,
    );
    await user.click(within(dialog).getByRole("button", { name: whole.confirm }));
    await within(dialog).findByText(words.reasons.passwordsDiffer);
    await user.clear(field(whole.passphraseAgain));
    await user.type(field(whole.passphraseAgain), passphrase);
    await user.click(within(dialog).getByRole("button", { name: whole.confirm }));
    await screen.findByText(whole.made);

    await press(user, whole.open);
    const opening = await screen.findByRole("dialog");
    await user.click(within(opening).getByRole("button", { name: whole.openConfirm }));
    await within(opening).findByText(words.reasons.passphraseNeeded);
    // The field says it; a box above would say only that a field says it.
    expect(within(opening).queryByText(words.reasons.checkFields)).toBeNull();
    await user.type(field(whole.passphrase, opening), passphrase);
    await user.click(within(opening).getByRole("button", { name: whole.openConfirm }));
    const list = await screen.findByRole("table", { name: words.backups.listTitle });
    expect(within(list).getByText(words.backups.reason.file)).toBeTruthy();
    await press(user, words.backups.restore);
    await screen.findByText(words.backups.lost.nothing);
  },
);

it("B4 a lost recovery code is replaced by keyboard, after it was kept and with the password", async () => {
  const { user, host, store } = await renderApp({ as: "modir.samaneh", path: "/backups" });
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  const { recovery } = backups;
  const make = await screen.findByRole("button", { name: recovery.make });
  make.focus();
  await user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: recovery.makeTitle });
  await expectAccessible();
  const code = within(dialog).getByTestId("recovery-code").textContent ?? "";
  const tabTo = async (control: HTMLElement) => {
    for (let steps = 0; document.activeElement !== control && steps < 10; steps++) await user.tab();
    expect(document.activeElement).toBe(control);
  };
  await tabTo(within(dialog).getByRole("button", { name: fa.session.recoveryPrint }));
  await user.keyboard("{Enter}");
  expect(print).toHaveBeenCalledOnce();
  const password = within(dialog).getByLabelText(new RegExp(fa.common.signPassword), {
    selector: "input",
  });
  await tabTo(password);
  await user.keyboard("a wrong password{Enter}");
  await within(dialog).findByText(fa.reasons.recoveryFirst);
  await tabTo(within(dialog).getByRole("checkbox", { name: fa.session.recoveryWritten }));
  await user.keyboard(" ");
  await tabTo(password);
  await user.keyboard("{Enter}");
  await within(dialog).findByText(fa.reasons.wrongPassword);
  expect(within(dialog).getByTestId("recovery-code").textContent).toBe(code);
  expect(document.activeElement).toBe(password);
  await user.keyboard(`${samplePassword}{Enter}`);
  await screen.findByText(recovery.replaced);
  expect(screen.queryByTestId("recovery-code")).toBeNull();
  await expectAccessible();
  await press(user, backups.whole.print);
  await waitFor(() => expect(host.calls.map(({ name }) => name)).toContain("sheet.print"));
  const next = { password: "یک جملهٔ تازه برای ورود", nextRecoveryCode: code };
  const recovered = {
    commandId: crypto.randomUUID(),
    username: "modir.samaneh",
    recoveryCode: code,
  };
  expect(await store.call("elsewhere", "session.recover", { ...recovered, ...next })).toMatchObject(
    {
      ok: true,
    },
  );
});

it("B4 a wrong recovery code is said at its field, and the printed next code stays", async () => {
  const { user, store, host } = await renderApp({ sample: false });
  await screen.findByRole("heading", { name: fa.session.welcome });
  const founded = await store.call("elsewhere", "setup.municipality", {
    commandId: crypto.randomUUID(),
    nameFa: "شهرداری ساری",
    nameEn: "Municipality of Sari",
    adminNameFa: "مریم رضایی",
    adminPostFa: "کارشناس فناوری",
    adminUnitFa: "روابط عمومی",
    username: "m.rezaei",
    password: "سنجاقک روی نی خشک",
    recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
  });
  expect(founded).toMatchObject({ ok: true });
  host.changed(["setup"]);
  await press(user, fa.session.forgot);
  await fillField(user, fa.session.username, "m.rezaei");
  await fillField(user, fa.session.recoveryCode, "23456-789AB-CDEFG-HJKMN");
  await fillField(user, fa.session.newPassword, "یک جملهٔ تازه برای ورود");
  await fillField(user, fa.session.passwordAgain, "یک جملهٔ تازه برای ورود");
  await press(user, fa.session.recoverNext);
  const code = (await screen.findByTestId("recovery-code")).textContent;
  await user.click(screen.getByRole("checkbox", { name: fa.session.recoveryWritten }));
  await press(user, fa.session.recoverFinish);
  await screen.findAllByText(new RegExp(fa.reasons.wrongRecoveryCode));
  const field = screen.getByLabelText(new RegExp(`^${fa.session.recoveryCode}`));
  expect(field.getAttribute("aria-invalid")).toBe("true");
  await expectAccessible();
  await press(user, fa.session.recoverNext);
  expect((await screen.findByTestId("recovery-code")).textContent).toBe(code);
});
