/** Typed text of a request is saved automatically and never lost (J2, J10). */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { draftLimits } from "#shared/drafts.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { ok, refuse } from "#shared/result.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { signIn, windowClient } from "../helpers/host.ts";
import {
  click,
  draftId,
  employee,
  field,
  openForm,
  put,
  saved,
  withDraft,
} from "../helpers/request-form.tsx";

lookEverywhere();
const { request } = fa;

describe("J2 saved automatically", () => {
  it("B11 the sign in the shell shows it too, and is normal again once it is saved", async () => {
    const app = await openForm("purpose");
    app.host.intercept = (name) =>
      name === "draft.save" ? refuse("unavailable", "diskFull") : undefined;
    put("subject", "هنوز نه");
    await screen.findByRole("button", { name: fa.backups.sign.notTyped });
    app.host.intercept = () => undefined;
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: fa.backups.sign.notTyped })).toBeNull(),
    );
    expect((await saved(app))?.body.subject).toBe("هنوز نه");
  });

  it("J2 is sent to the store within a second of the last key, at once when the page is left, and not after the form is closed", async () => {
    const { createDraftKeeper } = await import("#renderer/draft-keeper.ts");
    const sent: unknown[] = [];
    window.safir = {
      call: async (name, input) => {
        sent.push([name, (input as { body: object }).body]);
        return ok({ updatedAt: "2026-11-23T08:00:00.000Z" });
      },
      onChanged: () => () => {},
    };
    vi.useFakeTimers();
    try {
      const target = { id: draftId, kind: "request" as const, missionId: null, owner: draftId };
      const keeper = createDraftKeeper(target, null);
      keeper.change({ subject: "س" });
      await vi.advanceTimersByTimeAsync(400);
      keeper.change({ subject: "سفر" });
      await vi.advanceTimersByTimeAsync(999);
      expect(sent).toEqual([["draft.save", { subject: "سفر" }]]);
      expect(keeper.state()).toMatchObject({ saving: false, failed: false });
      keeper.change({ subject: "سفر به باکو" });
      await keeper.flush();
      expect(sent).toHaveLength(2);
      keeper.change({ subject: "نه" });
      keeper.stop();
      await vi.advanceTimersByTimeAsync(5000);
      expect(sent).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("J2 typed text is there when the form is opened again", async () => {
    const app = await openForm("purpose");
    await app.user.type(field("subject"), "سفر به باکو");
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("سفر به باکو"));
    await app.router.navigate({ to: "/account" });
    await waitFor(() =>
      expect(screen.queryByRole("navigation", { name: request.tasks })).toBeNull(),
    );
    await app.router.navigate({
      to: "/request/$draftId",
      params: { draftId },
      search: { section: "purpose" },
    });
    await screen.findByRole("navigation", { name: request.tasks });
    expect((field("subject") as HTMLInputElement).value).toBe("سفر به باکو");
  });

  it("J2 leaving the page in the middle of typing saves it", async () => {
    const app = await openForm("purpose");
    put("subject", "نیمه‌کاره");
    await app.router.navigate({ to: "/account" });
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("نیمه‌کاره"));
  });

  it("J2 while the store is down the text stays, is shown as unsaved, and is saved when the store is back", async () => {
    const app = await openForm("purpose");
    app.host.intercept = (name) =>
      name === "draft.save" ? refuse("unavailable", "storeUnavailable") : undefined;
    put("subject", "در نبود انبار");
    await screen.findByText(fa.common.saveRetry);
    // Also when the page is left and opened again meanwhile.
    await app.router.navigate({ to: "/account" });
    await waitFor(() =>
      expect(screen.queryByRole("navigation", { name: request.tasks })).toBeNull(),
    );
    await app.router.navigate({
      to: "/request/$draftId",
      params: { draftId },
      search: { section: "purpose" },
    });
    await screen.findByRole("navigation", { name: request.tasks });
    expect((field("subject") as HTMLInputElement).value).toBe("در نبود انبار");
    expect(await saved(app)).toBeNull();
    app.host.intercept = () => undefined;
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("در نبود انبار"));
  });

  it("B11 a text too long for a draft is reported at its field and at the saving sign", async () => {
    const app = await openForm("purpose");
    put("subject", "x".repeat(draftLimits.text + 1));
    const words = /بلندتر از ۵۰٬?۰۰۰ نویسه/;
    await waitFor(() => expect(screen.getAllByText(words)).toHaveLength(2));
    expect(field("subject").getAttribute("aria-invalid")).toBe("true");
    expect(await saved(app)).toBeNull();
    put("subject", "کوتاه");
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("کوتاه"));
    expect(screen.queryByText(words)).toBeNull();
  });

  it("J2 nothing is saved under another person's name", async () => {
    const app = await openForm("purpose");
    app.host.intercept = (name) =>
      name === "draft.save" ? refuse("signedOut", "signedOut") : undefined;
    put("subject", "از آن من");
    await screen.findByText(fa.common.saveRetry);
    const setup = await app.store.call(windowClient, "setup.status", {});
    const password = (setup.ok && setup.value.samplePassword) || "";
    await app.store.call(windowClient, "session.signIn", { username: "shahrdar", password });
    app.host.intercept = () => undefined;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await saved(app)).toBeNull();
    await app.store.call(windowClient, "session.signIn", { username: employee, password });
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("از آن من"));
  });

  it("J2 the next person to sign in at the address of a draft begins at home", async () => {
    const app = await openForm("purpose");
    put("subject", "از آن دیگری");
    await waitFor(async () => expect(await saved(app)).not.toBeNull());
    await signIn(app.store, "shahrdar");
    await waitFor(() => expect(app.router.state.location.pathname).toBe("/"));
  });

  it("J2 a draft is discarded only after a question, and does not come back", async () => {
    const app = await withDraft("purpose");
    put("subject", "برای دور انداختن");
    click(screen.getByRole("button", { name: request.discard }));
    click(await screen.findByRole("button", { name: request.discardConfirm }));
    await waitFor(() => expect(app.router.state.location.pathname).toBe("/"));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await saved(app)).toBeNull();
  });
});
